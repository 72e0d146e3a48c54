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
  /** Columns of blanks by which a line belongs to it. */
  width: number;
  /** Whether nothing but its marker has been seen. */
  isEmpty: boolean;
  /** Whether no block has begun in it. */
  isFresh: boolean;
  /** Task items at it and around it. */
  tasks: number;
}

/** What the line being read stands in, from the outermost in. Objects of closed containers are used again. */
export class ContainerStack {
  depth = 0;
  private readonly containers: Container[] = [];

  get top(): Container | null {
    return this.depth > 0 ? (this.containers[this.depth - 1] ?? null) : null;
  }

  push(kind: number, line: number, width: number, isEmpty: boolean): Container {
    const tasks = this.top?.tasks ?? 0;
    const unused = this.containers[this.depth];
    this.depth += 1;
    if (unused === undefined) {
      const container = { kind, line, width, isEmpty, isFresh: true, tasks };
      this.containers.push(container);
      return container;
    }
    unused.kind = kind;
    unused.line = line;
    unused.width = width;
    unused.isEmpty = isEmpty;
    unused.isFresh = true;
    unused.tasks = tasks;
    return unused;
  }

  /** The number of containers that go on in the cursor's line; the cursor is then behind their marks and indents. */
  match(cursor: LineCursor): number {
    for (let index = 0; index < this.depth; index += 1) {
      const container = this.containers[index];
      if (container === undefined || !goesOn(container, cursor)) return index;
    }
    return this.depth;
  }

  /** The number of containers that a blank line leaves open: it ends quotes, and an item that has held nothing yet. */
  matchBlank(): number {
    const index = this.containers.findIndex(({ kind, isEmpty }, at) => at < this.depth && (kind === QUOTE || isEmpty));
    return index < 0 ? this.depth : index;
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
