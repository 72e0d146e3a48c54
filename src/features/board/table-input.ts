import type { BoardLines } from '../../core/board/board-lines';
import type { NoteSummary } from '../../core/note';
import type { SelectMode } from './selection';

/** What the rows of a table do when they are used. Lines are those of the board's `BoardLines`. */
export interface TableHandlers {
  /** Whether rows have a box to tick. */
  readonly selectable: boolean;
  readonly select: (line: number, mode: SelectMode) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly menu: (path: string, event: MouseEvent) => void;
  readonly moveCursor: (line: number) => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly fold: (key: string) => void;
}

/** Lines that Page Up and Page Down move by. */
const PAGE = 20;

const STEPS: Readonly<Record<string, (line: number, last: number) => number>> = {
  ArrowDown: (line) => line + 1,
  ArrowUp: (line) => line - 1,
  PageDown: (line) => line + PAGE,
  PageUp: (line) => line - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Moves, selects, opens and folds by keyboard, which is on the grid itself. The right arrow leads into the row, to its
 * links, boxes and buttons, and the left one or Escape back.
 * @param line where the cursor is, -1 for nowhere
 */
export function gridKey(
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
  line: number,
  lines: BoardLines,
  handlers: TableHandlers,
): void {
  const grid = event.currentTarget;
  const isOnGrid = event.target === grid;
  const row = isOnGrid ? activeRow(grid) : (event.target as HTMLElement).closest<HTMLElement>('.design-phases-entry');
  const acted = (isOnGrid && act(event, line, lines, handlers)) || (row !== null && moveInRow(event, grid, row));
  if (acted) event.preventDefault();
}

const activeRow = (grid: HTMLElement): HTMLElement | null =>
  grid.doc.getElementById(grid.getAttribute('aria-activedescendant') ?? '');

function moveInRow({ key, target }: KeyboardEvent, grid: HTMLElement, row: HTMLElement): boolean {
  const controls = [...row.querySelectorAll<HTMLElement>('a, button, input')].filter(
    (control) => control.closest('.is-select') === null,
  );
  const at = controls.findIndex((control) => control === target);
  if (key === 'ArrowRight') (controls[at + 1] ?? controls[at])?.focus();
  else if (at >= 0 && key === 'ArrowLeft') (controls[at - 1] ?? grid).focus();
  else if (at >= 0 && key === 'Escape') grid.focus();
  else return false;
  return true;
}

function act(event: KeyboardEvent, line: number, lines: BoardLines, handlers: TableHandlers): boolean {
  const { key } = event;
  const step = STEPS[key];
  if (step) {
    const next = Math.min(Math.max(step(line, lines.count - 1), 0), lines.count - 1);
    if (event.shiftKey) handlers.select(next, 'range');
    else handlers.moveCursor(next);
    return true;
  }
  if (key === 'a' && (event.metaKey || event.ctrlKey)) {
    handlers.selectAll();
    return true;
  }
  if (key === 'Escape') {
    handlers.clearSelection();
    return true;
  }
  return line >= 0 && actOnLine(event, line, lines, handlers);
}

function actOnLine(event: KeyboardEvent, line: number, lines: BoardLines, handlers: TableHandlers): boolean {
  const { note, group } = lines.at(line);
  if (event.key === ' ' && note) handlers.select(line, event.shiftKey ? 'range' : 'toggle');
  else if (event.key === 'Enter' && note) handlers.open(note.path, event);
  else if (['Enter', ' ', 'ArrowLeft', 'ArrowRight'].includes(event.key) && group && !note) handlers.fold(group.key);
  else return false;
  return true;
}

/** Whether a click was on something in the row that does its own. */
export function isOnControl(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest('a, button, input') !== null;
}

/** What a click with these keys held down selects. */
export function modeOf(event: MouseEvent | KeyboardEvent): SelectMode {
  if (event.shiftKey) return 'range';
  return event.metaKey || event.ctrlKey ? 'toggle' : 'only';
}

/** What the mouse does on the rows of a table, for all of them at once: listeners on each would cost while scrolling. */
export function rowMouse(lines: BoardLines, handlers: TableHandlers) {
  const lineOf = ({ target }: MouseEvent): number => {
    const row = (target as HTMLElement).closest('[aria-rowindex]');
    return Number(row?.getAttribute('aria-rowindex') ?? 1) - 2;
  };
  const onNote = (act: (event: MouseEvent, line: number, note: NoteSummary) => void) => (event: MouseEvent) => {
    const line = lineOf(event);
    const { note } = lines.at(line);
    if (note) act(event, line, note);
  };
  return {
    onClick: onNote((event, line) => {
      const ticked = (event.target as HTMLElement).closest('.is-select input') !== null;
      if (ticked) handlers.select(line, event.shiftKey ? 'range' : 'toggle');
      else if (!isOnControl(event)) handlers.select(line, modeOf(event));
    }),
    onDblClick: onNote((event, _, note) => {
      if (!isOnControl(event)) handlers.open(note.path, event);
    }),
    onContextMenu: onNote((event, _, note) => handlers.menu(note.path, event)),
  };
}
