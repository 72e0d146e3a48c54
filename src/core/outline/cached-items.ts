import { stateOf } from './item-state';
import type { ItemState, OutlineOptions } from './outline';

/** What Obsidian's `CachedMetadata` holds of an entry of a list. */
export interface CachedListItem {
  readonly position: { readonly start: { readonly line: number } };
  /** The character between the brackets; none for an entry that is no task. */
  readonly task?: string | undefined;
  /** Line of the list item it is nested in; negative at the top level. */
  readonly parent: number;
}

/** A task item as the cache knows it: no text. */
interface CachedItem {
  readonly line: number;
  readonly mark: string;
  readonly state: ItemState;
  readonly depth: number;
}

interface Around {
  readonly line: number;
  /** Whether its line holds a task. */
  readonly isTask: boolean;
  /** Task items around what stands in it. */
  readonly tasks: number;
}

const NO_LINE = -1;

/** The list items around the one being read. The innermost is kept in fields: most items are in no other, and an object for each would take longer than all else. */
class ItemsAround implements Around {
  line = NO_LINE;
  isTask = false;
  tasks = 0;
  private readonly outer: Around[] = [];

  /** Leaves the items that do not hold one whose parent begins at a line. */
  leaveFor(parent: number): void {
    while (this.line !== parent && this.line !== NO_LINE) {
      const around = this.outer.pop();
      this.set(around?.line ?? NO_LINE, around?.isTask ?? false, around?.tasks ?? 0);
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

/** The task items in the cache. An item that stands in the line of another item is that item's text to Markdown, and left out. */
export function itemsOfCache(listItems: readonly CachedListItem[], options: OutlineOptions): CachedItem[] {
  const items: CachedItem[] = [];
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
