import { footnoteLabelEnd, listMarkerWidth, skipBlanks } from './block-starts';
import { GREATER_THAN, NINE, ONE, OPENING_BRACKET, ZERO } from './char-codes';
import { FOOTNOTE, ITEM, QUOTE, skipQuoteMark, WIDER_THAN_ANY_LINE } from './container-stack';
import { CODE_INDENT, NONE, type ScanState } from './scan-state';

/**
 * Opens the quote, footnote definition or list item that begins at the cursor's content, whose first character is `code`;
 * false where none does. The cursor is then behind its mark. `matched` is the number of containers that the line is in.
 */
export function opensContainer(state: ScanState, code: number, matched: number): boolean {
  if (code === GREATER_THAN) return opensQuote(state, matched);
  if (code === OPENING_BRACKET) return opensFootnote(state, matched);
  return code <= NINE && opensItem(state, matched);
}

function opensQuote(state: ScanState, matched: number): boolean {
  const { cursor, stack } = state;
  state.startBlock(NONE, matched);
  skipQuoteMark(cursor);
  stack.push(QUOTE, cursor.line, WIDER_THAN_ANY_LINE, false);
  return true;
}

function opensFootnote(state: ScanState, matched: number): boolean {
  const { text, cursor, stack } = state;
  const labelEnd = footnoteLabelEnd(text, cursor.content, cursor.end);
  if (labelEnd === 0) return false;
  state.startBlock(NONE, matched);
  cursor.skipContent(labelEnd - cursor.content);
  cursor.skipColumns(cursor.indent);
  stack.push(FOOTNOTE, cursor.line, CODE_INDENT, false);
  return true;
}

function opensItem(state: ScanState, matched: number): boolean {
  const { text, cursor, stack } = state;
  const { content, end, line, indent } = cursor;
  const width = listMarkerWidth(text, content, end);
  if (width === 0) return false;
  const isEmpty = skipBlanks(text, content + width, end) === end;
  const isOrdered = text.charCodeAt(content) >= ZERO;
  if (state.isInParagraph(matched) && (isEmpty || (isOrdered && !isFirstNumber(text, content, width)))) return false;
  state.startBlock(NONE, matched);
  cursor.skipContent(width);
  const padding = isEmpty || cursor.indent > CODE_INDENT ? 1 : cursor.indent;
  if (!isEmpty) cursor.skipColumns(padding);
  if (isOrdered && stack.depth === 0) state.entryCount += 1;
  const delimiter = isOrdered ? text.charCodeAt(content + width - 1) : 0;
  state.recorder?.start(line, cursor.content, end, stack.depth, delimiter);
  stack.push(ITEM, line, indent + width + padding, isEmpty);
  return true;
}

/** Only a list that begins with 1 ends a paragraph. */
function isFirstNumber(text: string, from: number, markerWidth: number): boolean {
  return markerWidth === 2 && text.charCodeAt(from) === ONE;
}
