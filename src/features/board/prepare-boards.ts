import { orderKey } from '../../core/board/board-sort';
import { DEFAULT_BOARD } from '../../core/board/board-state';
import { rememberedOrderOf } from '../../core/board/remembered-order';
import { boardStrings } from './strings';
import { dateInWords } from '../../ui/relative-date';
import type { Services } from '../../vault/services';
import { nextTask } from '../../vault/time-slice';
import { compareByColumns } from './columns';
import { contextOf } from './context-of';

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
