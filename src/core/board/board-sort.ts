import type { NoteSummary } from '../note';
import { compareTexts } from '../comparable';
import type { BoardContext } from './board-context';
import type { SortKey } from './board-state';

export type NoteCompare = (a: NoteSummary, b: NoteSummary) => number;

/** What notes are sorted by; null comes last, whichever way they are sorted. */
export type SortValue = (note: NoteSummary) => string | number | null;

interface SortBy {
  readonly valueOf: SortValue;
  readonly descending: boolean;
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a), String(b));
}

function compareByValue({ valueOf, descending }: SortBy): NoteCompare {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const first = valueOf(a);
    const second = valueOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compareValues(first, second);
  };
}

/** A key for the order that this sort makes of notes that don't change. */
export function orderKey(sort: readonly SortKey[], { workflow, staleBefore, ownName }: BoardContext): string {
  return JSON.stringify([sort, workflow, staleBefore, ownName()]);
}

/** The order of notes by these values, then by title, then by path, so that it is always the same. */
export function compareBy(sort: readonly SortBy[]): NoteCompare {
  const compares = sort.map(compareByValue);
  compares.push(
    (a, b) => compareTexts(a.title, b.title),
    (a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)),
  );
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
