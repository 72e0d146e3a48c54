import { progressOf, stateOf } from './item-state';
import type { Item, OutlineOptions, PhaseRule, Progress } from './outline';
import type { PhaseSummary } from '../note';
import { hasItems } from './navigate';
import { outlineOf } from './outline-of';
import { findPhases, firstAt } from './phase-rules';
import { titleOf } from './titles';

/** A list entry in Obsidian's `CachedMetadata`. */
export interface CachedListItem {
  readonly position: { readonly start: { readonly line: number } };
  /** The character between the brackets; none for an entry that is no task. */
  readonly task?: string | undefined;
  /** Line of the list item it is nested in; negative at the top level. */
  readonly parent: number;
}

/** The headings and list entries in Obsidian's `CachedMetadata`, in the order of the note. */
export interface CachedNote {
  readonly headings?: readonly (Pick<CachedListItem, 'position'> & {
    readonly heading: string;
    readonly level: number;
  })[];
  readonly listItems?: readonly CachedListItem[];
}

const NO_LINE = -1;
const NOTHING_AROUND = { line: NO_LINE, isTask: false, tasks: 0 };

/**
 * The list items around the one being read. The innermost is kept in fields: most items are in no other, and an object
 * for each would take longer than everything else.
 */
class ItemsAround {
  line = NO_LINE;
  /** Whether its line holds a task. */
  isTask = false;
  /** Task items around what stands in it. */
  tasks = 0;
  private readonly outer: (typeof NOTHING_AROUND)[] = [];

  /** Leaves the items that don't hold one whose parent begins at a line. */
  leaveFor(parent: number): void {
    while (this.line !== parent && this.line !== NO_LINE) {
      const { line, isTask, tasks } = this.outer.pop() ?? NOTHING_AROUND;
      this.set(line, isTask, tasks);
    }
  }

  enter(line: number, isTask: boolean, tasks: number): void {
    if (this.line !== NO_LINE) this.outer.push({ line: this.line, isTask: this.isTask, tasks: this.tasks });
    this.set(line, isTask, tasks);
  }

  private set(line: number, isTask: boolean, tasks: number): void {
    this.line = line;
    this.isTask = isTask;
    this.tasks = tasks;
  }
}

/** The task items in the cache. An item in the line of another one is that one's text to Markdown, and left out. */
export function itemsOfCache(listItems: readonly CachedListItem[], options: OutlineOptions): Omit<Item, 'text'>[] {
  const items: Omit<Item, 'text'>[] = [];
  const around = new ItemsAround();
  for (const { position, task, parent } of listItems) {
    const { line } = position.start;
    around.leaveFor(parent);
    const depth = around.tasks;
    const sharesLine = around.line === line;
    const isTask = task !== undefined && !(sharesLine && around.isTask);
    if (isTask) items.push({ line, mark: task, state: stateOf(task, options), depth });
    around.enter(line, isTask || sharesLine, isTask ? depth + 1 : depth);
  }
  return items;
}

/** What the index keeps of a note's outline. */
export interface OutlineSummary extends Progress {
  readonly rule: PhaseRule;
  readonly phases: PhaseSummary[];
  /** Whether it has an item, canceled ones and nested ones included, whatever counts by the settings. */
  readonly hasItems: boolean;
}

const KEPT_TITLES = 10_000;
const titles = new Map<string, string>();

/** The title of a heading. Notes from one template share theirs, which so cost their work and memory once. */
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
  const { rule, spans } = findPhases(headings, items, Infinity, () => []);
  const phases = spans.map(({ line, endLine, text }) => {
    const { done, total } = progressOf(items, options, firstAt(items, line), firstAt(items, endLine));
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
