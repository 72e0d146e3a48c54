import { compareTexts } from '../compare-texts';
import type { NoteSummary } from '../note';
import { statusOrder } from '../workflow';
import type { BoardContext } from './board-context';
import type { ColumnId, SortKey } from './board-state';
import { isStale, openPhases } from '../reviews/review-state';

export type NoteCompare = (a: NoteSummary, b: NoteSummary) => number;

/** What a column is sorted by; null stands after everything else, whichever way the column is sorted. */
type SortValue = (note: NoteSummary) => string | number | null;

/** Asked once a note and kept as long as the comparison, which asks again and again. */
function remembered(count: (path: string) => number): SortValue {
  const counts = new Map<string, number>();
  return ({ path }) => {
    const known = counts.get(path) ?? count(path);
    counts.set(path, known);
    return known;
  };
}

function sortValue(column: ColumnId, context: BoardContext): SortValue {
  const orderOf = statusOrder(context.workflow);
  const values: Record<ColumnId, () => SortValue> = {
    title: () => (note) => note.title,
    status: () => (note) => orderOf(note.status),
    reviews: () => (note) => note.peerReviews,
    progress:
      () =>
      ({ done, total }) =>
        total === 0 ? null : done / total,
    'open-phases': () => openPhases,
    relations: () => remembered(context.relationsOf),
    started: () => (note) => note.started,
    edited: () => (note) => note.editDate,
    stale: () => (note) => (isStale(note, context) ? 0 : 1),
    problems: () => (note) => note.problems.length,
  };
  return values[column]();
}

function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareTexts(String(a), String(b));
}

function compareByKey({ column, descending }: SortKey, context: BoardContext): NoteCompare {
  const valueOf = sortValue(column, context);
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const first = valueOf(a);
    const second = valueOf(b);
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return sign * compareValues(first, second);
  };
}

/** Names the order that `compareBy` makes of notes that do not change. */
export function orderKey(sort: readonly SortKey[], { workflow, staleBefore }: BoardContext): string {
  return JSON.stringify([sort, workflow, staleBefore]);
}

/** The order of the notes: by the keys, then by title, then by path, so that it is the same every time. */
export function compareBy(sort: readonly SortKey[], context: BoardContext): NoteCompare {
  const compares = sort.map((key) => compareByKey(key, context));
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
