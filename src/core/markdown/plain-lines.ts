import { isBlank } from './block-starts';
import { CARRIAGE_RETURN, HASH, LINE_FEED, SPACE } from './char-codes';
import { QUOTE, WIDER_THAN_ANY_LINE } from './container-stack';
import { beginsText, BULLET, ENTRY, FENCE, HEADING, kindOfStart, QUOTED, TEXT } from './line-kinds';
import { readFence } from './plain-fences';
import { readEntry, readItems } from './plain-lists';
import { VERBATIM, NONE, PARAGRAPH, type ScanState, TABLE } from './scan-state';

/**
 * Reads the lines that most notes are made of: text, headings and blank lines at the first column, and bullets. It comes
 * to what the full reading of each line would come to, in loops with few calls, since this is where the time goes. No
 * character is asked for behind the end of a line: once the text has ended there, V8 makes each such question a call.
 */

/** Reads up to the first line that is not plain. */
export function readPlainLines(state: ScanState): void {
  const { text, cursor } = state;
  for (let start = cursor.nextStart; start < text.length; start = cursor.nextStart) {
    if (state.leaf === VERBATIM && state.stack.depth === 0) return;
    const code = text.charCodeAt(start);
    if (!(code === LINE_FEED ? readBlank(state) : readPlainLine(state, code))) return;
  }
}

function readPlainLine(state: ScanState, code: number): boolean {
  switch (kindOfStart(code)) {
    case TEXT:
      return readText(state);
    case BULLET:
      return (
        readItems(state) || (beginsText(state.text, code, state.cursor.nextStart, state.text.length) && readText(state))
      );
    case HEADING:
      return readHeading(state);
    case ENTRY:
      return readEntry(state);
    case FENCE:
      return readFence(state, code) || readText(state);
    case QUOTED:
      return readQuoted(state);
    default:
      return false;
  }
}

/** A blank line, where it ends no more than a paragraph or table. */
function readBlank(state: ScanState): boolean {
  const { cursor, stack } = state;
  if (state.leaf === VERBATIM || stack.endsAtBlank) return false;
  state.leaf = NONE;
  cursor.pass(cursor.nextStart);
  return true;
}

/** Text at the first column: in no container, unless it goes on with a paragraph. */
function readText(state: ScanState): boolean {
  const { cursor, stack, paragraph } = state;
  const start = cursor.nextStart;
  const isInside = stack.depth === 0;
  if (state.leaf === PARAGRAPH) paragraph.goOn(isInside ? start : -1);
  else if (state.leaf !== TABLE || !isInside) {
    state.closeTo(0, cursor.line + 1);
    state.leaf = PARAGRAPH;
    paragraph.begin(cursor.line + 1, start);
  }
  cursor.pass(cursor.lineEndFrom(start));
  return true;
}

/** A heading with one blank and text behind its marks, and no blank or mark at its end that would not belong to it. */
function readHeading(state: ScanState): boolean {
  const { text, cursor } = state;
  const start = cursor.nextStart;
  const end = cursor.lineEndFrom(start);
  let marksEnd = start;
  let code = HASH;
  while (code === HASH && marksEnd + 2 < end) {
    marksEnd += 1;
    code = text.charCodeAt(marksEnd);
  }
  const level = marksEnd - start;
  if (level > 6 || code !== SPACE) return false;
  const last = text.charCodeAt(end - 1);
  if (
    !beginsText(text, text.charCodeAt(marksEnd + 1), marksEnd + 1, end) ||
    last === HASH ||
    last === CARRIAGE_RETURN ||
    isBlank(last)
  )
    return false;
  cursor.pass(end);
  state.closeTo(0, cursor.line);
  state.headings.push({ line: cursor.line, level, from: marksEnd + 1, to: end, containers: 0 });
  return true;
}

/** Text behind `> ` at the first column, in a quote that stands in nothing else. */
function readQuoted(state: ScanState): boolean {
  const { text, cursor, stack, paragraph } = state;
  const start = cursor.nextStart;
  const end = cursor.lineEndFrom(start);
  const content = start + 2;
  if (content >= end || text.charCodeAt(start + 1) !== SPACE) return false;
  if (!beginsText(text, text.charCodeAt(content), content, end)) return false;
  const goesOn = stack.depth === 1 && stack.top.isQuoted;
  if (!goesOn && stack.depth > 0) return false;
  if (goesOn && state.leaf === VERBATIM) return false;
  cursor.pass(end);
  if (!goesOn) {
    state.closeTo(0, cursor.line);
    stack.push(QUOTE, cursor.line, WIDER_THAN_ANY_LINE, false).isFresh = false;
  }
  if (state.leaf === PARAGRAPH) paragraph.goOn(content);
  else if (state.leaf === NONE) {
    paragraph.begin(cursor.line, content);
    state.leaf = PARAGRAPH;
  }
  return true;
}
