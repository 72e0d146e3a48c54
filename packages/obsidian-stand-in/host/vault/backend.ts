export interface FileStat {
  readonly type: 'file' | 'folder';
  readonly ctime: number;
  readonly mtime: number;
  readonly size: number;
}

export interface WalkedFile extends FileStat {
  readonly path: string;
  /** Given for Markdown files when the walk was asked for texts. */
  readonly text?: string;
}

export interface WriteTimes {
  readonly mtime?: number;
  readonly ctime?: number;
}

/** Where the files of a vault are. Paths are relative to the vault's folder, the folder itself is `''`. */
export interface VaultBackend {
  /** null where there is nothing. */
  stat(path: string): Promise<FileStat | null>;
  /** As UTF-8, without a byte order mark. */
  readText(path: string): Promise<string>;
  readBinary(path: string): Promise<ArrayBuffer>;
  /** Answers with what the file is then, so that a write takes no second call. */
  writeText(path: string, data: string, times?: WriteTimes): Promise<FileStat>;
  /** The same. */
  writeBinary(path: string, data: ArrayBuffer, times?: WriteTimes): Promise<FileStat>;
  mkdir(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  rmdir(path: string, recursive: boolean): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  copy(from: string, to: string): Promise<void>;
  list(path: string): Promise<{ files: string[]; folders: string[] }>;
  /** Everything that is not hidden, folders before what is in them. */
  walk(options: { texts: boolean }): Promise<WalkedFile[]>;
}
