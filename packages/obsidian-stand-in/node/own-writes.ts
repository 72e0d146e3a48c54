import type { VaultBackend } from '../host/vault/backend';

const WRITING = new Set(['writeText', 'writeBase64', 'mkdir', 'remove', 'rmdir', 'rename', 'copy']);

/** What the page itself wrote: the watcher need not tell it of that. */
export class OwnWrites {
  /** The time of change each path was left with; null where it was removed. */
  private readonly left = new Map<string, number | null>();

  constructor(private readonly backend: VaultBackend) {}

  /** To be told of every call of the page when it is done. */
  async note(operation: string, args: readonly unknown[]): Promise<void> {
    if (!WRITING.has(operation)) return;
    const paths = operation === 'rename' || operation === 'copy' ? args.slice(0, 2) : args.slice(0, 1);
    for (const path of paths) if (typeof path === 'string') this.left.set(path, await this.timeOf(path));
  }

  /** Whether the path is still as the page left it. */
  async isOwn(path: string): Promise<boolean> {
    return this.left.has(path) && this.left.get(path) === (await this.timeOf(path));
  }

  private async timeOf(path: string): Promise<number | null> {
    try {
      return (await this.backend.stat(path))?.mtime ?? null;
    } catch {
      return null;
    }
  }
}
