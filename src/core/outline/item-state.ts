import type { ItemState, OutlineOptions, Progress } from './outline';

/** Whether a text can be an item's mark: one UTF-16 code unit, no bracket, and no blank but the space. */
export function isMark(text: string): boolean {
  return /^(?: |[^\s[\]\ud800-\udfff])$/.test(text);
}

/** What an item's mark means by the settings; a space is always open. */
export function stateOf(mark: string, options: OutlineOptions): ItemState {
  if (mark === ' ' || mark === '') return 'open';
  if (options.doneMarks.includes(mark)) return 'done';
  return options.cancelledMarks.includes(mark) ? 'cancelled' : 'open';
}

/** The progress of the items that count by the settings, of those from one index to the one before another. */
export function progressOf(
  items: readonly { readonly state: ItemState; readonly depth: number }[],
  options: OutlineOptions,
  from = 0,
  to = items.length,
): Progress {
  let done = 0;
  let total = 0;
  for (let index = from; index < to; index += 1) {
    const item = items[index];
    if (item === undefined || item.state === 'cancelled' || (item.depth > 0 && !options.countNested)) continue;
    total += 1;
    if (item.state === 'done') done += 1;
  }
  return { done, total };
}
