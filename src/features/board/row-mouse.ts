import type { BoardLines } from '../../core/board/board-lines';
import type { NoteSummary } from '../../core/note';
import type { TableHandlers } from './table-handlers';
import type { SelectMode } from './selection';

/** Whether a click was on something in the row that does its own. */
export function isOnControl(event: MouseEvent): boolean {
  return (event.target as HTMLElement).closest('a, button') !== null;
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
      const ticked = (event.target as HTMLElement).closest('input') !== null;
      if (ticked) handlers.select(line, event.shiftKey ? 'range' : 'toggle');
      else if (!isOnControl(event)) handlers.select(line, modeOf(event));
    }),
    onDblClick: onNote((event, _, note) => {
      if (!isOnControl(event)) handlers.open(note.path, event);
    }),
    onContextMenu: onNote((event, _, note) => handlers.menu(note.path, event)),
  };
}
