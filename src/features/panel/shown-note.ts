import { daysBefore } from '../../core/reviews/review-state';
import { isNotePath } from '../../core/paths';
import type { IndexChange } from '../../vault/note-index';
import { fileOfLink } from '../../vault/links';
import type { Services } from '../../vault/services';
import type { LinkEnd } from '../../ui/open-note';
import type { EmptyReason } from './panel';
import { type PanelNote, PanelNoteReader } from './panel-note';

/** Which note a panel shows – the active one, or the one it is pinned to – and what that note holds. */
export class ShownNote {
  /** Path of the note the panel stays with; null where it follows the active one. */
  pinned: string | null = null;
  /** What was read last. */
  content: PanelNote | EmptyReason = 'no-note';
  /** The text of that note; empty where there is none. */
  text = '';
  private readonly reader: PanelNoteReader;

  constructor(private readonly services: Services) {
    const { app, yaml, index, settings, clock } = services;
    this.reader = new PanelNoteReader({
      settings: () => settings.current,
      yaml,
      daysAgo: (days) => daysBefore(clock, days),
      related: (path) => index.related(path),
      note: (path) => index.note(path),
      resolve: (target, source) => fileOfLink(app, target, source)?.path ?? null,
    });
  }

  /** The path of the note to show; null where nothing is open. */
  get path(): string | null {
    return this.pinned ?? this.services.app.workspace.getActiveFile()?.path ?? null;
  }

  /** What was read last; null where that was no note. */
  get note(): PanelNote | null {
    return typeof this.content === 'string' ? null : this.content;
  }

  pinOrFollow(): void {
    this.pinned = this.pinned === null ? this.path : null;
  }

  /** Whether a change to these notes changes what is shown. */
  concerns(change: IndexChange): boolean {
    const { related = [], supersededBy = [] } = this.note ?? {};
    const isChanged = ({ path }: LinkEnd): boolean => path !== null && change.has(path);
    return change.has(this.path ?? '') || related.some(isChanged) || supersededBy.some(isChanged);
  }

  /** Reads the note to show as it stands. Returns whether it still is the one to show. */
  async read(): Promise<boolean> {
    const { path } = this;
    const [content, text] = await this.contentOf(path);
    if (path !== this.path) return false;
    this.content = content;
    this.text = text;
    return true;
  }

  private async contentOf(path: string | null): Promise<[content: PanelNote | EmptyReason, text: string]> {
    const { app, texts, index } = this.services;
    if (path === null) return ['no-note', ''];
    if (!isNotePath(path)) return ['not-a-note', ''];
    if (!index.isInScope(path)) return ['out-of-scope', ''];
    const text = app.vault.getFileByPath(path) && (await texts.read(path));
    if (text === null) return [this.pinned === null ? 'no-note' : 'note-missing', ''];
    return [this.reader.read(path, text), text];
  }
}
