import { recordError } from '../core/errors';
import { Events } from '../core/events';
import { DataAdapter, type Change } from './adapter';
import type { FileStat, VaultBackend, WriteTimes } from './backend';
import { TFile, TFolder, type TAbstractFile } from './files';
import { bare, folderOf, isHidden } from './paths';

export interface VaultOptions {
  readonly backend: VaultBackend;
  readonly name: string;
  /** Where the page can load an attachment from. */
  readonly resourceUrl?: (path: string) => string;
}

/** The tree of files. It follows the backend: every write is read back as an event. */
export class Vault extends Events {
  readonly adapter: DataAdapter;
  readonly configDir = '.obsidian';
  readonly files = new Map<string, TAbstractFile>();
  private readonly root: TFolder;
  private readonly config: Record<string, unknown> = {};
  private readonly texts = new WeakMap<TFile, { readonly mtime: number; readonly text: string }>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly options: VaultOptions) {
    super();
    this.root = new TFolder(this, '/');
    this.root.name = '';
    this.files.set('/', this.root);
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
    return this.root;
  }

  getConfig(key: string): unknown {
    return this.config[key];
  }

  setConfig(key: string, value: unknown): void {
    this.config[key] = value;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.files.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.files.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.files.values()];
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
    await this.inTurn(file.path, () => this.adapter.write(file.path, data, times));
  }

  async modifyBinary(file: TFile, data: ArrayBuffer, times?: WriteTimes): Promise<void> {
    this.demandLoaded(file);
    await this.adapter.writeBinary(file.path, data, times);
  }

  async append(file: TFile, data: string, times?: WriteTimes): Promise<void> {
    await this.inTurn(file.path, () => this.adapter.append(file.path, data, times));
  }

  /** Reads, changes and writes in one go: calls for one file wait for each other. */
  process(file: TFile, change: (data: string) => string, times?: WriteTimes): Promise<string> {
    return this.inTurn(file.path, async () => {
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
    visit(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, visit);
      else visit(child);
    }
  }

  /** Reads the whole tree; answers with the texts of the Markdown files it found. Sends no events. */
  async load(): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const entry of await this.options.backend.walk({ texts: true })) {
      this.add(entry.path, entry);
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
      if (file !== this.root && !present.has(file.path) && this.files.has(file.path)) this.drop(file);
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
      const stat = await this.options.backend.stat(change.path);
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
    const known = this.files.get(path);
    if (stat === null) {
      if (known) this.drop(known);
    } else if (!known) {
      this.trigger('create', this.add(path, stat));
    } else if (known instanceof TFile) {
      const changed = known.stat.mtime !== stat.mtime || known.stat.size !== stat.size;
      known.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
      if (changed || written) this.trigger('modify', known);
    }
  }

  private async followRename(from: string, to: string): Promise<void> {
    const file = this.files.get(from);
    if (!file || isHidden(to)) {
      if (file) this.drop(file);
      else this.reconcile(to, await this.options.backend.stat(to), true);
      return;
    }
    const moved: TAbstractFile[] = [];
    if (file instanceof TFolder) Vault.recurseChildren(file, (child) => moved.push(child));
    else moved.push(file);
    this.detach(file);
    const renames = moved.map((child) => ({ child, oldPath: child.path }));
    for (const { child, oldPath } of renames) {
      this.files.delete(oldPath);
      child.moveTo(to + oldPath.slice(from.length));
      this.files.set(child.path, child);
    }
    this.attach(file);
    for (const { child, oldPath } of renames) this.trigger('rename', child, oldPath);
  }

  private add(path: string, stat: FileStat): TAbstractFile {
    const file = stat.type === 'folder' ? new TFolder(this, path) : new TFile(this, path);
    if (file instanceof TFile) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
    this.files.set(path, file);
    this.attach(file);
    return file;
  }

  private attach(file: TAbstractFile): void {
    const parentPath = folderOf(file.path);
    const folder = { type: 'folder', ctime: 0, mtime: 0, size: 0 } as const;
    const parent = parentPath === '' ? this.root : (this.getFolderByPath(parentPath) ?? this.add(parentPath, folder));
    file.parent = parent as TFolder;
    file.parent.children.push(file);
  }

  private detach(file: TAbstractFile): void {
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.parent = null;
  }

  private drop(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.drop(child);
    this.files.delete(file.path);
    this.detach(file);
    this.trigger('delete', file);
  }

  private async demandFree(path: string): Promise<void> {
    if (await this.adapter.exists(path)) throw new Error('File already exists.');
    const folder = folderOf(bare(path));
    if (folder !== '' && !(await this.adapter.exists(folder))) {
      throw new Error(`ENOENT: no such file or directory, open '${bare(path)}'`);
    }
  }

  private demandLoaded(file: TFile): void {
    if (this.files.get(file.path) !== file) throw new Error(`ENOENT: no such file or directory, open '${file.path}'`);
  }

  private created(path: string): TFile {
    const file = this.getFileByPath(bare(path));
    if (file === null) throw new Error(`File not made: ${path}`);
    return file;
  }

  private inTurn<T>(path: string, task: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(path) ?? Promise.resolve()).then(task, task);
    const settled = turn.catch(() => undefined);
    this.queues.set(path, settled);
    void settled.then(() => {
      if (this.queues.get(path) === settled) this.queues.delete(path);
    });
    return turn;
  }
}
