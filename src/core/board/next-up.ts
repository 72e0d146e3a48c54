import type { NoteSummary } from '../note';
import { isStale, type ReviewRules } from '../reviews/review-state';
import type { BoardGroup } from './board-groups';

/** Why a note is up next, the most pressing first. */
export const REASONS = ['stale', 'open'] as const;
export type Reason = (typeof REASONS)[number];

/** Why there is something to do on a note; null where there is nothing, or where it is final and only has open items. */
export function reasonOf(note: NoteSummary, rules: Pick<ReviewRules, 'staleBefore'>): Reason | null {
  if (isStale(note, rules)) return 'stale';
  return note.stage !== 'final' && note.done < note.total ? 'open' : null;
}

/** The notes on which there is something to do, by the reason, in the order they came. */
export function groupsUpNext(notes: readonly NoteSummary[], rules: Pick<ReviewRules, 'staleBefore'>): BoardGroup[] {
  const groups = REASONS.map((reason) => ({ key: reason, label: reason, notes: [] as NoteSummary[] }));
  for (const note of notes) {
    const reason = reasonOf(note, rules);
    if (reason !== null) groups.find(({ key }) => key === reason)?.notes.push(note);
  }
  return groups;
}
