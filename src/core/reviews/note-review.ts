import { type ReviewEntry, reviewerKey, standingOf, type Verdict } from '../properties/review-log';
import { isComparableFingerprint } from './reviewed-text';

export const REVIEW_STATES = ['none', 'requested', 'changes-requested', 'approved', 'edited-since', 'due'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** What is known of a note's reviews. Plain data. */
export interface NoteReview {
  readonly state: ReviewState;
  /** The log, oldest first as it is written. */
  readonly log: readonly ReviewEntry[];
  /** Who was asked and hasn't answered, in the order of the requests. */
  readonly waitingFor: readonly string[];
  /** The verdicts that stand and are of another text than the note's; left out where none is known to be. */
  readonly outdated?: readonly ReviewEntry[];
}

/** A note without any review; all such notes share it. */
export const NO_REVIEW: NoteReview = { state: 'none', log: [], waitingFor: [] };

interface ReviewRules {
  /** The approvals a note needs; of 0 one is needed all the same to call it approved. */
  readonly required: number;
  /** The date (`YYYY-MM-DD`) before which the last approval is too old; null where none is. */
  readonly dueBefore: string | null;
  /** The fingerprint of the note as it is; null while it isn't known. */
  readonly fingerprint: string | null;
}

/** Whether a verdict is of another text than the note's; null where that can't be told. */
function isOutdated({ fingerprint: seen }: ReviewEntry, fingerprint: string | null): boolean | null {
  if (seen === null || fingerprint === null || !isComparableFingerprint(seen)) return null;
  return seen !== fingerprint;
}

/** What a log says of a note, by the rules for its status. */
export function reviewOf(log: readonly ReviewEntry[], rules: ReviewRules): NoteReview {
  if (log.length === 0) return NO_REVIEW;
  const { verdicts, requests } = standingOf(log);
  const waitingFor = requests.flatMap(({ reviewer }) => reviewer ?? []);
  const outdated = verdicts.filter((verdict) => isOutdated(verdict, rules.fingerprint));
  const state = stateOf(verdicts, requests.length > 0, rules);
  return { state, log, waitingFor, ...(outdated.length > 0 && { outdated }) };
}

function stateOf(
  verdicts: readonly Verdict[],
  isWaiting: boolean,
  { required, dueBefore, fingerprint }: ReviewRules,
): ReviewState {
  if (verdicts.some(({ event }) => event === 'changes-requested')) return 'changes-requested';
  const last = verdicts.reduce((latest, { date }) => (date !== null && date > latest ? date : latest), '');
  const isDue = dueBefore !== null && last !== '' && last < dueBefore;
  const outdated = verdicts.map((verdict) => isOutdated(verdict, fingerprint));
  const isApproved = outdated.filter((one) => one === false).length >= Math.max(required, 1);
  if (isApproved && !isDue) return 'approved';
  if (!isApproved && outdated.includes(true)) return 'edited-since';
  if (isWaiting) return 'requested';
  return isDue ? 'due' : 'none';
}

/** What notes are looked for by, from what is most pressing for the reader. */
export const REVIEW_FLAGS = [
  'waiting-for-me',
  'waiting-for-others',
  'changes-requested',
  'edited-since',
  'review-due',
] as const;
export type ReviewFlag = (typeof REVIEW_FLAGS)[number];

/** @param me the reader's name as a reviewer; empty where it isn't known */
export function hasReviewFlag({ state, waitingFor }: NoteReview, flag: ReviewFlag, me: string): boolean {
  const own = reviewerKey(me);
  const isOwn = (name: string): boolean => own !== '' && reviewerKey(name) === own;
  if (flag === 'waiting-for-me') return waitingFor.some(isOwn);
  if (flag === 'waiting-for-others') return waitingFor.some((name) => !isOwn(name));
  return state === (flag === 'review-due' ? 'due' : flag);
}

/** What notes are sorted by: how pressing they are for the reader, then the oldest first; null without any review. */
export function reviewUrgency(review: NoteReview, me: string): string | null {
  if (review.log.length === 0) return null;
  const { requests, verdicts } = standingOf(review.log);
  const flags: readonly ReviewFlag[] = ['waiting-for-me', 'changes-requested', 'edited-since', 'review-due'];
  const rank = flags.findIndex((flag) => hasReviewFlag(review, flag, me));
  const isWaiting = rank === 0 || review.state === 'requested';
  const dates = (isWaiting ? requests : verdicts).flatMap(({ date }) => date ?? []).sort();
  return `${rank === -1 ? flags.length + Number(!isWaiting) : rank} ${dates[0] ?? ''}`;
}
