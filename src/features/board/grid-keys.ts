import type { BoardLines } from '../../core/board/board-lines';
import type { TableHandlers } from './table-handlers';

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

/** Moves, selects, opens and folds by keyboard. `line` is where the cursor is, -1 for nowhere. */
export function gridKey(event: KeyboardEvent, line: number, lines: BoardLines, handlers: TableHandlers): void {
  if (act(event, line, lines, handlers)) event.preventDefault();
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
