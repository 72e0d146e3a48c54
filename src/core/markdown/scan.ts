import { atxLevel, atxTextEnd, CODE_INDENT, endOfNoBreak, isBlank, listMarkerWidth, skipBlanks } from './block-starts';
import { ASTERISK, CLOSING_BRACKET, COLON, DASH, EQUALS, HASH, OPENING_BRACKET, PIPE, UNDERSCORE } from './char-codes';
import { EntryRecorder, ITEM } from './containers';
import { openVerbatim } from './leaf-blocks';
import { NONE, opensContainer, PARAGRAPH, ScanState, TABLE, VERBATIM } from './scan-state';
import { readPlainLines } from './plain-lines';
import { characterLength, type ListEntry, type OpenBlocks, type Skeleton } from './skeleton';

/**
 * Finds the headings and task items of a note in one pass.
 *
 * Blocks are those of CommonMark 0.31 and GFM 0.29, with what Obsidian adds: any character between the brackets makes a
 * task item, and `%%` comments, `$$` math, and frontmatter hold none.
 */
export function scanNote(text: string): Skeleton {
  return scanner.scan(text);
}

/** The entries of a note's lists, in order. A reading of its own, since few notes are asked for them. */
export function scanEntries(text: string): readonly ListEntry[] {
  return scanner.scanEntries(text);
}

/** What is open after each line of a note, for what writes between its lines. */
export function scanOpenBlocks(text: string): readonly OpenBlocks[] {
  return scanner.scanOpenBlocks(text);
}

class Scanner extends ScanState {
  /**
   * No thematic break begins before this offset, or else each of many bullets in a line would look for one to its end.
   */
  private noBreakTo = 0;

  scan(text: string): Skeleton {
    const bodyLine = this.begin(text);
    const { cursor, headings, items, verbatim } = this;
    for (readPlainLines(this); cursor.advance(); readPlainLines(this)) this.readLine();
    const lineCount = this.finish();
    return { headings, items, verbatim, entryCount: this.entryCount, lineCount, bodyLine };
  }

  scanEntries(text: string): readonly ListEntry[] {
    const recorder = new EntryRecorder();
    this.begin(text, recorder);
    while (this.cursor.advance()) this.readLine();
    this.finish();
    return recorder.entries;
  }

  scanOpenBlocks(text: string): OpenBlocks[] {
    const lines = new Array<OpenBlocks>(this.begin(text)).fill(this.openBlocks());
    while (this.cursor.advance()) {
      this.readLine();
      lines.push(this.openBlocks());
    }
    this.finish();
    return lines;
  }

  /** Goes before the first line after the frontmatter, and returns that line's number. */
  private begin(text: string, recorder: EntryRecorder | null = null): number {
    this.open(text, recorder);
    this.noBreakTo = 0;
    return this.cursor.skipFrontmatter();
  }

  /** Closes what is open after the last line, lets go of the text, and returns its number of lines. */
  private finish(): number {
    const lineCount = this.cursor.line + 1;
    this.closeAll(lineCount);
    this.text = this.cursor.text = '';
    return lineCount;
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
    if (this.leaf === VERBATIM) this.readVerbatim();
    else this.readBlocks(matched);
    this.recorder?.readFilled();
  }

  private readBlankLine(): void {
    const { stack, cursor } = this;
    this.recorder?.readBlank(cursor.line);
    const matched = stack.matchBlank();
    if (matched < stack.depth) this.closeTo(matched, cursor.line);
    else if (this.leaf !== VERBATIM) this.leaf = NONE;
    else if (this.verbatimLeaf?.endsAtBlank) this.endVerbatim(cursor.line);
  }

  private readVerbatim(): void {
    if (this.verbatimLeaf?.endsIn(this.cursor)) this.endVerbatim(this.cursor.line + 1);
  }

  /** Opens the blocks that begin in this line, which is in `matchedAbove` containers, from the outermost in. */
  private readBlocks(matchedAbove: number): void {
    let matched = matchedAbove;
    while (this.opensOne(matched)) matched = this.stack.depth;
  }

  /** Opens the next block in the line; true for a container, in which more can begin. */
  private opensOne(matched: number): boolean {
    const { cursor, text } = this;
    const { content, end, line } = cursor;
    if (content === end) this.closeTo(matched, line);
    else if (cursor.indent >= CODE_INDENT) this.readIndented(matched);
    else {
      const code = text.charCodeAt(content);
      if (this.opensLeaf(code, matched)) return false;
      if (opensContainer(this, code, matched)) return true;
      this.readText(matched);
    }
    return false;
  }

  /** Indented like code: goes on with a paragraph, or is code. */
  private readIndented(matched: number): void {
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(-1);
    else this.startBlock(NONE, matched);
  }

  /** The line goes on with a paragraph or table, or begins a paragraph. */
  private readText(matched: number): void {
    const { cursor, stack } = this;
    const { content, end, line } = cursor;
    if (this.leaf === PARAGRAPH) this.paragraph.goOn(matched === stack.depth ? content : -1);
    else if (this.leaf === NONE) {
      const container = stack.top;
      const isTask = container.kind === ITEM && container.isFresh && beginsTask(this.text, content, end);
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
        return this.opensVerbatim(code, matched);
    }
  }

  /** A heading that begins with `#` at `start`; false if it isn't one. */
  private readHeading(start: number, end: number, line: number, matched: number): boolean {
    const { text, stack } = this;
    const level = atxLevel(text, start, end);
    if (level === 0) return false;
    this.startBlock(NONE, matched);
    const from = skipBlanks(text, start + level, end);
    this.headings.push({ line, level, from, to: atxTextEnd(text, from, end), containers: stack.depth });
    return true;
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
    const { content, end } = this.cursor;
    if (content < this.noBreakTo) return false;
    this.noBreakTo = endOfNoBreak(this.text, content, end);
    if (this.noBreakTo >= 0) return false;
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

  private opensVerbatim(code: number, matched: number): boolean {
    const { line } = this.cursor;
    const leaf = openVerbatim(this.cursor, code, this.leaf === PARAGRAPH);
    if (leaf === null) return false;
    this.startBlock(leaf.isOneLine ? NONE : VERBATIM, matched);
    this.verbatim.push({ line, endLine: line + 1, isOpen: false });
    this.verbatimLeaf = leaf;
    return true;
  }

  private beginParagraph(line: number, start: number): void {
    this.startBlock(PARAGRAPH, this.stack.depth);
    this.paragraph.begin(line, start);
  }
}

/** Whether there is one character in brackets, with a blank or the line's end after it. */
function beginsTask(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from) !== OPENING_BRACKET) return false;
  const close = from + 1 + characterLength(text, from + 1);
  if (close >= end || text.charCodeAt(close) !== CLOSING_BRACKET) return false;
  return close + 1 === end || isBlank(text.charCodeAt(close + 1));
}

/** One for all notes: making a scanner takes as long as reading a short note. */
const scanner = new Scanner();
