import type { NoteSummary } from '../note';
import { hasReviewFlag } from '../reviews/note-review';
import { isStale } from '../reviews/review-state';
import { isOutcome } from '../workflow/workflow';
import type { BoardContext } from './board-context';
import type { BoardGroup } from './board-groups';

/** Why a note is up next, the most pressing first. */
export const REASONS = ['my-review', 'changes-requested', 'due', 'stale', 'open'] as const;
export type Reason = (typeof REASONS)[number];

/** What is asked beside the note itself. */
export type NextRules = Pick<BoardContext, 'workflow' | 'staleBefore' | 'ownName'>;

/**
 * Why there is something to do on a note; null where there is nothing, or where it is final and only has open items.
 * Where its status is an outcome, only a review that was asked for counts, and one that is due.
 */
export function reasonOf(note: NoteSummary, rules: NextRules): Reason | null {
  const { state, waitingFor } = note.review;
  if (waitingFor.length > 0 && hasReviewFlag(note.review, 'waiting-for-me', rules.ownName())) return 'my-review';
  if (state === 'due') return state;
  if (isOutcome(rules.workflow, note.status)) return null;
  if (state === 'changes-requested') return state;
  if (isStale(note, rules)) return 'stale';
  return note.stage !== 'final' && note.done < note.total ? 'open' : null;
}

/** The notes on which there is something to do, by the reason, in the order they came. */
export function groupsUpNext(notes: readonly NoteSummary[], rules: NextRules): BoardGroup[] {
  const groups = REASONS.map((reason) => ({ key: reason, label: reason, notes: [] as NoteSummary[] }));
  for (const note of notes) {
    const reason = reasonOf(note, rules);
    if (reason !== null) groups.find(({ key }) => key === reason)?.notes.push(note);
  }
  return groups;
}
