import type { PhaseSummary } from '../note';
import { type CachedListItem, itemsOfCache } from './cached-items';
import { progressOf } from './item-state';
import { hasItems } from './navigate';
import type { OutlineOptions, PhaseRule, Progress } from './outline';
import { outlineOf } from './outline-of';
import { entriesBetween, findPhases } from './phase-rules';
import { titleOf } from './titles';

interface CachedHeading {
  readonly position: { readonly start: { readonly line: number } };
  readonly heading: string;
  readonly level: number;
}

/** What Obsidian's `CachedMetadata` holds of headings and list items, in the order of the note. */
export interface CachedNote {
  readonly headings?: readonly CachedHeading[];
  readonly listItems?: readonly CachedListItem[];
}

/** What the index keeps of a note's outline. */
export interface OutlineSummary extends Progress {
  readonly rule: PhaseRule;
  readonly phases: PhaseSummary[];
  /** Whether it has an item, canceled ones and nested ones included, whatever counts by the settings. */
  readonly hasItems: boolean;
}

const NO_ENTRIES = (): [] => [];

const KEPT_TITLES = 10_000;
const titles = new Map<string, string>();

/** The title of a heading. Notes from one template have the same headings: kept, they cost their work and memory once. */
function sharedTitleOf(heading: string): string {
  const known = titles.get(heading);
  if (known !== undefined) return known;
  if (titles.size >= KEPT_TITLES) titles.clear();
  const title = titleOf(heading);
  titles.set(heading, title);
  return title;
}

/**
 * The phases of a note with their progress, from its metadata cache alone. The same as `outlineOf` finds in the text,
 * but for a note whose outline is an ordered list, which the cache does not tell.
 */
export function summaryOfCache(cache: CachedNote, options: OutlineOptions): OutlineSummary {
  const items = itemsOfCache(cache.listItems ?? [], options);
  const headings = (cache.headings ?? []).map(({ position, level, heading }) => ({
    line: position.start.line,
    level,
    text: heading,
  }));
  const { rule, spans } = findPhases(headings, items, Infinity, NO_ENTRIES);
  const phases = spans.map(({ line, endLine, text }) => {
    const { done, total } = progressOf(entriesBetween(items, line, endLine), options);
    return { title: sharedTitleOf(text), line, done, total };
  });
  return { rule, phases, hasItems: items.length > 0, ...progressOf(items, options) };
}

/** The same from the text of a note. An ordered outline is left out, as it isn't counted. */
export function summaryOfText(text: string, options: OutlineOptions): OutlineSummary {
  const outline = outlineOf(text, options);
  const isCounted = outline.rule !== 'ordered-outline';
  return {
    rule: isCounted ? outline.rule : 'none',
    phases: isCounted ? outline.phases.map(({ title, line, done, total }) => ({ title, line, done, total })) : [],
    hasItems: hasItems(outline),
    done: outline.done,
    total: outline.total,
  };
}
