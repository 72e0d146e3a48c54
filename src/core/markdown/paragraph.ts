import { setextLevel, trimBlanks } from './block-starts';
import { OPENING_BRACKET } from './char-codes';
import type { LineCursor } from './line-cursor';
import { definitionsLength } from './link-definitions';
import type { HeadingSpot } from './skeleton';
import { isDelimiterRow } from './tables';

/** The paragraph being read, and what the line below can make of it: a heading or the header of a table. */
export class Paragraph {
  private line = 0;
  private start = 0;
  /** Where its last line begins if that may be the header of a table, else -1. */
  private headerStart = -1;

  begin(line: number, start: number): void {
    this.line = line;
    this.start = start;
    this.headerStart = start;
  }

  /** Goes on with a line that begins at `start`; -1 where that line is lazy or indented like code. */
  goOn(start: number): void {
    this.headerStart = start;
  }

  /**
   * The heading that the cursor's line makes of the paragraph; null where it does not underline it. Link definitions at
   * its start are not part of the heading; one that is nothing else is over, and the cursor's line begins the next.
   */
  headingBy(cursor: LineCursor, containers: number): HeadingSpot | null {
    const { text, content, end } = cursor;
    const level = setextLevel(text, content, end);
    if (level === 0) return null;
    const isDefinition = text.charCodeAt(this.start) === OPENING_BRACKET;
    const from = this.start + (isDefinition ? definitionsLength(text.slice(this.start, cursor.start)) : 0);
    const to = trimBlanks(text, from, cursor.previousEnd);
    if (to > from) return { line: this.line, level, from, to, containers };
    this.begin(cursor.line, content);
    return null;
  }

  /** Whether the cursor's line is the delimiter row of a table whose header is the paragraph's last line. */
  isTableBy(cursor: LineCursor): boolean {
    if (this.headerStart < 0) return false;
    const header = { from: this.headerStart, to: cursor.previousEnd };
    return isDelimiterRow(cursor.text, { from: cursor.content, to: cursor.end }, header);
  }
}
