import type { Outline } from '../outline/outline';
import { minutesOf } from '../outline/time-box';
import { textKey, titleKey } from '../outline/titles';
import type { ChecklistTemplate, TemplatePhase } from '../templates/template';
import { itemKeys } from './note-phase';
import type { PhasePlan } from './practice';

/** Planned minutes of each phase: its time box, or else those of a template's phase with its title, or null. */
export function plannedMinutes(outline: Outline, templates: readonly ChecklistTemplate[]): (number | null)[] {
  const known = new Map<string, TemplatePhase>();
  for (const template of templates) for (const phase of template.phases) known.set(titleKey(phase.title), phase);
  return outline.phases.map((phase) => minutesOf(phase.timeBox) ?? (known.get(textKey(phase.title))?.minutes || null));
}

/** How many minutes the whole practice takes; null if no phase has a time box. */
export function totalMinutes(minutes: readonly (number | null)[]): number | null {
  return minutes.some(isTimeBox) ? weightsOf(minutes).reduce((total, weight) => total + weight, 0) : null;
}

/** The phases of a practice of `totalMinutes` on a note. @param chosen indices of the phases wanted; null for all */
export function planPhases(
  outline: Outline,
  templates: readonly ChecklistTemplate[],
  totalMinutes: number,
  chosen: ReadonlySet<number> | null = null,
): PhasePlan[] {
  const isChosen = (_: unknown, index: number): boolean => chosen === null || chosen.has(index);
  const shares = shareTime(totalMinutes * MINUTE, plannedMinutes(outline, templates).filter(isChosen));
  return outline.phases.filter(isChosen).map((phase, index) => ({
    title: phase.title,
    plannedMs: shares[index] ?? 0,
    doneAtStart: phase.done,
    items: itemKeys(phase),
  }));
}

const MINUTE = 60_000;
/** Shares are whole minutes if these add up to the total, else half minutes, and so on. */
const UNITS = [MINUTE, 30_000, 15_000, 5000, 1000];

/**
 * Divides a practice's time among its phases, in proportion to their planned minutes.
 *
 * A phase without a time box counts as the average of those with one; without any, all count the same. Equal minutes
 * give equal shares. Shares are rounded to the largest unit, from minutes to seconds, in which they add up to the
 * total, or not at all if there is none.
 *
 * @param totalMs milliseconds of the whole practice
 * @param minutes planned minutes of each phase; null or 0 without a time box
 * @returns milliseconds of each phase, in the same order
 */
export function shareTime(totalMs: number, minutes: readonly (number | null)[]): number[] {
  const weights = weightsOf(minutes);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (totalMs * weight) / sum);
  for (const unit of UNITS) {
    const shares = exact.map((share) => Math.round(share / unit) * unit);
    const isRound = shares.every((share) => share > 0) && shares.reduce((total, share) => total + share, 0) === totalMs;
    if (isRound) return shares;
  }
  return exact;
}

const isTimeBox = (minutes: number | null): minutes is number => minutes !== null && minutes > 0;

function weightsOf(minutes: readonly (number | null)[]): number[] {
  const known = minutes.filter(isTimeBox);
  const average = known.length === 0 ? 1 : known.reduce((total, value) => total + value, 0) / known.length;
  return minutes.map((value) => (isTimeBox(value) ? value : average));
}
