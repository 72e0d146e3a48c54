import { type IconName, Menu } from 'obsidian';
import { statusGroups } from '../../core/board/board-groups';
import { type Grouping, GROUPINGS, sortedBy, toggled } from '../../core/board/board-state';
import { messageOf } from '../../core/message-of';
import { titleOfPath } from '../../core/paths';
import { boardStrings } from './strings';
import { addStatusItems, setStatus } from '../status';
import { exportFlashcards } from '../flashcards';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { addRelation, copyTable, exportCsv, exportNote, notesToExport, openNote } from './board-actions';
import { recordReview, requestChanges, requestReview, reviewStrings } from '../reviews';
import { notesAt } from '../../vault/note-ref';
import type { BoardModel } from './board-model';
import { COLUMNS, readBoard } from './columns';
import type { RowsModel } from './rows-model';
import { saveBoard } from './save-board';
import { openLinkEnd } from '../../ui/open-note';
import { addEntry, keptMenu, showNotice } from '../../ui/open-surfaces';
import { linkStrings } from '../../ui/strings';

/** What the notes are sorted by; choosing that again turns the order round. */
export function sortMenu(model: RowsModel): Menu {
  const menu = new Menu();
  const { sort } = model.state;
  const [first] = sort;
  for (const { id, name } of COLUMNS) {
    const leads = first?.column === id;
    addEntry(menu, {
      title: leads ? boardStrings.sortBy(name, first.descending) : name,
      checked: leads,
      run: () => model.update({ sort: sortedBy(sort, id) }),
    });
  }
  return menu;
}

/** What the table is grouped by, or nothing. */
export function groupMenu(model: BoardModel): Menu {
  const menu = new Menu();
  const add = (title: string, group: Grouping | null) =>
    addEntry(menu, { title, checked: model.state.group === group, run: () => model.update({ group }) });
  add(boardStrings.noGroup, null);
  for (const group of GROUPINGS) add(boardStrings.groupings[group], group);
  return menu;
}

/** Which columns are shown; the title always is. */
export function columnsMenu(model: RowsModel): Menu {
  const menu = new Menu();
  const { hidden } = model.state;
  for (const { id, name } of COLUMNS.filter((column) => column.id !== 'title'))
    addEntry(menu, {
      title: name,
      checked: !hidden.includes(id),
      run: () => model.update({ hidden: toggled(hidden, id) }),
    });
  return menu;
}

/** Ways out of the board for what is shown or selected. */
export function exportMenu(services: Services, model: RowsModel, win: Window): Menu {
  const menu = new Menu();
  const add = (title: string, icon: IconName, run: () => Promise<void>) =>
    addEntry(menu, {
      title,
      icon,
      run: () => void run().catch((error: unknown) => showNotice(boardStrings.notExported(messageOf(error)))),
    });
  add(boardStrings.copyTable, 'copy', () => copyTable(services, model, win));
  add(boardStrings.tableNote, 'file-plus', () => exportNote(services, model));
  add(boardStrings.csvFile, 'sheet', () => exportCsv(services, model));
  add(boardStrings.flashcards, 'gallery-vertical-end', async () => {
    const paths = notesToExport(model).map(({ path }) => path);
    await exportFlashcards(services, paths);
  });
  return menu;
}

/** The boards saved under a name, with a way to save this one and to remove each. */
export function savedMenu(services: Services, model: BoardModel): Menu {
  const { settings } = services;
  const { savedBoards } = settings.current;
  const menu = new Menu();
  for (const { name, state } of savedBoards)
    addEntry(menu, { title: name, icon: 'bookmark', run: () => model.restore(readBoard(state)) });
  menu.addSeparator();
  addEntry(menu, { title: boardStrings.saveAs, icon: 'save', run: () => void saveBoard(services, model.state) });
  for (const { name } of savedBoards)
    menu.addItem((item) =>
      item
        .setTitle(boardStrings.remove(name))
        .setIcon('trash')
        .setWarning(true)
        .onClick(() => void settings.update({ savedBoards: savedBoards.filter((board) => board.name !== name) })),
    );
  return menu;
}

/** The statuses there are: the workflow's and, as the notes have them, the others. */
export function statusMenu(services: Services, model: RowsModel, paths: readonly string[]): Menu {
  const menu = new Menu();
  const notes = paths.map((path) => noteAt(services.app, path));
  const current = paths.length === 1 ? (services.index.note(paths[0] ?? '')?.status ?? '') : '';
  const { workflow } = model.context;
  const known = new Set(workflow.map(({ name }) => name));
  const others = statusGroups(model.shown, model.context)
    .map(({ label }) => label)
    .filter((label) => label !== '' && !known.has(label));
  addStatusItems(menu, { workflow, current, others, choose: (status) => void setStatus(services, notes, status) });
  return menu;
}

/** What can be done with notes of the board: to the one that was clicked, or to all selected if it is one of them. */
export function noteMenu(services: Services, model: RowsModel, paths: readonly string[], at: MouseEvent): Menu {
  const [path = ''] = paths;
  const menu = new Menu();
  if (paths.length === 1) {
    addEntry(menu, { title: linkStrings.open, icon: 'file-text', run: () => void openNote(services, path) });
    addEntry(menu, {
      title: linkStrings.openInTab,
      icon: 'file-plus',
      run: () => void openNote(services, path, 'tab'),
    });
    for (const newer of services.index.supersededBy(path))
      addEntry(menu, {
        title: boardStrings.openNewer(newer.path === null ? newer.target : titleOfPath(newer.path)),
        icon: 'corner-down-right',
        run: () => void openLinkEnd(services.app, { path: newer.path, linkText: newer.target }, path),
      });
  } else menu.addItem((item) => item.setTitle(boardStrings.selected(paths.length)).setIsLabel(true));
  menu.addSeparator();
  addEntry(menu, {
    title: boardStrings.setStatusOf,
    icon: 'circle-dot',
    run: () => keptMenu(statusMenu(services, model, paths)).showAtPosition({ x: at.clientX, y: at.clientY }, at.doc),
  });
  addEntry(menu, {
    title: reviewStrings.recordReview,
    icon: 'user-check',
    run: () => void recordReview(services, notesAt(services.app, paths)),
  });
  addEntry(menu, {
    title: `${reviewStrings.requestChanges}…`,
    icon: 'user-pen',
    run: () => void requestChanges(services, notesAt(services.app, paths)),
  });
  addEntry(menu, {
    title: `${reviewStrings.requestReview}…`,
    icon: 'user-plus',
    run: () => void requestReview(services, notesAt(services.app, paths)),
  });
  addEntry(menu, { title: boardStrings.addRelation, icon: 'link', run: () => addRelation(services, paths) });
  return menu;
}
