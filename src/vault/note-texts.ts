import type { App, Component, TAbstractFile } from 'obsidian';
import { Listeners } from '../core/listeners';
import type { NoteEditors } from './note-editors';

/** The text of notes as it stands now: that of an open editor before that of the file. */
export class NoteTexts {
  private readonly changed = new Listeners<string>();

  constructor(
    private readonly app: App,
    private readonly editors: NoteEditors,
  ) {}

  /** Begins to follow editors and files, for as long as the owner is loaded. */
  follow(owner: Component): void {
    const { vault, workspace } = this.app;
    const notify = (file: TAbstractFile) => this.changed.notify(file.path);
    owner.registerEvent(
      workspace.on('editor-change', (_editor, info) => {
        if (info.file) notify(info.file);
      }),
    );
    owner.registerEvent(vault.on('modify', notify));
    owner.registerEvent(vault.on('delete', notify));
    owner.registerEvent(vault.on('rename', notify));
  }

  /** The text of a note; null where there is no such file. */
  async read(path: string): Promise<string | null> {
    const open = await this.editors.textOf(path);
    if (open !== null) return open;
    const file = this.app.vault.getFileByPath(path);
    return file && this.app.vault.cachedRead(file);
  }

  /** Hears the path of every note that is typed in, at once, or whose file changes. Returns the function that ends it. */
  onChange(callback: (path: string) => void): () => void {
    return this.changed.add(callback);
  }
}
