import { Keymap } from 'obsidian';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  type PracticeRun,
  type PracticeRunPhase,
  runTotals,
  type Score,
  SCORES,
} from '../../core/practice/practice-run';
import { ButtonRow } from '../../ui/fields';
import { useUniqueId } from '../../ui/use-unique-id';
import { clockTime, practiceStrings, summaryStrings } from './strings';

interface SummaryCardProps {
  /** What the practice came to, not scored yet. */
  readonly run: PracticeRun;
  readonly onSave: (run: PracticeRun) => void;
  readonly onBack: () => void;
}

/**
 * What a practice came to, to be scored. A digit scores the phase and leads to its evidence, Enter to the next phase and
 * from the last one to the button that saves; all of it can be skipped.
 */
export function SummaryCard({ run, onSave, onBack }: SummaryCardProps) {
  const [phases, setPhases] = useState(run.phases);
  const form = useRef<HTMLFormElement>(null);
  const change = (index: number, changed: Partial<PracticeRunPhase>): void =>
    setPhases((all) => all.map((phase, each) => (each === index ? { ...phase, ...changed } : phase)));
  const goTo = (index: number): void => {
    const target = `[data-design-phases-score="${index}"], button[type=submit]`;
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
      <ol class="design-phases-summary-phases">
        {phases.map((phase, index) => (
          <PhaseSummary
            key={index}
            index={index}
            phase={phase}
            onChange={(changed) => change(index, changed)}
            onNext={() => goTo(index + 1)}
          />
        ))}
      </ol>
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

function totalsOf(run: PracticeRun) {
  const sum = (valueOf: (phase: PracticeRunPhase) => number) =>
    run.phases.reduce((total, phase) => total + valueOf(phase), 0);
  return { ...runTotals(run), ticked: sum(({ ticked }) => ticked), items: sum(({ items }) => items ?? 0) };
}

interface PhaseSummaryProps {
  readonly index: number;
  readonly phase: PracticeRunPhase;
  readonly onChange: (changed: Partial<PracticeRunPhase>) => void;
  readonly onNext: () => void;
}

function PhaseSummary({ index, phase, onChange, onNext }: PhaseSummaryProps) {
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
      <Scores id={id} index={index} score={score} onChange={onChange} onKeyDown={onScoreKey} />
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

interface ScoresProps extends Pick<PhaseSummaryProps, 'index' | 'onChange'> {
  readonly id: string;
  readonly score: Score | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Scores({ id, index, score, onChange, onKeyDown }: ScoresProps) {
  return (
    <div role="radiogroup" aria-labelledby={`${id}-title`} class="design-phases-scores" onKeyDown={onKeyDown}>
      {SCORES.map((each) => (
        <label key={each} class={each === score ? 'is-active' : ''}>
          <input
            type="radio"
            name={id}
            value={each}
            checked={each === score}
            {...(each === (score ?? 0) ? { 'data-design-phases-score': index } : {})}
            onChange={() => onChange({ score: each })}
          />
          <span>{summaryStrings.score(each)}</span>
        </label>
      ))}
    </div>
  );
}
