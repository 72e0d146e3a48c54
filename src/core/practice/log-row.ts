import { cellsOf } from '../markdown/block-starts';
import { runTotals, type PracticeRun, type PracticeRunPhase } from './practice-run';

/** The columns of the practice log. A table of the user's own making may have more, in any order. */
export const LOG_COLUMNS = ['Date', 'Prompt', 'Minutes', 'Phases'] as const;

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
export function logRow(run: PracticeRun, columns: readonly string[]): string {
  const cells = logCells(run);
  return `| ${columns.map((name) => cells.get(name.toLowerCase()) ?? '').join(' | ')} |`;
}

/** The run that a row tells of; null where it is none of ours. Lines of the phases' cell that are not ours are left out. */
export function parseLogRow(line: string, columns: readonly string[]): PracticeRun | null {
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
