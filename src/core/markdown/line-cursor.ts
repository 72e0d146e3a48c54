import { skipBlanks, skipRun } from './block-starts';
import { BYTE_ORDER_MARK, CARRIAGE_RETURN, DASH, LINE_FEED, SPACE, TAB } from './char-codes';

const TAB_STOP = 4;

/**
 * Walks a text line by line (`\n` and `\r\n`, or `\r` in a text without `\n`), and along a line by columns: a tab
 * reaches the next multiple of four.
 */
export class LineCursor {
  text = '';
  /** Zero-based. */
  line = -1;
  /** Offsets of the line's first character and of its end, without the line break. */
  start = 0;
  end = -1;
  /** The offset after the line break. */
  nextStart = 0;
  /** `\n`, which may have a carriage return before it, or `\r` in a text without `\n`. */
  lineBreak = '\n';
  /** Where reading is, and its column; inside a tab the offset stays on it. */
  at = 0;
  column = 0;
  /** The first nonblank character from `at` on, and its column. */
  content = 0;
  contentColumn = 0;

  /** Goes before the first line of a text. */
  open(text: string): void {
    this.text = text;
    this.line = -1;
    this.nextStart = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.lineBreak = text.includes('\n') ? '\n' : '\r';
  }

  /**
   * Steps over the frontmatter, between two lines `---` at the start of the text, and returns its number of lines;
   * stays where it is if there is none or it doesn't end.
   */
  skipFrontmatter(): number {
    const { text, nextStart } = this;
    if (!this.isFrontmatterFence(nextStart)) return 0;
    let line = 1;
    for (let start = this.lineEndFrom(nextStart) + 1; start < text.length; line += 1) {
      const end = this.lineEndFrom(start);
      if (this.isFrontmatterFence(start)) {
        this.line = line;
        this.nextStart = end + 1;
        return line + 1;
      }
      start = end + 1;
    }
    return 0;
  }

  private isFrontmatterFence(start: number): boolean {
    const { text } = this;
    if (text.charCodeAt(start) !== DASH || skipRun(text, start, text.length, DASH) !== start + 3) return false;
    const end = this.lineEndFrom(start);
    const to = text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    return skipBlanks(text, start + 3, to) === to;
  }

  /** Goes to the next line; false after the last one. There is no empty line after a final line break. */
  advance(): boolean {
    const { text } = this;
    const start = this.nextStart;
    if (start >= text.length) return false;
    const end = this.lineEndFrom(start);
    this.line += 1;
    this.start = start;
    this.nextStart = end + 1;
    this.end = end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
    return true;
  }

  /** Steps over the next line, which ends at `end`, without reading it. */
  pass(end: number): void {
    this.line += 1;
    this.nextStart = end + 1;
  }

  /** Where the line around an offset ends; a carriage return before `\n` is part of it. */
  lineEndFrom(offset: number): number {
    const end = this.text.indexOf(this.lineBreak, offset);
    return end < 0 ? this.text.length : end;
  }

  /** The end of the line above. */
  get previousEnd(): number {
    const { text, start } = this;
    return text.charCodeAt(start - 1) === LINE_FEED && text.charCodeAt(start - 2) === CARRIAGE_RETURN
      ? start - 2
      : start - 1;
  }

  /** Columns of blanks between `at` and the content. */
  get indent(): number {
    return this.contentColumn - this.column;
  }

  get atBlankRest(): boolean {
    return this.content === this.end;
  }

  /** Whether the content begins with a character. */
  contentIs(code: number): boolean {
    return this.content < this.end && this.text.charCodeAt(this.content) === code;
  }

  rewind(): void {
    this.at = this.start;
    this.column = 0;
    this.findContent();
  }

  /** Steps over `length` characters of content, none of them a tab. */
  skipContent(length: number): void {
    this.at = this.content + length;
    this.column = this.contentColumn + length;
    this.findContent();
  }

  /** Steps over `count` columns of blanks, which must be there. */
  skipColumns(count: number): void {
    const target = this.column + count;
    while (this.column < target) {
      const width = this.text.charCodeAt(this.at) === TAB ? TAB_STOP - (this.column % TAB_STOP) : 1;
      if (this.column + width > target) this.column = target;
      else {
        this.column += width;
        this.at += 1;
      }
    }
  }

  private findContent(): void {
    const { text, end } = this;
    let { at, column } = this;
    for (; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === SPACE) column += 1;
      else if (code === TAB) column += TAB_STOP - (column % TAB_STOP);
      else break;
    }
    this.content = at;
    this.contentColumn = column;
  }
}
