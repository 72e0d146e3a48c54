import type { ListEntry } from '../markdown/skeleton';
import type { Point } from './outline';

/** The entries of lists as points; blank ones say nothing and are left out. */
export function pointsOf(text: string, entries: readonly ListEntry[]): Point[] {
  const points = entries.map(({ line, from, to, depth }) => ({ text: text.slice(from, to).trim(), line, depth }));
  return points.filter((point) => point.text !== '');
}
