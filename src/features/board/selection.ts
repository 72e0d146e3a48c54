import type { BoardLines } from '../../core/board/board-lines';

/** Where the keyboard is: a note, or the head of a group. */
interface Cursor {
  readonly line: number;
  readonly path: string | null;
}

/** How a click or key adds to the selection. */
export type SelectMode = 'only' | 'toggle' | 'range';

/** The selected notes, by path, so that they stay selected wherever they move. A plain value. */
export interface Selection {
  readonly paths: ReadonlySet<string>;
  readonly cursor: Cursor | null;
  /** The note a range starts at. */
  readonly anchor: string | null;
}

export const NO_SELECTION: Selection = { paths: new Set(), cursor: null, anchor: null };

const cursorAt = (lines: BoardLines, line: number): Cursor => ({ line, path: lines.at(line).note?.path ?? null });

/** The line the cursor is on: that of its note where it moved, else the nearest there is; -1 without a cursor. */
export function cursorLine({ cursor }: Selection, lines: BoardLines): number {
  if (cursor === null || lines.count === 0) return -1;
  const line = Math.min(cursor.line, lines.count - 1);
  if (cursor.path === null || lines.at(line).note?.path === cursor.path) return line;
  const moved = lines.lineOf(cursor.path);
  return moved >= 0 ? moved : line;
}

/** The selection after a line was clicked or chosen by key. */
export function select(selection: Selection, lines: BoardLines, line: number, mode: SelectMode): Selection {
  const cursor = cursorAt(lines, line);
  const { path } = cursor;
  if (path === null) return { ...selection, cursor };
  if (mode === 'toggle') {
    const paths = new Set(selection.paths);
    if (!paths.delete(path)) paths.add(path);
    return { paths, cursor, anchor: path };
  }
  const start = mode === 'range' && selection.anchor !== null ? lines.lineOf(selection.anchor) : -1;
  if (start < 0) return { paths: new Set([path]), cursor, anchor: path };
  return { paths: new Set(lines.pathsBetween(start, line)), cursor, anchor: selection.anchor };
}

/** The selection with the cursor elsewhere and the same notes selected. */
export function moveCursor(selection: Selection, lines: BoardLines, line: number): Selection {
  if (lines.count === 0) return selection;
  return { ...selection, cursor: cursorAt(lines, Math.min(Math.max(line, 0), lines.count - 1)) };
}

/** Every note shown, selected. */
export function selectAll(selection: Selection, lines: BoardLines): Selection {
  return { ...selection, paths: new Set(lines.pathsBetween(0, lines.count - 1)) };
}

/** Whether every note shown is selected, and there is one. */
export function isAllSelected({ paths }: Selection, lines: BoardLines): boolean {
  if (paths.size === 0) return false;
  const shown = new Set(lines.pathsBetween(0, lines.count - 1));
  return shown.size <= paths.size && [...shown].every((path) => paths.has(path));
}

/** The selection without the notes that are no longer there; the same value where nothing changes. */
export function keepExisting(selection: Selection, exists: (path: string) => boolean): Selection {
  const paths = [...selection.paths].filter(exists);
  return paths.length === selection.paths.size ? selection : { ...selection, paths: new Set(paths) };
}
