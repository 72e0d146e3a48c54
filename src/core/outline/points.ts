import type { ListEntry } from '../markdown/skeleton';
import type { Outline, Point } from './outline';

/** Whether a note has phases and none of them holds an item, so that they show their points. */
export function isPlain({ phases }: Outline): boolean {
  return (
    phases.length > 0 && phases.every((phase) => [phase, ...phase.sections].every(({ items }) => items.length === 0))
  );
}

/** The entries of lists as points; blank ones say nothing and are left out. */
export function pointsOf(text: string, entries: readonly ListEntry[]): Point[] {
  const points = entries.map(({ line, from, to, depth }) => ({ text: text.slice(from, to).trim(), line, depth }));
  return points.filter((point) => point.text !== '');
}
