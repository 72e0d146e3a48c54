import type { NoteSummary } from '../note';
import type { NoteChanges } from './note-changes';
import type { Progress } from '../outline/outline';
import { onceFor } from '../once';
import type { BoardContext } from './board-context';
import { hasReviewFlag } from '../reviews/note-review';
import { isReviewed, isStale } from '../reviews/review-state';
import type { Stage } from '../workflow/workflow';

/** The figures at the top of the board, for all notes whatever the filter. */
export interface BoardFigures {
  readonly tracked: number;
  /** Notes by stage; `none` for a blank or unknown status. */
  readonly stages: Readonly<Record<Stage | 'none', number>>;
  readonly reviewed: number;
  readonly waitingForMe: number;
  readonly stale: number;
  /** Notes with items, and the sum of their progress, each from 0 to 1. */
  readonly withItems: number;
  readonly progress: number;
}

/** The average progress, from 0 to 1; null if no note has items. */
export function meanProgress({ withItems, progress }: Pick<BoardFigures, 'withItems' | 'progress'>): number | null {
  return withItems > 0 ? progress / withItems : null;
}

/** The same for a list of notes, counted once for each list. */
export const meanProgressOf = onceFor((notes: readonly Progress[]): number | null => {
  const counted = notes.filter(({ total }) => total > 0);
  return meanProgress({
    withItems: counted.length,
    progress: counted.reduce((sum, { done, total }) => sum + done / total, 0),
  });
});

const NOTHING: BoardFigures = {
  tracked: 0,
  stages: { draft: 0, review: 0, final: 0, none: 0 },
  reviewed: 0,
  waitingForMe: 0,
  stale: 0,
  withItems: 0,
  progress: 0,
};

/** The figures with these notes counted in, or out if `by` is -1. */
function counted(
  figures: BoardFigures,
  notes: readonly NoteSummary[],
  by: 1 | -1,
  context: BoardContext,
): BoardFigures {
  const stages = { ...figures.stages };
  const me = context.ownName();
  let { tracked, reviewed, waitingForMe, stale, withItems, progress } = figures;
  for (const note of notes) {
    tracked += by;
    stages[note.stage ?? 'none'] += by;
    if (isReviewed(note, context)) reviewed += by;
    if (hasReviewFlag(note.review, 'waiting-for-me', me)) waitingForMe += by;
    if (isStale(note, context)) stale += by;
    if (note.total === 0) continue;
    withItems += by;
    progress += by * (note.done / note.total);
  }
  return { tracked, stages, reviewed, waitingForMe, stale, withItems, progress };
}

/** Counts all notes. */
export function figuresOf(notes: readonly NoteSummary[], context: BoardContext): BoardFigures {
  return counted(NOTHING, notes, 1, context);
}

/** The figures after changes to some notes, of which only these are counted. */
export function figuresAfter(figures: BoardFigures, { gone, come }: NoteChanges, context: BoardContext): BoardFigures {
  return counted(counted(figures, gone, -1, context), come, 1, context);
}
