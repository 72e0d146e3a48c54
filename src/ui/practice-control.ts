import { Notice } from 'obsidian';
import type { Outline } from '../core/outline/outline';
import { notePhase } from '../core/practice/phase-plan';
import { goToPhase, pauseOrResume, type PracticeState } from '../core/practice/practice';
import { addToPracticeLog } from '../core/practice/practice-log';
import { runOf, runTotals } from '../core/practice/practice-run';
import { practiceStrings } from '../strings';
import type { Services } from '../vault/services';
import { reportRefusal } from './notices';
import { goToLine } from './open-note';

/** Pauses the running practice, or goes on with it. */
export function pauseOrResumePractice({ practice }: Services): void {
  practice.change(pauseOrResume);
}

/** Goes to the phase behind the current one, in the practice and in the editor. */
export async function nextPracticePhase(services: Services): Promise<void> {
  const { current = 0, phases = [] } = services.practice.current ?? {};
  if (current + 1 < phases.length) await goToPracticePhase(services, current + 1);
  else new Notice(practiceStrings.lastPhase);
}

/** Goes to a phase of the running practice, in the practice and in the editor. */
export async function goToPracticePhase(services: Services, index: number): Promise<void> {
  services.practice.change((state, now) => goToPhase(state, index, now));
  await showPracticePhase(services);
}

/** Shows the current phase of the running practice in the editor. */
export async function showPracticePhase(services: Services): Promise<void> {
  const state = services.practice.current;
  const outline = state && (await services.actions.outline(state.path));
  const phase = outline && notePhase(state, state.current, outline);
  if (phase) await goToLine(services.app, state.path, phase.line);
}

/** Ends the running practice, and writes what happened into the note's practice log where the user wants that. */
export async function endPractice(services: Services): Promise<void> {
  const ended = services.practice.end();
  if (!ended) return;
  const { state, now } = ended;
  const outline = await services.actions.outline(state.path);
  const run = runOf(state, outline ?? NOTHING, dateOf(services, state), now);
  const { usedMs, plannedMs } = runTotals(run);
  const { writeLog } = services.settings.current.practice;
  if (writeLog && outline) {
    const level = Math.min(...outline.phases.map((phase) => phase.level));
    reportRefusal(await services.writer.write(state.path, addToPracticeLog(run, level)));
  }
  new Notice(practiceStrings.ended(usedMs, plannedMs));
}

const NOTHING: Outline = { rule: 'none', done: 0, total: 0, phases: [], otherItems: [] };

function dateOf({ clock }: Services, { startedAt }: PracticeState): string {
  return clock.format(new Date(startedAt), 'YYYY-MM-DD HH:mm');
}
