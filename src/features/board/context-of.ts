import type { BoardContext } from '../../core/board/board-context';
import { staleBefore } from '../../core/reviews/review-state';
import type { Services } from '../../vault/services';

/** What the board's rows depend on beside the notes, as the settings and the calendar stand now. */
export function contextOf({ settings, clock, index }: Services): BoardContext {
  const { workflow, requiredReviews } = settings.current;
  return {
    workflow,
    requiredReviews,
    staleBefore: staleBefore(settings.current, clock),
    tagsOf: (path) => index.tagsOf(path),
    relationsOf: (path) => index.related(path).length,
  };
}
