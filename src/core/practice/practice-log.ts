import type { Edit, Plan } from '../edit';
import { LOG_COLUMNS, logRow, parseLogRow, rowCells } from './log-row';
import type { PracticeRun } from './practice-run';

const LOG_TITLE = 'Practice log';
/** Spares most notes the search for a heading. */
const ANY_LOG = /practice log/i;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DELIMITER_ROW = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

interface Line {
  readonly text: string;
  /** Offset behind the line's text, before its line break. */
  readonly end: number;
}

interface LogTable {
  readonly columns: readonly string[];
  readonly rows: readonly Line[];
  /** The delimiter row, or the last row. */
  readonly last: Line;
}

/**
 * Adds a run as a row of the table under the note's "Practice log" heading; what is missing of heading and table is
 * made, the heading at the end of the note. Nothing else of the text changes.
 *
 * @param phaseLevel heading level of the note's phases (0 for none): a new heading is on their level or above, level 2
 *   at most, so that the log is no part of the last phase
 */
export function addToPracticeLog(run: PracticeRun, phaseLevel: number): Plan {
  return (text) => {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const { section, openFence } = findLog(text);
    if (section === null) {
      const closing = openFence === '' ? '' : `${text.endsWith('\n') ? '' : newline}${openFence}${newline}`;
      return insertAt(
        text.length,
        closing + gapAtEnd(text + closing, newline) + newLog(run, phaseLevel, newline) + newline,
      );
    }
    const table = logTable(section.slice(1));
    if (table !== null) return insertAt(table.last.end, newline + logRow(run, table.columns));
    const heading = section[0];
    return insertAt(
      heading?.end ?? text.length,
      newline + newline + newTable(run, newline) + gapBelow(section, newline),
    );
  };
}

/** The runs in the note's practice log, in its order. Rows that are not ours are left out. */
export function readPracticeLog(text: string): PracticeRun[] {
  if (!ANY_LOG.test(text)) return [];
  const table = logTable(findLog(text).section?.slice(1) ?? []);
  if (table === null) return [];
  return table.rows.flatMap((row) => parseLogRow(row.text, table.columns) ?? []);
}

const insertAt = (offset: number, insert: string): Edit => ({ changes: [{ from: offset, to: offset, insert }] });

function gapAtEnd(text: string, newline: string): string {
  if (text === '' || /\n\r?\n$/.test(text)) return '';
  return text.endsWith('\n') ? newline : newline + newline;
}

function newLog(run: PracticeRun, phaseLevel: number, newline: string): string {
  return `${phaseLevel === 1 ? '#' : '##'} ${LOG_TITLE}${newline}${newline}${newTable(run, newline)}`;
}

function newTable(run: PracticeRun, newline: string): string {
  const header = `| ${LOG_COLUMNS.join(' | ')} |`;
  const delimiters = `|${' --- |'.repeat(LOG_COLUMNS.length)}`;
  return [header, delimiters, logRow(run, LOG_COLUMNS)].join(newline);
}

/** A blank line between a new table and text that stands right below the heading, which would else become a row. */
function gapBelow(section: readonly Line[], newline: string): string {
  const below = section[1];
  return below === undefined || below.text.trim() === '' ? '' : newline;
}

interface FoundLog {
  /** Its heading and what follows up to the next heading; null where the note has none. */
  readonly section: readonly Line[] | null;
  /** The mark of a code block that nobody closed, in which a heading at the end would be lost. */
  readonly openFence: string;
}

function findLog(text: string): FoundLog {
  let fence = '';
  let section: Line[] | null = null;
  for (const line of linesOf(text)) {
    const mark = FENCE.exec(line.text)?.[1] ?? '';
    const title = fence === '' ? HEADING.exec(line.text)?.[2] : undefined;
    if (title !== undefined && section !== null) return { section, openFence: '' };
    if (title?.toLowerCase() === LOG_TITLE.toLowerCase()) section = [line];
    else section?.push(line);
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  return { section, openFence: fence };
}

/** The first table that has a date and phases. */
function logTable(lines: readonly Line[]): LogTable | null {
  for (const [index, line] of lines.entries()) {
    const delimiters = lines[index + 1];
    if (delimiters === undefined || !line.text.includes('|') || !DELIMITER_ROW.test(delimiters.text)) continue;
    const columns = rowCells(line.text);
    const names = columns.map((name) => name.toLowerCase());
    if (!names.includes('date') || !names.includes('phases')) continue;
    const below = lines.slice(index + 2);
    const end = below.findIndex((row) => !row.text.includes('|'));
    const rows = end === -1 ? below : below.slice(0, end);
    return { columns, rows, last: rows[rows.length - 1] ?? delimiters };
  }
  return null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline === -1 ? text.length : newline;
    const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
    lines.push({ text: text.slice(start, end), end });
    start = stop + 1;
  }
  return lines;
}
