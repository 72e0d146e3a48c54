import { type Extension, type Range, StateEffect, type Text } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { editorInfoField, editorLivePreviewField } from 'obsidian';
import type { OutlineOptions, Progress } from '../../core/outline/outline';
import { outlineOf } from '../../core/outline/outline-of';
import { outlineOptionsOf } from '../../core/settings';
import type { Services } from '../../vault/services';
import { fillBadge } from './badge';

/** Pause after the last change before counting again, if the index reports no change. */
const PAUSE_MS = 120;

const countAgain = StateEffect.define<null>();

/** A badge with the offset of its heading's line. */
interface Badge extends Progress {
  readonly at: number;
}

class BadgeWidget extends WidgetType {
  constructor(private readonly progress: Progress) {
    super();
  }

  override eq({ progress }: BadgeWidget): boolean {
    return progress.done === this.progress.done && progress.total === this.progress.total;
  }

  override toDOM(): HTMLElement {
    return fillBadge(createSpan(), this.progress);
  }
}

/**
 * Shows the progress of each phase after its heading in live preview. Only notes in which the index knows phases are
 * read, and only the headings in view are decorated. While the user types, badges move along until the next count.
 */
class EditorBadges implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  private badges: readonly Badge[] = [];
  /** Ends the pause, in the window whose timer it is. */
  private endPause: (() => void) | null = null;
  /** Path of the note counted last. An editor is created before it gets its note. */
  private counted = '';
  private readonly listening: readonly (() => void)[];

  constructor(
    private readonly view: EditorView,
    private readonly services: Services,
  ) {
    const { index, settings } = services;
    this.listening = [
      index.onChange((paths) => paths.has(this.path) && this.countNow()),
      settings.onChange(() => this.countSoon()),
    ];
    this.countSoon();
  }

  update(update: ViewUpdate): void {
    const { docChanged, viewportChanged, startState, state, transactions } = update;
    const modeChanged = startState.field(editorLivePreviewField, false) !== state.field(editorLivePreviewField, false);
    const asked = transactions.some(({ effects }) => effects.some((effect) => effect.is(countAgain)));
    if (docChanged) this.badges = this.badges.map((badge) => ({ ...badge, at: update.changes.mapPos(badge.at) }));
    if ((docChanged && this.badges.length > 0) || this.path !== this.counted) this.countSoon();
    if (asked || modeChanged) this.count();
    else if (docChanged || viewportChanged) this.decorate();
  }

  destroy(): void {
    this.listening.forEach((stop) => stop());
    this.endPause?.();
  }

  private get path(): string {
    return this.view.state.field(editorInfoField, false)?.file?.path ?? '';
  }

  private countSoon(): void {
    const { win } = this.view.dom;
    this.endPause?.();
    const timer = win.setTimeout(() => this.countNow(), PAUSE_MS);
    this.endPause = () => win.clearTimeout(timer);
  }

  private countNow(): void {
    this.endPause?.();
    this.view.dispatch({ effects: countAgain.of(null) });
  }

  private count(): void {
    const { index, settings } = this.services;
    const { state } = this.view;
    this.counted = this.path;
    const wanted = settings.current.showBadges && state.field(editorLivePreviewField, false) === true;
    const hasPhases = wanted && index.note(this.path)?.phases.some(({ total }) => total > 0) === true;
    this.badges = hasPhases ? badgesOf(state.doc, outlineOptionsOf(settings.current)) : [];
    this.decorate();
  }

  private decorate(): void {
    const { viewport, state } = this.view;
    const ranges: Range<Decoration>[] = this.badges
      .filter(({ at }) => at >= viewport.from && at <= viewport.to)
      .map((badge) =>
        Decoration.widget({ widget: new BadgeWidget(badge), side: 1 }).range(state.doc.lineAt(badge.at).to),
      );
    this.decorations = Decoration.set(ranges, true);
  }
}

function badgesOf(note: Text, options: OutlineOptions): Badge[] {
  return outlineOf(note.toString(), options)
    .phases.filter(({ level, total }) => level > 0 && total > 0)
    .map(({ line, done, total }) => ({ at: note.line(line + 1).from, done, total }));
}

/** The badges of live preview, for every editor of the app. */
export function editorBadges(services: Services): Extension {
  return ViewPlugin.define((view) => new EditorBadges(view, services), { decorations: (badges) => badges.decorations });
}
