import type { PropertyNames } from '../settings';
import { findSpelling } from './frontmatter';
import { plainText } from './values';
import type { YamlMap } from './yaml';

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
