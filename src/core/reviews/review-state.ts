import { subDays } from 'date-fns/subDays';
import type { Clock } from '../clock';
import type { NoteSummary } from '../note';
import type { NoteProperties } from '../properties/note-properties';
import type { Settings } from '../settings';
import { findStatus, isOutcome, nextStatus, type Workflow } from '../workflow/workflow';
import { reviewOf } from './note-review';

/** What makes a note reviewed, and what stale. */
export interface ReviewRules {
  readonly workflow: Workflow;
  readonly requiredReviews: number;
  /** Notes last edited before this date (`YYYY-MM-DD`) are stale; null where nothing goes stale. */
  readonly staleBefore: string | null;
}

/** Whether a note has the peer reviews that are required; a value that is no count is none. */
export function isReviewed(
  { peerReviews }: Pick<NoteSummary, 'peerReviews'>,
  { requiredReviews }: Pick<ReviewRules, 'requiredReviews'>,
): boolean {
  return (peerReviews ?? 0) >= requiredReviews;
}

/**
 * Whether the reviews of a note are enough for the text it has: as many as required, at least one, none of them asks
 * for changes, and the log doesn't say that they are of another text.
 * @param fingerprint of the note's text
 */
export function hasEnoughReviews(
  { peerReviews, reviews }: Pick<NoteProperties, 'peerReviews' | 'reviews'>,
  fingerprint: string,
  requiredReviews: number,
): boolean {
  const required = Math.max(requiredReviews, 1);
  const { state } = reviewOf(reviews, { required, dueBefore: null, fingerprint });
  const isContested = state === 'changes-requested' || state === 'edited-since';
  return !isContested && isReviewed({ peerReviews }, { requiredReviews: required });
}

/** The reviews that a note of this status needs, spelled as the workflow spells it; an outcome needs none. */
export function reviewsNeeded(status: string, rules: Pick<ReviewRules, 'requiredReviews' | 'workflow'>): number {
  return isOutcome(rules.workflow, status) ? 0 : rules.requiredReviews;
}

/** Whether a note waits for review: it has a status that is neither a draft's nor an outcome, and too few reviews. */
export function needsReview(note: NoteSummary, rules: Pick<ReviewRules, 'requiredReviews' | 'workflow'>): boolean {
  const { status, stage } = note;
  return status !== '' && stage !== 'draft' && !isOutcome(rules.workflow, status) && !isReviewed(note, rules);
}

/**
 * The status to offer once every item of a note is done: the one that comes next, but a final one only after enough
 * reviews. Null where the note is final already, and for a blank status and one that the workflow does not know.
 */
export function statusOnceDone(
  { status, peerReviews }: Pick<NoteSummary, 'status' | 'peerReviews'>,
  rules: Pick<ReviewRules, 'requiredReviews' | 'workflow'>,
): string | null {
  const current = findStatus(rules.workflow, status);
  const next = current === null || current.stage === 'final' ? null : nextStatus(rules.workflow, status);
  const isTooSoon = next?.stage === 'final' && !isReviewed({ peerReviews }, rules);
  return next === null || isTooSoon ? null : next.name;
}

/** The date so many days before today, as `YYYY-MM-DD`. */
export function daysBefore(clock: Clock, days: number): string {
  return clock.format(subDays(clock.now(), days), 'YYYY-MM-DD');
}

/**
 * The date (`YYYY-MM-DD`) before which the last edit makes a note stale; null where the settings let nothing go stale.
 */
export function staleBefore({ staleAfterDays }: Pick<Settings, 'staleAfterDays'>, clock: Clock): string | null {
  return staleAfterDays > 0 ? daysBefore(clock, staleAfterDays) : null;
}

/** Whether a note that is not final was left alone for too long; one without a date is not called stale. */
export function isStale(
  { stage, editDate, started }: NoteSummary,
  { staleBefore: limit }: Pick<ReviewRules, 'staleBefore'>,
): boolean {
  if (limit === null || stage === 'final') return false;
  const date = editDate ?? started;
  return date !== null && date < limit;
}

/** How many phases of a note have open items. */
export function openPhases({ phases }: NoteSummary): number {
  let count = 0;
  for (const { done, total } of phases) if (done < total) count += 1;
  return count;
}
