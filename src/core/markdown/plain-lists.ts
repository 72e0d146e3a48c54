import {
  ASTERISK,
  CLOSING_BRACKET,
  CLOSING_PARENTHESIS,
  DASH,
  DOT,
  NINE,
  OPENING_BRACKET,
  PLUS,
  SPACE,
  ZERO,
} from './char-codes';
import { ITEM } from './container-stack';
import { beginsText } from './line-kinds';
import { CODE_INDENT, VERBATIM, PARAGRAPH, type ScanState } from './scan-state';

/** An entry of an ordered list at the first column, outside any paragraph of the note's own, with one blank and text behind its number. */
export function readEntry(state: ScanState): boolean {
  const { text, cursor, stack, paragraph } = state;
  if (state.leaf === PARAGRAPH && stack.depth === 0) return false;
  const start = cursor.nextStart;
  const end = cursor.lineEndFrom(start);
  let numberEnd = start;
  let code = ZERO;
  while (code >= ZERO && code <= NINE && numberEnd + 3 < end) {
    numberEnd += 1;
    code = text.charCodeAt(numberEnd);
  }
  const content = numberEnd + 2;
  if (numberEnd > start + 9 || (code !== DOT && code !== CLOSING_PARENTHESIS)) return false;
  if (text.charCodeAt(numberEnd + 1) !== SPACE) return false;
  if (!beginsText(text, text.charCodeAt(content), content, end)) return false;
  cursor.pass(end);
  state.closeTo(0, cursor.line);
  state.entryCount += 1;
  stack.push(ITEM, cursor.line, content - start, false).isFresh = false;
  paragraph.begin(cursor.line, content);
  state.leaf = PARAGRAPH;
  return true;
}

/** A run of bullets with nothing but spaces in front, one behind them, and then text or a task's box with one code unit. */
export function readItems(state: ScanState): boolean {
  const { text, cursor, stack, items, paragraph } = state;
  let { line, nextStart: start } = cursor;
  let content = start;
  let { top } = stack;
  while (start < text.length) {
    const end = cursor.lineEndFrom(start);
    const at = bulletAt(text, start, end);
    if (at < 0) break;
    const code = text.charCodeAt(at + 2);
    const isTask = code === OPENING_BRACKET && isBox(text, at + 2, end);
    if (!isTask && !beginsText(text, code, at + 2, end)) break;
    if (top.spaces !== at - start || state.leaf === VERBATIM) {
      if (!startsItem(state, at - start, line + 1)) break;
      top = stack.top;
    }
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

/** Opens an item behind a number of spaces; not where they make it code, or part of a verbatim block. */
function startsItem(state: ScanState, spaces: number, line: number): boolean {
  const { stack } = state;
  const matched = stack.matchSpaces(spaces);
  const indent = spaces - stack.matchedWidth;
  if (indent >= CODE_INDENT || (state.leaf === VERBATIM && matched === stack.depth)) return false;
  state.closeTo(matched, line);
  const container = stack.push(ITEM, line, indent + 2, false);
  container.spaces = spaces;
  container.isFresh = false;
  return true;
}
