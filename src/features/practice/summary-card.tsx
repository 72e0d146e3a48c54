import { Keymap } from 'obsidian';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type PracticeRun,
  type PracticeRunPhase,
  runTotals,
  type Score,
  SCORES,
} from '../../core/practice/practice-run';
import { Disclosure } from '../../ui/disclosure';
import { ButtonRow } from '../../ui/fields';
import { useUniqueId } from '../../ui/use-unique-id';
import { clockTime, practiceStrings, summaryStrings } from './strings';

interface SummaryCardProps {
  /** The result, not scored yet. */
  readonly run: PracticeRun;
  readonly onSave: (run: PracticeRun) => void;
  readonly onBack: () => void;
}

/**
 * The result of a practice, to be scored. A digit scores the phase and moves to its line of evidence, Enter to the next
 * phase and from the last one to the save button; everything can be skipped. Phases that weren't started are folded.
 */
export function SummaryCard({ run, onSave, onBack }: SummaryCardProps) {
  const [phases, setPhases] = useState(run.phases);
  const begun = phases.filter(isBegun);
  const others = phases.filter((phase) => !isBegun(phase));
  const [showsOthers, showOthers] = useState(begun.length === 0);
  const form = useRef<HTMLFormElement>(null);
  const change = (changed: PracticeRunPhase, to: PracticeRunPhase): void =>
    setPhases((all) => all.map((phase) => (phase === changed ? to : phase)));
  const goTo = (position: number): void => {
    const target = `[data-design-phases-score="${position}"], button[type=submit]`;
    form.current?.querySelector<HTMLElement>(target)?.focus();
  };
  useEffect(() => goTo(0), []);
  return (
    <form
      ref={form}
      class="design-phases-form design-phases-summary"
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...run, phases });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && Keymap.isModifier(event, 'Mod')) event.currentTarget.requestSubmit();
      }}
    >
      <p class="design-phases-summary-total">{summaryStrings.total(totalsOf(run))}</p>
      <p class="design-phases-hint">{summaryStrings.keys}</p>
      <PhaseSummaries phases={begun} from={0} onChange={change} goTo={goTo} />
      {others.length > 0 && (
        <Disclosure
          title={summaryStrings.notBegun(others.length)}
          open={showsOthers}
          onToggle={() => showOthers(!showsOthers)}
        />
      )}
      {showsOthers && <PhaseSummaries phases={others} from={begun.length} onChange={change} goTo={goTo} />}
      <ButtonRow>
        <button type="submit" class="mod-cta">
          {summaryStrings.save}
        </button>
        <button type="button" onClick={onBack}>
          {summaryStrings.back}
        </button>
      </ButtonRow>
    </form>
  );
}

const isBegun = ({ usedMs }: PracticeRunPhase): boolean => usedMs !== 0;

interface PhaseSummariesProps {
  readonly phases: readonly PracticeRunPhase[];
  /** Position of the first one in the whole form. */
  readonly from: number;
  readonly onChange: (phase: PracticeRunPhase, to: PracticeRunPhase) => void;
  readonly goTo: (position: number) => void;
}

function PhaseSummaries({ phases, from, onChange, goTo }: PhaseSummariesProps) {
  return (
    <ol class="design-phases-summary-phases">
      {phases.map((phase, index) => (
        <PhaseSummary
          key={index}
          position={from + index}
          phase={phase}
          onChange={(changed) => onChange(phase, { ...phase, ...changed })}
          onNext={() => goTo(from + index + 1)}
        />
      ))}
    </ol>
  );
}

function totalsOf(run: PracticeRun) {
  const sum = (valueOf: (phase: PracticeRunPhase) => number) =>
    run.phases.reduce((total, phase) => total + valueOf(phase), 0);
  return { ...runTotals(run), ticked: sum(({ ticked }) => ticked), items: sum(({ items }) => items ?? 0) };
}

interface PhaseSummaryProps {
  readonly position: number;
  readonly phase: PracticeRunPhase;
  readonly onChange: (changed: Partial<PracticeRunPhase>) => void;
  readonly onNext: () => void;
}

function PhaseSummary({ position, phase, onChange, onNext }: PhaseSummaryProps) {
  const id = useUniqueId();
  const evidence = useRef<HTMLInputElement>(null);
  const { title, plannedMs, usedMs, ticked, items, score, notes } = phase;
  const isOver = (usedMs ?? 0) > (plannedMs ?? 0);
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || Keymap.isModifier(event, 'Mod')) return;
    event.preventDefault();
    onNext();
  };
  const onScoreKey = (event: KeyboardEvent): void => {
    onEnter(event);
    const chosen = SCORES.find((each) => `${each}` === event.key);
    if (chosen === undefined && !['Backspace', 'Delete'].includes(event.key)) return;
    event.preventDefault();
    onChange({ score: chosen ?? null });
    if (chosen !== undefined) evidence.current?.focus();
  };
  return (
    <li class={`design-phases-summary-phase${isOver ? ' is-over' : ''}`}>
      <span id={`${id}-title`} class="design-phases-summary-title">
        {title}
      </span>
      <span class="design-phases-count">
        {practiceStrings.usedOfPlanned(clockTime(usedMs ?? 0), clockTime(plannedMs ?? 0))}
      </span>
      <span class="design-phases-count">{items === null ? '' : summaryStrings.items(ticked, items)}</span>
      <Scores id={id} position={position} score={score} onChange={onChange} onKeyDown={onScoreKey} />
      <input
        ref={evidence}
        type="text"
        class="design-phases-summary-notes"
        value={notes}
        placeholder={summaryStrings.evidence}
        aria-labelledby={`${id}-title ${id}-evidence`}
        onInput={({ currentTarget }) => onChange({ notes: currentTarget.value })}
        onKeyDown={onEnter}
      />
      <span id={`${id}-evidence`} hidden>
        {summaryStrings.evidence}
      </span>
    </li>
  );
}

interface ScoresProps extends Pick<PhaseSummaryProps, 'position' | 'onChange'> {
  readonly id: string;
  readonly score: Score | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Scores({ id, position, score, onChange, onKeyDown }: ScoresProps) {
  return (
    <div role="radiogroup" aria-labelledby={`${id}-title`} class="design-phases-scores" onKeyDown={onKeyDown}>
      {SCORES.map((each) => (
        <label key={each} class={each === score ? 'is-active' : ''}>
          <input
            type="radio"
            name={id}
            value={each}
            checked={each === score}
            {...(each === (score ?? 0) ? { 'data-design-phases-score': position } : {})}
            onChange={() => onChange({ score: each })}
          />
          <span>{summaryStrings.score(each)}</span>
        </label>
      ))}
    </div>
  );
}
