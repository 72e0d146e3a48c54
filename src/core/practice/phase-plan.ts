import type { Outline } from '../outline/outline';
import { minutesOf } from '../outline/time-box';
import type { ChecklistTemplate, TemplatePhase } from '../templates/template';
import { textKey, titleKey } from '../templates/titles';
import { itemKeys } from './note-phase';
import type { PhasePlan } from './practice';

/**
 * Planned minutes of each phase: those of the time box in its heading, else those of the template phase of the same
 * title, else null.
 */
export function plannedMinutes(outline: Outline, templates: readonly ChecklistTemplate[]): (number | null)[] {
  const known = new Map<string, TemplatePhase>();
  for (const template of templates) for (const phase of template.phases) known.set(titleKey(phase.title), phase);
  return outline.phases.map((phase) => minutesOf(phase.timeBox) ?? (known.get(textKey(phase.title))?.minutes || null));
}

/** The phases of a practice of `totalMinutes` on a note. */
export function planPhases(
  outline: Outline,
  templates: readonly ChecklistTemplate[],
  totalMinutes: number,
): PhasePlan[] {
  const shares = shareTime(totalMinutes * 60_000, plannedMinutes(outline, templates));
  return outline.phases.map((phase, index) => ({
    title: phase.title,
    plannedMs: shares[index] ?? 0,
    doneAtStart: phase.done,
    items: itemKeys(phase),
  }));
}

/** The practice log writes tenths of a minute: shares of that unit add up there too. */
const UNIT = 6000;

/**
 * Shares a practice's time out over its phases, in proportion to their planned minutes.
 *
 * A phase without planned minutes counts as much as the average of those with some; where no phase has any, all count
 * the same. The shares are whole tenths of a minute and add up to the total exactly.
 *
 * @param totalMs milliseconds of the whole practice, rounded to tenths of a minute
 * @param minutes planned minutes of each phase; null or 0 where there is no time box
 * @returns milliseconds of each phase, in the same order
 */
export function shareTime(totalMs: number, minutes: readonly (number | null)[]): number[] {
  const weights = weightsOf(minutes);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const units = Math.max(0, Math.round(totalMs / UNIT));
  let weightSoFar = 0;
  let unitsSoFar = 0;
  return weights.map((weight) => {
    weightSoFar += weight;
    const end = Math.round((units * weightSoFar) / sum);
    const share = end - unitsSoFar;
    unitsSoFar = end;
    return share * UNIT;
  });
}

function weightsOf(minutes: readonly (number | null)[]): number[] {
  const known = minutes.filter((value): value is number => value !== null && value > 0);
  const average = known.length === 0 ? 1 : known.reduce((total, value) => total + value, 0) / known.length;
  return minutes.map((value) => (value !== null && value > 0 ? value : average));
}
