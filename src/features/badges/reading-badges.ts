import { type Component, MarkdownRenderChild, MarkdownView, type Plugin, type TFile } from 'obsidian';
import type { PhaseSummary } from '../../core/note';
import { onceFor } from '../../core/once';
import { splitTimeBox } from '../../core/outline/time-box';
import { titleOf } from '../../core/outline/titles';
import type { Services } from '../../vault/services';
import { fillBadge } from './badge';

/**
 * Shows the progress of each phase after its heading in reading view, embeds and hover previews. The app renders a
 * section once and keeps it, whatever happens to the rest of the note. So whenever the index or the settings change, each
 * heading looks up again whether it is a phase.
 */
export function registerReadingBadges(services: Services): void {
  const { app, plugin } = services;
  const ours = unloadedWith(plugin);
  plugin.registerMarkdownPostProcessor((element, context) => {
    const file = app.vault.getFileByPath(context.sourcePath);
    if (!file) return;
    for (const heading of element.querySelectorAll<HTMLElement>(':scope > :is(h1, h2, h3, h4, h5, h6)')) {
      const lineOf = () => context.getSectionInfo(element)?.lineStart ?? null;
      context.addChild(ours(new ReadingBadge(heading, services, file, lineOf)));
    }
  });
  // What was rendered before the plugin was turned on would have no badges.
  if (app.workspace.layoutReady)
    for (const { view } of app.workspace.getLeavesOfType('markdown'))
      if (view instanceof MarkdownView && view.getMode() === 'preview') view.previewMode.rerender(true);
}

/** The phases with items by their titles. */
const phasesByTitle = onceFor((phases: readonly PhaseSummary[]) => {
  const byTitle = new Map<string, Set<PhaseSummary>>();
  for (const phase of phases.filter(({ title, total }) => title !== '' && total > 0))
    byTitle.set(phase.title, new Set(byTitle.get(phase.title)).add(phase));
  return byTitle;
});

class ReadingBadge extends MarkdownRenderChild {
  /** What the heading says, by its Markdown and as it is shown. */
  private readonly titles: readonly string[];
  private badge: HTMLElement | null = null;

  /** @param lineOf where the heading is now, counted in what was rendered, which may be a part of the note */
  constructor(
    heading: HTMLElement,
    private readonly services: Services,
    private readonly file: TFile,
    private readonly lineOf: () => number | null,
  ) {
    super(heading);
    this.titles = [titleOf(heading.dataset['heading'] ?? ''), splitTimeBox(heading.textContent).rest];
  }

  override onload(): void {
    const { index, settings } = this.services;
    this.register(index.onChange((paths) => paths.has(this.file.path) && this.show()));
    this.register(settings.onChange(() => this.show()));
    this.show();
  }

  override onunload(): void {
    this.badge?.remove();
  }

  private show(): void {
    const progress = this.services.settings.current.showBadges ? this.phase() : undefined;
    if (!progress) {
      this.badge?.remove();
      this.badge = null;
    } else fillBadge((this.badge ??= this.containerEl.createSpan()), progress);
  }

  /** The phase at this line or, in an embedded part of a note, the only one with this title. */
  private phase(): PhaseSummary | undefined {
    const line = this.lineOf();
    if (line === null && !this.containerEl.closest('.markdown-embed')) return undefined;
    const phases = this.services.index.note(this.file.path)?.phases;
    if (!phases) return undefined;
    const byTitle = phasesByTitle(phases);
    const [written = '', seen = ''] = this.titles;
    const named = [...(byTitle.get(written) ?? byTitle.get(seen) ?? [])];
    return named.find((phase) => phase.line === line) ?? (named.length === 1 ? named[0] : undefined);
  }
}

/**
 * The app unloads what a plugin added to a rendered note with the note, but not with the plugin.
 * @returns a function that has a component unloaded when the plugin is, if it was not before
 */
function unloadedWith(plugin: Plugin): <T extends Component>(child: T) => T {
  const children = new Set<Component>();
  plugin.register(() => children.forEach((child) => child.unload()));
  return (child) => {
    children.add(child);
    child.register(() => children.delete(child));
    return child;
  };
}
