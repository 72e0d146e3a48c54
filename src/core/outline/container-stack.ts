import { GREATER_THAN } from './char-codes';
import type { LineCursor } from './line-cursor';

export const QUOTE = 0;
export const ITEM = 1;
export const FOOTNOTE = 2;

const QUOTE_INDENT = 4;

/** A quote, list item or footnote definition. */
export interface Container {
  kind: number;
  /** Line of its marker. */
  line: number;
  /** Columns of blanks by which a line belongs to it; for a quote, which goes by its mark, more than any line has. */
  width: number;
  /** Whether it is a quote or in one. */
  isQuoted: boolean;
  /** Whether nothing but its marker has been seen. */
  isEmpty: boolean;
  /** Whether no block has begun in it. */
  isFresh: boolean;
  /** The spaces in front of a bullet, where there is nothing else in front of it and of those around it; else -1. */
  spaces: number;
  /** Task items around it, and with it. */
  tasksAround: number;
  tasks: number;
}

/** What the line being read stands in, from the outermost in. */
export class ContainerStack {
  depth = 0;
  matchedWidth = 0;
  private readonly containers: Container[] = [];

  get top(): Container | null {
    return this.depth > 0 ? (this.containers[this.depth - 1] ?? null) : null;
  }

  /** The spaces in front of the innermost container, if it is a plain bullet; else -1. */
  get topSpaces(): number {
    return this.top?.spaces ?? -1;
  }

  push(kind: number, line: number, width: number, isEmpty: boolean): Container {
    const { top } = this;
    if (top !== null) top.isFresh = false;
    const tasks = top === null ? 0 : top.tasks;
    const container = this.unusedAt(this.depth);
    container.kind = kind;
    container.line = line;
    container.width = width;
    container.isQuoted = kind === QUOTE || (top !== null && top.isQuoted);
    container.isEmpty = isEmpty;
    container.isFresh = true;
    container.spaces = -1;
    container.tasksAround = tasks;
    container.tasks = tasks;
    this.depth += 1;
    return container;
  }

  /** The object at a depth, used again for the container now there: lists open and close many. */
  private unusedAt(depth: number): Container {
    const unused = this.containers[depth];
    if (unused !== undefined) return unused;
    const made = {
      kind: 0,
      line: 0,
      width: 0,
      isQuoted: false,
      isEmpty: false,
      isFresh: false,
      spaces: 0,
      tasksAround: 0,
      tasks: 0,
    };
    this.containers.push(made);
    return made;
  }

  /** The number of containers that go on in the cursor's line; the cursor is then behind their marks and indents. */
  match(cursor: LineCursor): number {
    for (let index = 0; index < this.depth; index += 1) {
      const container = this.containers[index];
      if (container === undefined || !goesOn(container, cursor)) return index;
    }
    return this.depth;
  }

  /** The same as `match` for a line that begins with `count` spaces; `matchedWidth` is what they take of those. */
  matchSpaces(count: number): number {
    this.matchedWidth = 0;
    for (let index = 0; index < this.depth; index += 1) {
      const container = this.containers[index];
      if (container === undefined || count - this.matchedWidth < container.width) return index;
      this.matchedWidth += container.width;
      container.isEmpty = false;
    }
    return this.depth;
  }

  /** The number of containers that a blank line leaves open: it ends quotes, and an item that has held nothing yet. */
  matchBlank(): number {
    const { top } = this;
    if (top === null) return 0;
    if (top.isQuoted) return this.containers.findIndex(({ kind }) => kind === QUOTE);
    return top.isEmpty ? this.depth - 1 : this.depth;
  }
}

function goesOn(container: Container, cursor: LineCursor): boolean {
  if (container.kind === QUOTE) {
    if (cursor.indent >= QUOTE_INDENT || !cursor.contentIs(GREATER_THAN)) return false;
    skipQuoteMark(cursor);
    return true;
  }
  if (cursor.atBlankRest) return !container.isEmpty;
  if (cursor.indent < container.width) return false;
  cursor.skipColumns(container.width);
  container.isEmpty = false;
  return true;
}

/** Steps over `>` and the one column of blank that may belong to it. */
export function skipQuoteMark(cursor: LineCursor): void {
  cursor.skipContent(1);
  if (cursor.indent > 0) cursor.skipColumns(1);
}
