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

/** Behind the end of the text, where the code is `NaN`, there is no kind. */
const kindOfStart = (code: number): number => (code > 127 ? TEXT : (KIND_OF_START[code] ?? 0));

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
    const headings: HeadingSpot[] = (this.headings = []);
    const items: ItemSpot[] = (this.items = []);
    const hidden: HiddenBlock[] = (this.hidden = []);
    const entries = this.entries.restart();
    const { cursor } = this;
    this.text = text;
    cursor.open(text);
    const bodyLine = cursor.skipFrontmatter();
    for (this.readPlainLines(); cursor.advance(); this.readPlainLines()) this.readLine();
    const lineCount = cursor.line + 1;
    this.closeAll(lineCount);
    this.text = cursor.text = '';
    return { headings, items, entries, hidden, lineCount, bodyLine };
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
    const { text, cursor } = this;
    const limit = cursor.firstReturn;
    for (let start = cursor.nextStart; start < limit; start = cursor.nextStart) {
      const line = cursor.line + 1;
      const kind = kindOfStart(text.charCodeAt(start));
      if (kind === BLANK) {
        if (!this.readPlainBlank(line)) return;
        cursor.line = line;
        cursor.nextStart = start + 1;
        continue;
      }
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      if (end > limit || !this.readPlain(kind, start, end, line)) return;
      this.entries.readFilled();
      cursor.line = line;
      cursor.nextStart = end + 1;
      if (kind === BULLET && text.charCodeAt(start + 2) === OPENING_BRACKET) this.readNextTasks();
    }
  }

  /** Reads the run of tasks behind one at the first column that look like it: one blank, and a box with one code unit. */
  private readNextTasks(): void {
    const { text, cursor, items, stack } = this;
    const { top } = stack;
    if (top?.spaces !== 0) return;
    const limit = cursor.firstReturn;
    let { line, nextStart: start } = cursor;
    while (text.charCodeAt(start + 4) === CLOSING_BRACKET && text.charCodeAt(start + 2) === OPENING_BRACKET) {
      if (text.charCodeAt(start + 1) !== SPACE || text.charCodeAt(start + 5) !== SPACE || !isBullet(text.charCodeAt(start))) break;
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      if (end <= start + 5 || end > limit) break;
      line += 1;
      items.push({ line, mark: start + 3, lineEnd: end, depth: 0 });
      this.paragraph.begin(line, start + 2);
      start = end + 1;
    }
    cursor.line = top.line = line;
    cursor.nextStart = start;
    top.tasks = 1;
  }

  private readPlain(kind: number, start: number, end: number, line: number): boolean {
    if (this.leaf === HIDDEN && this.stack.depth === 0) return kind === TEXT && this.hiddenLeaf?.endsInText === false;
    if (kind === TEXT) return this.readPlainText(start, line);
    if (kind === BULLET) return this.readPlainItem(start, end, line);
    return kind === HEADING && this.readPlainHeading(start, end, line);
  }

  /** A heading at the first column with one blank and text behind its marks and nothing to trim at its end, or any other. */
  private readPlainHeading(start: number, end: number, line: number): boolean {
    const { text } = this;
    let at = start + 1;
    while (text.charCodeAt(at) === HASH) at += 1;
    const level = at - start;
    const isPlain = level <= 6 && text.charCodeAt(at) === SPACE && at + 1 < end;
    if (!isPlain || kindOfStart(text.charCodeAt(at + 1)) !== TEXT || !endsPlainly(text.charCodeAt(end - 1))) {
      return this.readHeading(start, end, line, 0);
    }
    this.closeTo(0, line);
    this.headings.push({ line, level, from: at + 1, to: end, containers: 0 });
    return true;
  }

  /** Text at the first column: in no container, unless it goes on with a paragraph. */
  private readPlainText(start: number, line: number): boolean {
    const isInside = this.stack.depth === 0;
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(isInside ? start : -1);
    else if (this.leaf !== TABLE || !isInside) {
      if (!isInside) this.closeTo(0, line);
      this.leaf = PARAGRAPH;
      this.paragraph.begin(line, start);
    }
    return true;
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
    let code = text.charCodeAt(at);
    while (code === SPACE) code = text.charCodeAt((at += 1));
    if (!isBullet(code) || text.charCodeAt(at + 1) !== SPACE) return false;
    const isTask = text.charCodeAt(at + 4) === CLOSING_BRACKET && beginsTask(text, at + 2, end);
    if (!isTask && kindOfStart(text.charCodeAt(at + 2)) !== TEXT) return false;
    if (this.leaf === HIDDEN || stack.topSpaces !== at - start) {
      if (!this.startPlainItem(at - start, line)) return false;
    }
    const { top } = stack;
    if (top === null) return false;
    top.line = line;
    top.tasks = top.tasksAround;
    if (isTask) this.addItem(top, at + 3, end);
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

  private addItem(container: Container, mark: number, lineEnd: number): void {
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
  const close = from + 1 + characterLength(text, from + 1);
  if (close >= end || text.charCodeAt(close) !== CLOSING_BRACKET) return false;
  return close + 1 === end || isBlank(text.charCodeAt(close + 1));
}

/** Whether a heading that ends with this character ends there: no blank, and no mark that may close it. */
function endsPlainly(code: number): boolean {
  return code !== HASH && !isBlank(code);
}

function isBullet(code: number): boolean {
  return code === DASH || code === ASTERISK || code === PLUS;
}

/** Reads all notes, one after the other: to make one for each would take as long as to read a short note. */
const scanner = new Scanner();
