import { GREATER_THAN } from './char-codes';
import type { LineCursor } from './line-cursor';
import type { OpenContainer } from './skeleton';

export const QUOTE = 0;
export const ITEM = 1;
export const FOOTNOTE = 2;
/** The note itself, around all others. */
const NOTE = 3;

const QUOTE_INDENT = 4;
/** The width of a quote, which goes by its mark. */
export const WIDER_THAN_ANY_LINE = 2 ** 30 - 1;

/** A quote, list item or footnote definition, or the note itself. */
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

const containerOf = (kind: number): Container => ({
  kind,
  line: 0,
  width: 0,
  isQuoted: false,
  isEmpty: false,
  isFresh: false,
  spaces: -1,
  tasksAround: 0,
  tasks: 0,
});

/** What the line being read stands in, from the outermost in. */
export class ContainerStack {
  /** How many there are in the note. */
  depth = 0;
  matchedWidth = 0;
  private readonly note = containerOf(NOTE);
  /** The note, and what is open in it. */
  private readonly containers: Container[] = [this.note];

  get top(): Container {
    return this.containers[this.depth] ?? this.note;
  }

  /** Whether a blank line ends the innermost. */
  get endsAtBlank(): boolean {
    const { top } = this;
    return top.isQuoted || top.isEmpty;
  }

  /** What is open, from the outermost in. */
  open(): OpenContainer[] {
    return this.containers.slice(1, this.depth + 1).map(({ line, kind }) => ({ line, isQuote: kind === QUOTE }));
  }

  push(kind: number, line: number, width: number, isEmpty: boolean): Container {
    const { top } = this;
    const { tasks } = top;
    top.isFresh = false;
    this.depth += 1;
    const container = this.unusedAt(this.depth);
    container.kind = kind;
    container.line = line;
    container.width = width;
    container.isQuoted = kind === QUOTE || top.isQuoted;
    container.isEmpty = isEmpty;
    container.isFresh = true;
    container.spaces = -1;
    container.tasksAround = tasks;
    container.tasks = tasks;
    return container;
  }

  /** The object at a depth, used again for the container now there: lists open and close many. */
  private unusedAt(depth: number): Container {
    const unused = this.containers[depth];
    if (unused !== undefined) return unused;
    const made = containerOf(NOTE);
    this.containers.push(made);
    return made;
  }

  /** The number of containers that go on in the cursor's line; the cursor is then behind their marks and indents. */
  match(cursor: LineCursor): number {
    for (let depth = 1; depth <= this.depth; depth += 1) {
      const container = this.containers[depth];
      if (container === undefined || !goesOn(container, cursor)) return depth - 1;
    }
    return this.depth;
  }

  /** The same as `match` for a line that begins with `count` spaces; `matchedWidth` is what they take of those. */
  matchSpaces(count: number): number {
    this.matchedWidth = 0;
    for (let depth = 1; depth <= this.depth; depth += 1) {
      const container = this.containers[depth];
      if (container === undefined || count - this.matchedWidth < container.width) return depth - 1;
      this.matchedWidth += container.width;
      container.isEmpty = false;
    }
    return this.depth;
  }

  /** The number of containers that a blank line leaves open: it ends quotes, and an item that has held nothing yet. */
  matchBlank(): number {
    const { top } = this;
    if (top.isQuoted) return this.containers.findIndex(({ kind }) => kind === QUOTE) - 1;
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
