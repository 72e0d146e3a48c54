import { CODE_INDENT } from './block-starts';
import { GREATER_THAN } from './char-codes';
import type { LineCursor } from './line-cursor';
import type { ListEntry, OpenContainer } from './skeleton';

export const QUOTE = 0;
export const ITEM = 1;
export const FOOTNOTE = 2;
/** The note itself, around all others. */
const NOTE = 3;

/** The width of a quote, whose lines have a mark and no indentation. */
export const WIDER_THAN_ANY_LINE = 2 ** 30 - 1;

/** A quote, list item, or footnote definition, or the note itself. */
export class Container {
  kind = NOTE;
  /** Line of its marker. */
  line = 0;
  /** Columns of indentation that its lines have. */
  width = 0;
  /** Whether it is a quote or in one. */
  isQuoted = false;
  /** Whether only its marker has been seen. */
  isEmpty = false;
  /** Whether no block has begun in it. */
  isFresh = false;
  /** The spaces before a list marker; -1 if anything else is before it or those around it. */
  spaces = -1;
  /** The marker's length, if `spaces` is known. */
  markerWidth = 0;
  /** Task items around it, and with it. */
  tasksAround = 0;
  tasks = 0;
}

/** What the line being read is in, from the outermost in. */
export class ContainerStack {
  /** How many there are in the note. */
  depth = 0;
  matchedWidth = 0;
  private readonly note = new Container();
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

  /** The object at a depth, used again for the container that is there now, since lists open and close many. */
  private unusedAt(depth: number): Container {
    const unused = this.containers[depth];
    if (unused !== undefined) return unused;
    const made = new Container();
    this.containers.push(made);
    return made;
  }

  /** How many containers go on in the cursor's line; the cursor is then after their marks and indentation. */
  match(cursor: LineCursor): number {
    for (let depth = 1; depth <= this.depth; depth += 1) {
      const container = this.containers[depth];
      if (container === undefined || !goesOn(container, cursor)) return depth - 1;
    }
    return this.depth;
  }

  /** The same as `match` for a line of which only its `count` spaces are known; `matchedWidth` of these are theirs. */
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

  /** How many containers a blank line leaves open: it ends quotes, and an item that has held nothing yet. */
  matchBlank(): number {
    const { top } = this;
    if (top.isQuoted) return this.containers.findIndex(({ kind }) => kind === QUOTE) - 1;
    return top.isEmpty ? this.depth - 1 : this.depth;
  }
}

function goesOn(container: Container, cursor: LineCursor): boolean {
  if (container.kind === QUOTE) {
    if (cursor.indent >= CODE_INDENT || !cursor.contentIs(GREATER_THAN)) return false;
    skipQuoteMark(cursor);
    return true;
  }
  if (cursor.atBlankRest) return !container.isEmpty;
  if (cursor.indent < container.width) return false;
  cursor.skipColumns(container.width);
  container.isEmpty = false;
  return true;
}

/** Steps over `>` and the one column of blank that belongs to it. */
export function skipQuoteMark(cursor: LineCursor): void {
  cursor.skipContent(1);
  if (cursor.indent > 0) cursor.skipColumns(1);
}

/** Keeps the entries of a note's lists while it is scanned. */
export class EntryRecorder {
  readonly entries: ListEntry[] = [];
  /** Those around the line being read, by the number of containers around them; quotes leave holes. */
  private readonly open: ListEntry[] = [];
  /** The last entry of an ordered list at the top level, and what follows its number, as a character code. */
  private last: { readonly entry: ListEntry; readonly delimiter: number } | null = null;
  /** The first of the blank lines just above; -1 if the line above isn't blank. */
  private blankLine = -1;

  readBlank(line: number): void {
    if (this.blankLine < 0) this.blankLine = line;
  }

  readFilled(): void {
    this.blankLine = -1;
  }

  /**
   * An entry begins in `containers` quotes and list items; its first line's text is from `from` to `to`.
   * @param delimiter what follows its number; 0 for a bullet.
   */
  start(line: number, from: number, to: number, containers: number, delimiter: number): void {
    const isOutline = containers === 0 && delimiter > 0;
    const list = isOutline ? this.listAt(line, delimiter) : -1;
    const entry = { line, endLine: line + 1, from, to, depth: Object.keys(this.open).length, list };
    if (isOutline) this.last = { entry, delimiter };
    this.open[containers] = entry;
    this.entries.push(entry);
  }

  /** All but the outer `containers` are closed; `line` is the first outside them. */
  close(containers: number, line: number): void {
    const endLine = this.filledEnd(line);
    this.open.splice(containers).forEach((entry) => (entry.endLine = endLine));
  }

  /** The last entry's list if an entry at `line` goes on with it, else a new one. */
  private listAt(line: number, delimiter: number): number {
    const { last } = this;
    const goesOn = last?.delimiter === delimiter && last.entry.endLine === this.filledEnd(line);
    return goesOn ? last.entry.list : this.entries.length;
  }

  /** First line after the last line above `line` that is not blank. */
  private filledEnd(line: number): number {
    return this.blankLine < 0 ? line : this.blankLine;
  }
}
