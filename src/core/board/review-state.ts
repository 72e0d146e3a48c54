import type { NoteSummary } from '../note';
import type { BoardContext } from './board-context';

type ReviewRules = Pick<BoardContext, 'requiredReviews' | 'staleBefore'>;

/** Whether a note has the peer reviews that are required; a value that is no count is none. */
export function isReviewed(
  { peerReviews }: NoteSummary,
  { requiredReviews }: Pick<ReviewRules, 'requiredReviews'>,
): boolean {
  return (peerReviews ?? 0) >= requiredReviews;
}

/** Whether a note waits for review: it has a status, is no draft, and has fewer reviews than required. */
export function needsReview(note: NoteSummary, rules: Pick<ReviewRules, 'requiredReviews'>): boolean {
  return note.status !== '' && note.stage !== 'draft' && !isReviewed(note, rules);
}

/** Whether a note that is not final was left alone for too long; one without a date is not called stale. */
export function isStale(
  { stage, editDate, started }: NoteSummary,
  { staleBefore }: Pick<ReviewRules, 'staleBefore'>,
): boolean {
  if (staleBefore === null || stage === 'final') return false;
  const date = editDate ?? started;
  return date !== null && date < staleBefore;
}

/** How many phases of a note have open items. */
export function openPhases({ phases }: NoteSummary): number {
  let count = 0;
  for (const { done, total } of phases) if (done < total) count += 1;
  return count;
}
