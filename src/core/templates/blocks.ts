import { firstAt } from '../outline/phase-rules';
import { isHeading, isRule, LIST_MARKER } from '../markdown/lines';
import type { OpenContainer } from '../markdown/skeleton';
import type { NoteItem, NoteMap, LineRange } from './note-map';

const ENTRY = new RegExp(`^[ \\t]*${LIST_MARKER}(?:[ \\t]|$)`);
const INDENTED = /^(?: {2}|[ \t]*\t)/;

/** Whether nothing is written in a line, or in the quote it is in. */
export const isBlankLine = (line: string | undefined): boolean => line === undefined || /^[\s>]*$/.test(line);

const isEmpty = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** The quotes and list entries that a line stands in, from the outermost in, those that begin in it too. */
export const containersOf = ({ open }: NoteMap, line: number): readonly OpenContainer[] => open[line]?.containers ?? [];

/** How many of the containers of two lines are the same. */
export function sharedContainers(some: readonly OpenContainer[], others: readonly OpenContainer[]): number {
  const end = some.findIndex(({ line }, index) => others[index]?.line !== line);
  return end < 0 ? some.length : end;
}

/** The first line at which something can go behind the block that holds the offset, so that no block is split. */
export function lineBehindBlock(note: NoteMap, offset: number): number {
  const line = note.offsets.findLastIndex((start) => start <= offset);
  for (let at = line + 1; at < note.lines.length; at++) if (isBetweenBlocks(note, at)) return at;
  return endLine(note);
}

/** Behind the note's last line, but in front of code or a comment that is never closed. */
export function endLine({ lines, unclosed }: NoteMap): number {
  return unclosed < 0 ? lines.length : unclosed;
}

/** The first line behind what is written in a range: blank lines and a rule at its end are left out. */
export function contentEnd(note: NoteMap, { from, to }: LineRange): number {
  let end = Math.min(to, endLine(note));
  while (
    end > from + 1 &&
    note.verbatim[end - 1] === -1 &&
    (isBlankLine(note.lines[end - 1]) || isDivider(note, end - 1))
  )
    end--;
  return end;
}

/** Whether nothing is written in a range. */
export function isBlank({ lines }: NoteMap, { from, to }: LineRange): boolean {
  return lines.slice(from, to).every(isEmpty);
}

/** An item with its answer: up to what holds the next item and not this one, the next heading, a rule, or the limit. */
export function itemRange(note: NoteMap, item: NoteItem, limit: number): LineRange {
  const heading = note.headings.find(({ from }) => from > item.line);
  let to = Math.min(limit, heading?.from ?? limit);
  for (let line = item.line + 1; line < to; line++) if (isDivider(note, line) || endsItem(note, item, line)) to = line;
  return { from: item.line, to };
}

/**
 * Whether a line is no longer part of an item's answer, which need not be indented. It is where it leaves the quote that
 * the item is in, where the list around the item's goes on, and where a list or quote begins that holds another item.
 */
function endsItem(note: NoteMap, { line: itemLine }: NoteItem, line: number): boolean {
  if (isBlankLine(note.lines[line])) return false;
  const own = containersOf(note, itemLine);
  const here = containersOf(note, line);
  const shared = sharedContainers(own, here);
  if (own.slice(shared, -1).some(({ isQuote }) => isQuote)) return true;
  const next = here[shared];
  if (shared === own.length || next?.line !== line) return false;
  const isOuterEntry = shared < own.length - 1 && !next.isQuote;
  const item = note.items[firstAt(note.items, line)];
  return isOuterEntry || (item !== undefined && containersOf(note, item.line)[shared]?.line === line);
}

/** A rule of its own, not the underline of a heading. */
function isDivider({ lines, verbatim }: NoteMap, line: number): boolean {
  return verbatim[line] === -1 && isRule(lines[line] ?? '') && isEmpty(lines[line - 1]);
}

function isBetweenBlocks(note: NoteMap, at: number): boolean {
  const { verbatim } = note;
  const isInside = verbatim[at] !== -1 && verbatim[at] === verbatim[at - 1];
  return !isInside && isBreak(note, at) && !isInList(note, at);
}

function isBreak({ lines, verbatim, headingLines }: NoteMap, at: number): boolean {
  if (isEmpty(lines[at - 1]) || isEmpty(lines[at]) || verbatim[at - 1] === 0) return true;
  return headingLines.has(at) || (headingLines.has(at - 1) && isHeading(lines[at - 1] ?? ''));
}

/** Whether a list or quote goes on behind the blank lines, or what is indented would become part of the list put in. */
function isInList(note: NoteMap, at: number): boolean {
  const { lines } = note;
  const below = lines.findIndex((line, index) => index >= at && !isEmpty(line));
  if (below < 0) return false;
  const above = lines.findLastIndex((line, index) => index < at && !isEmpty(line));
  const [outermost] = containersOf(note, above);
  if (outermost && outermost.line === containersOf(note, below)[0]?.line) return true;
  return INDENTED.test(lines[below] ?? '') || (outermost?.isQuote === false && ENTRY.test(lines[below] ?? ''));
}
