import type { App } from 'obsidian';
import { boardStrings } from './strings';
import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { BOARD_VIEW, BoardView } from './board-view';
import { orderKey } from '../../core/board/board-sort';
import { DEFAULT_BOARD } from '../../core/board/board-state';
import { rememberedOrderOf } from '../../core/board/remembered-order';
import { dateInWords } from '../../ui/relative-date';
import { nextTask } from '../../vault/time-slice';
import { compareByColumns } from './columns';
import { contextOf } from './rows-model';

/** Shows the review board with the keyboard in its rows: the one that is open, or a new one in a tab. */
async function openReviewBoard({ workspace }: App): Promise<void> {
  const [open] = workspace.getLeavesOfType(BOARD_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: BOARD_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
  if (leaf.view instanceof BoardView) leaf.view.focus();
}

/** Makes the review board known to the app, with its ribbon icon and its command. */
export function registerReviewBoard(services: Services): void {
  const { app, plugin } = services;
  const open = () => void openReviewBoard(app);
  plugin.registerView(BOARD_VIEW, (leaf) => new BoardView(leaf, services));
  plugin.addCommand({ id: 'open-review-board', name: boardStrings.open, icon: 'square-kanban', callback: open });
  attempt('ribbon icon of the review board', () => plugin.addRibbonIcon('square-kanban', boardStrings.open, open));
  void attempt('board prepared', () => prepareBoards(services));
}

/**
 * Does beforehand, piece by piece while nobody waits, what takes most of the time when a board first opens: sorting the
 * notes, and having the engine load what it words numbers and dates by.
 */
export async function prepareBoards(services: Services): Promise<void> {
  const { index, clock } = services;
  await index.whenReady();
  await nextTask();
  boardStrings.figure(0, '');
  await nextTask();
  dateInWords('2000-01-01', clock);
  const { sort } = DEFAULT_BOARD;
  const context = contextOf(services);
  await rememberedOrderOf(index).prepare(compareByColumns(sort, context), orderKey(sort, context), nextTask);
}
