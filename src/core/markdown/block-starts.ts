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
 * How the lines that begin a block of Markdown look (CommonMark 0.31, section 4). All take the text, the offset of the
 * line's first character that is no blank, and the end of the line; none reads beyond it.
 */

/** From so many columns of blanks on a line is code. */
export const CODE_INDENT = 4;

export const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** The first offset at or after `from` that holds no blank. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The offset after the last character before `to` that is no blank. */
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
 * Where a line that begins with `*`, `-` or `_` shows that it is no thematic break, which is three or more of that
 * character with nothing but blanks between: at the first other character, or at its end. -1 where it is one.
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
 * The level of the heading that a run of `=` (1) or `-` (2) makes of the paragraph above; 0 for any other line. One dash
 * with a blank after it is the bullet that an editor leaves behind, to Obsidian's cache too, though not to CommonMark.
 */
export function setextLevel(text: string, from: number, to: number): number {
  const marker = text.charCodeAt(from);
  if (marker !== EQUALS && marker !== DASH) return 0;
  const runEnd = skipRun(text, from, to, marker);
  const isEmptyBullet = marker === DASH && runEnd === from + 1 && runEnd < to;
  if (isEmptyBullet || skipBlanks(text, runEnd, to) < to) return 0;
  return marker === EQUALS ? 1 : 2;
}

/** The level of a heading that begins with `#`; 0 where the line is none. */
export function atxLevel(text: string, from: number, to: number): number {
  const end = skipRun(text, from, to, HASH);
  const level = end - from;
  return level <= 6 && (end === to || isBlank(text.charCodeAt(end))) ? level : 0;
}

/** The end of the text of a `#` heading, whose closing run of `#` is not part of it. */
export function atxTextEnd(text: string, from: number, to: number): number {
  const end = trimBlanks(text, from, to);
  let at = end;
  while (at > from && text.charCodeAt(at - 1) === HASH) at -= 1;
  if (at === from) return from;
  return at < end && isBlank(text.charCodeAt(at - 1)) ? trimBlanks(text, from, at) : end;
}

/** The number of backticks or tildes that open a fenced code block; 0 where the line opens none. */
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

/** The width of a list marker (`-`, `*`, `+`, `1.`, `1)`) that a blank or the line's end follows; 0 where there is none. */
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

/** The offset after the label of a footnote definition, `[^label]:`; 0 where the line begins none. */
export function footnoteLabelEnd(text: string, from: number, to: number): number {
  FOOTNOTE_LABEL.lastIndex = from;
  const end = FOOTNOTE_LABEL.test(text) ? FOOTNOTE_LABEL.lastIndex : 0;
  return end <= to ? end : 0;
}

const FOOTNOTE_LABEL = /\[\^(?:[^\s\\[\]]|\\[\\[\]]?)+\]:/y;

/** The row between the header and the body of a table, without blanks around it. */
export const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The number of cells of a table's row: the stretches between pipes, those at the row's ends aside. */
function cellCount(text: string, from: number, to: number): number {
  let cells = 0;
  let atCellStart = text.charCodeAt(from) !== PIPE;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) continue;
    if (atCellStart) cells += 1;
    atCellStart = code === PIPE;
    if (code === BACKSLASH) at += 1;
  }
  return cells;
}

/**
 * Whether a line is the delimiter row of a table (`| --- | :-: |`) whose header is the line above, which means it has
 * as many cells (GFM 0.29, section 4.10). Without a pipe or colon it would be a setext underline.
 */
export function isDelimiterRow(
  text: string,
  row: { from: number; to: number },
  header: { from: number; to: number },
): boolean {
  const line = text.slice(row.from, row.to);
  if (!/[|:]/.test(line) || !DELIMITER_ROW.test(line)) return false;
  const from = skipBlanks(text, header.from, header.to);
  return cellCount(text, from, header.to) === cellCount(text, row.from, row.to);
}

/** Whether two lines are the head of a table. */
export function isTableHead(header: string, row: string): boolean {
  if (!header.includes('|')) return false;
  const start = header.length + 1;
  return isDelimiterRow(
    `${header}\n${row}`,
    { from: start + skipBlanks(row, 0, row.length), to: start + row.trimEnd().length },
    { from: 0, to: header.trimEnd().length },
  );
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
