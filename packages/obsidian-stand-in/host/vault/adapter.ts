import type { FileStat, VaultBackend, WriteTimes } from './backend';
import { bare, nameOf } from './paths';

type Change =
  | { readonly kind: 'changed'; readonly path: string; readonly text?: string; readonly stat?: FileStat }
  | { readonly kind: 'renamed'; readonly path: string; readonly to: string };

/** File access by path. Every write goes to the backend at once and is then announced to the vault. */
export class DataAdapter {
  constructor(
    private readonly backend: VaultBackend,
    private readonly vaultName: string,
    private readonly announce: (change: Change) => Promise<void>,
    private readonly resourceUrl: (path: string) => string,
  ) {}

  getName(): string {
    return this.vaultName;
  }

  getResourcePath(path: string): string {
    return this.resourceUrl(bare(path));
  }

  async exists(path: string): Promise<boolean> {
    return (await this.backend.stat(bare(path))) !== null;
  }

  stat(path: string): Promise<FileStat | null> {
    return this.backend.stat(bare(path));
  }

  list(path: string): Promise<{ files: string[]; folders: string[] }> {
    return this.backend.list(bare(path));
  }

  read(path: string): Promise<string> {
    return this.backend.readText(bare(path));
  }

  readBinary(path: string): Promise<ArrayBuffer> {
    return this.backend.readBinary(bare(path));
  }

  async write(path: string, data: string, times?: WriteTimes): Promise<void> {
    const stat = await this.backend.writeText(bare(path), data, times);
    await this.announce({ kind: 'changed', path: bare(path), text: data, stat });
  }

  async writeBinary(path: string, data: ArrayBuffer, times?: WriteTimes): Promise<void> {
    const stat = await this.backend.writeBinary(bare(path), data, times);
    await this.announce({ kind: 'changed', path: bare(path), stat });
  }

  async append(path: string, data: string, times?: WriteTimes): Promise<void> {
    const before = (await this.exists(path)) ? await this.read(path) : '';
    await this.write(path, before + data, times);
  }

  async process(path: string, change: (data: string) => string, times?: WriteTimes): Promise<string> {
    const after = change(await this.read(path));
    await this.write(path, after, times);
    return after;
  }

  async mkdir(path: string): Promise<void> {
    await this.backend.mkdir(bare(path));
    await this.announce({ kind: 'changed', path: bare(path) });
  }

  async remove(path: string): Promise<void> {
    await this.backend.remove(bare(path));
    await this.announce({ kind: 'changed', path: bare(path) });
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    await this.backend.rmdir(bare(path), recursive);
    await this.announce({ kind: 'changed', path: bare(path) });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.backend.rename(bare(from), bare(to));
    await this.announce({ kind: 'renamed', path: bare(from), to: bare(to) });
  }

  async copy(from: string, to: string): Promise<void> {
    await this.backend.copy(bare(from), bare(to));
    await this.announce({ kind: 'changed', path: bare(to) });
  }

  trashSystem(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async trashLocal(path: string): Promise<void> {
    await this.backend.mkdir('.trash');
    const name = nameOf(bare(path));
    let target = `.trash/${name}`;
    for (let n = 2; (await this.backend.stat(target)) !== null; n++) {
      target = `.trash/${name.replace(/(\.[^.]*)?$/, (extension) => ` ${n}${extension}`)}`;
    }
    await this.backend.rename(bare(path), target);
    await this.announce({ kind: 'changed', path: bare(path) });
  }
}

export type { Change };
