import { CODE_INDENT, isBlank, listMarkerWidth, skipRun } from './block-starts';
import {
  ASTERISK,
  CARRIAGE_RETURN,
  CLOSING_BRACKET,
  HASH,
  LINE_FEED,
  OPENING_BRACKET,
  SPACE,
  ZERO,
} from './char-codes';
import { ITEM } from './containers';
import { NONE, PARAGRAPH, type ScanState, TABLE, VERBATIM } from './scan-state';

/**
 * Reads the lines that most notes are made of: text, headings, and blank lines at the first column, list entries, and
 * code in fences. It finds what the full reading would find, in loops with few calls, since this is where the time
 * goes. No character is asked for after the end of a line: after the end of the text, V8 makes each such question a
 * call.
 *
 * Measured in one process with both readings: without this one the scan takes 1.6 times as long for prose and 3 times
 * for a checklist, the whole outline 1.2 and 1.35 times.
 */

/** Reads up to the first line that isn't plain. */
export function readPlainLines(state: ScanState): void {
  const { text, cursor } = state;
  for (let start = cursor.nextStart; start < text.length; start = cursor.nextStart) {
    if (state.leaf === VERBATIM && state.stack.depth === 0) return passFenced(state);
    const code = text.charCodeAt(start);
    if (!(code === LINE_FEED ? readBlank(state) : readPlainLine(state, code))) return;
  }
}

function readPlainLine(state: ScanState, code: number): boolean {
  switch (kindOfStart(code)) {
    case TEXT:
      return readText(state);
    case MARKER:
      return (
        readItems(state) || (beginsText(state.text, code, state.cursor.nextStart, state.text.length) && readText(state))
      );
    case HEADING:
      return readHeading(state);
    default:
      return false;
  }
}

/** Steps over the lines of a fenced code block at the top level, up to one that may close it. */
function passFenced({ text, cursor, verbatimLeaf }: ScanState): void {
  const marker = verbatimLeaf?.fence ?? 0;
  if (marker === 0) return;
  for (let start = cursor.nextStart; start < text.length; start = cursor.nextStart) {
    const end = cursor.lineEndFrom(start);
    const at = skipRun(text, start, end, SPACE);
    if (at < end && text.charCodeAt(at) === marker) return;
    cursor.pass(end);
  }
}

/** A blank line that ends a paragraph or table at most. */
function readBlank(state: ScanState): boolean {
  const { cursor, stack } = state;
  if (state.leaf === VERBATIM || (stack.depth > 0 && stack.endsAtBlank)) return false;
  state.leaf = NONE;
  cursor.pass(cursor.nextStart);
  return true;
}

/** Text at the first column, which is in no container unless it goes on with a paragraph. */
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

/** A heading with one blank and text after its marks, and no blanks or marks at its end. */
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

/** A run of list entries: spaces, a marker, one space, and text or a task's box with one code unit. */
function readItems(state: ScanState): boolean {
  const { text, cursor, stack, items } = state;
  let { line, nextStart: start } = cursor;
  let content = start;
  let { top } = stack;
  while (start < text.length) {
    const end = cursor.lineEndFrom(start);
    const at = markerAt(text, start, end);
    if (at < 0) break;
    const width = text.charCodeAt(at) < ZERO ? 1 : listMarkerWidth(text, at, end);
    const textAt = at + width + 1;
    if (textAt >= end || text.charCodeAt(textAt - 1) !== SPACE) break;
    const code = text.charCodeAt(textAt);
    const isTask = code === OPENING_BRACKET && isBox(text, textAt, end);
    if (!isTask && !beginsText(text, code, textAt, end)) break;
    if (top.spaces !== at - start || top.markerWidth !== width || state.leaf === VERBATIM) {
      if (!startsItem(state, at - start, width, line + 1)) break;
      top = stack.top;
    }
    if (width > 1 && stack.depth === 1) state.entryCount += 1;
    line += 1;
    start = end + 1;
    content = textAt;
    const depth = top.tasksAround;
    top.tasks = isTask ? depth + 1 : depth;
    if (isTask) items.push({ line, mark: textAt + 1, lineEnd: end, depth });
  }
  return line > cursor.line && endItems(state, line, start, content);
}

/** After a run of list entries up to `line`, the last of which begins a paragraph. */
function endItems(state: ScanState, line: number, nextStart: number, content: number): boolean {
  state.paragraph.begin(line, content);
  state.leaf = PARAGRAPH;
  state.cursor.line = line;
  state.cursor.nextStart = nextStart;
  return true;
}

/** The offset of what may be a list marker after nothing but spaces; -1 for none. */
function markerAt(text: string, start: number, end: number): number {
  for (let at = start; at + 2 < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== SPACE) return kindOfStart(code) === MARKER ? at : -1;
  }
  return -1;
}

/** Whether the bracket at an offset opens a task's box with one code unit in it and a space after it. */
function isBox(text: string, at: number, end: number): boolean {
  return at + 3 < end && text.charCodeAt(at + 2) === CLOSING_BRACKET && text.charCodeAt(at + 3) === SPACE;
}

/** Opens an item after a number of spaces, unless these make it code or part of a verbatim block. */
function startsItem(state: ScanState, spaces: number, markerWidth: number, line: number): boolean {
  const { stack } = state;
  const matched = stack.matchSpaces(spaces);
  const indent = spaces - stack.matchedWidth;
  if (indent >= CODE_INDENT || (state.leaf === VERBATIM && matched === stack.depth)) return false;
  if (markerWidth > 1 && state.isInParagraph(matched)) return false;
  state.closeTo(matched, line);
  const container = stack.push(ITEM, line, indent + markerWidth + 1, false);
  container.spaces = spaces;
  container.markerWidth = markerWidth;
  container.isFresh = false;
  return true;
}

/** What a line is by its first character; 0 if that takes a closer look. */
const TEXT = 1;
const MARKER = 2;
const HEADING = 3;
const KIND_OF_START = new Uint8Array(128);
for (const character of '!"&\'(),./;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\]^abcdefghijklmnopqrstuvwxyz{}') {
  KIND_OF_START[character.charCodeAt(0)] = TEXT;
}
KIND_OF_START[HASH] = HEADING;
for (const character of ' -*+0123456789') KIND_OF_START[character.charCodeAt(0)] = MARKER;

const kindOfStart = (code: number): number => (code > 127 ? TEXT : (KIND_OF_START[code] ?? 0));

/** Whether what begins at `at` with the character `code` is certainly text: a letter, say, or a word in emphasis. */
function beginsText(text: string, code: number, at: number, to: number): boolean {
  if (code !== ASTERISK) return kindOfStart(code) === TEXT;
  if (at + 2 >= to) return false;
  const next = text.charCodeAt(at + 1);
  return kindOfStart(next === ASTERISK ? text.charCodeAt(at + 2) : next) === TEXT;
}
