import type { FileStat } from './backend';
import { type TAbstractFile, TFile, TFolder, type VaultOfFiles } from './files';
import { folderOf } from './paths';

export interface Rename {
  readonly file: TAbstractFile;
  readonly oldPath: string;
}

/** Files and folders by path, each in its parent. */
export class FileTree {
  readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();

  constructor(private readonly vault: VaultOfFiles) {
    this.root = new TFolder(vault, '/');
    this.root.name = '';
    this.byPath.set('/', this.root);
  }

  get(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  all(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  /** Adds a file or folder, and the folders above it that are missing. */
  add(path: string, stat: FileStat): TAbstractFile {
    const file = stat.type === 'folder' ? new TFolder(this.vault, path) : new TFile(this.vault, path);
    if (file instanceof TFile) file.stat = { ctime: stat.ctime, mtime: stat.mtime, size: stat.size };
    this.byPath.set(path, file);
    this.attach(file);
    return file;
  }

  /** Removes a file, or a folder with all that is in it; answers with what went, children first. */
  remove(file: TAbstractFile): TAbstractFile[] {
    const below = file instanceof TFolder ? [...file.children].flatMap((child) => this.remove(child)) : [];
    this.byPath.delete(file.path);
    this.detach(file);
    return [...below, file];
  }

  /** Moves a file, or a folder with all that is in it; the objects stay the same. */
  move(file: TAbstractFile, to: string): Rename[] {
    const from = file.path;
    this.detach(file);
    const renames = withChildren(file).map((child) => ({ file: child, oldPath: child.path }));
    for (const { file: child, oldPath } of renames) {
      this.byPath.delete(oldPath);
      child.moveTo(to + oldPath.slice(from.length));
      this.byPath.set(child.path, child);
    }
    this.attach(file);
    return renames;
  }

  private attach(file: TAbstractFile): void {
    const path = folderOf(file.path);
    const known = path === '' ? this.root : this.get(path);
    const parent = known ?? this.add(path, { type: 'folder', ctime: 0, mtime: 0, size: 0 });
    if (!(parent instanceof TFolder)) throw new Error(`${path} is no folder.`);
    file.parent = parent;
    parent.children.push(file);
  }

  private detach(file: TAbstractFile): void {
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.parent = null;
  }
}

/** The file itself, and for a folder all that is in it. */
export function withChildren(file: TAbstractFile): TAbstractFile[] {
  return file instanceof TFolder ? [file, ...file.children.flatMap(withChildren)] : [file];
}
