import { isBlank, skipBlanks } from './block-starts';
import { BACKSLASH, PIPE } from './char-codes';

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

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
  const blanks = /^[ \t]*/;
  const start = header.length + 1;
  return isDelimiterRow(
    `${header}\n${row}`,
    { from: start + (blanks.exec(row)?.[0].length ?? 0), to: start + row.trimEnd().length },
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
