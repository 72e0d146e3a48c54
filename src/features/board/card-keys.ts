import type { BoardGroup } from '../../core/board/board-groups';
import type { SelectMode } from './selection';

export interface CardKeyHandlers {
  readonly select: (path: string, mode: SelectMode) => void;
  readonly moveCursor: (path: string) => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly open: (path: string, event: KeyboardEvent) => void;
  readonly moveTo: (path: string, status: string) => void;
}

/** Where the keyboard is: a column, and a card of it (-1 for none). */
interface Place {
  readonly columns: readonly BoardGroup[];
  readonly index: number;
  readonly active: number;
}

/** Moves between cards, and with Mod moves a card to the next column; selects and opens. */
export function cardKey(event: KeyboardEvent, place: Place, handlers: CardKeyHandlers): void {
  const mod = event.metaKey || event.ctrlKey;
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const step = { ArrowUp: -1, ArrowDown: 1, Home: -Infinity, End: Infinity }[event.key];
  let done = true;
  if (side !== undefined) goSideways(event, place, mod, side, handlers);
  else if (step !== undefined) goAlong(event, place, step, handlers);
  else if (mod && event.key === 'a') handlers.selectAll();
  else if (event.key === 'Escape') handlers.clearSelection();
  else done = actOnCard(event, place, handlers);
  if (done) event.preventDefault();
}

function pathAt({ columns, index, active }: Place): string | null {
  return columns[index]?.notes[active]?.path ?? null;
}

function goAlong(event: KeyboardEvent, place: Place, step: number, handlers: CardKeyHandlers): void {
  const last = (place.columns[place.index]?.notes.length ?? 0) - 1;
  const path = pathAt({ ...place, active: Math.min(Math.max(place.active + step, 0), last) });
  if (path === null) return;
  if (event.shiftKey) handlers.select(path, 'range');
  else handlers.moveCursor(path);
}

function goSideways(event: KeyboardEvent, place: Place, mod: boolean, side: number, handlers: CardKeyHandlers): void {
  const grid = event.currentTarget as HTMLElement;
  const rightToLeft = grid.win.getComputedStyle(grid).direction === 'rtl';
  const index = place.index + (rightToLeft ? -side : side);
  const column = place.columns[index];
  if (!column) return;
  const path = pathAt(place);
  if (mod) {
    if (path !== null) handlers.moveTo(path, column.label);
    return;
  }
  focusColumn(grid, index);
  const next = column.notes[Math.min(Math.max(place.active, 0), column.notes.length - 1)];
  if (next) handlers.moveCursor(next.path);
}

/** Puts the keyboard into another column of the same board. */
export function focusColumn(within: HTMLElement, index: number): void {
  const grids = within.closest('.design-phases-columns')?.findAll('[role=grid]');
  grids?.[index]?.focus();
}

function actOnCard(event: KeyboardEvent, place: Place, handlers: CardKeyHandlers): boolean {
  const path = pathAt(place);
  if (path === null) return false;
  if (event.key === 'Enter') handlers.open(path, event);
  else if (event.key === ' ') handlers.select(path, event.shiftKey ? 'range' : 'toggle');
  else return false;
  return true;
}
