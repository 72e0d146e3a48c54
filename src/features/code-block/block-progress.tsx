import type { PhaseSummary } from '../../core/note';
import type { Progress } from '../../core/outline/outline';
import { blockStrings } from './strings';
import { panelStrings } from '../panel';
import { outlineStrings } from '../checklist';
import { ProgressBar } from '../../ui/progress-bar';
import { progressStrings } from '../../ui/strings';

interface BlockProgressProps {
  readonly progress: Progress & { readonly phases: readonly PhaseSummary[] };
  readonly onPhase: (line: number, event: MouseEvent) => void;
}

/** How far a note is: as a whole, then phase by phase. */
export function BlockProgress({ progress, onPhase }: BlockProgressProps) {
  const { done, total, phases } = progress;
  if (total === 0) return <p class="design-phases-hint">{blockStrings.noItems}</p>;
  return (
    <div class="design-phases-block-progress">
      <div class="design-phases-block-line is-total">
        <ProgressBar label={panelStrings.progress} done={done} total={total} />
        <span class="design-phases-count">{progressStrings.ofTotal(done, total)}</span>
      </div>
      {phases.map((phase) => (
        <button
          key={phase.line}
          type="button"
          class="design-phases-plain design-phases-block-line"
          onClick={(event) => onPhase(phase.line, event)}
        >
          <span class="design-phases-text">{phase.title || outlineStrings.untitledPhase}</span>
          <ProgressBar label={phase.title || outlineStrings.untitledPhase} done={phase.done} total={phase.total} />
          <span class="design-phases-count">{progressStrings.ofTotal(phase.done, phase.total)}</span>
        </button>
      ))}
    </div>
  );
}
