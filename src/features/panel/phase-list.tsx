import type { ComponentChildren } from 'preact';
import type { Progress } from '../../core/outline/outline';
import { panelStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import { inlineText } from '../../core/markdown/inline';
import { ProgressBar } from '../../ui/progress-bar';
import type { PanelControls } from './controls';
import { type ItemContext, ItemList } from './item-list';
import type { PhaseRow, PointRow, SectionRow } from './rows';
import { useHiddenName } from '../../ui/hidden-name';
import { IconButton } from '../../ui/icon';
import { outlineStrings } from '../checklist';

interface PhaseListProps extends ItemContext {
  /** What the list is, for screen readers. */
  readonly label: string;
  readonly phases: readonly PhaseRow[];
}

/** The phases of a note, each opening to its sections and items. */
export function PhaseList({ label, phases, ...rest }: PhaseListProps) {
  const [nameId, name] = useHiddenName(label);
  return (
    <>
      {name}
      <ul class="design-phases-phases" aria-labelledby={nameId}>
        {phases.map((row) => (
          <PhaseEntry key={row.key} row={row} {...rest} />
        ))}
      </ul>
    </>
  );
}

interface PhaseEntryProps extends ItemContext {
  readonly row: PhaseRow;
}

function PhaseEntry({ row, ...context }: PhaseEntryProps) {
  const { phase, folded } = row;
  const { nextLine, controls } = context;
  const title = phase.title || outlineStrings.untitledPhase;
  const isCurrent = nextLine !== null && nextLine >= phase.line && nextLine < phase.endLine;
  const isDone = phase.total > 0 && phase.done === phase.total;
  return (
    <li class={`design-phases-phase${isCurrent ? ' is-current' : ''}${isDone ? ' is-done' : ''}`}>
      <RowHead title={title} line={phase.line} rowKey={row.key} folded={folded} controls={controls}>
        {phase.timeBox && <span class="design-phases-count">{panelStrings.minutes(phase.timeBox)}</span>}
        <Count {...phase} />
      </RowHead>
      {phase.total > 0 && <ProgressBar done={phase.done} total={phase.total} label={title} />}
      {!folded && <PhaseBody row={row} {...context} />}
    </li>
  );
}

function PhaseBody({ row, ...rest }: PhaseEntryProps) {
  return (
    <div class="design-phases-phase-body">
      {row.phase.goal && (
        <p class="design-phases-text design-phases-goal">
          <span class="design-phases-goal-label">{panelStrings.goal}</span> {inlineText(row.phase.goal)}
        </p>
      )}
      <ItemList rows={row.items} {...rest} />
      <PointList rows={row.points} controls={rest.controls} />
      {row.sections.map((section) => (
        <SectionEntry key={section.key} row={section} {...rest} />
      ))}
    </div>
  );
}

interface SectionEntryProps extends ItemContext {
  readonly row: SectionRow;
}

function SectionEntry({ row, ...rest }: SectionEntryProps) {
  const { section, folded } = row;
  return (
    <div class="design-phases-section">
      <RowHead title={section.title} line={section.line} rowKey={row.key} folded={folded} controls={rest.controls}>
        <Count {...section} />
      </RowHead>
      <ItemList rows={row.items} {...rest} />
      <PointList rows={row.points} controls={rest.controls} />
    </div>
  );
}

interface RowHeadProps {
  readonly title: string;
  readonly line: number;
  readonly rowKey: string;
  readonly folded: boolean;
  readonly controls: PanelControls;
  /** Time box and count. */
  readonly children: ComponentChildren;
}

/** The heading of a phase or section: opens and closes it, and leads to it in the note. */
function RowHead({ title, line, rowKey, folded, controls, children }: RowHeadProps) {
  return (
    <div class="design-phases-head">
      <Disclosure title={title} open={!folded} onToggle={() => controls.fold(rowKey)}>
        {children}
      </Disclosure>
      <IconButton
        icon="arrow-right-to-line"
        className="design-phases-go"
        label={panelStrings.goTo(title)}
        onClick={(event) => controls.goTo(line, event)}
      />
    </div>
  );
}

function Count({ done, total }: Progress) {
  return total > 0 ? <span class="design-phases-count">{`${done}/${total}`}</span> : null;
}

interface PointListProps {
  readonly rows: readonly PointRow[];
  readonly controls: PanelControls;
}

/** The points of a phase that has no items; each leads to its line. */
function PointList({ rows, controls }: PointListProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="design-phases-items">
      {rows.map(({ key, point }) => (
        <li key={key} class="design-phases-item is-point" style={{ '--design-phases-depth': point.depth }}>
          <button
            type="button"
            class="design-phases-plain design-phases-item-text"
            data-design-phases-row
            onClick={(event) => controls.goTo(point.line, event)}
          >
            <span class="design-phases-text">{inlineText(point.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
