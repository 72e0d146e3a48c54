import { subDays } from 'date-fns';
import type { BoardContext } from '../../core/board/board-context';
import type { Services } from '../../vault/services';

/** What the board's rows depend on beside the notes, as the settings and the calendar stand now. */
export function contextOf({ settings, clock, index }: Services): BoardContext {
  const { workflow, requiredReviews, staleAfterDays } = settings.current;
  return {
    workflow,
    requiredReviews,
    staleBefore: staleAfterDays > 0 ? clock.format(subDays(clock.now(), staleAfterDays), 'YYYY-MM-DD') : null,
    tagsOf: (path) => index.tagsOf(path),
    relationsOf: (path) => index.related(path).length,
  };
}
