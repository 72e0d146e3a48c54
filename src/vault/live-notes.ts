import { type App, type Component, debounce, type TFile } from 'obsidian';
import { isRefusal } from '../core/edit';
import { editorForm } from '../core/editor-form';
import { isNotePath } from '../core/paths';
import { readFrontmatter } from '../core/properties/frontmatter';
import type { YamlMap, YamlReader } from '../core/properties/yaml';
import type { NoteEditors } from './note-editors';

/** A note that was typed in, as its editor holds it. */
interface LiveNote {
  readonly text: string;
  /** Null where the properties can't be read as they stand. */
  readonly frontmatter: YamlMap | null;
}

/**
 * Milliseconds after the last change in which an editor is saved, after two seconds (`TextFileView.requestSave`), and the
 * cache has read the file. What isn't by then was changed back, or closed without being saved.
 */
const SAVED_MS = 5000;

/**
 * The notes that were typed in and that the metadata cache doesn't know so yet, since it hears of them when they are
 * saved. What is read from an editor here holds until the cache tells of the same text. Never writes.
 */
export class LiveNotes {
  private readonly notes = new Map<TFile, LiveNote>();
  private readonly typedIn = new Set<TFile>();

  constructor(
    private readonly app: Pick<App, 'vault' | 'workspace' | 'metadataCache'>,
    private readonly editors: Pick<NoteEditors, 'loadedTextOf' | 'isOpen'>,
    private readonly yaml: YamlReader,
  ) {}

  /** Follows the editors for as long as the owner is loaded. `onChange` hears which notes are other ones now. */
  follow(owner: Component, onChange: (paths: readonly string[]) => void): void {
    const { workspace, metadataCache } = this.app;
    const drop = (files: readonly TFile[]): void => {
      for (const file of files) this.notes.delete(file);
      if (files.length > 0) onChange(files.map(({ path }) => path));
    };
    const dropSettled = debounce(() => void this.settledFiles().then(drop), SAVED_MS, true);
    owner.registerEvent(
      workspace.on('editor-change', (_editor, { file }) => {
        if (!file || !isNotePath(file.path)) return;
        dropSettled();
        // All that is typed in one task is read once, before the next frame.
        if (this.typedIn.size === 0) queueMicrotask(() => onChange(this.readTypedIn()));
        this.typedIn.add(file);
      }),
    );
    owner.registerEvent(metadataCache.on('changed', (file, data) => this.compare(file, data)));
    owner.registerEvent(workspace.on('layout-change', () => drop(this.filesInReadingView())));
    owner.register(() => dropSettled.cancel());
  }

  /** The note as its editor holds it; null where the cache is as new. */
  of(path: string): LiveNote | null {
    if (this.notes.size === 0) return null;
    const file = this.app.vault.getFileByPath(path);
    return (file && this.notes.get(file)) ?? null;
  }

  private readTypedIn(): string[] {
    const files = [...this.typedIn];
    this.typedIn.clear();
    for (const file of files) this.read(file);
    return files.map(({ path }) => path);
  }

  private read(file: TFile): void {
    const text = this.editors.loadedTextOf(file.path);
    if (text === null) return;
    const read = readFrontmatter(text, this.yaml);
    this.notes.set(file, { text, frontmatter: isRefusal(read) ? null : read.properties });
  }

  /** What was typed after the text that the cache has read is newer than it. */
  private compare(file: TFile, cached: string): void {
    if (!this.notes.delete(file)) return;
    if (this.editors.loadedTextOf(file.path) !== editorForm(cached)) this.read(file);
  }

  /** Those that are shown from their file now, as `NoteEditors.textOf` has it. */
  private filesInReadingView(): TFile[] {
    const isRead = ({ path }: TFile) => this.editors.isOpen(path) && this.editors.loadedTextOf(path) === null;
    return [...this.notes.keys()].filter(isRead);
  }

  private async settledFiles(): Promise<TFile[]> {
    const settled: TFile[] = [];
    for (const file of this.notes.keys()) {
      const saved = await this.app.vault.cachedRead(file).catch(() => null);
      const text = this.editors.loadedTextOf(file.path);
      if (text === null || saved === null || text === editorForm(saved)) settled.push(file);
    }
    return settled;
  }
}
