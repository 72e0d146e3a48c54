import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { titleOfPath } from '../../core/paths';
import type { Item, Outline } from '../../core/outline/outline';
import { notePhase } from '../../core/practice/note-phase';
import type { PracticeState, PracticeView } from '../../core/practice/practice';
import { clockTime, practiceStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import { Icon, IconButton } from '../../ui/icon';
import { PlainBar } from '../../ui/progress-bar';
import { reportRefusal } from '../../ui/notices';
import { goToLine } from '../../ui/open-note';
import { inlineText } from '../../core/markdown/inline-text';
import {
  addPracticeTime,
  endPractice,
  goToPracticePhase,
  nextPracticePhase,
  pauseOrResumePractice,
  showPracticePhase,
} from './practice-control';
import type { PracticeServices } from './practice-store';
import { useHiddenName } from '../../ui/hidden-name';
import { outlineStrings } from '../checklist';

const MOST_ITEMS = 8;
const MORE_MINUTES = [1, 5];

interface PracticeSectionProps {
  readonly services: PracticeServices;
  /** The note that the panel shows, as it stands. */
  readonly note: { readonly path: string; readonly outline: Outline };
}

/**
 * The running practice, counting by itself, on top of what the panel shows of the note, which is folded away while that
 * note is practiced. Then the open items stand in one place: in the practice, or in the note where it is unfolded.
 */
export function PracticeSection({
  services,
  note,
  children,
}: PracticeSectionProps & { readonly children: ComponentChildren }) {
  const { practice } = services;
  const { current: state, view } = practice;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => practice.onTick(() => redraw(undefined)), [practice]);
  const isHere = state?.path === note.path;
  return (
    <>
      {state && view && isHere && <Running {...{ services, state, view, note }} withItems={!isOpen} />}
      {state && view && !isHere && <Elsewhere {...{ services, state, view }} />}
      {isHere && <Disclosure title={practiceStrings.restOfNote} open={isOpen} onToggle={() => setOpen(!isOpen)} />}
      {(!isHere || isOpen) && children}
    </>
  );
}

interface RunningProps {
  readonly services: PracticeServices;
  readonly state: PracticeState;
  readonly view: PracticeView;
}

/** One line that leads to the note where the practice is running. */
function Elsewhere({ services, state, view }: RunningProps) {
  return (
    <button
      type="button"
      class="design-phases-plain design-phases-practice-elsewhere"
      onClick={() => void showPracticePhase(services)}
    >
      <Icon name="timer" />
      <span class="design-phases-disclosure-title">
        {practiceStrings.elsewhere(state.prompt || titleOfPath(state.path))}
      </span>
      <span class="design-phases-count">{clockTime(view.phaseLeftMs)}</span>
    </button>
  );
}

function Running({
  services,
  state,
  view,
  note,
  withItems,
}: RunningProps & PracticeSectionProps & { readonly withItems: boolean }) {
  const isLast = view.current === view.phases.length - 1;
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
      <CurrentPhase view={view} />
      <div class="design-phases-practice-more">
        {MORE_MINUTES.map((minutes) => (
          <button key={minutes} type="button" onClick={() => addPracticeTime(services, minutes)}>
            {practiceStrings.addMinutes(minutes)}
          </button>
        ))}
      </div>
      <PhaseTimes view={view} goTo={(index) => void goToPracticePhase(services, index)} />
      {withItems && <OpenItems services={services} note={note} items={openItems(state, note.outline)} />}
    </section>
  );
}

function CurrentPhase({ view }: { readonly view: PracticeView }) {
  const { phaseLeftMs, totalLeftMs, paused } = view;
  const over = phaseLeftMs < 0;
  const left = clockTime(Math.abs(phaseLeftMs));
  const [nameId, name] = useHiddenName(over ? practiceStrings.overInPhase(left) : practiceStrings.leftInPhase(left));
  return (
    <div class={`design-phases-practice-now${over ? ' is-over' : ''}${paused ? ' is-paused' : ''}`}>
      <div class="design-phases-practice-phase">{view.phases[view.current]?.title || outlineStrings.untitledPhase}</div>
      <div class="design-phases-practice-time" role="timer" aria-labelledby={nameId}>
        {name}
        <span class="design-phases-practice-clock">{left}</span>
        <span class="design-phases-practice-unit">{over ? practiceStrings.over : practiceStrings.left}</span>
      </div>
      <div class="design-phases-practice-overall">
        <span>{paused ? practiceStrings.paused : practiceStrings.overall}</span>
        <span>
          {clockTime(Math.abs(totalLeftMs))} {totalLeftMs < 0 ? practiceStrings.over : practiceStrings.left}
        </span>
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

/** The open items of the phase that the practice is in. */
function openItems(state: PracticeState, outline: Outline): Item[] {
  const phase = notePhase(state, state.current, outline);
  if (phase === null) return [];
  return [...phase.items, ...phase.sections.flatMap((section) => section.items)].filter(
    (item) => item.state === 'open',
  );
}

interface OpenItemsProps extends PracticeSectionProps {
  readonly items: readonly Item[];
}

function OpenItems({ services, note: { path, outline }, items }: OpenItemsProps) {
  const [nameId, name] = useHiddenName(practiceStrings.openItems);
  if (items.length === 0) return <p class="design-phases-hint">{practiceStrings.noOpenItems}</p>;
  const tick = async (item: Item): Promise<void> =>
    reportRefusal(await services.actions.setItemMark(path, outline, item));
  return (
    <>
      {name}
      <ul class="design-phases-items" aria-labelledby={nameId}>
        {items.slice(0, MOST_ITEMS).map((item) => (
          <li key={`${item.line} ${item.text}`} class="design-phases-item">
            <input
              type="checkbox"
              class="task-list-item-checkbox"
              checked={false}
              aria-labelledby={`${nameId}-${item.line}`}
              onChange={({ currentTarget }) => {
                currentTarget.checked = false;
                void tick(item);
              }}
            />
            <button
              type="button"
              id={`${nameId}-${item.line}`}
              class="design-phases-plain design-phases-item-text"
              onClick={() => void goToLine(services.app, path, item.line)}
            >
              {inlineText(item.text)}
            </button>
          </li>
        ))}
        {items.length > MOST_ITEMS && (
          <li class="design-phases-hint">{practiceStrings.moreItems(items.length - MOST_ITEMS)}</li>
        )}
      </ul>
    </>
  );
}
