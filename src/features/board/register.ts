import type { App } from 'obsidian';
import { boardStrings } from './strings';
import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { BOARD_VIEW, BoardView } from './board-view';
import { prepareBoards } from './prepare-boards';

/** Shows the review board: the one that is open, or a new one in a tab. */
async function openReviewBoard({ workspace }: App): Promise<void> {
  const [open] = workspace.getLeavesOfType(BOARD_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: BOARD_VIEW, active: true });
  await workspace.revealLeaf(leaf);
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
