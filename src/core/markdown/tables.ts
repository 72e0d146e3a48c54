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
