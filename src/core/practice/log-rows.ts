import { nameKey } from '../comparable';
import { type PracticeRun, type PracticeRunPhase, runTotals, type Score, SCORES } from './practice-run';

/** The columns of a run's table. The user's own table may have more, in any order. */
export const RUN_COLUMNS = ['Phase', 'Planned', 'Used', 'Items', 'Score', 'Notes'] as const;

const MINUTE = 60_000;
const RUN_HEADING = /^(\d{4}-\d{2}-\d{2})(?:\s+(.*?))?(?:\s*\(\d[\d.,]* of \d[\d.,]* min\))?$/;

const minutes = (ms: number): number => Math.round((ms / MINUTE) * 10) / 10;

/** The text of a run's heading: its day, its question, and its time. */
export function runHeading(run: PracticeRun): string {
  const { plannedMs, usedMs } = runTotals(run);
  const totals = `(${minutes(usedMs)} of ${minutes(plannedMs)} min)`;
  return [run.date.slice(0, 10), escapeLine(run.prompt), totals].filter((part) => part !== '').join(' ');
}

/** The day and the question in a heading; null if it isn't a run's. */
export function parseRunHeading(text: string): Pick<PracticeRun, 'date' | 'prompt'> | null {
  const match = RUN_HEADING.exec(text.trim());
  return match && { date: match[1] ?? '', prompt: unescapeText(match[2] ?? '') };
}

/** The lines of a run's table. Columns that aren't ours stay blank. */
export function runTable(run: PracticeRun, columns: readonly string[]): string[] {
  const names = columns.map((name) => name.replace(/\|/g, '\\|'));
  const rows = run.phases.map((phase) => {
    const cells = cellsOfPhase(phase);
    return `| ${columns.map((name) => cells[columnKey(name)] ?? '').join(' | ')} |`;
  });
  return [`| ${names.join(' | ')} |`, `|${'---|'.repeat(columns.length)}`, ...rows];
}

/** A run's columns after an earlier table, whose own columns stay in their places. */
export function withOwnColumns(columns: readonly string[]): string[] {
  const known = new Set(columns.map(columnKey));
  return [...columns, ...RUN_COLUMNS.filter((name) => !known.has(columnKey(name)))];
}

/** The phase in a row of a run's table; null if it has none. */
export function phaseOfRow(cells: readonly string[], columns: readonly string[]): PracticeRunPhase | null {
  const cell = cellReader(cells, columns);
  const title = unescapeText(cell('phase'));
  if (title === '') return null;
  return {
    title,
    plannedMs: parseMinutes(cell('planned')),
    usedMs: parseMinutes(cell('used')),
    ...parseItems(cell('items')),
    score: parseScore(cell('score')),
    notes: unescapeText(cell('notes')),
  };
}

function cellsOfPhase({ title, plannedMs, usedMs, ticked, items, score, notes }: PracticeRunPhase) {
  const cells: Readonly<Record<string, string>> = {
    phase: escapeCell(title),
    planned: plannedMs === null ? '' : `${minutes(plannedMs)}`,
    used: usedMs === null ? '' : `${minutes(usedMs)}`,
    items: items === null ? '' : `${ticked}/${items}`,
    score: score === null ? '' : `${score}`,
    notes: escapeCell(notes),
  };
  return cells;
}

/** `6`, `6.2`, `6,2 min`. */
function parseMinutes(cell: string): number | null {
  const number = /^\d+(?:[.,]\d+)?/.exec(cell)?.[0];
  return number === undefined ? null : Math.round(Number(number.replace(',', '.')) * MINUTE);
}

/** `9/13`, `9 of 13`, `9`. */
function parseItems(cell: string): Pick<PracticeRunPhase, 'ticked' | 'items'> {
  const [, ticked = '0', total] = /^(\d{1,6})(?:\s*(?:\/|of)\s*(\d{1,6}))?/.exec(cell) ?? [];
  const items = Number(total ?? 0);
  if (items === 0) return { ticked: Number(ticked), items: null };
  return { ticked: Math.min(Number(ticked), items), items };
}

/** `2`, `2/3`; anything else isn't a score. */
function parseScore(cell: string): Score | null {
  const digit = /^([0-3])(?:\s*\/\s*3)?$/.exec(cell)?.[1];
  return SCORES.find((score) => `${score}` === digit) ?? null;
}

/** The log's older form, which is only read: one row a practice, its phases in one cell. */
export const OLD_ROW_COLUMNS = ['date', 'phases'];

const PHASE_LINE = /^(.*): (\d+(?:\.\d+)?) of (\d+(?:\.\d+)?) min, (\d+) items?$/;

/**
 * The run that a row tells of; null where it is none of ours. Lines of the phases' cell that are not ours are left out.
 */
export function runOfOldRow(cells: readonly string[], columns: readonly string[]): PracticeRun | null {
  const cell = cellReader(cells, columns);
  const date = unescapeText(cell('date'));
  const phases = cell('phases')
    .split(/<br\s*\/?>/i)
    .flatMap((line) => phaseOfLine(line.trim()) ?? []);
  return date === '' || phases.length === 0 ? null : { date, prompt: unescapeText(cell('prompt')), phases };
}

const msOf = (minutes: string | undefined): number => Math.round(Number(minutes) * MINUTE);

function phaseOfLine(line: string): PracticeRunPhase | null {
  const match = PHASE_LINE.exec(line);
  if (match === null) return null;
  const [, title = '', used, planned, ticked] = match;
  const times = { plannedMs: msOf(planned), usedMs: msOf(used) };
  return { title: unescapeText(title), ...times, ticked: Number(ticked), items: null, score: null, notes: '' };
}

const ESCAPES: Readonly<Record<string, string>> = { '&lt;': '<', '&amp;': '&', '&#37;': '%' };

/** A text on one line, kept from opening a tag or a comment. */
const escapeLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(?=lt;|amp;|#37;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/%(?=%)/g, '&#37;');

/** The same, kept from ending its cell. */
const escapeCell = (text: string): string => escapeLine(text).replace(/\|/g, '\\|');

/** What was written as a cell or in a heading, as it was typed. */
const unescapeText = (text: string): string =>
  text.replace(/&(?:lt|amp|#37);/g, (escape) => ESCAPES[escape] ?? escape).trim();

const columnKey = (name: string): string => nameKey(name).trim();

/** Whether a table has all of these columns. */
export const hasColumns = (columns: readonly string[], names: readonly string[]): boolean =>
  names.every((name) => columns.some((column) => columnKey(column) === name));

/** The cells of a row by the lower-case name of their column; empty where the row or the table has none. */
const cellReader =
  (cells: readonly string[], columns: readonly string[]) =>
  (name: string): string =>
    cells[columns.findIndex((column) => columnKey(column) === name)] ?? '';
