import type { NoteItem, NoteMap, Stretch } from './note-map';

/** A line between two parts: three or more of one of the marks. */
export const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const INDENTED = /^(?: {2}|[ \t]*\t)/;
/** What makes a heading of the paragraph above. */
export const SETEXT_UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Whether nothing is written in a line, or in the quote it is in. */
export const isBlankLine = (line: string | undefined): boolean => line === undefined || /^[\s>]*$/.test(line);

const isEmpty = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** The first line at which something can go behind the block that holds the offset, so that no block is split. */
export function lineBehindBlock(note: NoteMap, offset: number): number {
  const line = note.offsets.findLastIndex((start) => start <= offset);
  const inList = listLines(note);
  for (let at = line + 1; at < note.lines.length; at++) if (isBetweenBlocks(note, at, inList)) return at;
  return endLine(note);
}

/** Behind the note's last line, but in front of code or a comment that is never closed. */
export function endLine({ lines, unclosed }: NoteMap): number {
  return unclosed < 0 ? lines.length : unclosed;
}

/** The first line behind what is written in a stretch: blank lines and a rule at its end are left out. */
export function contentEnd(note: NoteMap, { from, to }: Stretch): number {
  let end = Math.min(to, endLine(note));
  while (end > from + 1 && note.opaque[end - 1] === -1 && (isBlankLine(note.lines[end - 1]) || isRule(note, end - 1)))
    end--;
  return end;
}

/** Whether nothing is written in a stretch. */
export function isBlank({ lines }: NoteMap, { from, to }: Stretch): boolean {
  return lines.slice(from, to).every(isEmpty);
}

/** An item with its answer: up to the next item beside or above it, the next heading, a rule, or the limit. */
export function itemStretch(note: NoteMap, item: NoteItem, limit: number): Stretch {
  const next = note.items.find(({ line, depth }) => line > item.line && depth <= item.depth);
  const heading = note.headings.find(({ from }) => from > item.line);
  let to = Math.min(limit, next?.line ?? limit, heading?.from ?? limit);
  for (let line = item.line + 1; line < to; line++) if (isRule(note, line)) to = line;
  return { from: item.line, to };
}

/** A rule of its own, not the underline of a heading. */
function isRule({ lines, opaque }: NoteMap, line: number): boolean {
  return opaque[line] === -1 && RULE.test(lines[line] ?? '') && isEmpty(lines[line - 1]);
}

function isBetweenBlocks(note: NoteMap, at: number, inList: readonly boolean[]): boolean {
  const { lines, opaque } = note;
  const isInside = opaque[at] !== -1 && opaque[at] === opaque[at - 1];
  return !isInside && isBreak(note, at) && !splitsList(lines, at, inList);
}

function isBreak({ lines, opaque, headingLines }: NoteMap, at: number): boolean {
  if (isEmpty(lines[at - 1]) || isEmpty(lines[at]) || opaque[at - 1] === 0) return true;
  return headingLines.has(at) || (headingLines.has(at - 1) && !SETEXT_UNDERLINE.test(lines[at] ?? ''));
}

/** Whether a list goes on behind the blank lines, or what is indented would become part of the list put in. */
function splitsList(lines: readonly string[], at: number, inList: readonly boolean[]): boolean {
  const below = lines.findIndex((line, index) => index >= at && !isEmpty(line));
  if (below < 0) return false;
  const above = lines.findLastIndex((line, index) => index < at && !isEmpty(line));
  return INDENTED.test(lines[below] ?? '') || (inList[above] === true && LIST_ITEM.test(lines[below] ?? ''));
}

/** For each line whether a list goes on in it. */
function listLines({ lines, opaque, headingLines }: NoteMap): boolean[] {
  let inList = false;
  return lines.map((line, index) => {
    if (isEmpty(line) || INDENTED.test(line)) return inList;
    const isFree = opaque[index] === -1;
    if (isFree && LIST_ITEM.test(line) && !RULE.test(line)) inList = true;
    else if (!isFree || headingLines.has(index) || isEmpty(lines[index - 1]) || line.startsWith('>')) inList = false;
    return inList;
  });
}
