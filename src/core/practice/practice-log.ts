import type { Edit } from '../edit';
import { cellsOf, DELIMITER_ROW } from '../markdown/block-starts';
import { isHeading } from '../markdown/lines';
import { scanNote } from '../markdown/scan';
import type { Plan } from '../plan';
import { type PracticeRun, type PracticeRunPhase, runTotals } from './practice-run';

const LOG_TITLE = 'Practice log';
/** Spares most notes the search for a heading. */
const ANY_LOG = /practice log/i;

interface Line {
  readonly text: string;
  readonly start: number;
  /** Offset after the line's text, before its line break. */
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
 * made, the heading at the end of the note, or in front of a block there that is never closed. Nothing else of the text
 * changes.
 *
 * @param phaseLevel heading level of the note's phases (0 for none): a new heading is on their level or above, level 2
 *   at most, so that the log is no part of the last phase
 */
export function addToPracticeLog(run: PracticeRun, phaseLevel: number): Plan {
  return (text) => {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const { heading, below, end } = findLog(text);
    if (heading === null) {
      const log = gapAtEnd(text.slice(0, end), newline) + newLog(run, phaseLevel, newline) + newline;
      return insertAt(end, end < text.length ? log + newline : log);
    }
    const table = logTable(below);
    if (table !== null) return insertAt(table.last.end, newline + logRow(run, table.columns));
    return insertAt(heading.end, newline + newline + newTable(run, newline) + gapBelow(below, newline));
  };
}

/** The runs in the note's practice log, in its order. Rows that are not ours are left out. */
export function readPracticeLog(text: string): PracticeRun[] {
  if (!ANY_LOG.test(text)) return [];
  const table = logTable(findLog(text).below);
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
function gapBelow([next]: readonly Line[], newline: string): string {
  return next === undefined || next.text.trim() === '' ? '' : newline;
}

interface FoundLog {
  /** Its heading's last line; null where the note has none. */
  readonly heading: Line | null;
  /** The lines up to the next heading. */
  readonly below: readonly Line[];
  /** Offset after the note's last block that ends: what is added after one that is never closed would be part of it. */
  readonly end: number;
}

function findLog(text: string): FoundLog {
  const { headings, verbatim, lineCount } = scanNote(text);
  const lines = linesOf(text);
  const unclosed = verbatim.find(({ isOpen }) => isOpen);
  const end = lines[unclosed?.line ?? lineCount]?.start ?? text.length;
  const own = headings.filter(({ containers }) => containers === 0);
  const found = own.findIndex(({ from, to }) => text.slice(from, to).toLowerCase() === LOG_TITLE.toLowerCase());
  const title = own[found];
  if (title === undefined) return { heading: null, below: [], end };
  const isUnderlined = !isHeading(lines[title.line]?.text ?? '');
  const last = isUnderlined ? title.line + 1 : title.line;
  return { heading: lines[last] ?? null, below: lines.slice(last + 1, own[found + 1]?.line ?? lineCount), end };
}

/** The first table that has a date and phases. */
function logTable(lines: readonly Line[]): LogTable | null {
  for (const [index, line] of lines.entries()) {
    const delimiters = lines[index + 1];
    if (delimiters === undefined || !line.text.includes('|') || !DELIMITER_ROW.test(delimiters.text.trim())) continue;
    const columns = cellsOf(line.text);
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
    lines.push({ text: text.slice(start, end), start, end });
    start = stop + 1;
  }
  return lines;
}

/** The columns of the practice log. A table of the user's own making may have more, in any order. */
const LOG_COLUMNS = ['Date', 'Prompt', 'Minutes', 'Phases'] as const;

const MINUTE = 60_000;
const PHASE_LINE = /^(.*): (\d+(?:\.\d)?) of (\d+(?:\.\d)?) min, (\d+) items?$/;

const minutes = (ms: number): number => Math.round((ms / MINUTE) * 10) / 10;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Keeps a title from being read as a tag or as the end of its cell. */
const escapeCell = (text: string): string => oneLine(text).replace(/</g, '&lt;').replace(/\|/g, '\\|');
const unescapeCell = (text: string): string => text.replace(/&lt;/g, '<').trim();

function phaseLine({ title, usedMs, plannedMs, ticked }: PracticeRunPhase): string {
  const items = `${ticked} ${ticked === 1 ? 'item' : 'items'}`;
  return `${escapeCell(title)}: ${minutes(usedMs)} of ${minutes(plannedMs)} min, ${items}`;
}

/** The cells of a run's row by the lower-case name of their column. */
function logCells(run: PracticeRun): ReadonlyMap<string, string> {
  const { plannedMs, usedMs } = runTotals(run);
  return new Map([
    ['date', escapeCell(run.date)],
    ['prompt', escapeCell(run.prompt)],
    ['minutes', `${minutes(usedMs)} of ${minutes(plannedMs)}`],
    ['phases', run.phases.map(phaseLine).join('<br>')],
  ]);
}

/** A row as it is written under a header with these column names; columns that are not ours stay blank. */
function logRow(run: PracticeRun, columns: readonly string[]): string {
  const cells = logCells(run);
  return `| ${columns.map((name) => cells.get(name.toLowerCase()) ?? '').join(' | ')} |`;
}

/** The run that a row tells of; null where it is none of ours. Lines of the phases' cell that are not ours are left out. */
function parseLogRow(line: string, columns: readonly string[]): PracticeRun | null {
  const cells = cellsOf(line);
  const cell = (name: string): string => cells[columns.findIndex((column) => column.toLowerCase() === name)] ?? '';
  const date = unescapeCell(cell('date'));
  const phases = cell('phases')
    .split(/<br\s*\/?>/i)
    .flatMap(parsePhaseLine);
  return date === '' || phases.length === 0 ? null : { date, prompt: unescapeCell(cell('prompt')), phases };
}

function parsePhaseLine(line: string): PracticeRunPhase[] {
  const match = PHASE_LINE.exec(line.trim());
  if (match === null) return [];
  const [, title = '', used, planned, ticked] = match;
  const phase = { title: unescapeCell(title), plannedMs: Number(planned) * MINUTE, usedMs: Number(used) * MINUTE };
  return [{ ...phase, ticked: Number(ticked) }];
}
