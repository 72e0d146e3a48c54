import { inlineText } from '../../core/markdown/inline-text';
import type { TemplatePhase } from '../../core/templates/template';
import { insertionStrings } from './strings';
import { CheckField } from '../../ui/fields';
import { useUniqueId } from '../../ui/use-unique-id';

interface PhaseChoiceProps {
  readonly phases: readonly TemplatePhase[];
  /** Indices of the phases chosen. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The phases of a template to choose from, each or all at once. */
export function PhaseChoice({ phases, chosen, onChange }: PhaseChoiceProps) {
  const nameId = useUniqueId();
  const all = phases.map((_, index) => index);
  const toggle = (index: number) =>
    onChange(all.filter((candidate) => chosen.includes(candidate) !== (candidate === index)));
  return (
    <div class="design-phases-phase-choice" role="group" aria-labelledby={nameId}>
      <div class="design-phases-phase-choice-head">
        <span id={nameId}>{insertionStrings.phases}</span>
        <button type="button" onClick={() => onChange(all)}>
          {insertionStrings.all}
        </button>
        <button type="button" onClick={() => onChange([])}>
          {insertionStrings.none}
        </button>
      </div>
      {phases.map((phase, index) => (
        <CheckField
          key={index}
          label={inlineText(phase.title) || insertionStrings.untitled}
          count={insertionStrings.phaseSize(itemCount(phase), phase.minutes)}
          checked={chosen.includes(index)}
          onChange={() => toggle(index)}
        />
      ))}
    </div>
  );
}

function itemCount({ sections }: TemplatePhase): number {
  return sections.reduce((count, { items }) => count + items.length, 0);
}
