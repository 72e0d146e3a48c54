import { findFrontmatter } from '../properties/frontmatter';
import {
  atxLevel,
  atxTextEnd,
  footnoteLabelEnd,
  isBlank,
  isClosingFence,
  isThematicBreak,
  listMarkerWidth,
  openingFence,
  setextLevel,
  skipBlanks,
  skipRun,
  trimBlanks,
} from './block-starts';
import {
  ASTERISK,
  BACKTICK,
  CLOSING_BRACKET,
  COLON,
  DASH,
  DOLLAR,
  EQUALS,
  GREATER_THAN,
  HASH,
  LESS_THAN,
  NINE,
  ONE,
  OPENING_BRACKET,
  PERCENT,
  PIPE,
  TILDE,
  UNDERSCORE,
  ZERO,
} from './char-codes';
import { type HtmlKind, htmlKindOf } from './html-blocks';
import { LineCursor } from './line-cursor';
import { definitionsLength } from './link-definitions';
import type { ListEntry, Skeleton } from './skeleton';
import { isDelimiterRow } from './tables';

/** Containers. */
const QUOTE = 0;
const ITEM = 1;
const FOOTNOTE = 2;

/** Leaves. A paragraph or table can end with any line; what is behind `TABLE` hides its lines until it is closed. */
const NONE = 0;
const PARAGRAPH = 1;
const TABLE = 2;
const FENCE = 3;
const HTML = 4;
const COMMENT = 5;
const MATH = 6;

const CODE_INDENT = 4;

/** A quote, list item or footnote definition that the line stands in. */
interface Container {
  kind: number;
  /** Zero-based line of its marker. */
  line: number;
  /** Columns of blanks by which a line belongs to it. */
  width: number;
  /** Whether nothing but its marker has been seen. */
  empty: boolean;
  /** Whether no block has begun in it. */
  fresh: boolean;
  /** Task items at it and around it. */
  tasks: number;
}

/**
 * Finds the headings and task items of a note, in one pass, line by line.
 *
 * Blocks are told apart as CommonMark 0.31 and GFM 0.29 do. What Obsidian has besides is read as Obsidian reads it: any
 * character between the brackets makes a task item, and `%%` comments, `$$` math and frontmatter hold none.
 */
export function scanNote(text: string): Skeleton {
  return new Scanner(text).scan();
}

class Scanner {
  private readonly cursor: LineCursor;
  private readonly headings = { line: [], level: [], from: [], to: [], containers: [] } as Skeleton['headings'];
  private readonly items = { line: [], mark: [], lineEnd: [], depth: [] } as Skeleton['items'];
  private readonly entries: ListEntry[] = [];
  private readonly stack: Container[] = [];
  private depth = 0;
  private leaf = NONE;
  /** First line and offset of the paragraph's text, and offset of its last line's where that may be a table's header, else -1. */
  private paragraphLine = 0;
  private paragraphStart = 0;
  private headerStart = -1;
  /** Of the fence or math block: its character and length. Of the comment: its end. */
  private fenceMarker = 0;
  private fenceLength = 0;
  private commentEnd = 0;
  private html: HtmlKind | null = null;
  /** First of the blank lines just above; -1 where the line above holds something. */
  private blankLine = -1;
  private openEntry: ListEntry | null = null;

  constructor(private readonly text: string) {
    this.cursor = new LineCursor(text);
  }

  scan(): Skeleton {
    const { cursor } = this;
    const bodyStart = findFrontmatter(this.text)?.end ?? 0;
    while (cursor.nextStart < bodyStart) cursor.advance();
    const bodyLine = cursor.line + 1;
    while (cursor.advance()) this.readLine();
    const lineCount = cursor.line + 1;
    cursor.line = lineCount;
    this.closeTo(0);
    return { headings: this.headings, items: this.items, entries: this.entries, lineCount, bodyLine };
  }

  private readLine(): void {
    const { cursor } = this;
    cursor.rewind();
    if (cursor.atBlankRest) {
      this.readBlankLine();
      return;
    }
    const matched = this.matchContainers();
    if (matched < this.depth && this.leaf !== PARAGRAPH) this.closeTo(matched);
    if (this.leaf > TABLE) this.readHidden();
    else this.readBlocks(matched);
    this.blankLine = -1;
  }

  /** A blank line ends paragraphs, tables, quotes, some HTML, and an item that has held nothing yet. */
  private readBlankLine(): void {
    if (this.blankLine < 0) this.blankLine = this.cursor.line;
    for (let index = 0; index < this.depth; index += 1) {
      const container = this.containerAt(index);
      if (container.kind === QUOTE || container.empty) {
        this.closeTo(index);
        return;
      }
    }
    this.endAtBlank();
  }

  private endAtBlank(): void {
    if (this.leaf <= TABLE || (this.leaf === HTML && this.html?.end === null)) this.leaf = NONE;
  }

  /** The number of containers that go on in this line; the cursor is then behind their marks and indents. */
  private matchContainers(): number {
    const { cursor } = this;
    let index = 0;
    for (; index < this.depth; index += 1) {
      const container = this.containerAt(index);
      if (container.kind === QUOTE) {
        if (cursor.indent >= CODE_INDENT || this.text.charCodeAt(cursor.content) !== GREATER_THAN || cursor.atBlankRest) break;
        this.skipQuoteMark();
      } else if (cursor.atBlankRest) {
        if (container.empty) break;
      } else if (cursor.indent >= container.width) {
        cursor.skipColumns(container.width);
        container.empty = false;
      } else break;
    }
    return index;
  }

  private skipQuoteMark(): void {
    const { cursor } = this;
    cursor.skipContent(1);
    if (cursor.indent > 0) cursor.skipColumns(1);
  }

  /** A line in a fence, an HTML block, a comment or math, which it may end. */
  private readHidden(): void {
    const { cursor, text } = this;
    const { content, end } = cursor;
    if (this.leaf === FENCE) {
      const canClose = cursor.indent < CODE_INDENT && content < end;
      if (canClose && isClosingFence(text, content, end, this.fenceMarker, this.fenceLength)) this.leaf = NONE;
    } else if (this.leaf === HTML) this.endHtml();
    else if (this.leaf === COMMENT) {
      if (this.commentEnd <= end) this.leaf = NONE;
    } else if (this.endsMath(content, end)) this.leaf = NONE;
  }

  private endHtml(): void {
    const { content, end } = this.cursor;
    const ending = this.html?.end ?? null;
    if (ending === null ? content === end : ending.test(this.text.slice(content, end))) this.leaf = NONE;
  }

  /** Math ends with a line whose only dollar signs are a long enough run at its end (remark-math 3, which Obsidian's parser agrees with). */
  private endsMath(from: number, to: number): boolean {
    const end = trimBlanks(this.text, from, to);
    const run = this.text.indexOf('$', from);
    return run >= 0 && run < end && end - run >= this.fenceLength && skipRun(this.text, run, end, DOLLAR) === end;
  }

  /** Opens the blocks that begin in this line, from the outermost in. */
  private readBlocks(matchedAbove: number): void {
    const { cursor, text } = this;
    let matched = matchedAbove;
    for (; ; matched = this.depth) {
      const { content, end } = cursor;
      if (content === end) {
        this.closeTo(matched);
        return;
      }
      if (cursor.indent >= CODE_INDENT) {
        this.readIndented(matched);
        return;
      }
      if (this.opensLeaf(text.charCodeAt(content), matched)) return;
      if (!this.opensContainer(text.charCodeAt(content), matched)) break;
    }
    this.readText(matched);
  }

  /** Four columns in: goes on with a paragraph, else is code. */
  private readIndented(matched: number): void {
    if (this.leaf === PARAGRAPH) this.headerStart = -1;
    else this.startLeaf(NONE, matched);
  }

  private opensContainer(code: number, matched: number): boolean {
    if (code === GREATER_THAN) {
      this.startLeaf(NONE, matched);
      this.skipQuoteMark();
      this.push(QUOTE, 0);
      return true;
    }
    if (code === OPENING_BRACKET) return this.opensFootnote(matched);
    return code <= NINE && this.opensItem(matched);
  }

  private opensFootnote(matched: number): boolean {
    const { cursor } = this;
    const labelEnd = footnoteLabelEnd(this.text, cursor.content, cursor.end);
    if (labelEnd === 0) return false;
    this.startLeaf(NONE, matched);
    cursor.skipContent(labelEnd - cursor.content);
    cursor.skipColumns(cursor.indent);
    this.push(FOOTNOTE, CODE_INDENT);
    return true;
  }

  private opensItem(matched: number): boolean {
    const { cursor, text } = this;
    const { content, end, line } = cursor;
    const width = listMarkerWidth(text, content, end);
    if (width === 0) return false;
    const isEmpty = skipBlanks(text, content + width, end) === end;
    const interrupts = this.leaf === PARAGRAPH && matched === this.depth;
    const isOrdered = text.charCodeAt(content) >= ZERO;
    if (interrupts && (isEmpty || (isOrdered && (width !== 2 || text.charCodeAt(content) !== ONE)))) return false;
    this.startLeaf(NONE, matched);
    if (this.openEntry !== null) this.openEntry.hasNested = true;
    const indent = cursor.indent;
    cursor.skipContent(width);
    const padding = isEmpty || cursor.indent > CODE_INDENT ? 1 : cursor.indent;
    if (!isEmpty) cursor.skipColumns(padding);
    if (isOrdered && this.depth === 0) this.startEntry(line, cursor.content, end, text.charAt(content + width - 1));
    this.push(ITEM, indent + width + padding);
    this.containerAt(this.depth - 1).empty = isEmpty;
    return true;
  }

  private startEntry(line: number, from: number, to: number, delimiter: string): void {
    const above = this.entries.at(-1);
    const goesOn = above !== undefined && above.delimiter === delimiter && above.endLine === this.filledEnd;
    const list = goesOn ? above.list : this.entries.length;
    this.openEntry = { line, endLine: line + 1, from, to, delimiter, list, hasNested: false };
    this.entries.push(this.openEntry);
  }

  private opensLeaf(code: number, matched: number): boolean {
    switch (code) {
      case HASH:
        return this.opensHeading(matched);
      case BACKTICK:
      case TILDE:
        return this.opensFence(code, matched);
      case LESS_THAN:
        return this.opensHtml(matched);
      case PERCENT:
        return this.opensComment(matched);
      case DOLLAR:
        return this.opensMath(matched);
      case EQUALS:
        return this.endsAsHeading(matched);
      case ASTERISK:
      case UNDERSCORE:
        return this.opensBreak(matched);
      case DASH:
        return this.endsAsHeading(matched) || this.opensBreak(matched) || this.opensTable(matched);
      case PIPE:
      case COLON:
        return this.opensTable(matched);
      default:
        return false;
    }
  }

  private isInParagraph(matched: number): boolean {
    return this.leaf === PARAGRAPH && matched === this.depth;
  }

  private opensBreak(matched: number): boolean {
    if (!isThematicBreak(this.text, this.cursor.content, this.cursor.end)) return false;
    this.startLeaf(NONE, matched);
    return true;
  }

  private opensFence(marker: number, matched: number): boolean {
    const length = openingFence(this.text, this.cursor.content, this.cursor.end);
    if (length > 0) this.openHidden(FENCE, marker, length, matched);
    return length > 0;
  }

  private openHidden(leaf: number, marker: number, length: number, matched: number): void {
    this.startLeaf(leaf, matched);
    this.fenceMarker = marker;
    this.fenceLength = length;
  }

  private opensHeading(matched: number): boolean {
    const { cursor, text } = this;
    const { content, end, line } = cursor;
    const level = atxLevel(text, content, end);
    if (level === 0) return false;
    this.startLeaf(NONE, matched);
    const from = skipBlanks(text, content + level, end);
    this.addHeading(line, level, from, atxTextEnd(text, from, end));
    return true;
  }

  private addHeading(line: number, level: number, from: number, to: number): void {
    const { headings } = this;
    headings.line.push(line);
    headings.level.push(level);
    headings.from.push(from);
    headings.to.push(to);
    headings.containers.push(this.depth);
  }

  /** The line underlines the paragraph above; link definitions at its start are not part of the heading. */
  private endsAsHeading(matched: number): boolean {
    if (!this.isInParagraph(matched)) return false;
    const { cursor, text } = this;
    const level = setextLevel(text, cursor.content, cursor.end);
    if (level === 0) return false;
    this.skipDefinitions();
    const to = trimBlanks(text, this.paragraphStart, cursor.previousEnd);
    if (to <= this.paragraphStart) {
      this.leaf = NONE;
      return false;
    }
    this.addHeading(this.paragraphLine, level, this.paragraphStart, to);
    this.leaf = NONE;
    return true;
  }

  private skipDefinitions(): void {
    if (this.text.charCodeAt(this.paragraphStart) !== OPENING_BRACKET) return;
    const paragraph = this.text.slice(this.paragraphStart, this.cursor.start);
    const length = definitionsLength(paragraph);
    this.paragraphLine += paragraph.slice(0, length).split(/\r\n?|\n/).length - 1;
    this.paragraphStart += length;
  }

  private opensHtml(matched: number): boolean {
    const { content, end } = this.cursor;
    const kind = htmlKindOf(this.text.slice(content, end), this.leaf === PARAGRAPH);
    if (kind === null) return false;
    this.startLeaf(HTML, matched);
    this.html = kind;
    this.endHtml();
    return true;
  }

  /** `%%` at the start of a line, up to the next `%%`; one that ends in its own line with text behind it is inline. */
  private opensComment(matched: number): boolean {
    const { text, cursor } = this;
    const { content, end } = cursor;
    if (!text.startsWith('%%', content)) return false;
    const close = text.indexOf('%%', content + 2);
    const endsHere = close >= 0 && close < end;
    if (endsHere && skipBlanks(text, close + 2, end) < end) return false;
    this.startLeaf(endsHere ? NONE : COMMENT, matched);
    this.commentEnd = close < 0 ? Infinity : close;
    return true;
  }

  private opensMath(matched: number): boolean {
    const { text, cursor } = this;
    const { content, end } = cursor;
    const length = skipRun(text, content, end, DOLLAR) - content;
    const nextDollar = text.indexOf('$', content + length);
    if (length < 2 || (nextDollar >= 0 && nextDollar < end)) return false;
    this.openHidden(MATH, DOLLAR, length, matched);
    return true;
  }

  private opensTable(matched: number): boolean {
    const { cursor } = this;
    if (this.headerStart < 0 || !this.isInParagraph(matched)) return false;
    if (listMarkerWidth(this.text, cursor.content, cursor.end) > 0) return false;
    const header = { from: this.headerStart, to: cursor.previousEnd };
    if (!isDelimiterRow(this.text, { from: cursor.content, to: cursor.end }, header)) return false;
    this.leaf = TABLE;
    return true;
  }

  /** The line is no block of its own: it goes on with the paragraph or table, or begins a paragraph. */
  private readText(matched: number): void {
    const { content, line, end } = this.cursor;
    if (this.leaf === TABLE) return;
    this.headerStart = matched === this.depth ? content : -1;
    if (this.leaf === PARAGRAPH) return;
    this.paragraphLine = line;
    this.paragraphStart = content;
    const top = this.depth > 0 ? this.containerAt(this.depth - 1) : null;
    if (top?.kind === ITEM && top.fresh) this.findTask(content, end);
    this.startLeaf(PARAGRAPH, this.depth);
  }

  /** A paragraph that begins an item makes it a task with any one character in brackets and a blank or the line's end behind. */
  private findTask(from: number, end: number): void {
    const { text } = this;
    if (text.charCodeAt(from) !== OPENING_BRACKET) return;
    const markEnd = from + 1 + ((text.codePointAt(from + 1) ?? 0) > 0xffff ? 2 : 1);
    if (markEnd >= end || text.charCodeAt(markEnd) !== CLOSING_BRACKET) return;
    if (markEnd + 1 < end && !isBlank(text.charCodeAt(markEnd + 1))) return;
    this.addTask(from + 1, end);
  }

  private addTask(mark: number, lineEnd: number): void {
    const { items } = this;
    const container = this.containerAt(this.depth - 1);
    items.line.push(container.line);
    items.mark.push(mark);
    items.lineEnd.push(lineEnd);
    items.depth.push(container.tasks);
    container.tasks += 1;
  }

  /** A block begins: containers that the line is not in are closed, and so is the leaf. */
  private startLeaf(leaf: number, matched: number): void {
    if (matched < this.depth) this.closeTo(matched);
    if (this.depth > 0) this.containerAt(this.depth - 1).fresh = false;
    this.leaf = leaf;
  }

  private push(kind: number, width: number): void {
    const tasks = this.depth > 0 ? this.containerAt(this.depth - 1).tasks : 0;
    this.stack[this.depth] = { kind, line: this.cursor.line, width, empty: false, fresh: true, tasks };
    this.depth += 1;
  }

  private closeTo(depth: number): void {
    this.leaf = NONE;
    this.depth = depth;
    if (depth > 0 || this.openEntry === null) return;
    this.openEntry.endLine = this.filledEnd;
    this.openEntry = null;
  }

  /** First line behind the last line above that is not blank. */
  private get filledEnd(): number {
    return this.blankLine < 0 ? this.cursor.line : this.blankLine;
  }

  private containerAt(index: number): Container {
    const container = this.stack[index];
    if (container === undefined) throw new RangeError(`no container ${index}`);
    return container;
  }
}
