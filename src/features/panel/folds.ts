import type { Outline } from '../../core/outline/outline';
import { dataOf } from '../../core/saved-data';
import { foldKeys } from './rows';

/** Notes whose folds are remembered. */
const REMEMBERED = 50;
/** Keys kept of one note in the saved workspace; a note with more opens as if it were new. */
const SAVED_KEYS = 500;

/** What is folded in each note, the latest last. */
export class Folds {
  private readonly byPath = new Map<string, Set<string>>();

  /** What is folded in a note. One that was never shown begins with all phases folded but the one to go on with. */
  of(path: string, outline: Outline): ReadonlySet<string> {
    const known = this.byPath.get(path);
    if (known) return known;
    if (outline.phases.length === 0) return new Set();
    return this.remember(path, initialFolds(outline));
  }

  toggle(path: string, key: string): void {
    const folded = this.byPath.get(path) ?? new Set();
    if (!folded.delete(key)) folded.add(key);
    this.remember(path, folded);
  }

  foldAll(path: string, outline: Outline, extra: readonly string[]): void {
    const { phases, sections } = foldKeys(outline);
    this.remember(path, new Set([...phases, ...sections, ...extra]));
  }

  unfoldAll(path: string): void {
    this.remember(path, new Set());
  }

  rename(from: string, to: string): void {
    const folded = this.byPath.get(from);
    if (!folded) return;
    this.byPath.delete(from);
    this.remember(to, folded);
  }

  /** Plain data for the workspace file. */
  save(): Record<string, string[]> {
    const saved = [...this.byPath].filter(([, folded]) => folded.size <= SAVED_KEYS);
    return Object.fromEntries(saved.map(([path, folded]) => [path, [...folded]]));
  }

  /** Takes what `save` gave; anything else is left out. */
  load(saved: unknown): void {
    for (const [path, keys] of Object.entries(dataOf(saved)))
      if (Array.isArray(keys)) this.remember(path, new Set(keys.filter((key) => typeof key === 'string')));
  }

  private remember(path: string, folded: Set<string>): ReadonlySet<string> {
    this.byPath.delete(path);
    this.byPath.set(path, folded);
    const oldest = this.byPath.keys().next().value;
    if (this.byPath.size > REMEMBERED && oldest !== undefined) this.byPath.delete(oldest);
    return folded;
  }
}

function initialFolds(outline: Outline): Set<string> {
  const { phases } = foldKeys(outline);
  const current = outline.phases.findIndex(({ done, total }) => done < total);
  return new Set(phases.filter((_, index) => index !== Math.max(current, 0)));
}
