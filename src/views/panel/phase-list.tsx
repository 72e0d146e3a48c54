import { panelStrings } from '../../strings';
import { Disclosure } from '../../ui/disclosure';
import { IconButton } from '../../ui/icon-button';
import { plainMarkdown } from '../../ui/plain-markdown';
import { ProgressBar } from '../../ui/progress-bar';
import type { PanelControls } from './controls';
import { ItemList } from './item-list';
import type { PhaseRow, SectionRow } from './rows';

interface PhaseListProps {
  readonly phases: readonly PhaseRow[];
  readonly nextLine: number | null;
  readonly controls: PanelControls;
}

/** The phases of a note, each opening to its sections and items. */
export function PhaseList({ phases, ...rest }: PhaseListProps) {
  return (
    <ul class="design-phases-phases" aria-label={panelStrings.phases}>
      {phases.map((row) => (
        <PhaseEntry key={row.key} row={row} {...rest} />
      ))}
    </ul>
  );
}

interface PhaseEntryProps extends Omit<PhaseListProps, 'phases'> {
  readonly row: PhaseRow;
}

function PhaseEntry({ row, nextLine, controls }: PhaseEntryProps) {
  const { phase, folded } = row;
  const title = phase.title || panelStrings.untitledPhase;
  const isCurrent = nextLine !== null && nextLine >= phase.line && nextLine < phase.endLine;
  const isDone = phase.total > 0 && phase.done === phase.total;
  return (
    <li class={`design-phases-phase${isCurrent ? ' is-current' : ''}${isDone ? ' is-done' : ''}`}>
      <div class="design-phases-phase-head">
        <Disclosure title={title} open={!folded} onToggle={() => controls.fold(row.key)}>
          {phase.timeBox && <span class="design-phases-count">{panelStrings.minutes(phase.timeBox)}</span>}
          {phase.total > 0 && <Count {...phase} />}
        </Disclosure>
        <IconButton
          icon="arrow-right-to-line"
          label={panelStrings.goToPhase(title)}
          onClick={(event) => controls.goTo(phase.line, event)}
        />
      </div>
      {phase.total > 0 && <ProgressBar done={phase.done} total={phase.total} label={title} />}
      {!folded && <PhaseBody row={row} nextLine={nextLine} controls={controls} />}
    </li>
  );
}

function PhaseBody({ row, ...rest }: PhaseEntryProps) {
  return (
    <div class="design-phases-phase-body">
      {row.phase.goal && (
        <p class="design-phases-goal">
          <span class="design-phases-goal-label">{panelStrings.goal}</span> {plainMarkdown(row.phase.goal)}
        </p>
      )}
      <ItemList rows={row.items} {...rest} />
      {row.sections.map((section) => (
        <SectionEntry key={section.key} row={section} {...rest} />
      ))}
    </div>
  );
}

interface SectionEntryProps extends Omit<PhaseListProps, 'phases'> {
  readonly row: SectionRow;
}

function SectionEntry({ row, ...rest }: SectionEntryProps) {
  const { section, folded } = row;
  return (
    <div class="design-phases-section">
      <Disclosure title={section.title} open={!folded} onToggle={() => rest.controls.fold(row.key)}>
        {section.total > 0 && <Count {...section} />}
      </Disclosure>
      <ItemList rows={row.items} {...rest} />
    </div>
  );
}

function Count({ done, total }: { readonly done: number; readonly total: number }) {
  return <span class="design-phases-count">{`${done}/${total}`}</span>;
}
