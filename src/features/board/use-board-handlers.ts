import { Keymap } from 'obsidian';
import { useMemo, useRef } from 'preact/hooks';
import { sortedBy, toggled } from '../../core/board/board-state';
import { boardStrings } from './strings';
import { setStatus } from '../status';
import { keptMenu, showMenuBelow } from '../../ui/open-surfaces';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { openNote } from './board-actions';
import type { CardHandlers } from './board-card';
import { noteMenu, statusMenu } from './board-menus';
import { dragCard } from './card-drag';
import type { CardKeyHandlers } from './card-keys';
import type { RowsModel } from './rows-model';
import { moveCursor, NO_SELECTION, select, selectAll, type SelectMode } from './selection';
import type { HeaderHandlers } from './table-header';
import { isOnControl, modeOf, type TableHandlers } from './table-input';
import { type LinkContext, noteLinkEvents } from '../../ui/note-link';

/** Where the user can act on the board. The same objects as long as the board lives, so that rows are not drawn again. */
export interface BoardHandlers {
  readonly table: TableHandlers;
  /** Null where the order and the widths are not the user's to change here. */
  readonly header: HeaderHandlers | null;
  /** Offers the statuses for a note whose status was clicked; null where it is not the user's to change here. */
  readonly offerStatus: ((path: string, event: MouseEvent) => void) | null;
  readonly cards: CardHandlers;
  readonly keys: CardKeyHandlers;
}

/** The notes an action on one of them is about: all selected where it is one of them. */
const actionTargets = ({ selection }: RowsModel, path: string): readonly string[] =>
  selection.paths.has(path) ? [...selection.paths] : [path];

/**
 * What the user can do on the board of a model.
 * @param say what a screen reader is told; it may be another function each time
 */
export function useBoardHandlers(services: Services, model: RowsModel, say: (text: string) => void): BoardHandlers {
  const said = useRef(say);
  said.current = say;
  return useMemo(() => boardHandlers(services, model, (text) => said.current(text)), [services, model]);
}

function boardHandlers(services: Services, model: RowsModel, say: (text: string) => void): BoardHandlers {
  const titleOf = (path: string) => services.index.note(path)?.title ?? path;
  const nameOf = (status: string) => status || boardStrings.withoutKey.status;
  const shared = {
    selectAll: () => model.select(selectAll(model.selection, model.lines)),
    clearSelection: () => model.select({ ...NO_SELECTION, cursor: model.selection.cursor }),
    open: (path: string, event: MouseEvent | KeyboardEvent) => void openNote(services, path, Keymap.isModEvent(event)),
    menu: (path: string, event: MouseEvent) => {
      event.preventDefault();
      // In an embedded base, the app would add its own menu of the link.
      event.stopPropagation();
      keptMenu(noteMenu(services, model, actionTargets(model, path), event)).showAtMouseEvent(event);
    },
  };
  const selectPath = (path: string, mode: SelectMode) =>
    model.select(select(model.selection, model.lines, model.lines.lineOf(path), mode));
  const moveTo = async (path: string, status: string) => {
    const notes = actionTargets(model, path).map((each) => noteAt(services.app, each));
    const changed = await setStatus(services, notes, status);
    say(changed ? boardStrings.moved(titleOf(path), nameOf(status)) : boardStrings.putBack(titleOf(path)));
  };
  return {
    table: {
      ...shared,
      selectable: true,
      select: (line, mode) => model.select(select(model.selection, model.lines, line, mode)),
      moveCursor: (line) => model.select(moveCursor(model.selection, model.lines, line)),
      fold: (key) => model.update({ folded: toggled(model.state.folded, key) }),
    },
    header: {
      selectAll: (all) => (all ? shared.selectAll() : shared.clearSelection()),
      sort: (column) => model.update({ sort: sortedBy(model.state.sort, column) }),
      resize: (column, width) => model.update({ widths: { ...model.state.widths, [column]: width } }),
    },
    offerStatus: (path, event) => showMenuBelow(statusMenu(services, model, actionTargets(model, path)), event),
    cards: {
      menu: shared.menu,
      click: (path, event) => {
        if (!isOnControl(event)) selectPath(path, modeOf(event));
      },
      press: (path, event) => pressCard(path, event, { say, titleOf, nameOf, moveTo }),
    },
    keys: {
      ...shared,
      select: selectPath,
      moveCursor: (path) => model.select(moveCursor(model.selection, model.lines, model.lines.lineOf(path))),
      moveTo: (path, status) => void moveTo(path, status),
    },
  };
}

interface CardMoves {
  readonly say: (text: string) => void;
  readonly titleOf: (path: string) => string;
  readonly nameOf: (status: string) => string;
  readonly moveTo: (path: string, status: string) => Promise<void>;
}

const columnOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('.design-phases-column') ?? null;
const statusOf = (column: HTMLElement | null): string => column?.dataset.designPhasesStatus ?? '';

function pressCard(path: string, event: PointerEvent, { say, titleOf, nameOf, moveTo }: CardMoves): void {
  const card = event.currentTarget as HTMLElement;
  const home = columnOf(card);
  const board = card.closest<HTMLElement>('.design-phases-columns');
  if (!board || (event.target as HTMLElement).closest('button')) return;
  dragCard(event, card, {
    board,
    target: (under) => {
      const column = columnOf(under);
      return column !== null && board.contains(column) ? column : null;
    },
    onStart: () => say(boardStrings.picked(titleOf(path), nameOf(statusOf(home)))),
    onEnd: (column) => {
      if (column === null || column === home) say(boardStrings.putBack(titleOf(path)));
      else void moveTo(path, statusOf(column));
    },
  });
}

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
    offerStatus: null,
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
