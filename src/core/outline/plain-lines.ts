import { isBlank } from './block-starts';
import { ASTERISK, CLOSING_BRACKET, DASH, HASH, LINE_FEED, OPENING_BRACKET, PLUS, SPACE } from './char-codes';
import { type Container, ITEM } from './container-stack';
import { CODE_INDENT, HIDDEN, NONE, PARAGRAPH, type ScanState, TABLE } from './scan-state';

/**
 * Reads the lines that most notes are made of: text, headings and blank lines at the first column, and bullets. It comes
 * to what the full reading of each line would come to, in loops with few calls, since this is where the time goes.
 */

/** What a line is by its first character; 0 where that takes a closer look. */
const TEXT = 1;
const BLANK = 2;
const BULLET = 3;
const HEADING = 4;
const KIND_OF_START = new Uint8Array(128);
for (const character of '!"&\'(),./;?@ABCDEFGHIJKLMNOPQRSTUVWXYZ\\]^abcdefghijklmnopqrstuvwxyz{}') {
  KIND_OF_START[character.charCodeAt(0)] = TEXT;
}
KIND_OF_START[LINE_FEED] = BLANK;
KIND_OF_START[HASH] = HEADING;
KIND_OF_START[DASH] = KIND_OF_START[ASTERISK] = KIND_OF_START[PLUS] = KIND_OF_START[SPACE] = BULLET;

/** Behind the end of the text, where the code is `NaN`, there is no kind. */
const kindOfStart = (code: number): number => (code > 127 ? TEXT : (KIND_OF_START[code] ?? 0));

const isBullet = (code: number): boolean => code === DASH || code === ASTERISK || code === PLUS;

/** Reads up to the first line that is not plain. */
export function readPlainLines(state: ScanState): void {
  const { text, cursor } = state;
  for (let start = cursor.nextStart; start < cursor.firstReturn; start = cursor.nextStart) {
    const kind = kindOfStart(text.charCodeAt(start));
    if (kind === BLANK ? !readBlank(state) : kind === BULLET ? !readItems(state) : !readTextOrHeading(state, kind)) return;
  }
}

/** A blank line, where it ends no more than a paragraph or table. */
function readBlank(state: ScanState): boolean {
  const { cursor, stack } = state;
  if (state.leaf === HIDDEN || (stack.depth > 0 && stack.topSpaces < 0)) return false;
  state.leaf = NONE;
  cursor.line += 1;
  cursor.nextStart += 1;
  state.entries.readBlank(cursor.line);
  return true;
}

function readTextOrHeading(state: ScanState, kind: number): boolean {
  const { cursor, text } = state;
  const start = cursor.nextStart;
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  if (end > cursor.firstReturn) return false;
  if (state.leaf === HIDDEN && state.stack.depth === 0) {
    if (kind !== TEXT || state.hiddenLeaf?.endsInText !== false) return false;
  } else if (kind === TEXT) readText(state, start);
  else if (kind !== HEADING || !readHeading(state, start, end)) return false;
  cursor.line += 1;
  cursor.nextStart = end + 1;
  state.entries.readFilled();
  return true;
}

/** Text at the first column: in no container, unless it goes on with a paragraph. */
function readText(state: ScanState, start: number): void {
  const { cursor, stack, paragraph } = state;
  const isInside = stack.depth === 0;
  if (state.leaf === PARAGRAPH) paragraph.goOn(isInside ? start : -1);
  else if (state.leaf !== TABLE || !isInside) {
    if (!isInside) state.closeTo(0, cursor.line + 1);
    state.leaf = PARAGRAPH;
    paragraph.begin(cursor.line + 1, start);
  }
}

/** A heading with one blank and text behind its marks, and no blank or mark at its end that would not belong to it. */
function readHeading(state: ScanState, start: number, end: number): boolean {
  const { text } = state;
  let from = start + 1;
  while (text.charCodeAt(from) === HASH) from += 1;
  const level = from - start;
  if (level > 6 || text.charCodeAt(from) !== SPACE || kindOfStart(text.charCodeAt(from + 1)) !== TEXT) return false;
  const last = text.charCodeAt(end - 1);
  if (last === HASH || isBlank(last)) return false;
  const line = state.cursor.line + 1;
  state.closeTo(0, line);
  state.headings.push({ line, level, from: from + 1, to: end, containers: 0 });
  return true;
}

/** A run of bullets with nothing but spaces in front, one behind them, and then text or a task's box with one code unit. */
function readItems(state: ScanState): boolean {
  const { text, cursor, stack, items, paragraph } = state;
  let { line, nextStart: start } = cursor;
  let top = state.leaf === HIDDEN ? null : stack.top;
  for (;;) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) at += 1;
    if (!isBullet(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== SPACE) break;
    const isTask = isBox(text, at + 2);
    if (!isTask && kindOfStart(text.charCodeAt(at + 2)) !== TEXT) break;
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (end > cursor.firstReturn || (isTask && end <= at + 5)) break;
    if (top?.spaces !== at - start) top = startItem(state, at - start, line + 1);
    if (top === null) break;
    line += 1;
    start = end + 1;
    top.tasks = top.tasksAround;
    if (isTask) {
      items.push({ line, mark: at + 3, lineEnd: end, depth: top.tasks });
      top.tasks += 1;
    }
    paragraph.begin(line, at + 2);
  }
  if (line === cursor.line) return false;
  state.leaf = PARAGRAPH;
  state.entries.readFilled();
  cursor.line = line;
  cursor.nextStart = start;
  return true;
}

function isBox(text: string, at: number): boolean {
  return text.charCodeAt(at) === OPENING_BRACKET && text.charCodeAt(at + 2) === CLOSING_BRACKET && text.charCodeAt(at + 3) === SPACE;
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
