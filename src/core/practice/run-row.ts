import { cellReader, unescapeText } from './log-cells';
import type { PracticeRun, PracticeRunPhase } from './practice-run';

/** The log's older form, which is only read: one row a practice, its phases in one cell. */
export const ROW_COLUMNS = ['date', 'phases'];

const PHASE_LINE = /^(.*): (\d+(?:\.\d+)?) of (\d+(?:\.\d+)?) min, (\d+) items?$/;
const MINUTE = 60_000;

/** The run that a row tells of; null where it is none of ours. Lines of the phases' cell that are not ours are left out. */
export function runOfRow(cells: readonly string[], columns: readonly string[]): PracticeRun | null {
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
