import { ContainerStack } from './container-stack';
import type { Container } from './container-stack';
import type { EntryRecorder } from './entry-recorder';
import type { VerbatimLeaf } from './verbatim-blocks';
import { LineCursor } from './line-cursor';
import { Paragraph } from './paragraph';
import type { HeadingSpot, VerbatimBlock, ItemSpot, OpenBlocks } from './skeleton';

/** What the lines being read make up inside their containers. Only a paragraph goes on in a line that has left some of them. */
export const NONE = 0;
export const PARAGRAPH = 1;
export const TABLE = 2;
export const VERBATIM = 3;

/** So many columns of blanks make code of a line. */
export const CODE_INDENT = 4;

/** Where the reading of a note stands, and what it has found. Both ways of reading lines, the plain one and the full one, go on from it. */
export class ScanState {
  text = '';
  headings: HeadingSpot[] = [];
  items: ItemSpot[] = [];
  verbatim: VerbatimBlock[] = [];
  leaf = NONE;
  verbatimLeaf: VerbatimLeaf | null = null;
  readonly cursor = new LineCursor();
  readonly stack = new ContainerStack();
  readonly paragraph = new Paragraph();
  /** Of ordered lists at the top level. */
  entryCount = 0;
  /** Only where the entries are asked for. */
  recorder: EntryRecorder | null = null;

  open(text: string): void {
    this.text = text;
    this.headings = [];
    this.items = [];
    this.verbatim = [];
    this.leaf = NONE;
    this.stack.depth = 0;
    this.entryCount = 0;
    this.cursor.open(text);
  }

  /** A block begins: containers that the line is not in are closed, and so is the leaf. */
  startBlock(leaf: number, matched: number): void {
    if (matched < this.stack.depth) this.closeTo(matched, this.cursor.line);
    this.stack.top.isFresh = false;
    this.leaf = leaf;
  }

  /** Whether the line, which is in `matched` containers, could go on with an open paragraph. */
  isInParagraph(matched: number): boolean {
    return this.leaf === PARAGRAPH && matched === this.stack.depth;
  }

  /** Closes all but the outer `depth` containers; `line` is the first that is not in them. */
  closeTo(depth: number, line: number): void {
    if (this.leaf === VERBATIM) this.endVerbatim(line);
    this.leaf = NONE;
    this.stack.depth = depth;
    this.recorder?.close(depth, line);
  }

  endVerbatim(endLine: number): void {
    const block = this.verbatim.at(-1);
    if (block !== undefined) block.endLine = endLine;
    this.leaf = NONE;
  }

  /** Closes what is open behind the last line. */
  closeAll(lineCount: number): void {
    const isOpen = this.leaf === VERBATIM && this.stack.depth === 0 && this.verbatimLeaf?.endsAtBlank === false;
    this.closeTo(0, lineCount);
    const last = this.verbatim.at(-1);
    if (isOpen && last !== undefined) last.isOpen = true;
  }

  /** What is open behind the line that was read last. */
  openBlocks(): OpenBlocks {
    const verbatim = this.verbatimLeaf?.endsAtBlank ? 'verbatim-to-blank' : 'verbatim-to-mark';
    const visible = this.leaf === PARAGRAPH ? 'paragraph' : null;
    return { containers: this.stack.open(), leaf: this.leaf === VERBATIM ? verbatim : visible };
  }

  addItem(container: Container, mark: number, lineEnd: number): void {
    const depth = container.tasksAround;
    this.items.push({ line: container.line, mark, lineEnd, depth });
    container.tasks = depth + 1;
  }
}
