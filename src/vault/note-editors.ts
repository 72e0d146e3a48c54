import { type App, type Component, type Editor, type MarkdownFileInfo, MarkdownView, type TFile } from 'obsidian';
import { editorForm } from '../core/editor-form';

/**
 * The editors in which notes are open. A view has its file before the text of it: until that is read, its editor holds
 * no text or that of the note before, and does not count.
 */
export class NoteEditors {
  /** The file whose text an editor is known to hold. */
  private readonly loaded = new WeakMap<Editor, TFile>();

  constructor(private readonly app: App) {}

  /** Begins to hear what is typed, for as long as the owner is loaded. */
  follow(owner: Component): void {
    owner.registerEvent(
      this.app.workspace.on('editor-change', (editor, { file }) => {
        // Emptying an editor may be how the app begins to load another note into it.
        if (file && this.loaded.get(editor) !== file && editor.getValue() !== '') this.loaded.set(editor, file);
      }),
    );
  }

  /** The editor in which a note stands, the active one first; null where it is closed, loading or in reading view. */
  async editorOf(path: string): Promise<Editor | null> {
    for (const info of this.openAt(path))
      if (!isReading(info) && (await this.hasLoaded(info))) return info.editor ?? null;
    return null;
  }

  /**
   * The text of a note in an editor, saved or not; null where none holds it. Reading view does not count: after a write
   * to the file it has the old text for a moment, and nothing tells when it has read the new one. What was typed right
   * before reading view is on disk when the app saves it, which is an event.
   */
  async textOf(path: string): Promise<string | null> {
    return (await this.editorOf(path))?.getValue() ?? null;
  }

  /** The same at once, of an editor that is known to hold the note. */
  loadedTextOf(path: string): string | null {
    const holder = this.openAt(path).find((info) => !isReading(info) && this.isKnownToHold(info));
    return holder?.editor?.getValue() ?? null;
  }

  /** Whether a note is open in an editor or in reading view. */
  isOpen(path: string): boolean {
    return this.openAt(path).length > 0;
  }

  /** Writes to disk what was typed in a note just before it was switched to reading view. */
  async saveReadingViews(path: string): Promise<void> {
    for (const info of this.openAt(path))
      if (isReading(info) && this.isKnownToHold(info) && !(await this.isOnDisk(info))) await info.save();
  }

  /** The editor in use, which may be that of a canvas card or an embed, then those of the tabs. */
  private openAt(path: string): MarkdownFileInfo[] {
    const { workspace } = this.app;
    const views = workspace
      .getLeavesOfType('markdown')
      .flatMap(({ view }) => (view instanceof MarkdownView ? view : []));
    const all = new Set<MarkdownFileInfo | null>([workspace.activeEditor, ...views]);
    for (const info of all) this.forgetOther(info);
    return [...all].filter((info): info is MarkdownFileInfo => info?.file?.path === path);
  }

  /** A view that went on to another file has that one to load when it comes back. */
  private forgetOther(info: MarkdownFileInfo | null): void {
    const { editor, file } = info ?? {};
    if (editor && this.loaded.get(editor) !== file) this.loaded.delete(editor);
  }

  private isKnownToHold({ editor, file }: MarkdownFileInfo): boolean {
    return editor !== undefined && file !== null && this.loaded.get(editor) === file;
  }

  /** A view begins to read its file as it gets it: what is read after that and is the same is the file's text. */
  private async hasLoaded(info: MarkdownFileInfo): Promise<boolean> {
    const { editor, file } = info;
    if (!editor || !file) return false;
    if (this.isKnownToHold(info)) return true;
    // The editor of a card or an embed comes with its text.
    const comesLoaded = !(info instanceof MarkdownView) && editor.getValue() !== '';
    if (!comesLoaded && !(await this.isOnDisk(info))) return false;
    if (info.file !== file) return false;
    this.loaded.set(editor, file);
    return true;
  }

  private async isOnDisk(info: MarkdownFileInfo): Promise<boolean> {
    const text = info.file && (await this.app.vault.read(info.file).catch(() => null));
    return text !== null && editorForm(text) === editorForm(textIn(info));
  }
}

function isReading(info: MarkdownFileInfo): info is MarkdownView {
  return info instanceof MarkdownView && info.getMode() === 'preview';
}

function textIn(info: MarkdownFileInfo): string {
  return isReading(info) ? info.getViewData() : (info.editor?.getValue() ?? '');
}
