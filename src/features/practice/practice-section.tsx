import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { inlineText } from '../../core/markdown/inline';
import type { Item, Outline } from '../../core/outline/outline';
import { titleOfPath } from '../../core/paths';
import { notePhase } from '../../core/practice/note-phase';
import type { PracticeState } from '../../core/practice/practice';
import { Disclosure } from '../../ui/disclosure';
import { useHiddenName } from '../../ui/hidden-name';
import { Icon } from '../../ui/icon';
import { reportRefusal } from '../../ui/notices';
import { goToLine } from '../../ui/open-note';
import { PracticeCard, type PracticeCardProps } from './practice-card';
import { showPracticePhase } from './practice-control';
import type { PracticeServices } from './practice-store';
import { practiceStrings } from './strings';

const MOST_ITEMS = 8;

interface PracticeSectionProps {
  readonly services: PracticeServices;
  /** The note in the panel, as it is now. */
  readonly note: { readonly path: string; readonly outline: Outline };
}

/**
 * The running practice, above what the panel shows of the note, which is folded while that note is practiced. So open
 * items are in one place: in the practice, or in the note once it's unfolded.
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
      {state && view && isHere && (
        <PracticeCard {...{ services, state, view }}>
          {!isOpen && <OpenItems services={services} note={note} items={openItems(state, note.outline)} />}
        </PracticeCard>
      )}
      {state && view && !isHere && <Elsewhere {...{ services, state, view }} />}
      {isHere && <Disclosure title={practiceStrings.restOfNote} open={isOpen} onToggle={() => setOpen(!isOpen)} />}
      {(!isHere || isOpen) && children}
    </>
  );
}

/** One line that leads to the note where the practice is running. */
function Elsewhere({ services, state, view }: Omit<PracticeCardProps, 'children'>) {
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
      <span class="design-phases-count">{practiceStrings.timeLeft(view.phaseLeftMs)}</span>
    </button>
  );
}

/** The open items of the current phase. */
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
