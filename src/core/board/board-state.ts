import { REVIEW_FLAGS } from '../reviews/note-review';
import { dataOf, listOf, oneOf } from '../saved-data';
import { type Stage, STAGES } from '../workflow/workflow';

export const LAYOUTS = ['table', 'columns', 'next'] as const;
export type BoardLayout = (typeof LAYOUTS)[number];

export const GROUPINGS = ['status', 'stage', 'folder', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Conditions that are on or off. The headline figure *Reviewed* leads to `reviewed`. */
export const FLAGS = ['needs-review', 'reviewed', ...REVIEW_FLAGS, 'stale', 'has-problems', 'has-open-items'] as const;
export type BoardFlag = (typeof FLAGS)[number];

export interface SortKey {
  /** The ID of the column. */
  readonly column: string;
  readonly descending: boolean;
}

/** What a note must meet to be shown; a null or empty entry asks for nothing. */
export interface BoardFilter {
  /** Words in the path, in any order. */
  readonly text: string;
  /** An empty string means notes without a status. */
  readonly status: string | null;
  /** `none` means notes whose status is blank or unknown. */
  readonly stage: Stage | 'none' | null;
  readonly folder: string | null;
  readonly tag: string | null;
  readonly flags: readonly BoardFlag[];
}

/** What the user chose about the board, as plain data; saved with the workspace and under a name. */
export interface BoardState {
  readonly layout: BoardLayout;
  readonly group: Grouping | null;
  /** The first key counts first; at most two. */
  readonly sort: readonly SortKey[];
  readonly filter: BoardFilter;
  /** IDs of columns, never the title's. */
  readonly hidden: readonly string[];
  /** Widths of resized columns in pixels, by ID. */
  readonly widths: Readonly<Record<string, number>>;
  /** Keys of the groups that are folded. */
  readonly folded: readonly string[];
}

export const NO_FILTER: BoardFilter = { text: '', status: null, stage: null, folder: null, tag: null, flags: [] };

export const DEFAULT_BOARD: BoardState = {
  layout: 'table',
  group: null,
  sort: [{ column: 'title', descending: false }],
  filter: NO_FILTER,
  hidden: [],
  widths: {},
  folded: [],
};

const MIN_COLUMN_WIDTH = 48;
const MAX_COLUMN_WIDTH = 1200;

/**
 * The order after a click on a column: reversed if it came first, else it comes first and the former first is second.
 */
export function sortedBy(sort: readonly SortKey[], column: string): readonly SortKey[] {
  const first = sort[0];
  if (first?.column === column) return [{ column, descending: !first.descending }, ...sort.slice(1)];
  return [{ column, descending: false }, ...sort.filter((key) => key.column !== column)].slice(0, 2);
}

/** A list of what is on (flags, folded groups, hidden columns), with one entry turned on or off. */
export function toggled<T>(list: readonly T[], entry: T): readonly T[] {
  return list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function someOf<T extends string>(known: readonly T[], value: unknown): readonly T[] {
  const list = listOf(value);
  return known.filter((entry) => list.includes(entry));
}

/** Whether two sorts put the notes in the same order. */
export function sameSort(a: readonly SortKey[], b: readonly SortKey[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ column, descending }, index) => column === b[index]?.column && descending === b[index].descending)
  );
}

function parseSort(value: unknown, columns: readonly string[]): readonly SortKey[] {
  const keys = listOf(value).flatMap((entry) => {
    const { column, descending } = dataOf(entry);
    const known = oneOf(column, columns);
    return known === null ? [] : [{ column: known, descending: descending === true }];
  });
  const distinct = keys.filter((key, index) => keys.findIndex(({ column }) => column === key.column) === index);
  return distinct.length > 0 ? distinct.slice(0, 2) : DEFAULT_BOARD.sort;
}

function parseFilter(value: unknown): BoardFilter {
  const { text, status, stage, folder, tag, flags } = dataOf(value);
  return {
    text: textOrNull(text) ?? '',
    status: textOrNull(status),
    stage: oneOf(stage, [...STAGES, 'none']),
    folder: textOrNull(folder),
    tag: textOrNull(tag),
    flags: someOf(FLAGS, flags),
  };
}

/** A column's width within its limits. */
export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, MIN_COLUMN_WIDTH), MAX_COLUMN_WIDTH));
}

function parseWidths(value: unknown, columns: readonly string[]): BoardState['widths'] {
  const data = dataOf(value);
  const widths: Record<string, number> = {};
  for (const column of columns) {
    const width = data[column];
    if (typeof width === 'number' && Number.isFinite(width)) widths[column] = clampWidth(width);
  }
  return widths;
}

/**
 * Reads a saved state; whatever is missing, unknown, or of the wrong kind gets its default. Never throws.
 * @param columns the IDs of all columns
 */
export function parseBoardState(value: unknown, columns: readonly string[]): BoardState {
  const { layout, group, sort, filter, hidden, widths, folded } = dataOf(value);
  return {
    layout: oneOf(layout, LAYOUTS) ?? DEFAULT_BOARD.layout,
    group: oneOf(group, GROUPINGS),
    sort: parseSort(sort, columns),
    filter: parseFilter(filter),
    hidden: someOf(columns, hidden).filter((column) => column !== 'title'),
    widths: parseWidths(widths, columns),
    folded: listOf(folded).filter((key): key is string => typeof key === 'string'),
  };
}
