import type { Outline } from '../outline/outline';
import { notePhases } from './note-phase';
import { practiceAt, type PracticeState } from './practice';

/** One phase of a finished practice. */
export interface PracticeRunPhase {
  readonly title: string;
  readonly plannedMs: number;
  readonly usedMs: number;
  /** Items of the phase that were ticked during the practice. */
  readonly ticked: number;
}

/** A finished practice, as its row in the practice log says it. */
export interface PracticeRun {
  /** `YYYY-MM-DD`, or `YYYY-MM-DD HH:mm`. */
  readonly date: string;
  readonly prompt: string;
  readonly phases: readonly PracticeRunPhase[];
}

/**
 * What a practice came to when it ends at `now`.
 *
 * @param outline what the note holds now; items ticked are those done beyond what was done at the start
 */
export function runOf(state: PracticeState, outline: Outline, date: string, now: number): PracticeRun {
  const inNote = notePhases(state.phases, outline.phases);
  const phases = practiceAt(state, now).phases.map(({ title, plannedMs, usedMs }, index) => {
    const done = inNote[index]?.done ?? 0;
    return { title, plannedMs, usedMs, ticked: Math.max(0, done - (state.phases[index]?.doneAtStart ?? 0)) };
  });
  return { date, prompt: state.prompt, phases };
}

/** Planned and used milliseconds of a whole run. */
export function runTotals(run: PracticeRun): { plannedMs: number; usedMs: number } {
  return run.phases.reduce(
    (sum, phase) => ({ plannedMs: sum.plannedMs + phase.plannedMs, usedMs: sum.usedMs + phase.usedMs }),
    { plannedMs: 0, usedMs: 0 },
  );
}
