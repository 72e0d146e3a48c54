import { isRefusal } from '../edit';
import { type Plan, planInOrder } from '../plan';
import type { PropertyNames } from '../settings';
import { findSpelling, readFrontmatter } from './frontmatter';
import { plainText } from './values';
import { addToProperty, setProperty } from './property-edits';
import type { YamlMap, YamlReader } from './yaml';

/**
 * The reviews that the value of the `Peer Reviewed` property stands for: blank is 0, `true` 1, a list of reviewers its
 * length; null where it is no count (`-2`, `soon`).
 */
export function countPeerReviews(value: unknown): number | null {
  if (value === null || value === undefined || value === false) return 0;
  if (value === true) return 1;
  if (Array.isArray(value)) return value.filter((entry) => entry !== null && entry !== '').length;
  const text = plainText(value);
  if (text === '') return typeof value === 'string' ? 0 : null;
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Whether the note lists its reviewers, so that one more review needs a name; with one given, whether it lists that one. */
export function listsReviewers(properties: YamlMap, { peerReviews }: PropertyNames, reviewer?: string): boolean {
  const spelling = findSpelling(Object.keys(properties), peerReviews);
  const value = spelling === undefined ? null : properties[spelling];
  return Array.isArray(value) && (reviewer === undefined || value.includes(reviewer));
}

/** What is known of a peer review that took place. */
interface PeerReview {
  readonly names: PropertyNames;
  /** Who reviewed; null where it is not said. */
  readonly reviewer: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether reviewer and date are added to the list of reviewers. */
  readonly recordReviewers: boolean;
  readonly yaml: YamlReader;
}

/**
 * Adds one review to the count, or the reviewer where the property is a list of reviewers.
 * Refused where the property is no count, and where it is a list and no reviewer is named.
 */
export function recordPeerReview({ names, reviewer, today, recordReviewers, yaml }: PeerReview): Plan {
  return (text) => {
    const note = readFrontmatter(text, yaml);
    if (isRefusal(note)) return note;
    const spelling = findSpelling(Object.keys(note.properties), names.peerReviews);
    const value = spelling === undefined ? null : note.properties[spelling];
    const plans = [countOneMore(value, spelling ?? names.peerReviews, reviewer, yaml)];
    if (recordReviewers && reviewer) plans.push(addToProperty(names.reviewedBy, `${reviewer} (${today})`, yaml));
    return planInOrder(...plans)(text);
  };
}

function countOneMore(value: unknown, name: string, reviewer: string | null, yaml: YamlReader): Plan {
  if (Array.isArray(value)) {
    return reviewer ? addToProperty(name, reviewer, yaml) : () => ({ refused: 'reviewer-missing', detail: name });
  }
  const count = countPeerReviews(value);
  if (count === null) return () => ({ refused: 'invalid-peer-reviews', detail: `${name}: ${plainText(value)}` });
  const isText = typeof value === 'string' && value.trim() !== '';
  return setProperty(name, isText ? String(count + 1) : count + 1, yaml);
}
