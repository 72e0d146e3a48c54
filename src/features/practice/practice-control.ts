import { applyEdit, isRefusal } from '../../core/edit';
import type { Plan } from '../../core/plan';
import type { Outline } from '../../core/outline/outline';
import { notePhase } from '../../core/practice/note-phase';
import { goToPhase, pauseOrResume, type PracticeState } from '../../core/practice/practice';
import { addToPracticeLog } from '../../core/practice/practice-log';
import { type PracticeRun, runOf, runTotals } from '../../core/practice/practice-run';
import { practiceStrings } from './strings';
import type { PracticeServices } from './practice-store';
import { goToLine } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import { describeRefusal } from '../../ui/strings';
import { showNoticeWithButton } from '../../ui/notices';
import { outlineStrings } from '../checklist';

/** Pauses the running practice, or goes on with it. */
export function pauseOrResumePractice({ practice }: PracticeServices): void {
  practice.change(pauseOrResume);
}

/** Goes to the phase after the current one, in the practice and in the editor. */
export async function nextPracticePhase(services: PracticeServices): Promise<void> {
  const { current = 0, phases = [] } = services.practice.current ?? {};
  if (current + 1 < phases.length) await goToPracticePhase(services, current + 1);
  else showNotice(practiceStrings.lastPhase);
}

/** Goes to a phase of the running practice, in the practice and in the editor. */
export async function goToPracticePhase(services: PracticeServices, index: number): Promise<void> {
  services.practice.change((state, now) => goToPhase(state, index, now));
  await showPracticePhase(services);
}

/** Shows the current phase of the running practice in the editor. */
export async function showPracticePhase(services: PracticeServices): Promise<void> {
  const state = services.practice.current;
  const outline = state && (await services.actions.outline(state.path));
  const phase = outline && notePhase(state, state.current, outline);
  if (phase) await goToLine(services.app, state.path, phase.line);
}

/** Ends the running practice, and writes what happened into the note's practice log where the user wants that. */
export async function endPractice(services: PracticeServices): Promise<void> {
  const ended = services.practice.end();
  if (!ended) return;
  const { state, now } = ended;
  const outline = (await services.actions.outline(state.path)) ?? NOTHING;
  const run = runOf(state, outline, dateOf(services, state), now);
  const { usedMs, plannedMs } = runTotals(run);
  if (services.settings.current.practice.writeLog) {
    const level = Math.min(...outline.phases.map((phase) => phase.level));
    await writeLog(services, state.path, addToPracticeLog(withNames(run), level));
  }
  showNotice(practiceStrings.ended(usedMs, plannedMs));
}

/** Writes the log. Where the note does not take it, what would have been written can be copied, so that it is not lost. */
async function writeLog({ writer, actions }: PracticeServices, path: string, log: Plan): Promise<void> {
  const result = await writer.write(path, actions.plans.dated(log));
  if (result.outcome !== 'refused') return;
  const written = log('');
  const text = isRefusal(written) ? '' : applyEdit('', written);
  const copy = ({ win }: HTMLElement): void => void win.navigator.clipboard.writeText(text);
  showNoticeWithButton(describeRefusal(result.refusal), practiceStrings.copyLog, copy);
}

/** Items without a heading are a phase without a title, which the log calls as the panel does. */
function withNames(run: PracticeRun): PracticeRun {
  return {
    ...run,
    phases: run.phases.map((phase) => ({ ...phase, title: phase.title || outlineStrings.untitledPhase })),
  };
}

const NOTHING: Outline = { rule: 'none', done: 0, total: 0, phases: [], otherItems: [] };

function dateOf({ clock }: PracticeServices, { startedAt }: PracticeState): string {
  return clock.format(new Date(startedAt), 'YYYY-MM-DD HH:mm');
}
