import type { Outline } from '../outline/outline';
import { minutesOf } from '../outline/time-box';
import type { ChecklistTemplate, TemplatePhase } from '../templates/template';
import { textKey, titleKey } from '../templates/titles';
import { itemKeys } from './note-phase';
import type { PhasePlan } from './practice';
import { shareTime } from './share-time';

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
