import type { TFile, Vault } from 'obsidian';
import { reviewFingerprint } from '../core/reviews/reviewed-text';
import { nextTask, SLICE_MS } from './time-slice';

interface KnownPrint {
  /** When the file was changed last, and its size, as it was read. */
  readonly version: string;
  readonly print: string;
}

const versionOf = ({ stat: { mtime, size } }: TFile): string => `${mtime}:${size}`;

/**
 * The fingerprints of notes that were reviewed. Only their files are read: those asked for, one after the other, in slices
 * that leave the page room, and each again only when it changed.
 */
export class ReviewPrints {
  /** By file and not by path: a note that is renamed is not read again. */
  private readonly known = new WeakMap<TFile, KnownPrint>();
  private readonly waiting = new Set<TFile>();
  private running = false;

  /** @param onRead hears, once a slice, which notes have another fingerprint than was known */
  constructor(
    private readonly vault: Pick<Vault, 'cachedRead'>,
    private readonly onRead: (paths: readonly string[]) => void,
  ) {}

  /** The fingerprint of a note as it was last read; null before. Asks for the note to be read where it changed since. */
  of(file: TFile): string | null {
    const known = this.known.get(file);
    if (known?.version !== versionOf(file)) this.waiting.add(file);
    return known?.print ?? null;
  }

  get isReading(): boolean {
    return this.running || this.waiting.size > 0;
  }

  /** Reads what was asked for. */
  async readAll(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.waiting.size > 0) {
      await nextTask();
      const changed = await this.readSlice(performance.now() + SLICE_MS);
      if (changed.length > 0) this.onRead(changed);
    }
    this.running = false;
  }

  /** Forgets what was asked for. */
  stop(): void {
    this.waiting.clear();
  }

  private async readSlice(end: number): Promise<string[]> {
    const changed: string[] = [];
    for (const file of this.waiting) {
      this.waiting.delete(file);
      if (await this.read(file)) changed.push(file.path);
      if (performance.now() > end) break;
    }
    return changed;
  }

  /** Whether the fingerprint is another one than was known. A file that can't be read has none. */
  private async read(file: TFile): Promise<boolean> {
    const version = versionOf(file);
    try {
      const print = reviewFingerprint(await this.vault.cachedRead(file));
      const isOther = this.known.get(file)?.print !== print;
      this.known.set(file, { version, print });
      return isOther;
    } catch (error) {
      console.error(file.path, error);
      return false;
    }
  }
}
