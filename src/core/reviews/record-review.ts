import { isRefusal } from '../edit';
import { type Plan, planInOrder } from '../plan';
import { findSpelling, readFrontmatter } from '../properties/frontmatter';
import { readNoteProperties } from '../properties/note-properties';
import { countPeerReviews } from '../properties/peer-reviews';
import { addToProperty, appendToProperty, setProperty } from '../properties/property-edits';
import { reviewerKey, reviewLine, standingOf, type Verdict } from '../properties/review-log';
import { plainText } from '../properties/values';
import type { YamlReader } from '../properties/yaml';
import type { PropertyNames } from '../settings';
import { reviewFingerprint } from './reviewed-text';

/** What a reviewer said of a note. */
export interface ReviewVerdict {
  readonly verdict: Verdict['event'];
  /** Null where it isn't said who reviewed. */
  readonly reviewer: string | null;
  /** Empty where none is given. */
  readonly reason: string;
}

interface LogParts {
  readonly names: PropertyNames;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly yaml: YamlReader;
}

interface RecordedReview extends LogParts, ReviewVerdict {
  /** Whether a line is added to the review log. */
  readonly keepLog: boolean;
  /** Whether reviewer and date of an approval are added to the older list of reviewers. */
  readonly recordReviewers: boolean;
}

/**
 * Records what a reviewer said of the note as it is: a line in the log and, for an approval, one more in the count or the
 * reviewer's name where that property is a list. Refused where the property is no count, and where it is a list and no
 * reviewer is named.
 */
export function recordReview({ keepLog, recordReviewers, ...review }: RecordedReview): Plan {
  const { names, verdict, reviewer, reason, today, yaml } = review;
  const approval = countOneMore(review);
  return (text) => {
    const plans: Plan[] = [];
    if (verdict === 'approved') plans.push(approval);
    if (verdict === 'approved' && recordReviewers && reviewer)
      plans.push(addToProperty(names.reviewedBy, `${reviewer} (${today})`, yaml));
    const fingerprint = reviewFingerprint(text);
    const line = reviewLine({ date: today, event: verdict, reviewer, fingerprint, reason });
    if (keepLog) plans.push(appendToProperty(names.reviews, line, yaml));
    return planInOrder(...plans)(text);
  };
}

function countOneMore({ names, reviewer, yaml }: Pick<RecordedReview, 'names' | 'reviewer' | 'yaml'>): Plan {
  return (text) => {
    const note = readFrontmatter(text, yaml);
    if (isRefusal(note)) return note;
    const name = findSpelling(Object.keys(note.properties), names.peerReviews) ?? names.peerReviews;
    const value = note.properties[name] ?? null;
    if (Array.isArray(value))
      return reviewer ? addToProperty(name, reviewer, yaml)(text) : { refused: 'reviewer-missing', detail: name };
    const count = countPeerReviews(value);
    if (count === null) return { refused: 'invalid-peer-reviews', detail: `${name}: ${plainText(value)}` };
    const isText = typeof value === 'string' && value.trim() !== '';
    return setProperty(name, isText ? String(count + 1) : count + 1, yaml)(text);
  };
}

/** Sets the count to that of the approvals in the log. */
export function countApprovals({ names, yaml }: Omit<LogParts, 'today'>): Plan {
  return (text) => {
    const note = readFrontmatter(text, yaml);
    if (isRefusal(note)) return note;
    const { approvals } = standingOf(readNoteProperties(note.properties, names).reviews);
    return setProperty(names.peerReviews, approvals, yaml)(text);
  };
}

/** Asks people for a review: a line for each who isn't asked already. */
export function requestReviews(reviewers: readonly string[], parts: LogParts): Plan {
  return planLines(reviewers, 'requested', false, parts);
}

/** Takes back the requests to people who haven't answered: a line for each. */
export function withdrawRequests(reviewers: readonly string[], parts: LogParts): Plan {
  return planLines(reviewers, 'withdrawn', true, parts);
}

/** @param asked whether the lines are for those who are asked and haven't answered, or for all others */
function planLines(
  reviewers: readonly string[],
  event: 'requested' | 'withdrawn',
  asked: boolean,
  { names, today, yaml }: LogParts,
): Plan {
  return (text) => {
    const note = readFrontmatter(text, yaml);
    if (isRefusal(note)) return note;
    const { requests } = standingOf(readNoteProperties(note.properties, names).reviews);
    const waiting = new Set(requests.map(({ reviewer }) => reviewerKey(reviewer)));
    const concerned = reviewers.filter((reviewer) => waiting.has(reviewerKey(reviewer)) === asked);
    const lines = concerned.map((reviewer) =>
      reviewLine({ date: today, event, reviewer, fingerprint: null, reason: null }),
    );
    return planInOrder(...lines.map((line) => appendToProperty(names.reviews, line, yaml)))(text);
  };
}
