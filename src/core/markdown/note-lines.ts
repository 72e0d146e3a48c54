import { lineBreakOf } from './lines';
import { scanNote } from './scan';
import type { HeadingSpot } from './skeleton';

/** A note by its lines. */
export interface NoteLines {
  readonly text: string;
  /** Without line breaks and byte order mark; nothing after the last line break. */
  readonly lines: readonly string[];
  /** The offset of each line, and that of the text's end. */
  readonly offsets: readonly number[];
  /** The line break after the first line. */
  readonly newline: string;
  /** Whether the last line has no line break. */
  readonly isUnterminated: boolean;
  /** The note's own headings; those in quotes and lists make no phases and no sections. */
  readonly headings: readonly HeadingSpot[];
  /** For each line in frontmatter, code, a comment, math, or HTML the first line of that block; -1 for every other. */
  readonly verbatim: readonly number[];
  /** The line after the last one, or the first of a block that is never closed, which would take in what is added. */
  readonly endLine: number;
}

export function linesOfNote(text: string): NoteLines {
  const { headings, verbatim, bodyLine, lineCount } = scanNote(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const breaks = [...text.matchAll(lineBreakOf(text))];
  const starts = [start, ...breaks.map((match) => match.index + match[0].length)];
  const isUnterminated = starts.at(-1) !== text.length;
  const lines = text
    .slice(start)
    .split(lineBreakOf(text))
    .slice(0, isUnterminated ? undefined : -1);
  const blocks = new Array<number>(lineCount).fill(-1).fill(0, 0, bodyLine);
  for (const { line, endLine } of verbatim) blocks.fill(line, line, endLine);
  return {
    text,
    lines,
    offsets: isUnterminated ? [...starts, text.length] : starts,
    newline: breaks[0]?.[0] ?? '\n',
    isUnterminated,
    headings: headings.filter(({ containers }) => containers === 0),
    verbatim: blocks,
    endLine: verbatim.find(({ isOpen }) => isOpen)?.line ?? lines.length,
  };
}
