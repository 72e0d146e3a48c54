import {
  atxLevel,
  atxTextEnd,
  CODE_INDENT,
  endOfNoBreak,
  listMarkerWidth,
  openingFence,
  setextLevel,
  skipBlanks,
  skipRun,
} from './block-starts';
import { SPACE } from './char-codes';

/**
 * The grammar of single lines, given as texts; the scanner, which reads offsets, has it from `block-starts`. Patterns
 * for more than a line's beginning are built from the sources here.
 */

/** A list marker (CommonMark 0.31, section 5.2), for patterns. */
export const LIST_MARKER = String.raw`(?:[-*+]|\d{1,9}[.)])`;

/** The quote marks, list markers and blanks at a line's beginning. */
export const CONTAINERS = new RegExp(`^(?:[ \\t]|>|${LIST_MARKER}(?=[ \\t]))*`);

/** An opening fence: its marks, and what follows them. */
export const FENCE = /^(`{3,}|~{3,})(.*)/;

/** The marker of a list entry. */
export interface ListMarker {
  /** `-`, `*`, `+`, or `.` or `)` after a number: entries of one list have the same. */
  readonly kind: string;
  /** Null for a bullet. */
  readonly number: number | null;
  /** How far the entry's text is from the marker's beginning, and its other lines are indented at least. */
  readonly width: number;
  readonly isEmpty: boolean;
}

const CODE = /(`+)[^`]*\1/g;

/** What breaks a text's lines. A carriage return alone does so only where nothing else does, as the scanner has it. */
export const lineBreakOf = (text: string): RegExp => (text.includes('\n') ? /\r?\n/g : /\r/g);

/** The lines of a text without line breaks; nothing after the last line break. */
export const linesOf = (text: string): string[] => text.replaceAll('\r', '').replace(/\n$/, '').split('\n');

/**
 * A line's beginning with spaces for its tabs, so that it is as long as it is wide; tab stops are four columns apart.
 */
export function spaced(beginning: string): string {
  if (!beginning.includes('\t')) return beginning;
  let columns = '';
  for (const char of beginning)
    columns += char === '\t' ? ' '.repeat(CODE_INDENT - (columns.length % CODE_INDENT)) : char;
  return columns;
}

/** A line with the blanks at its beginning as spaces. */
export function withSpaces(line: string): string {
  const blanks = blanksOf(line);
  return spaced(blanks) + line.slice(blanks.length);
}

/** A line without that many columns at its beginning; the rest of a tab becomes spaces. */
export function withoutColumns(line: string, columns: number): string {
  let at = 0;
  while (at < line.length && spaced(line.slice(0, at)).length < columns) at += 1;
  return ' '.repeat(Math.max(0, spaced(line.slice(0, at)).length - columns)) + line.slice(at);
}

/** The blanks that a line begins with. */
export const blanksOf = (line: string | undefined): string => /^[ \t]*/.exec(line ?? '')?.[0] ?? '';

/** The blanks and quote marks that a line begins with. */
export const blanksBefore = (line: string): string => /^[\s>]*/.exec(line)?.[0] ?? '';

/** The same with spaces for tabs, so that it is as long as it is wide. */
export const columnsBefore = (line: string): string => spaced(blanksBefore(line));

export const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

export const indentOf = (line: string | undefined): number => (line ?? '').length - (line ?? '').trimStart().length;

/** The line without that many of the blanks at its beginning, if it has as many. */
export const outdented = (line: string, width: number): string => line.slice(Math.min(width, indentOf(line)));

/** Where a line's text begins; its end if it is indented like code. */
function startOf(line: string): number {
  const start = skipRun(line, 0, line.length, SPACE);
  return start < CODE_INDENT ? start : line.length;
}

/** Whether a line is a horizontal rule. */
export function isRule(line: string): boolean {
  const start = startOf(line);
  return /[*_-]/.test(line.charAt(start)) && endOfNoBreak(line, start, line.length) === -1;
}

/** The text of a heading that begins with `#`, trimmed; null for any other line. */
export function headingText(line: string): string | null {
  const start = startOf(line);
  const level = line.charAt(start) === '#' ? atxLevel(line, start, line.length) : 0;
  if (level === 0) return null;
  const from = skipBlanks(line, start + level, line.length);
  return line.slice(from, atxTextEnd(line, from, line.length));
}

/** Whether a line is a heading that begins with `#`. */
export const isHeading = (line: string): boolean => headingText(line) !== null;

/** Whether a line makes a heading of the paragraph above. */
export const isUnderline = (line: string): boolean => setextLevel(line, startOf(line), line.length) > 0;

/** Whether a line opens a fenced code block. */
export function isFence(line: string): boolean {
  const start = startOf(line);
  return /[`~]/.test(line.charAt(start)) && openingFence(line, start, line.length) > 0;
}

/** The list marker at the start of a line, given without its indentation; null for none. */
export function markerOf(text: string): ListMarker | null {
  const width = listMarkerWidth(text, 0, text.length);
  if (width === 0 || isRule(text)) return null;
  const rest = text.slice(width);
  const number = /^\d/.test(text) ? parseInt(text, 10) : null;
  const blanks = indentOf(rest);
  const isEmpty = isBlank(rest);
  return {
    kind: text.charAt(width - 1),
    number,
    width: width + (isEmpty || blanks > CODE_INDENT ? 1 : blanks),
    isEmpty,
  };
}

/**
 * Whether a line ends the paragraph above it. `isOutside` if it lacks the indentation or marks of what that one is in.
 */
export function interrupts(line: string, isOutside = false): boolean {
  if (indentOf(line) >= CODE_INDENT) return false;
  const text = line.trimStart();
  const marker = markerOf(text);
  if (marker !== null) return isOutside || (!marker.isEmpty && (marker.number ?? 1) === 1);
  return /^(?:>|\$\$)/.test(text) || isFence(text) || isHeading(text) || isRule(text);
}

/** Whether a comment is open at the end of a text. */
export const opensComment = (text: string): boolean =>
  /%%|<!--/.test(text) && /%%|<!--/.test(text.replace(CODE, '').replace(/%%[^]*?%%|<!--[^]*?-->/g, ''));

/** Whether a fence that is indented too far to begin code is open at the end of a paragraph's text. */
export function opensFence(text: string): boolean {
  let open: string | null = null;
  for (const [, fence = ''] of text.matchAll(/^[ \t]*(`{3,}|~{3,})/gm)) {
    if (open === null) open = fence;
    else if (fence.startsWith(open)) open = null;
  }
  return open !== null;
}

/** Whether a formula between double dollar signs is open at the end of a text. */
export const opensFormula = (text: string): boolean =>
  text.includes('$$') && text.replace(CODE, '').replace(/\\./g, '').split('$$').length % 2 === 0;
