import type { Item, Outline, OutlineOptions } from './outline';
import { phaseKey, textKey } from './titles';
import type { Change } from '../edit';
import type { Plan } from '../plan';
import { stateOf } from './item-state';
import { scanNote } from '../markdown/scan';
import { type ItemSpot, markOf } from '../markdown/skeleton';
import { outlineOf } from './outline-of';

/** An item as somebody saw it: what tells it from the other items of its note, wherever its line is now. */
export interface SeenItem {
  readonly text: string;
  /** The phase's title without its number; null outside all phases. */
  readonly phase: string | null;
  /** The section's title; null outside all sections of the phase. */
  readonly section: string | null;
  /** How many items of the phase have the same text, itself included. */
  readonly inPhase: number;
  /** The same for its section, and which of them it is, from 0. */
  readonly inSection: number;
  readonly index: number;
}

interface Place extends Pick<SeenItem, 'phase' | 'section'> {
  readonly item: Item;
}

function placesOf({ phases, otherItems }: Outline): Place[] {
  const place = (phase: string | null, section: string | null, items: readonly Item[]): Place[] =>
    items.map((item) => ({ phase, section, item }));
  const inPhases = phases.flatMap(({ title, items, sections }) => [
    ...place(phaseKey(title), null, items),
    ...sections.flatMap((section) => place(phaseKey(title), textKey(section.title), section.items)),
  ]);
  return [...inPhases, ...place(null, null, otherItems)];
}

/** An outline's item as it was seen there; null if it isn't one of them. */
export function seenItem(outline: Outline, item: Item): SeenItem | null {
  const places = placesOf(outline);
  const own = places.find((place) => place.item === item);
  if (own === undefined) return null;
  const { phase, section } = own;
  const inPhase = places.filter((place) => place.phase === phase && place.item.text === item.text);
  const inSection = inPhase.filter((place) => place.section === section);
  const index = inSection.indexOf(own);
  return { text: item.text, phase, section, inPhase: inPhase.length, inSection: inSection.length, index };
}

/**
 * The item that was seen, by its text, its phase, and the number of its namesakes there; if it has any, its section and
 * their number in it must agree too. Null if that isn't certain.
 */
export function findSeenItem(outline: Outline, seen: SeenItem): Item | null {
  const inPhase = placesOf(outline).filter(({ phase, item }) => phase === seen.phase && item.text === seen.text);
  if (inPhase.length !== seen.inPhase) return null;
  if (inPhase.length === 1) return inPhase[0]?.item ?? null;
  const inSection = inPhase.filter(({ section }) => section === seen.section);
  return inSection.length === seen.inSection ? (inSection[seen.index]?.item ?? null) : null;
}

function markChange(text: string, item: ItemSpot, insert: string): Change {
  return { from: item.mark, to: item.mark + markOf(text, item).length, insert };
}

/**
 * Sets the mark of the item that was seen, and changes nothing else. Refuses with `line-moved` if the item is gone, or
 * it isn't certain which one it is now.
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
 * Opens the done items of the whole note, or of a range of lines (both ends included). Canceled items stay, and so does
 * what is written below items.
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
