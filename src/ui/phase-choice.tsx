import type { TemplatePhase } from '../core/templates/template';
import { insertionStrings } from '../strings';

interface PhaseChoiceProps {
  readonly phases: readonly TemplatePhase[];
  /** Indices of the phases chosen. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The phases of a template to choose from, each or all at once. */
export function PhaseChoice({ phases, chosen, onChange }: PhaseChoiceProps) {
  const all = phases.map((_, index) => index);
  const toggle = (index: number) =>
    onChange(all.filter((candidate) => chosen.includes(candidate) !== (candidate === index)));
  return (
    <div class="design-phases-phase-choice" role="group" aria-label={insertionStrings.phases}>
      <div class="design-phases-phase-choice-head">
        <span>{insertionStrings.phases}</span>
        <button type="button" onClick={() => onChange(all)}>
          {insertionStrings.all}
        </button>
        <button type="button" onClick={() => onChange([])}>
          {insertionStrings.none}
        </button>
      </div>
      {phases.map((phase, index) => (
        <label key={index} class="design-phases-check">
          <input type="checkbox" checked={chosen.includes(index)} onChange={() => toggle(index)} />
          <span class="design-phases-phase-choice-title">{phase.title || insertionStrings.untitled}</span>
          <span class="design-phases-phase-choice-count">
            {insertionStrings.phaseSize(itemCount(phase), phase.minutes)}
          </span>
        </label>
      ))}
    </div>
  );
}

function itemCount({ sections }: TemplatePhase): number {
  return sections.reduce((count, { items }) => count + items.length, 0);
}
