import { type MarkdownPostProcessor, MarkdownRenderChild } from 'obsidian';
import type { Outline } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { outlineOptionsOf } from '../../core/settings';
import type { Services } from '../../vault/services';
import { fillBadge } from './badge';

/** Counts the items of each phase behind its heading in reading view; notes without phases are not looked at. */
export function readingBadges(services: Services): MarkdownPostProcessor {
  const { index, settings } = services;
  const outline = lastOutline((text) => outlineOf(text, outlineOptionsOf(settings.current)));
  return (element, context) => {
    if (!settings.current.showBadges) return;
    const heading = element.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
    if (!heading || !index.note(context.sourcePath)?.phases.length) return;
    const section = context.getSectionInfo(element);
    if (!section) return;
    const { phases } = outline(section.text);
    const number = phases.findIndex(({ line }) => line === section.lineStart);
    const phase = phases[number];
    if (!phase || phase.level === 0 || phase.total === 0) return;
    const badge = fillBadge(heading.createSpan(), phase);
    context.addChild(new ReadingBadge(badge, services, context.sourcePath, number));
  };
}

/** Follows the counts of a phase, for an item that is ticked does not draw the heading above it again. */
class ReadingBadge extends MarkdownRenderChild {
  constructor(
    badge: HTMLElement,
    private readonly services: Services,
    private readonly path: string,
    private readonly phase: number,
  ) {
    super(badge);
  }

  override onload(): void {
    const { index, settings } = this.services;
    this.register(
      index.onChange((paths) => {
        const progress = paths.has(this.path) ? index.note(this.path)?.phases[this.phase] : undefined;
        if (progress) fillBadge(this.containerEl, progress);
      }),
    );
    this.register(settings.onChange(({ showBadges }) => this.containerEl.toggle(showBadges)));
  }
}

/** The outline of the text asked for last is kept, for a note is drawn section by section. */
function lastOutline(read: (text: string) => Outline): (text: string) => Outline {
  let last: { readonly text: string; readonly outline: Outline } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, outline: read(text) };
    return last.outline;
  };
}
