import { Scope } from 'obsidian';
import { applyEdit, isRefusal } from '../../core/edit';
import { NO_OUTLINE } from '../../core/outline/outline';
import { notePhase } from '../../core/practice/note-phase';
import { addTime, goToPhase, pauseOrResume, practiceAt, type PracticeState } from '../../core/practice/practice';
import { addToPracticeLog } from '../../core/practice/practice-log';
import { type PracticeRun, runOf } from '../../core/practice/practice-run';
import { practiceStrings } from './strings';
import { askToDiscard, askToScore } from './conclude';
import type { PracticeServices } from './practice-store';
import { goToLine } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import { describeRefusal } from '../../ui/strings';
import { showNoticeWithButton } from '../../ui/notices';
import { outlineStrings } from '../checklist';

const MINUTE = 60_000;

/** Pauses or resumes the running practice. */
export function pauseOrResumePractice({ practice }: PracticeServices): void {
  practice.change(pauseOrResume);
}

/** Elements that use Space themselves. */
const USES_SPACE = 'button, input, select, textarea, a, [contenteditable=true]';

/** The keys of a view that shows a running practice: Space pauses or resumes it. */
export function pauseOnSpace(services: PracticeServices): Scope {
  const scope = new Scope(services.app.scope);
  scope.register([], ' ', ({ target }) => {
    const isTaken = (target as HTMLElement | null)?.matches(USES_SPACE) ?? false;
    if (isTaken || services.practice.current === null) return undefined;
    pauseOrResumePractice(services);
    return false;
  });
  return scope;
}

/** Gives the current phase more time. */
export function addPracticeTime({ practice }: PracticeServices, minutes: number): void {
  practice.change((state, now) => addTime(state, minutes * MINUTE, now));
}

/** Goes to the phase after the current one, in the practice and in the editor. */
export async function nextPracticePhase(services: PracticeServices): Promise<void> {
  const { current = 0, phases = [] } = services.practice.current ?? {};
  if (current + 1 < phases.length) await goToPracticePhase(services, current + 1);
  else showNotice(practiceStrings.lastPhase);
}

/** What comes after the current phase: the next one, or the end. */
export function afterPhase(services: PracticeServices): { readonly label: string; readonly run: () => void } {
  const { current = 0, phases = [] } = services.practice.current ?? {};
  return current + 1 < phases.length
    ? { label: practiceStrings.next, run: () => void nextPracticePhase(services) }
    : { label: practiceStrings.end, run: () => void endPractice(services) };
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

/**
 * Ends the running practice. If a log is wanted, the clock stops, the summary asks for scores, and the result goes into
 * the note's practice log; closing the summary resumes the practice.
 * @returns whether the practice is over
 */
export async function endPractice(services: PracticeServices): Promise<boolean> {
  const { practice, settings } = services;
  if (practice.current === null || practice.isEnding) return false;
  if (!settings.current.practice.writeLog) {
    tellEnd(practice.end());
    return true;
  }
  practice.isEnding = true;
  const wasRunning = practice.current.runningSince !== null;
  if (wasRunning) practice.change(pauseOrResume);
  const outcome = await concludePractice(services, practice.current).finally(() => (practice.isEnding = false));
  if (outcome === 'back' && wasRunning) practice.change(pauseOrResume);
  if (outcome === 'back') return false;
  const ended = practice.end();
  if (outcome === 'discard' || ended === null) return true;
  await writeLog(services, ended.state.path, outcome);
  tellEnd(ended);
  return true;
}

/** Asks whether to score, discard, or resume a stopped practice. */
async function concludePractice(services: PracticeServices, state: PracticeState) {
  const { app, actions, clock } = services;
  const { usedMs } = practiceAt(state, state.seenAt);
  if (usedMs < MINUTE) {
    const answer = await askToDiscard(app, usedMs);
    if (answer !== 'keep') return answer;
  }
  const outline = (await actions.outline(state.path)) ?? NO_OUTLINE;
  const run = withNames(runOf(state, outline, clock.format(new Date(state.startedAt), 'YYYY-MM-DD'), state.seenAt));
  return askToScore(app, run);
}

function tellEnd(ended: ReturnType<PracticeServices['practice']['end']>): void {
  if (ended === null) return;
  const { usedMs, plannedMs } = practiceAt(ended.state, ended.now);
  showNotice(practiceStrings.ended(usedMs, plannedMs));
}

/** Writes the log. If the note can't be written, the log can be copied from the notice, so that it isn't lost. */
async function writeLog({ writer, actions }: PracticeServices, path: string, run: PracticeRun): Promise<void> {
  const { phases } = (await actions.outline(path)) ?? NO_OUTLINE;
  const log = addToPracticeLog(run, Math.min(...phases.map((phase) => phase.level)));
  const result = await writer.write(path, actions.plans.dated(log));
  if (result.outcome !== 'refused') return;
  const written = log('');
  const text = isRefusal(written) ? '' : applyEdit('', written);
  const copy = ({ win }: HTMLElement): void => void win.navigator.clipboard.writeText(text);
  showNoticeWithButton(describeRefusal(result.refusal), practiceStrings.copyLog, copy);
}

/** The log names a phase without a title as the panel does. */
function withNames(run: PracticeRun): PracticeRun {
  return {
    ...run,
    phases: run.phases.map((phase) => ({ ...phase, title: phase.title || outlineStrings.untitledPhase })),
  };
}
