import { type ReviewEntry, reviewerKey } from '../properties/review-log';

/**
 * The names to offer where a reviewer is asked for: those of review logs and of authors, the most frequent first, each once
 * in the spelling that comes first.
 */
export function reviewerNames(logs: Iterable<readonly ReviewEntry[]>, authors: Iterable<string>): string[] {
  const counts = new Map<string, { readonly name: string; count: number }>();
  const add = (name: string | null): void => {
    const key = reviewerKey(name);
    if (name === null || key === '') return;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { name, count: 1 });
  };
  for (const log of logs) for (const { reviewer } of log) add(reviewer);
  for (const author of authors) add(author);
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ name }) => name);
}
