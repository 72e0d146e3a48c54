import { isClosingFence, openingFence, skipRun } from './block-starts';
import { CARRIAGE_RETURN, SPACE } from './char-codes';
import type { LineCursor } from './line-cursor';
import { CODE_INDENT, type ScanState } from './scan-state';

/** A fenced code block at the first column, whole. */
export function readFence(state: ScanState, marker: number): boolean {
  const { text, cursor } = state;
  const end = cursor.lineEndFrom(cursor.nextStart);
  const length = openingFence(text, cursor.nextStart, end);
  if (length === 0) return false;
  cursor.pass(end);
  const { line } = cursor;
  state.closeTo(0, line);
  const isOpen = !passFenced(cursor, marker, length);
  state.verbatim.push({ line, endLine: cursor.line + 1, isOpen });
  return true;
}

/** Steps over the lines up to the one that closes a fence; false where none does. */
function passFenced(cursor: LineCursor, marker: number, length: number): boolean {
  const { text } = cursor;
  let { line, nextStart } = cursor;
  let isClosed = false;
  while (!isClosed && nextStart < text.length) {
    const code = text.charCodeAt(nextStart);
    const end = cursor.lineEndFrom(nextStart);
    isClosed = (code === marker || code === SPACE) && closesFence(text, nextStart, end, marker, length);
    line += 1;
    nextStart = end + 1;
  }
  cursor.line = line;
  cursor.nextStart = nextStart;
  return isClosed;
}

function closesFence(text: string, start: number, end: number, marker: number, length: number): boolean {
  const from = skipRun(text, start, end, SPACE);
  const to = end > start && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
  return from - start < CODE_INDENT && isClosingFence(text, from, to, marker, length);
}
