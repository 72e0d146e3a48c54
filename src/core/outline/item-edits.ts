import type { Change, Plan } from '../edit';
import { stateOf } from './item-state';
import type { OutlineOptions } from './outline';
import { scanNote } from '../markdown/scan';
import { type ItemSpot, itemTextOf, markOf } from '../markdown/skeleton';

/** The item that was seen: the one in its line if it still says the same, else the only one that does; null where that is not certain. */
function findSeen(text: string, seen: { line: number; text: string }): ItemSpot | null {
  const { items } = scanNote(text);
  const saysTheSame = (item: ItemSpot) => itemTextOf(text, item) === seen.text;
  const inPlace = items.find(({ line }) => line === seen.line);
  if (inPlace && saysTheSame(inPlace)) return inPlace;
  const same = items.filter(saysTheSame);
  return same.length === 1 ? (same[0] ?? null) : null;
}

function markChange(text: string, item: ItemSpot, insert: string): Change {
  return { from: item.mark, to: item.mark + markOf(text, item).length, insert };
}

/**
 * Sets an item's mark and changes nothing else. Refuses with `line-moved` where the item that was seen is gone, or where
 * it is not in its line any more and several say the same.
 */
export function toggleItem(seen: { readonly line: number; readonly text: string }, mark: string): Plan {
  return (text) => {
    const item = findSeen(text, seen);
    if (item === null) return { refused: 'line-moved', detail: seen.text };
    return { changes: markOf(text, item) === mark ? [] : [markChange(text, item, mark)] };
  };
}

/**
 * Opens the done items again, those of the whole note or of a range of lines (both ends included). Cancelled items and
 * what is written below the items stay.
 */
export function resetItems(
  range: { readonly fromLine: number; readonly toLine: number } | null,
  options: OutlineOptions,
): Plan {
  return (text) => {
    const done = scanNote(text).items.filter((item) => stateOf(markOf(text, item), options) === 'done');
    const chosen = range === null ? done : done.filter(({ line }) => line >= range.fromLine && line <= range.toLine);
    return { changes: chosen.map((item) => markChange(text, item, ' ')) };
  };
}
