import type { PhaseSummary } from '../note';
import { progressOf, stateOf } from './item-state';
import type { ItemState, OutlineOptions, PhaseRule, Progress } from './outline';
import { entriesBetween, findPhases } from './phase-rules';
import { titleOf } from './titles';

interface CachedPosition {
  readonly position: { readonly start: { readonly line: number } };
}

interface CachedListItem extends CachedPosition {
  /** The character between the brackets; none for an entry that is no task. */
  readonly task?: string | undefined;
  /** Line of the list item it is nested in; negative at the top level. */
  readonly parent: number;
}

/** What Obsidian's `CachedMetadata` holds of headings and list items, in the order of the note. */
export interface CachedNote {
  readonly headings?: readonly (CachedPosition & { readonly heading: string; readonly level: number })[];
  readonly listItems?: readonly CachedListItem[];
}

/** A task item as the cache knows it: no text. */
export interface CachedItem {
  readonly line: number;
  readonly mark: string;
  readonly state: ItemState;
  readonly depth: number;
}

export interface CacheSummary extends Progress {
  readonly rule: PhaseRule;
  readonly phases: PhaseSummary[];
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
export function summaryOfCache(cache: CachedNote, options: OutlineOptions): CacheSummary {
  const items = itemsOfCache(cache, options);
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
  return { rule, phases, ...progressOf(items, options) };
}

/** The task items in the cache. An item that stands in the line of another item is that item's text to Markdown, and left out. */
export function itemsOfCache(cache: CachedNote, options: OutlineOptions): CachedItem[] {
  const items: CachedItem[] = [];
  const around: { line: number; isTask: boolean; tasks: number }[] = [];
  for (const { position, task, parent } of cache.listItems ?? []) {
    const { line } = position.start;
    while (around.length > 0 && around.at(-1)?.line !== parent) around.pop();
    const above = around.at(-1);
    const depth = above?.tasks ?? 0;
    const isTask = task !== undefined && !(above?.line === line && above.isTask);
    if (isTask) items.push({ line, mark: task, state: stateOf(task, options), depth });
    around.push({ line, isTask: isTask || above?.line === line, tasks: isTask ? depth + 1 : depth });
  }
  return items;
}
