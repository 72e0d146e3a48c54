import type { Change, Plan } from '../edit';
import { stateOf } from './item-state';
import type { OutlineOptions } from './outline';
import { scanNote } from './scan';
import { itemTextOf, markOf } from './skeleton';

/** A task item of a text: where its mark is, and what the item says. */
interface FoundItem {
  readonly line: number;
  readonly text: string;
  readonly mark: string;
  /** Offset of the mark. */
  readonly from: number;
}

function itemsIn(text: string): FoundItem[] {
  return scanNote(text).items.map((item) => ({
    line: item.line,
    text: itemTextOf(text, item),
    mark: markOf(text, item),
    from: item.mark,
  }));
}

/** The item that was seen: the one in its line if it still says the same, else the only one that does; null where that is not certain. */
function findSeen(items: readonly FoundItem[], seen: { line: number; text: string }): FoundItem | null {
  const same = items.filter(({ text }) => text === seen.text);
  const inPlace = same.find(({ line }) => line === seen.line);
  return inPlace ?? (same.length === 1 ? same[0] ?? null : null);
}

const markChange = ({ from, mark }: FoundItem, insert: string): Change => ({ from, to: from + mark.length, insert });

/**
 * Sets an item's mark and changes nothing else. Refuses with `line-moved` where the item that was seen is gone, or where
 * it is not in its line any more and several say the same.
 */
export function toggleItem(seen: { readonly line: number; readonly text: string }, mark: string): Plan {
  return (text) => {
    const item = findSeen(itemsIn(text), seen);
    if (item === null) return { refused: 'line-moved', detail: seen.text };
    return { changes: item.mark === mark ? [] : [markChange(item, mark)] };
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
    const done = itemsIn(text).filter(({ mark }) => stateOf(mark, options) === 'done');
    const chosen = range === null ? done : done.filter(({ line }) => line >= range.fromLine && line <= range.toLine);
    return { changes: chosen.map((item) => markChange(item, ' ')) };
  };
}
