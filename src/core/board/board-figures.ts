import type { NoteSummary } from '../note';
import type { Progress } from '../outline/outline';
import type { Stage } from '../workflow';
import type { BoardContext } from './board-context';
import { isReviewed, isStale } from '../reviews/review-state';

/** The figures at the top of the board, over all notes whatever the filter. */
export interface BoardFigures {
  readonly tracked: number;
  /** Notes by stage; `none` for a blank or unknown status. */
  readonly stages: Readonly<Record<Stage | 'none', number>>;
  readonly reviewed: number;
  readonly stale: number;
  /** Between 0 and 1; null where no note has items. */
  readonly meanProgress: number | null;
}

/** The mean of the notes' progress, between 0 and 1; notes without items are left out. */
export function meanProgress(notes: readonly Progress[]): number | null {
  let sum = 0;
  let count = 0;
  for (const { done, total } of notes) {
    if (total === 0) continue;
    sum += done / total;
    count += 1;
  }
  return count > 0 ? sum / count : null;
}

/** Counts the notes once through, however many there are. */
export function figuresOf(notes: readonly NoteSummary[], context: BoardContext): BoardFigures {
  const stages = { draft: 0, review: 0, final: 0, none: 0 };
  let reviewed = 0;
  let stale = 0;
  for (const note of notes) {
    stages[note.stage ?? 'none'] += 1;
    if (isReviewed(note, context)) reviewed += 1;
    if (isStale(note, context)) stale += 1;
  }
  return { tracked: notes.length, stages, reviewed, stale, meanProgress: meanProgress(notes) };
}
