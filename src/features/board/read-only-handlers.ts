import { Keymap } from 'obsidian';
import { type LinkContext, noteLinkEvents } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import { openNote } from './board-actions';
import type { RowsModel } from './rows-model';
import { moveCursor } from './selection';
import type { BoardHandlers } from './use-board-handlers';

const nothing = (): void => undefined;

/** A board that only shows: a click opens the note, and the context menu is that of a link to it. */
export function readOnlyHandlers(services: Services, model: RowsModel, links: LinkContext): BoardHandlers {
  const open = (path: string, event: MouseEvent | KeyboardEvent) =>
    void openNote(services, path, Keymap.isModEvent(event));
  const cursorTo = (line: number) => model.select(moveCursor(model.selection, model.lines, line));
  const menu = (path: string, event: MouseEvent) => noteLinkEvents(links, { path }).onContextMenu(event);
  const shared = { selectAll: nothing, clearSelection: nothing, menu, open };
  return {
    header: null,
    table: { ...shared, selectable: false, select: cursorTo, moveCursor: cursorTo, fold: nothing },
    cards: { press: nothing, menu, click: open },
    keys: {
      ...shared,
      select: nothing,
      moveTo: nothing,
      moveCursor: (path) => cursorTo(model.lines.lineOf(path)),
    },
  };
}
