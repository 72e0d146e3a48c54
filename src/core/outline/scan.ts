import { findFrontmatter } from '../properties/frontmatter';
import {
  atxLevel,
  atxTextEnd,
  footnoteLabelEnd,
  isBlank,
  isThematicBreak,
  listMarkerWidth,
  skipBlanks,
} from './block-starts';
import {
  ASTERISK,
  BYTE_ORDER_MARK,
  CLOSING_BRACKET,
  COLON,
  DASH,
  EQUALS,
  GREATER_THAN,
  HASH,
  LINE_FEED,
  NINE,
  ONE,
  OPENING_BRACKET,
  PIPE,
  PLUS,
  SPACE,
  UNDERSCORE,
  ZERO,
} from './char-codes';
import { type Container, ContainerStack, FOOTNOTE, ITEM, QUOTE, skipQuoteMark } from './container-stack';
import { EntryRecorder } from './entry-recorder';
import { type HiddenLeaf, openHidden } from './hidden-blocks';
import { LineCursor } from './line-cursor';
import { Paragraph } from './paragraph';
import { characterLength, type HeadingSpot, type HiddenBlock, type ItemSpot, type Skeleton } from './skeleton';

/** What the lines being read make up inside their containers. Only a paragraph goes on in a line that has left some of them. */
const NONE = 0;
const PARAGRAPH = 1;
const TABLE = 2;
const HIDDEN = 3;

const CODE_INDENT = 4;
const WIDER_THAN_ANY_LINE = 2 ** 30 - 1;

/** What a line at the first column is by its first character; 0 where that takes a closer look. */
const TEXT = 1;
const BLANK = 2;
const BULLET = 3;
const HEADING = 4;
const KIND_OF_START = new Uint8Array(128);
for (const character of '!"&\'(),./;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\]^abcdefghijklmnopqrstuvwxyz{}') {
  KIND_OF_START[character.charCodeAt(0)] = TEXT;
}
KIND_OF_START[LINE_FEED] = BLANK;
KIND_OF_START[HASH] = HEADING;
KIND_OF_START[DASH] = KIND_OF_START[ASTERISK] = KIND_OF_START[PLUS] = KIND_OF_START[SPACE] = BULLET;

const kindOfStart = (code: number): number => (code < 128 ? (KIND_OF_START[code] ?? 0) : TEXT);

/**
 * Finds the headings and task items of a note, in one pass, line by line.
 *
 * Blocks are told apart as CommonMark 0.31 and GFM 0.29 do. What Obsidian has besides is read as Obsidian reads it: any
 * character between the brackets makes a task item, and `%%` comments, `$$` math and frontmatter hold none.
 */
export function scanNote(text: string): Skeleton {
  return scanner.scan(text);
}

class Scanner {
  private text = '';
  private headings: HeadingSpot[] = [];
  private items: ItemSpot[] = [];
  private hidden: HiddenBlock[] = [];
  private readonly cursor = new LineCursor();
  private readonly stack = new ContainerStack();
  private readonly paragraph = new Paragraph();
  private readonly entries = new EntryRecorder();
  private leaf = NONE;
  private hiddenLeaf: HiddenLeaf | null = null;

  scan(text: string): Skeleton {
    this.open(text);
    const { cursor, headings, items, hidden } = this;
    const bodyStart = mayHaveFrontmatter(text) ? (findFrontmatter(text)?.end ?? 0) : 0;
    while (cursor.nextStart < bodyStart) cursor.advance();
    const bodyLine = cursor.line + 1;
    for (this.readPlainLines(); cursor.advance(); this.readPlainLines()) this.readLine();
    const lineCount = cursor.line + 1;
    this.closeAll(lineCount);
    const { entries } = this.entries;
    this.open('');
    return { headings, items, entries, hidden, lineCount, bodyLine };
  }

  /** Begins with a text, or with none, so that the last one is not kept. */
  private open(text: string): void {
    this.text = text;
    this.headings = [];
    this.items = [];
    this.hidden = [];
    this.entries.clear();
    this.cursor.open(text);
  }

  private closeAll(lineCount: number): void {
    const isOpen = this.leaf === HIDDEN && this.stack.depth === 0 && this.hiddenLeaf?.endsAtBlank === false;
    this.closeTo(0, lineCount);
    const last = this.hidden.at(-1);
    if (isOpen && last !== undefined) last.isOpen = true;
  }

  /**
   * Reads the lines that most notes are made of, up to the first that is something else: text and bullets at the first
   * column, and blank lines. One loop with few calls, since this is where the time goes.
   */
  private readPlainLines(): void {
    const { text, cursor, stack } = this;
    const limit = cursor.firstReturn;
    let { line, nextStart: start } = cursor;
    while (start < limit && (this.leaf !== HIDDEN || stack.depth > 0)) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      const kind = kindOfStart(text.charCodeAt(start));
      if (end > limit) break;
      if (kind === TEXT) this.readPlainText(start, line + 1);
      else if (kind === BLANK) {
        if (!this.readPlainBlank(line + 1)) break;
      } else if (kind === BULLET) {
        if (!this.readPlainItem(start, end, line + 1)) break;
      } else if (kind !== HEADING || !this.readHeading(start, end, line + 1, 0)) break;
      line += 1;
      start = end + 1;
    }
    cursor.line = line;
    cursor.nextStart = start;
  }

  /** Text at the first column: in no container, unless it goes on with a paragraph. */
  private readPlainText(start: number, line: number): void {
    const isInside = this.stack.depth === 0;
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(isInside ? start : -1);
    else if (this.leaf !== TABLE || !isInside) {
      if (!isInside) this.closeTo(0, line);
      this.beginParagraph(line, start);
    }
  }

  /** A blank line below text or one list item; false where it ends more than a paragraph. */
  private readPlainBlank(line: number): boolean {
    if (this.leaf === HIDDEN || !this.stack.keepsBlank) return false;
    this.entries.readBlank(line);
    this.leaf = NONE;
    return true;
  }

  /** A bullet with nothing but spaces in front, one behind it and then text or a task's box; false where it is not so plain. */
  private readPlainItem(start: number, end: number, line: number): boolean {
    const { text, stack } = this;
    let at = start;
    let bullet = text.charCodeAt(at);
    while (bullet === SPACE) bullet = text.charCodeAt((at += 1));
    if (!isBullet(bullet) || text.charCodeAt(at + 1) !== SPACE) return false;
    const code = text.charCodeAt(at + 2);
    const isTask = code === OPENING_BRACKET && beginsTask(text, at + 2, end);
    if (!isTask && kindOfStart(code) !== TEXT) return false;
    const spaces = at - start;
    const container = this.leaf === HIDDEN ? null : stack.siblingAt(spaces, line);
    if (container === null && !this.startPlainItem(spaces, line)) return false;
    if (isTask) this.addItem(container ?? stack.top, at + 3, end);
    this.leaf = PARAGRAPH;
    this.paragraph.begin(line, at + 2);
    return true;
  }

  /** Opens an item behind a number of spaces; false where they make it code or text in a hidden block. */
  private startPlainItem(spaces: number, line: number): boolean {
    const { stack } = this;
    const matched = stack.matchSpaces(spaces);
    const indent = spaces - stack.matchedWidth;
    if (indent >= CODE_INDENT || (this.leaf === HIDDEN && matched === stack.depth)) return false;
    this.closeTo(matched, line);
    this.entries.nest();
    const container = stack.push(ITEM, line, indent + 2, false);
    container.spaces = spaces;
    container.isFresh = false;
    return true;
  }

  private readLine(): void {
    const { cursor, stack } = this;
    cursor.rewind();
    if (cursor.atBlankRest) {
      this.readBlankLine();
      return;
    }
    const matched = stack.match(cursor);
    if (matched < stack.depth && this.leaf !== PARAGRAPH) this.closeTo(matched, cursor.line);
    if (this.leaf === HIDDEN) this.readHidden();
    else this.readBlocks(matched);
    this.entries.readFilled();
  }

  private readBlankLine(): void {
    const { stack, cursor } = this;
    this.entries.readBlank(cursor.line);
    const matched = stack.matchBlank();
    if (matched < stack.depth) this.closeTo(matched, cursor.line);
    else if (this.leaf !== HIDDEN) this.leaf = NONE;
    else if (this.hiddenLeaf?.endsAtBlank) this.endHidden(cursor.line);
  }

  private readHidden(): void {
    if (this.hiddenLeaf?.endsIn(this.cursor)) this.endHidden(this.cursor.line + 1);
  }

  private endHidden(endLine: number): void {
    const block = this.hidden.at(-1);
    if (block !== undefined) block.endLine = endLine;
    this.leaf = NONE;
  }

  /** Opens the blocks that begin in this line, from the outermost in. `matched` is the number of containers that it is in. */
  private readBlocks(matched: number): void {
    const { cursor, stack, text } = this;
    const { content, end } = cursor;
    if (content === end) this.closeTo(matched, cursor.line);
    else if (cursor.indent >= CODE_INDENT) this.readIndented(matched);
    else {
      const code = text.charCodeAt(content);
      if (this.opensLeaf(code, matched)) return;
      if (this.opensContainer(code, matched)) this.readBlocks(stack.depth);
      else this.readText(matched);
    }
  }

  /** Four columns in: goes on with a paragraph, else is code. */
  private readIndented(matched: number): void {
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(-1);
    else this.startBlock(NONE, matched);
  }

  /** The line is no block of its own: it goes on with the paragraph or table, or begins a paragraph. */
  private readText(matched: number): void {
    const { cursor, stack } = this;
    const { content, end, line } = cursor;
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(matched === stack.depth ? content : -1);
    else if (this.leaf === NONE) {
      const container = stack.top;
      const isTask = container !== null && container.kind === ITEM && container.isFresh && beginsTask(this.text, content, end);
      if (isTask) this.addItem(container, content + 1, end);
      this.beginParagraph(line, content);
    }
  }

  private opensLeaf(code: number, matched: number): boolean {
    const { cursor } = this;
    switch (code) {
      case HASH:
        return this.readHeading(cursor.content, cursor.end, cursor.line, matched);
      case EQUALS:
        return this.underlines(matched);
      case ASTERISK:
      case UNDERSCORE:
        return this.opensBreak(matched);
      case DASH:
        return this.underlines(matched) || this.opensBreak(matched) || this.delimits(matched);
      case PIPE:
      case COLON:
        return this.delimits(matched);
      default:
        return this.opensHidden(code, matched);
    }
  }

  /** A heading that begins with `#` at `start`; false where the line is none. */
  private readHeading(start: number, end: number, line: number, matched: number): boolean {
    const { text, stack } = this;
    const level = atxLevel(text, start, end);
    if (level === 0) return false;
    this.startBlock(NONE, matched, line);
    const from = skipBlanks(text, start + level, end);
    this.headings.push({ line, level, from, to: atxTextEnd(text, from, end), containers: stack.depth });
    return true;
  }

  private isInParagraph(matched: number): boolean {
    return this.leaf === PARAGRAPH && matched === this.stack.depth;
  }

  /** Whether the line makes a heading of the paragraph above. */
  private underlines(matched: number): boolean {
    const heading = this.isInParagraph(matched) ? this.paragraph.headingBy(this.cursor, matched) : null;
    if (heading === null) return false;
    this.headings.push(heading);
    this.leaf = NONE;
    return true;
  }

  private opensBreak(matched: number): boolean {
    if (!isThematicBreak(this.text, this.cursor.content, this.cursor.end)) return false;
    this.startBlock(NONE, matched);
    return true;
  }

  /** Whether the line makes a table of the paragraph above. */
  private delimits(matched: number): boolean {
    const { text, cursor } = this;
    if (!this.isInParagraph(matched) || listMarkerWidth(text, cursor.content, cursor.end) > 0) return false;
    if (!this.paragraph.isTableBy(cursor)) return false;
    this.leaf = TABLE;
    return true;
  }

  private opensHidden(code: number, matched: number): boolean {
    const { line } = this.cursor;
    const leaf = openHidden(this.cursor, code, this.leaf === PARAGRAPH);
    if (leaf === null) return false;
    this.startBlock(leaf.isOneLine ? NONE : HIDDEN, matched);
    this.hidden.push({ line, endLine: line + 1, isOpen: false });
    this.hiddenLeaf = leaf;
    return true;
  }

  private opensContainer(code: number, matched: number): boolean {
    if (code === GREATER_THAN) return this.opensQuote(matched);
    if (code === OPENING_BRACKET) return this.opensFootnote(matched);
    return code <= NINE && this.opensItem(matched);
  }

  private opensQuote(matched: number): boolean {
    this.startBlock(NONE, matched);
    skipQuoteMark(this.cursor);
    this.stack.push(QUOTE, this.cursor.line, WIDER_THAN_ANY_LINE, false);
    return true;
  }

  private opensFootnote(matched: number): boolean {
    const { cursor } = this;
    const labelEnd = footnoteLabelEnd(this.text, cursor.content, cursor.end);
    if (labelEnd === 0) return false;
    this.startBlock(NONE, matched);
    cursor.skipContent(labelEnd - cursor.content);
    cursor.skipColumns(cursor.indent);
    this.stack.push(FOOTNOTE, cursor.line, CODE_INDENT, false);
    return true;
  }

  private opensItem(matched: number): boolean {
    const { text, cursor, stack, entries } = this;
    const { content, end, line, indent } = cursor;
    const width = listMarkerWidth(text, content, end);
    if (width === 0) return false;
    const isEmpty = skipBlanks(text, content + width, end) === end;
    const isOrdered = text.charCodeAt(content) >= ZERO;
    if (this.isInParagraph(matched) && (isEmpty || (isOrdered && !isFirstNumber(text, content, width)))) return false;
    this.startBlock(NONE, matched);
    entries.nest();
    cursor.skipContent(width);
    const padding = isEmpty || cursor.indent > CODE_INDENT ? 1 : cursor.indent;
    if (!isEmpty) cursor.skipColumns(padding);
    if (isOrdered && stack.depth === 0) entries.start(line, cursor.content, end, text.charAt(content + width - 1));
    stack.push(ITEM, line, indent + width + padding, isEmpty);
    return true;
  }

  private addItem(container: Container | null, mark: number, lineEnd: number): void {
    if (container === null) return;
    const depth = container.tasksAround;
    this.items.push({ line: container.line, mark, lineEnd, depth });
    container.tasks = depth + 1;
  }

  private beginParagraph(line: number, start: number): void {
    this.startBlock(PARAGRAPH, this.stack.depth);
    this.paragraph.begin(line, start);
  }

  /** A block begins: containers that the line is not in are closed, and so is the leaf. */
  private startBlock(leaf: number, matched: number, line = this.cursor.line): void {
    if (matched < this.stack.depth) this.closeTo(matched, line);
    const { top } = this.stack;
    if (top !== null) top.isFresh = false;
    this.leaf = leaf;
  }

  /** Closes all but the outer `depth` containers; `line` is the first that is not in them. */
  private closeTo(depth: number, line: number): void {
    if (this.leaf === HIDDEN) this.endHidden(line);
    this.leaf = NONE;
    this.stack.depth = depth;
    if (depth === 0) this.entries.close(line);
  }
}

/** Only a list that begins with 1 ends a paragraph. */
function isFirstNumber(text: string, from: number, markerWidth: number): boolean {
  return markerWidth === 2 && text.charCodeAt(from) === ONE;
}

/** One character in brackets, a blank or the line's end behind it. */
function beginsTask(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from) !== OPENING_BRACKET) return false;
  const close = from + (text.charCodeAt(from + 2) === CLOSING_BRACKET ? 2 : 1 + characterLength(text, from + 1));
  if (close >= end || text.charCodeAt(close) !== CLOSING_BRACKET) return false;
  return close + 1 === end || isBlank(text.charCodeAt(close + 1));
}

function isBullet(code: number): boolean {
  return code === DASH || code === ASTERISK || code === PLUS;
}

function mayHaveFrontmatter(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === DASH || code === BYTE_ORDER_MARK;
}

/** Reads all notes, one after the other: to make one for each would take as long as to read a short note. */
const scanner = new Scanner();
