import { baseNameOf, extensionOf, nameOf } from './paths';

/** What a file knows of the vault it is in. */
export interface VaultOfFiles {
  getName(): string;
}

export interface FileStats {
  ctime: number;
  mtime: number;
  size: number;
}

export abstract class TAbstractFile {
  name: string;
  parent: TFolder | null = null;

  constructor(
    readonly vault: VaultOfFiles,
    public path: string,
  ) {
    this.name = nameOf(path);
  }

  /** Follows a rename; the file object stays the same, as in the app. */
  moveTo(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

export class TFile extends TAbstractFile {
  stat: FileStats = { ctime: 0, mtime: 0, size: 0 };
  basename: string;
  extension: string;
  /** The app marks files it is saving; nothing here does. */
  saving = false;

  constructor(vault: VaultOfFiles, path: string) {
    super(vault, path);
    this.basename = baseNameOf(path);
    this.extension = extensionOf(path);
  }

  override moveTo(path: string): void {
    super.moveTo(path);
    this.basename = baseNameOf(path);
    this.extension = extensionOf(path);
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}
