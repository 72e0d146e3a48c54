import { recordError } from '../core/errors';
import { Events } from '../core/events';
import { DataAdapter, type Change } from './adapter';
import type { FileStat, VaultBackend, WriteTimes } from './backend';
import { FileTree, withChildren } from './file-tree';
import { TFile, TFolder, type TAbstractFile } from './files';
import { bare, folderOf, isHidden } from './paths';
import { Turns } from './turns';

export interface VaultOptions {
  readonly backend: VaultBackend;
  readonly name: string;
  /** The vault's folder on this computer, by which a link can pick it; none where there is no file system. */
  readonly basePath?: string;
  /** Where the page can load an attachment from. */
  readonly resourceUrl?: (path: string) => string;
}

/** The tree of files. It follows the backend: every write is read back as an event. */
export class Vault extends Events {
  readonly adapter: DataAdapter;
  readonly configDir = '.obsidian';
  private readonly tree = new FileTree(this);
  private readonly config: Record<string, unknown> = {};
  private readonly texts = new WeakMap<TFile, { readonly mtime: number; readonly text: string }>();
  private readonly turns = new Turns();

  constructor(private readonly options: VaultOptions) {
    super();
    this.adapter = new DataAdapter(
      options.backend,
      options.name,
      (change) => this.follow(change),
      options.resourceUrl ?? ((path) => `app://local/${path}`),
    );
  }

  getName(): string {
    return this.options.name;
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  getConfig(key: string): unknown {
    return this.config[key];
  }

  setConfig(key: string, value: unknown): void {
    this.config[key] = value;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(path);
  }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.tree.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.tree.all();
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter(
      (file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()),
    );
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file): file is TFile => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async create(path: string, data: string, times?: WriteTimes): Promise<TFile> {
    await this.demandFree(path);
    await this.adapter.write(path, data, times);
    return this.created(path);
  }

  async createBinary(path: string, data: ArrayBuffer, times?: WriteTimes): Promise<TFile> {
    await this.demandFree(path);
    await this.adapter.writeBinary(path, data, times);
    return this.created(path);
  }

  async createFolder(path: string): Promise<TFolder> {
    if (await this.adapter.exists(path)) throw new Error('Folder already exists.');
    await this.adapter.mkdir(path);
    const folder = this.getFolderByPath(bare(path));
    if (folder === null) throw new Error(`Folder not made: ${path}`);
    return folder;
  }

  read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  /** The text as it was last written or read here, if the file has not changed since. */
  async cachedRead(file: TFile): Promise<string> {
    const known = this.texts.get(file);
    if (known?.mtime === file.stat.mtime) return known.text;
    const { mtime } = file.stat;
    const text = await this.adapter.read(file.path);
    this.texts.set(file, { mtime, text });
    return text;
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  async modify(file: TFile, data: string, times?: WriteTimes): Promise<void> {
    this.demandLoaded(file);
    await this.turns.take(file.path, () => this.adapter.write(file.path, data, times));
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, times?: WriteTimes): Promise<void> {
    this.demandLoaded(file);
    await this.adapter.writeBinary(file.path, data, times);
  }

  async append(file: TFile, data: string, times?: WriteTimes): Promise<void> {
    await this.turns.take(file.path, () => this.adapter.append(file.path, data, times));
  }

  /** Reads, changes and writes in one go: calls for one file wait for each other. */
  process(file: TFile, change: (data: string) => string, times?: WriteTimes): Promise<string> {
    return this.turns.take(file.path, async () => {
      this.demandLoaded(file);
      return this.adapter.process(file.path, change, times);
    });
  }

  async delete(file: TAbstractFile): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, true);
    else await this.adapter.remove(file.path);
  }

  async trash(file: TAbstractFile): Promise<void> {
    await this.adapter.trashLocal(file.path);
  }

  async rename(file: TAbstractFile, path: string): Promise<void> {
    const sameName = file.path.toLowerCase() === bare(path).toLowerCase();
    if (!sameName && (await this.adapter.exists(path))) throw new Error('Destination file already exists!');
    await this.adapter.rename(file.path, path);
  }

  async copy(file: TAbstractFile, path: string): Promise<TAbstractFile | null> {
    if (await this.adapter.exists(path)) throw new Error('Destination file already exists!');
    await this.adapter.copy(file.path, path);
    return this.getAbstractFileByPath(bare(path));
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    for (const file of withChildren(root)) visit(file);
  }

  /** Reads the whole tree; answers with the texts of the Markdown files it found. Sends no events. */
  async load(): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const entry of await this.options.backend.walk({ texts: true })) {
      this.tree.add(entry.path, entry);
      if (entry.text !== undefined) texts.set(entry.path, entry.text);
    }
    await this.loadConfig();
    return texts;
  }

  /** Picks up what something else wrote to the folder; the app has a file watcher for it. */
  async rescan(): Promise<void> {
    const entries = await this.options.backend.walk({ texts: false });
    const present = new Set(entries.map((entry) => entry.path));
    for (const file of this.getAllLoadedFiles()) {
      const isKnown = file === this.tree.root || present.has(file.path) || this.tree.get(file.path) === null;
      if (!isKnown) this.drop(file);
    }
    for (const entry of entries) this.reconcile(entry.path, entry, false);
  }

  /** Looks at one path that something else may have changed. */
  async look(path: string): Promise<void> {
    if (isHidden(path)) this.trigger('raw', path);
    else this.reconcile(path, await this.options.backend.stat(path), false);
  }

  private async loadConfig(): Promise<void> {
    const path = `${this.configDir}/app.json`;
    if (!(await this.adapter.exists(path))) return;
    try {
      Object.assign(this.config, JSON.parse(await this.adapter.read(path)));
    } catch (error) {
      recordError(path, error);
    }
  }

  private async follow(change: Change): Promise<void> {
    if (change.kind === 'renamed') await this.followRename(change.path, change.to);
    else if (isHidden(change.path)) this.trigger('raw', change.path);
    else {
      const stat = change.stat ?? (await this.options.backend.stat(change.path));
      this.remember(change, stat);
      this.reconcile(change.path, stat, true);
    }
  }

  private remember({ path, text }: { path: string; text?: string }, stat: FileStat | null): void {
    const file = this.getFileByPath(path);
    if (!file || !stat) return;
    if (text === undefined) this.texts.delete(file);
    else this.texts.set(file, { mtime: stat.mtime, text: text.replace(/^\uFEFF/, '') });
  }

  private reconcile(path: string, stat: FileStat | null, written: boolean): void {
    const known = this.tree.get(path);
    if (stat === null) {
      if (known) this.drop(known);
    } else if (!known) {
      this.trigger('create', this.tree.add(path, stat));
    } else if (known instanceof TFile) {
      const changed = known.stat.mtime !== stat.mtime || known.stat.size !== stat.size;
      known.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
      if (changed || written) this.trigger('modify', known);
    }
  }

  private async followRename(from: string, to: string): Promise<void> {
    const file = this.tree.get(from);
    if (file && !isHidden(to)) {
      for (const rename of this.tree.move(file, to)) this.trigger('rename', rename.file, rename.oldPath);
    } else if (file) {
      this.drop(file);
    } else {
      this.reconcile(to, await this.options.backend.stat(to), true);
    }
  }

  private drop(file: TAbstractFile): void {
    for (const gone of this.tree.remove(file)) this.trigger('delete', gone);
  }

  private async demandFree(path: string): Promise<void> {
    if (await this.adapter.exists(path)) throw new Error('File already exists.');
    const folder = folderOf(bare(path));
    if (folder !== '' && !(await this.adapter.exists(folder))) {
      throw new Error(`ENOENT: no such file or directory, open '${bare(path)}'`);
    }
  }

  private demandLoaded(file: TFile): void {
    if (this.tree.get(file.path) !== file) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
  }

  private created(path: string): TFile {
    const file = this.getFileByPath(bare(path));
    if (file === null) throw new Error(`File not made: ${path}`);
    return file;
  }
}
