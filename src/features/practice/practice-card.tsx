import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PracticeState, PracticeView } from '../../core/practice/practice';
import { FoldedWhenNarrow } from '../../ui/disclosure';
import { useHiddenName } from '../../ui/hidden-name';
import { IconButton } from '../../ui/icon';
import { PlainBar } from '../../ui/progress-bar';
import { outlineStrings } from '../checklist';
import {
  addPracticeTime,
  afterPhase,
  endPractice,
  goToPracticePhase,
  nextPracticePhase,
  pauseOrResumePractice,
} from './practice-control';
import type { PracticeServices } from './practice-store';
import { clockTime, practiceStrings } from './strings';

const MORE_MINUTES = [1, 5];

export interface PracticeCardProps {
  readonly services: PracticeServices;
  readonly state: PracticeState;
  readonly view: PracticeView;
  /** Below the times. */
  readonly children: ComponentChildren;
}

/** The clock of a running practice, and what can be done with it. */
export function PracticeCard({ services, state, view, children }: PracticeCardProps) {
  const isLast = view.current === view.phases.length - 1;
  const after = afterPhase(services);
  const [nameId, name] = useHiddenName(practiceStrings.practice);
  return (
    <section class="design-phases-practice" aria-labelledby={nameId}>
      {name}
      <div class="design-phases-practice-head">
        <span class="design-phases-practice-prompt">{state.prompt || practiceStrings.practice}</span>
        <IconButton
          icon={view.paused ? 'play' : 'pause'}
          label={view.paused ? practiceStrings.resume : practiceStrings.pause}
          onClick={() => pauseOrResumePractice(services)}
        />
        {!isLast && (
          <IconButton
            icon="skip-forward"
            label={practiceStrings.next}
            onClick={() => void nextPracticePhase(services)}
          />
        )}
        <IconButton icon="square" label={practiceStrings.end} onClick={() => void endPractice(services)} />
      </div>
      <CurrentPhase view={view} shownIn={services.practice.clocks} />
      <div class="design-phases-practice-more">
        {view.phaseLeftMs < 0 && (
          <button type="button" onClick={after.run}>
            {after.label}
          </button>
        )}
        {MORE_MINUTES.map((minutes) => (
          <button key={minutes} type="button" onClick={() => addPracticeTime(services, minutes)}>
            {practiceStrings.addMinutes(minutes)}
          </button>
        ))}
      </div>
      <FoldedWhenNarrow title={practiceStrings.phaseOf(view.current + 1, view.phases.length)}>
        <PhaseTimes view={view} goTo={(index) => void goToPracticePhase(services, index)} />
      </FoldedWhenNarrow>
      {children}
    </section>
  );
}

interface CurrentPhaseProps {
  readonly view: PracticeView;
  /** Holds the clock as long as it's there. */
  readonly shownIn: Set<HTMLElement>;
}

function CurrentPhase({ view, shownIn }: CurrentPhaseProps) {
  const { phaseLeftMs, totalLeftMs, paused } = view;
  const over = phaseLeftMs < 0;
  const title = view.phases[view.current]?.title || outlineStrings.untitledPhase;
  const clock = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = clock.current;
    if (!element) return undefined;
    shownIn.add(element);
    return () => void shownIn.delete(element);
  }, [shownIn]);
  const left = clockTime(Math.abs(phaseLeftMs));
  const [nameId, name] = useHiddenName(over ? practiceStrings.overInPhase(left) : practiceStrings.leftInPhase(left));
  return (
    <div class={`design-phases-practice-now${over ? ' is-over' : ''}${paused ? ' is-paused' : ''}`}>
      <div class="design-phases-practice-phase">{title}</div>
      <span class="design-phases-unseen" role="status">
        {over ? practiceStrings.phaseEnded(title) : ''}
      </span>
      <div ref={clock} class="design-phases-practice-time" role="timer" aria-labelledby={nameId}>
        {name}
        <span class="design-phases-practice-clock">{left}</span>
        <span class="design-phases-practice-unit">{over ? practiceStrings.over : practiceStrings.left}</span>
      </div>
      <div class="design-phases-practice-overall">
        <span>{paused ? practiceStrings.paused : practiceStrings.overall}</span>
        <span>{practiceStrings.timeLeft(totalLeftMs)}</span>
      </div>
    </div>
  );
}

/** Planned against used time of each phase. */
function PhaseTimes({ view, goTo }: { readonly view: PracticeView; readonly goTo: (index: number) => void }) {
  const [nameId, name] = useHiddenName(practiceStrings.phases);
  return (
    <>
      {name}
      <ol class="design-phases-practice-phases" aria-labelledby={nameId}>
        {view.phases.map(({ title, plannedMs, usedMs }, index) => {
          const over = usedMs > plannedMs;
          return (
            <li key={index} class={`${index === view.current ? 'is-current' : ''}${over ? ' is-over' : ''}`}>
              <button
                type="button"
                class="design-phases-plain"
                aria-current={index === view.current ? 'step' : undefined}
                onClick={() => goTo(index)}
              >
                <span class="design-phases-practice-title">{title || outlineStrings.untitledPhase}</span>
                <span class="design-phases-count">
                  {practiceStrings.usedOfPlanned(clockTime(usedMs), clockTime(plannedMs))}
                </span>
              </button>
              <PlainBar done={usedMs} total={plannedMs} />
            </li>
          );
        })}
      </ol>
    </>
  );
}
