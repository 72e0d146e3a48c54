import type { Change } from '../edit';
import type { Plan } from '../plan';
import { stateOf } from './item-state';
import type { OutlineOptions } from './outline';
import { scanNote } from '../markdown/scan';
import { type ItemSpot, markOf } from '../markdown/skeleton';
import { outlineOf } from './outline-of';
import { findSeenItem, type SeenItem } from './seen-item';

function markChange(text: string, item: ItemSpot, insert: string): Change {
  return { from: item.mark, to: item.mark + markOf(text, item).length, insert };
}

/**
 * Sets the mark of the item that was seen and changes nothing else. Refuses with `line-moved` where it is gone, or not
 * certain which one it is by now.
 */
export function setItemMark(seen: SeenItem, mark: string, options: OutlineOptions): Plan {
  return (text) => {
    const line = findSeenItem(outlineOf(text, options), seen)?.line;
    const item = scanNote(text).items.find((spot) => spot.line === line);
    if (item === undefined) return { refused: 'line-moved', detail: seen.text };
    return { changes: markOf(text, item) === mark ? [] : [markChange(text, item, mark)] };
  };
}

/**
 * Opens the done items again, those of the whole note or of a range of lines (both ends included). Canceled items and
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
