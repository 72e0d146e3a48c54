import type { Edit } from '../edit';
import { cellsOf, isTableHead } from '../markdown/block-starts';
import { isBlank } from '../markdown/lines';
import { linesOfNote, type NoteLines } from '../markdown/note-lines';
import type { Plan } from '../plan';
import type { PracticeRun } from './practice-run';
import {
  hasColumns,
  OLD_ROW_COLUMNS,
  parseRunHeading,
  phaseOfRow,
  RUN_COLUMNS,
  runHeading,
  runOfOldRow,
  runTable,
  withOwnColumns,
} from './log-rows';

const LOG_TITLE = 'practice log';
/** Saves most notes the search for a heading. */
const ANY_LOG = /practice log/i;

/** Whether a heading's text is that of a practice log. */
export const isLogTitle = (heading: string): boolean => heading.trim().toLowerCase() === LOG_TITLE;

/**
 * Adds a run to the note's practice log, as a heading and a table with the last one's columns. A missing log is added
 * at the end of the note, before a block there that is never closed. Nothing else changes.
 *
 * @param phaseLevel heading level of the note's phases (0 for none): a new log is on their level or above, level 2 at
 *   most, so that it isn't part of the last phase
 */
export function addToPracticeLog(run: PracticeRun, phaseLevel: number): Plan {
  return (text) => {
    const note = linesOfNote(text);
    const log = logIn(note);
    const newline = text.includes('\r\n') ? '\r\n' : note.newline;
    if (log === null) {
      const end = note.offsets[note.endLine] ?? text.length;
      const level = phaseLevel === 1 ? 1 : 2;
      const head = `${'#'.repeat(level)} Practice log${newline}${newline}`;
      const added = gapAtEnd(text.slice(0, end), newline) + head + blockOf(run, level, RUN_COLUMNS, newline) + newline;
      return insertAt(end, end < text.length ? added + newline : added);
    }
    const columns = withOwnColumns(tablesIn(note, log).findLast(isRunTable)?.columns ?? []);
    const gap = isBlank(note.lines[log.lastFilled + 1]) ? '' : newline;
    const block = newline + newline + blockOf(run, log.level, columns, newline) + gap;
    return insertAt((note.offsets[log.lastFilled] ?? 0) + (note.lines[log.lastFilled]?.length ?? 0), block);
  };
}

/** The runs in the note's practice log, in its order, without rows of other kinds. */
export function readPracticeLog(text: string): PracticeRun[] {
  if (!ANY_LOG.test(text)) return [];
  const note = linesOfNote(text);
  const log = logIn(note);
  let lastBlock: number | null = null;
  return (log === null ? [] : tablesIn(note, log)).flatMap(({ columns, rows, block, heading }) => {
    if (hasColumns(columns, OLD_ROW_COLUMNS)) return rows.flatMap((row) => runOfOldRow(row, columns) ?? []);
    if (heading === null || block === lastBlock || !isRunTable({ columns })) return [];
    lastBlock = block;
    const phases = rows.flatMap((row) => phaseOfRow(row, columns) ?? []);
    return phases.length === 0 ? [] : [{ ...heading, phases }];
  });
}

const isRunTable = ({ columns }: Pick<LogTable, 'columns'>): boolean => hasColumns(columns, ['phase']);

const insertAt = (offset: number, insert: string): Edit => ({ changes: [{ from: offset, to: offset, insert }] });

function gapAtEnd(text: string, newline: string): string {
  if (text === '' || /(?:\n\r?\n|\r\r)$/.test(text)) return '';
  return /[\r\n]$/.test(text) ? newline : newline + newline;
}

/** A run as a heading below the log's and a table, without a line break at the end. */
function blockOf(run: PracticeRun, logLevel: number, columns: readonly string[], newline: string): string {
  const heading = `${'#'.repeat(Math.min(6, logLevel + 1))} ${runHeading(run)}`;
  return [heading, '', ...runTable(run, columns)].join(newline);
}

interface LogTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The line of the heading above it. */
  readonly block: number;
  /** What that heading says; null if it isn't a run's. */
  readonly heading: Pick<PracticeRun, 'date' | 'prompt'> | null;
}

interface Log {
  readonly level: number;
  /** The log's first line after its heading. */
  readonly from: number;
  /** The line after it: the end of the note, a heading of its level or above, or a block that is never closed. */
  readonly to: number;
  /** The last line of it, or of its heading, that isn't blank. */
  readonly lastFilled: number;
}

/** The note's practice log; null for none. */
function logIn({ text, lines, offsets, headings, endLine }: NoteLines): Log | null {
  const index = headings.findIndex(({ from, to }) => isLogTitle(text.slice(from, to)));
  const title = headings[index];
  if (title === undefined) return null;
  // Below a heading of the last level, those of runs are on its own.
  const level = Math.min(title.level, 5);
  const to = Math.min(headings.slice(index + 1).find((next) => next.level <= level)?.line ?? endLine, endLine);
  const isUnderlined = !text.slice(offsets[title.line], title.from).includes('#');
  const from = title.line + (isUnderlined ? 2 : 1);
  let lastFilled = to - 1;
  while (lastFilled >= from && isBlank(lines[lastFilled])) lastFilled -= 1;
  return { level: title.level, from, to, lastFilled };
}

/** The tables of the log, in its order. */
function tablesIn(note: NoteLines, { from, to }: Log): LogTable[] {
  const tables: LogTable[] = [];
  for (let next = from; next < to;) {
    const table = tableAt(note, next, to);
    if (table !== null) tables.push(table);
    next += table === null ? 1 : 2 + table.rows.length;
  }
  return tables;
}

/** The table that begins in a line and ends before `to`. */
function tableAt({ text, lines, headings, verbatim }: NoteLines, line: number, to: number): LogTable | null {
  const header = lines[line] ?? '';
  if (verbatim[line] !== -1 || !isTableHead(header, lines[line + 1] ?? '')) return null;
  const below = lines.slice(line + 2, to);
  const isHead = (row: number): boolean => headings.some((heading) => heading.line === row);
  const end = below.findIndex((row, index) => !row.includes('|') || isHead(line + 2 + index));
  const rows = (end === -1 ? below : below.slice(0, end)).map(cellsOf);
  const spot = headings.findLast((heading) => heading.line < line);
  const heading = spot === undefined ? null : parseRunHeading(text.slice(spot.from, spot.to));
  return { columns: cellsOf(header), rows, block: spot?.line ?? -1, heading };
}
