import { inlineText } from '../../core/markdown/inline';
import type { TemplatePhase } from '../../core/templates/template';
import { insertionStrings } from './strings';
import { FoldedWhenNarrow } from '../../ui/disclosure';
import { CheckField } from '../../ui/fields';
import { progressStrings } from '../../ui/strings';
import { useHiddenName } from '../../ui/hidden-name';

interface PhaseChoiceProps {
  readonly phases: readonly TemplatePhase[];
  /** How many items of each the note lacks; null if that isn't known or everything is inserted anyway. */
  readonly missing: readonly number[] | null;
  /** Indices of the phases chosen. */
  readonly chosen: readonly number[];
  readonly onChange: (chosen: readonly number[]) => void;
}

/** The phases of a template to choose from, each or all at once. */
export function PhaseChoice({ phases, missing, chosen, onChange }: PhaseChoiceProps) {
  const [nameId, name] = useHiddenName(insertionStrings.phases);
  const all = phases.map((_, index) => index);
  const toggle = (index: number) =>
    onChange(all.filter((candidate) => chosen.includes(candidate) !== (candidate === index)));
  return (
    <div class="design-phases-phase-choice" role="group" aria-labelledby={nameId}>
      {name}
      <FoldedWhenNarrow title={insertionStrings.phases} aside={progressStrings.ofTotal(chosen.length, phases.length)}>
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
          <CheckField
            key={index}
            label={inlineText(phase.title) || insertionStrings.untitled}
            count={insertionStrings.phaseSize(missing?.[index] ?? itemCount(phase), itemCount(phase), phase.minutes)}
            checked={chosen.includes(index)}
            onChange={() => toggle(index)}
          />
        ))}
      </FoldedWhenNarrow>
    </div>
  );
}

/** How many items a phase has; 0 if there is no phase. */
export function itemCount(phase: TemplatePhase | undefined): number {
  return phase?.sections.reduce((count, { items }) => count + items.length, 0) ?? 0;
}
