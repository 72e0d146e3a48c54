import { compareTexts } from '../../core/board/board-sort';
import type { Clock } from '../../core/clock';
import { boardStrings } from '../../strings';
import { dateInWords } from '../../ui/relative-date';
import { nextTask } from '../../vault/time-slice';

/**
 * Has the engine load what it sorts and words numbers and dates by. It does so at first use, which takes tens of
 * milliseconds: done piece by piece while nobody waits for a board.
 */
export async function loadLanguageData(clock: Clock): Promise<void> {
  const uses = [() => compareTexts('', ''), () => boardStrings.figure(0, ''), () => dateInWords('2000-01-01', clock)];
  for (const use of uses) {
    await nextTask();
    use();
  }
}
