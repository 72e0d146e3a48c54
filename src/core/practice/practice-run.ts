import type { Outline } from '../outline/outline';
import { notePhases } from './note-phase';
import { practiceAt, type PracticeState } from './practice';

/** 0 missed, 1 weak, 2 solid, 3 strong. */
export const SCORES = [0, 1, 2, 3] as const;
export type Score = (typeof SCORES)[number];

/** One phase of a finished practice. */
export interface PracticeRunPhase {
  readonly title: string;
  /** Null if a log that was edited by hand doesn't say. */
  readonly plannedMs: number | null;
  readonly usedMs: number | null;
  /** Items that were ticked during the practice. */
  readonly ticked: number;
  /** Items that could be ticked; null if there were none, or the log doesn't say. */
  readonly items: number | null;
  readonly score: Score | null;
  /** Why it has the score, on one line; empty for none. */
  readonly notes: string;
}

/** A finished practice, as in the practice log. */
export interface PracticeRun {
  /** `YYYY-MM-DD`, or `YYYY-MM-DD HH:mm` in the older form of the log. */
  readonly date: string;
  readonly prompt: string;
  readonly phases: readonly PracticeRunPhase[];
}

/**
 * The run of a practice that ends at `now`, without scores.
 *
 * @param outline the note's outline now; more done items than at the start count as ticked
 */
export function runOf(state: PracticeState, outline: Outline, date: string, now: number): PracticeRun {
  const inNote = notePhases(state.phases, outline.phases);
  const phases = practiceAt(state, now).phases.map(({ title, plannedMs, usedMs }, index): PracticeRunPhase => {
    const { done, total } = inNote[index] ?? { done: 0, total: 0 };
    const doneAtStart = state.phases[index]?.doneAtStart ?? 0;
    const items = Math.max(0, total - doneAtStart);
    const ticked = Math.min(items, Math.max(0, done - doneAtStart));
    return { title, plannedMs, usedMs, ticked, items: items === 0 ? null : items, score: null, notes: '' };
  });
  return { date, prompt: state.prompt, phases };
}

/** Planned and used milliseconds of a whole run. */
export function runTotals(run: PracticeRun): { plannedMs: number; usedMs: number } {
  return run.phases.reduce(
    (sum, phase) => ({
      plannedMs: sum.plannedMs + (phase.plannedMs ?? 0),
      usedMs: sum.usedMs + (phase.usedMs ?? 0),
    }),
    { plannedMs: 0, usedMs: 0 },
  );
}
