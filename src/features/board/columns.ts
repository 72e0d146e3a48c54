import type { BoardContext } from '../../core/board/board-context';
import { compareBy, type NoteCompare, type SortValue } from '../../core/board/board-sort';
import { type BoardState, parseBoardState, type SortKey } from '../../core/board/board-state';
import { dataOf } from '../../core/saved-data';
import type { NoteSummary } from '../../core/note';
import { reviewUrgency } from '../../core/reviews/note-review';
import { isStale, openPhases, reviewsNeeded } from '../../core/reviews/review-state';
import { progressStrings } from '../../ui/strings';
import { boardStrings } from './strings';
import { reviewInWords } from '../reviews';
import { problemStrings } from '../panel';
import { statusOrder } from '../../core/workflow/workflow';

interface BoardColumn {
  /** Saved with boards, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** Pixels; null takes what is left. */
  readonly width: number | null;
  /** Whether its text may be longer than its width; that of the others fits it, in the larger type of a phone too. */
  readonly isLong?: true;
  /** Whether it is shown only once the user asks for it: all of them are wider than most windows. */
  readonly isExtra?: true;
  /** What its notes are sorted by. */
  readonly sort: (context: BoardContext) => SortValue;
  /** Plain text for exports; dates as `YYYY-MM-DD`. */
  readonly text: (note: NoteSummary, context: BoardContext) => string;
}

const names = boardStrings.columns;
/** How many phases are open, in words. */
export const openPhasesText = (note: NoteSummary) => boardStrings.openPhases(openPhases(note), note.phases.length);
/** A note's problems in words. */
export const problemsText = ({ problems }: NoteSummary, separator: string) =>
  problems.map((problem) => problemStrings[problem]).join(separator);

/** Asks once a note: a sort compares each note many times. */
function remembered(count: (path: string) => number): SortValue {
  const counts = new Map<string, number>();
  return ({ path }) => {
    const known = counts.get(path) ?? count(path);
    counts.set(path, known);
    return known;
  };
}

/** The columns of the table, in their order. */
export const COLUMNS = [
  {
    id: 'title',
    name: names.title,
    width: null,
    isLong: true,
    sort: () => (note) => note.title,
    text: ({ title }) => title,
  },
  {
    id: 'status',
    name: names.status,
    width: 130,
    sort: ({ workflow }) => {
      const orderOf = statusOrder(workflow);
      return ({ status }) => orderOf(status);
    },
    text: ({ status }) => status,
  },
  {
    id: 'reviews',
    name: names.reviews,
    width: 100,
    sort: () => (note) => note.peerReviews,
    text: ({ status, peerReviews }, context) =>
      boardStrings.reviewsInWords(peerReviews, reviewsNeeded(status, context)),
  },
  {
    id: 'review',
    name: names.review,
    width: 190,
    isLong: true,
    isExtra: true,
    sort:
      ({ ownName }) =>
      ({ review }) =>
        reviewUrgency(review, ownName()),
    text: ({ review }, { ownName }) => reviewInWords(review, ownName()),
  },
  {
    id: 'progress',
    name: names.progress,
    width: 150,
    sort:
      () =>
      ({ done, total }) =>
        total === 0 ? null : done / total,
    text: ({ done, total }) => (total > 0 ? progressStrings.ofTotal(done, total) : ''),
  },
  {
    id: 'open-phases',
    name: names.openPhases,
    width: 110,
    isExtra: true,
    sort: () => openPhases,
    text: openPhasesText,
  },
  {
    id: 'relations',
    name: names.relations,
    width: 90,
    isExtra: true,
    sort: ({ relationsOf }) => remembered(relationsOf),
    text: ({ path }, { relationsOf }) => String(relationsOf(path)),
  },
  {
    id: 'started',
    name: names.started,
    width: 130,
    isExtra: true,
    sort: () => (note) => note.started,
    text: ({ started }) => started ?? '',
  },
  {
    id: 'edited',
    name: names.edited,
    width: 130,
    isExtra: true,
    sort: () => (note) => note.editDate,
    text: ({ editDate }) => editDate ?? '',
  },
  {
    id: 'stale',
    name: names.stale,
    width: 80,
    isExtra: true,
    sort: (context) => (note) => (isStale(note, context) ? 0 : 1),
    text: (note, context) => (isStale(note, context) ? boardStrings.stale : ''),
  },
  {
    id: 'problems',
    name: names.problems,
    width: 180,
    isLong: true,
    isExtra: true,
    sort: () => (note) => note.problems.length,
    text: (note) => problemsText(note, ' '),
  },
] as const satisfies readonly BoardColumn[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

/** The columns that the user has not hidden. */
export function shownColumns({
  hidden,
}: Pick<BoardState, 'hidden'>): readonly (BoardColumn & { readonly id: ColumnId })[] {
  return COLUMNS.filter(({ id }) => !hidden.includes(id));
}

/** The order of the notes by these columns. */
export function compareByColumns(sort: readonly SortKey[], context: BoardContext): NoteCompare {
  return compareBy(
    sort.flatMap(({ column, descending }) => {
      const known = COLUMNS.find(({ id }) => id === column);
      return known ? [{ valueOf: known.sort(context), descending }] : [];
    }),
  );
}

const EXTRA_COLUMNS = COLUMNS.flatMap((column: BoardColumn) => (column.isExtra ? [column.id] : []));

/** Reads a saved board, as `parseBoardState` does. One that says nothing of columns has those that most people want. */
export function readBoard(saved: unknown): BoardState {
  return parseBoardState(
    { hidden: EXTRA_COLUMNS, ...dataOf(saved) },
    COLUMNS.map(({ id }) => id),
  );
}
