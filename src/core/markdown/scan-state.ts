import { CODE_INDENT, footnoteLabelEnd, listMarkerWidth, skipBlanks } from './block-starts';
import { GREATER_THAN, NINE, ONE, OPENING_BRACKET, ZERO } from './char-codes';
import {
  type Container,
  ContainerStack,
  type EntryRecorder,
  FOOTNOTE,
  ITEM,
  QUOTE,
  skipQuoteMark,
  WIDER_THAN_ANY_LINE,
} from './containers';
import { Paragraph, type VerbatimLeaf } from './leaf-blocks';
import { LineCursor } from './line-cursor';
import type { HeadingSpot, ItemSpot, OpenBlocks, VerbatimBlock } from './skeleton';

/**
 * What the lines being read make up in their containers. Only a paragraph goes on in a line that has left some of
 * those.
 */
export const NONE = 0;
export const PARAGRAPH = 1;
export const TABLE = 2;
export const VERBATIM = 3;

/**
 * Where the scanner is in a note, and what it has found. The plain and the full reading of lines both go on from here.
 */
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
  /** Entries of ordered lists at the top level. */
  entryCount = 0;
  /** Only if the entries are asked for. */
  recorder: EntryRecorder | null = null;

  open(text: string, recorder: EntryRecorder | null): void {
    this.text = text;
    this.recorder = recorder;
    this.headings = [];
    this.items = [];
    this.verbatim = [];
    this.leaf = NONE;
    this.stack.depth = 0;
    this.entryCount = 0;
    this.cursor.open(text);
  }

  /** A block begins: closes the leaf, and the containers that the line isn't in. */
  startBlock(leaf: number, matched: number): void {
    if (matched < this.stack.depth) this.closeTo(matched, this.cursor.line);
    this.stack.top.isFresh = false;
    this.leaf = leaf;
  }

  /** Whether the line, which is in `matched` containers, could go on with an open paragraph. */
  isInParagraph(matched: number): boolean {
    return this.leaf === PARAGRAPH && matched === this.stack.depth;
  }

  /** Closes all but the outer `depth` containers; `line` is the first outside them. */
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

  /** Closes what is open after the last line. */
  closeAll(lineCount: number): void {
    const isOpen = this.leaf === VERBATIM && this.stack.depth === 0 && this.verbatimLeaf?.endsAtBlank === false;
    this.closeTo(0, lineCount);
    const last = this.verbatim.at(-1);
    if (isOpen && last !== undefined) last.isOpen = true;
  }

  /** What is open after the line that was read last. */
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

/**
 * Opens the quote, footnote definition, or list item at the cursor's content, which begins with `code`, and steps over
 * its mark; false if there is none. `matched` is the number of containers that the line is in.
 */
export function opensContainer(state: ScanState, code: number, matched: number): boolean {
  if (code === GREATER_THAN) return opensQuote(state, matched);
  if (code === OPENING_BRACKET) return opensFootnote(state, matched);
  return code <= NINE && opensItem(state, matched);
}

function opensQuote(state: ScanState, matched: number): boolean {
  const { cursor, stack } = state;
  state.startBlock(NONE, matched);
  skipQuoteMark(cursor);
  stack.push(QUOTE, cursor.line, WIDER_THAN_ANY_LINE, false);
  return true;
}

function opensFootnote(state: ScanState, matched: number): boolean {
  const { text, cursor, stack } = state;
  const labelEnd = footnoteLabelEnd(text, cursor.content, cursor.end);
  if (labelEnd === 0) return false;
  state.startBlock(NONE, matched);
  cursor.skipContent(labelEnd - cursor.content);
  cursor.skipColumns(cursor.indent);
  stack.push(FOOTNOTE, cursor.line, CODE_INDENT, false);
  return true;
}

function opensItem(state: ScanState, matched: number): boolean {
  const { text, cursor, stack } = state;
  const { content, end, line, indent } = cursor;
  const width = listMarkerWidth(text, content, end);
  if (width === 0) return false;
  const isEmpty = skipBlanks(text, content + width, end) === end;
  const isOrdered = text.charCodeAt(content) >= ZERO;
  if (state.isInParagraph(matched) && (isEmpty || (isOrdered && !isFirstNumber(text, content, width)))) return false;
  state.startBlock(NONE, matched);
  cursor.skipContent(width);
  const padding = isEmpty || cursor.indent > CODE_INDENT ? 1 : cursor.indent;
  if (!isEmpty) cursor.skipColumns(padding);
  if (isOrdered && stack.depth === 0) state.entryCount += 1;
  const delimiter = isOrdered ? text.charCodeAt(content + width - 1) : 0;
  state.recorder?.start(line, cursor.content, end, stack.depth, delimiter);
  stack.push(ITEM, line, indent + width + padding, isEmpty);
  return true;
}

/** Only a list that begins with 1 ends a paragraph. */
function isFirstNumber(text: string, from: number, markerWidth: number): boolean {
  return markerWidth === 2 && text.charCodeAt(from) === ONE;
}
