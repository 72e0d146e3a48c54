import {
  ASTERISK,
  BACKSLASH,
  BACKTICK,
  CLOSING_PARENTHESIS,
  DASH,
  DOT,
  EQUALS,
  HASH,
  NINE,
  PIPE,
  PLUS,
  SPACE,
  TAB,
  ZERO,
} from './char-codes';

/**
 * Which lines begin a block of Markdown (CommonMark 0.31, section 4). Unless it says otherwise, a function takes the
 * text, the offset of the line's first nonblank character, and the line's end, and reads no further.
 */

/** A line that is indented by this many columns is code. */
export const CODE_INDENT = 4;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** The first nonblank offset from `from` on. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset after the last nonblank character before `to`. */
export function trimBlanks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The offset after the run of `code` that begins at `from`. */
export function skipRun(text: string, from: number, to: number, code: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === code) at += 1;
  return at;
}

/**
 * Where a line that begins with `*`, `-`, or `_` turns out not to be a thematic break, which is three or more of that
 * character and blanks: at the first other character, or at its end. -1 if it is one.
 */
export function endOfNoBreak(text: string, from: number, to: number): number {
  const marker = text.charCodeAt(from);
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === marker) count += 1;
    else if (!isBlank(code)) return at;
  }
  return count >= 3 ? -1 : to;
}

/**
 * The level of the heading that a run of `=` (1) or `-` (2) makes of the paragraph above; 0 for any other line. One
 * dash and a blank is the bullet that an editor leaves behind; Obsidian's cache agrees, CommonMark doesn't.
 */
export function setextLevel(text: string, from: number, to: number): number {
  const marker = text.charCodeAt(from);
  if (marker !== EQUALS && marker !== DASH) return 0;
  const runEnd = skipRun(text, from, to, marker);
  const isEmptyBullet = marker === DASH && runEnd === from + 1 && runEnd < to;
  if (isEmptyBullet || skipBlanks(text, runEnd, to) < to) return 0;
  return marker === EQUALS ? 1 : 2;
}

/** The level of a heading that begins with `#`; 0 for any other line. */
export function atxLevel(text: string, from: number, to: number): number {
  const end = skipRun(text, from, to, HASH);
  const level = end - from;
  return level <= 6 && (end === to || isBlank(text.charCodeAt(end))) ? level : 0;
}

/** Where the text of a `#` heading ends, before its closing run of `#`. */
export function atxTextEnd(text: string, from: number, to: number): number {
  const end = trimBlanks(text, from, to);
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === HASH) at -= 1;
  if (at === from) return from;
  return at < end && isBlank(text.charCodeAt(at - 1)) ? trimBlanks(text, from, at) : end;
}

/** How many backticks or tildes open a fenced code block; 0 for any other line. */
export function openingFence(text: string, from: number, to: number): number {
  const marker = text.charCodeAt(from);
  const end = skipRun(text, from, to, marker);
  if (end - from < 3) return 0;
  for (let at = end; marker === BACKTICK && at < to; at += 1) if (text.charCodeAt(at) === BACKTICK) return 0;
  return end - from;
}

/** Whether the line closes a fenced code block of `length` characters `marker`. */
export function isClosingFence(text: string, from: number, to: number, marker: number, length: number): boolean {
  const end = skipRun(text, from, to, marker);
  return end - from >= length && skipBlanks(text, end, to) === to;
}

/** The width of a list marker (`-`, `*`, `+`, `1.`, `1)`) before a blank or the line's end; 0 for none. */
export function listMarkerWidth(text: string, from: number, to: number): number {
  let end = from;
  let code = text.charCodeAt(end);
  if (code >= ZERO && code <= NINE) {
    for (end += 1; end < to && code >= ZERO && code <= NINE; end += 1) code = text.charCodeAt(end);
    end -= 1;
    if (end - from > 9 || (code !== DOT && code !== CLOSING_PARENTHESIS)) return 0;
  } else if (code !== DASH && code !== ASTERISK && code !== PLUS) return 0;
  end += 1;
  return end === to || isBlank(text.charCodeAt(end)) ? end - from : 0;
}

/** The offset after the label of a footnote definition, `[^label]:`; 0 for none. */
export function footnoteLabelEnd(text: string, from: number, to: number): number {
  FOOTNOTE_LABEL.lastIndex = from;
  const end = FOOTNOTE_LABEL.test(text) ? FOOTNOTE_LABEL.lastIndex : 0;
  return end <= to ? end : 0;
}

const FOOTNOTE_LABEL = /\[\^(?:[^\s\\[\]]|\\[\\[\]]?)+\]:/y;

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The number of cells in a table's row: what is between pipes, those at the row's ends aside. */
function cellCount(row: string): number {
  let cells = 0;
  let from = skipBlanks(row, 0, row.length);
  let atCellStart = row.charCodeAt(from) !== PIPE;
  for (; from < row.length; from += 1) {
    const code = row.charCodeAt(from);
    if (isBlank(code)) continue;
    if (atCellStart) cells += 1;
    atCellStart = code === PIPE;
    if (code === BACKSLASH) from += 1;
  }
  return cells;
}

/**
 * Whether a line, from its first nonblank character on, is the delimiter row of a table (`| --- | :-: |`) with the
 * header above: both have the same number of cells (GFM 0.29, section 4.10). Without a pipe or colon it would be an
 * underline.
 */
export function isDelimiterRow(row: string, header: string): boolean {
  return /[|:]/.test(row) && DELIMITER_ROW.test(row) && cellCount(header) === cellCount(row);
}

/** Whether two lines are the head of a table. */
export function isTableHead(header: string, row: string): boolean {
  return header.includes('|') && isDelimiterRow(row.slice(skipBlanks(row, 0, row.length)).trimEnd(), header.trimEnd());
}

/** The cells of a table's row; `\|` is a bar in a cell, in code too. */
export function cellsOf(row: string): string[] {
  const inside = row
    .trim()
    .replace(/^\|/, '')
    .replace(/((?:^|[^\\])(?:\\\\)*)\|$/, '$1');
  const cells = [''];
  for (const [piece] of inside.matchAll(/\\\||\||[^\\|]+|\\/g)) {
    if (piece === '|') cells.push('');
    else cells.push(`${cells.pop() ?? ''}${piece === '\\|' ? '|' : piece}`);
  }
  return cells.map((cell) => cell.trim());
}
