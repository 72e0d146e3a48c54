import { isBlank, listMarkerWidth, skipRun } from './block-starts';
import {
  ASTERISK,
  CARRIAGE_RETURN,
  CLOSING_BRACKET,
  DASH,
  HASH,
  LINE_FEED,
  OPENING_BRACKET,
  PLUS,
  SPACE,
} from './char-codes';
import { type Container, ITEM } from './container-stack';
import { CODE_INDENT, HIDDEN, NONE, PARAGRAPH, type ScanState, TABLE } from './scan-state';

/**
 * Reads the lines that most notes are made of: text, headings and blank lines at the first column, and bullets. It comes
 * to what the full reading of each line would come to, in loops with few calls, since this is where the time goes. No
 * character is asked for behind the end of a line: once the text has ended there, V8 makes each such question a call.
 */

/** What a line is by its first character; 0 where that takes a closer look. */
const TEXT = 1;
const BULLET = 2;
const HEADING = 3;
const ENTRY = 4;
const KIND_OF_START = new Uint8Array(128);
for (const character of '!"&\'(),./;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\]^abcdefghijklmnopqrstuvwxyz{}') {
  KIND_OF_START[character.charCodeAt(0)] = TEXT;
}
for (const digit of '0123456789') KIND_OF_START[digit.charCodeAt(0)] = ENTRY;
KIND_OF_START[HASH] = HEADING;
KIND_OF_START[DASH] = KIND_OF_START[ASTERISK] = KIND_OF_START[PLUS] = KIND_OF_START[SPACE] = BULLET;

const kindOfStart = (code: number): number => (code > 127 ? TEXT : (KIND_OF_START[code] ?? 0));

/** Reads up to the first line that is not plain. */
export function readPlainLines(state: ScanState): void {
  const { text, cursor } = state;
  for (let start = cursor.nextStart; start < text.length; start = cursor.nextStart) {
    if (state.leaf === HIDDEN && state.stack.depth === 0) return passHidden(state);
    const code = text.charCodeAt(start);
    if (!(code === LINE_FEED ? readBlank(state) : readPlainLine(state, code))) return;
  }
}

function readPlainLine(state: ScanState, code: number): boolean {
  switch (kindOfStart(code)) {
    case TEXT:
      return readText(state);
    case BULLET:
      return readItems(state) || (beginsText(state.text, state.cursor.nextStart, state.text.length) && readText(state));
    case HEADING:
      return readHeading(state);
    case ENTRY:
      return readEntry(state);
    default:
      return false;
  }
}

/** Whether what begins at `at` can be nothing but text: a letter, say, or a word in emphasis. */
function beginsText(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== ASTERISK) return kindOfStart(code) === TEXT;
  const from = skipRun(text, at, Math.min(at + 2, to), ASTERISK);
  return from < to && kindOfStart(text.charCodeAt(from)) === TEXT;
}

/** Steps over the lines of a hidden block up to the first that can be its last. */
function passHidden({ text, cursor, hiddenLeaf }: ScanState): void {
  const marker = hiddenLeaf?.endMarker ?? 0;
  if (marker === 0) return;
  let { line, nextStart } = cursor;
  while (nextStart < text.length) {
    const code = text.charCodeAt(nextStart);
    if (code === marker || code === SPACE) break;
    line += 1;
    nextStart = cursor.lineEndFrom(nextStart) + 1;
  }
  cursor.line = line;
  cursor.nextStart = nextStart;
}

/** A blank line, where it ends no more than a paragraph or table. */
function readBlank(state: ScanState): boolean {
  const { cursor, stack } = state;
  if (state.leaf === HIDDEN || (stack.depth > 0 && stack.topSpaces < 0 && stack.matchBlank() < stack.depth))
    return false;
  state.leaf = NONE;
  cursor.pass(cursor.nextStart);
  state.entries.readBlank(cursor.line);
  return true;
}

/** Text at the first column: in no container, unless it goes on with a paragraph. */
function readText(state: ScanState): boolean {
  const { cursor, stack, paragraph } = state;
  const start = cursor.nextStart;
  const isInside = stack.depth === 0;
  if (state.leaf === PARAGRAPH) paragraph.goOn(isInside ? start : -1);
  else if (state.leaf !== TABLE || !isInside) {
    if (!isInside) state.closeTo(0, cursor.line + 1);
    state.leaf = PARAGRAPH;
    paragraph.begin(cursor.line + 1, start);
  }
  cursor.pass(cursor.lineEndFrom(start));
  state.entries.readFilled();
  return true;
}

/** A heading with one blank and text behind its marks, and no blank or mark at its end that would not belong to it. */
function readHeading(state: ScanState): boolean {
  const { text, cursor } = state;
  const start = cursor.nextStart;
  const end = cursor.lineEndFrom(start);
  const marksEnd = skipRun(text, start, end, HASH);
  const level = marksEnd - start;
  if (level > 6 || marksEnd + 1 >= end || text.charCodeAt(marksEnd) !== SPACE) return false;
  const last = text.charCodeAt(end - 1);
  if (!beginsText(text, marksEnd + 1, end) || last === HASH || last === CARRIAGE_RETURN || isBlank(last)) return false;
  cursor.pass(end);
  state.closeTo(0, cursor.line);
  state.headings.push({ line: cursor.line, level, from: marksEnd + 1, to: end, containers: 0 });
  state.entries.readFilled();
  return true;
}

/** An entry of an ordered list at the first column, outside any paragraph of the note's own, with one blank and text behind its number. */
function readEntry(state: ScanState): boolean {
  const { text, cursor, stack, paragraph, entries } = state;
  if (state.leaf === PARAGRAPH && stack.depth === 0) return false;
  const start = cursor.nextStart;
  const end = cursor.lineEndFrom(start);
  const content = start + listMarkerWidth(text, start, end) + 1;
  if (content < start + 3 || content >= end || text.charCodeAt(content - 1) !== SPACE) return false;
  if (!beginsText(text, content, end) || text.charCodeAt(end - 1) === CARRIAGE_RETURN) return false;
  cursor.pass(end);
  state.closeTo(0, cursor.line);
  entries.start(cursor.line, content, end, text.charCodeAt(content - 2));
  stack.push(ITEM, cursor.line, content - start, false).isFresh = false;
  paragraph.begin(cursor.line, content);
  state.leaf = PARAGRAPH;
  entries.readFilled();
  return true;
}

/** A run of bullets with nothing but spaces in front, one behind them, and then text or a task's box with one code unit. */
function readItems(state: ScanState): boolean {
  const { text, cursor, stack, items, paragraph } = state;
  let { line, nextStart: start } = cursor;
  let content = start;
  let top = state.leaf === HIDDEN ? null : stack.top;
  while (start < text.length) {
    const end = cursor.lineEndFrom(start);
    const at = bulletAt(text, start, end);
    if (at < 0) break;
    const isTask = text.charCodeAt(at + 2) === OPENING_BRACKET && isBox(text, at + 2, end);
    if (!isTask && !beginsText(text, at + 2, end)) break;
    if (top?.spaces !== at - start) top = startItem(state, at - start, line + 1);
    if (top === null) break;
    line += 1;
    start = end + 1;
    content = at + 2;
    const depth = top.tasksAround;
    top.tasks = isTask ? depth + 1 : depth;
    if (isTask) items.push({ line, mark: at + 3, lineEnd: end, depth });
  }
  if (line === cursor.line) return false;
  paragraph.begin(line, content);
  state.leaf = PARAGRAPH;
  state.entries.readFilled();
  cursor.line = line;
  cursor.nextStart = start;
  return true;
}

/** The offset of a bullet with nothing but spaces in front of it, one behind it, and something behind that; -1 for none. */
function bulletAt(text: string, start: number, end: number): number {
  for (let at = start; at + 2 < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    const isBullet = code === DASH || code === ASTERISK || code === PLUS;
    return isBullet && text.charCodeAt(at + 1) === SPACE ? at : -1;
  }
  return -1;
}

/** Whether the bracket at an offset is the first of a task's box, with one code unit in it and a space behind. */
function isBox(text: string, at: number, end: number): boolean {
  return at + 3 < end && text.charCodeAt(at + 2) === CLOSING_BRACKET && text.charCodeAt(at + 3) === SPACE;
}

/** Opens an item behind a number of spaces; null where they make it code, or part of a hidden block. */
function startItem(state: ScanState, spaces: number, line: number): Container | null {
  const { stack, entries } = state;
  const matched = stack.matchSpaces(spaces);
  const indent = spaces - stack.matchedWidth;
  if (indent >= CODE_INDENT || (state.leaf === HIDDEN && matched === stack.depth)) return null;
  state.closeTo(matched, line);
  entries.nest();
  const container = stack.push(ITEM, line, indent + 2, false);
  container.spaces = spaces;
  container.isFresh = false;
  return container;
}
