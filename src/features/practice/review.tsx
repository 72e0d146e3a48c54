import { useMemo } from 'preact/hooks';
import {
  type CardFigures,
  cardFigures,
  type PhaseResult,
  type QuestionResult,
  resultsOf,
} from '../../core/practice/results';
import { IconButton } from '../../ui/icon';
import { RelativeDate } from '../../ui/relative-date';
import { EntryPicker } from './entry-picker';
import { practiceNextQuestion } from './next-question';
import type { PracticeServices } from './practice-store';
import { type ResultColumn, ResultTable } from './result-table';
import { startPractice } from './start-practice';
import { figureStrings, reviewStrings } from './strings';
import { Trend } from './trend';
import { openModal } from '../../ui/open-surfaces';

/** What other features do for the review; handed in by `main`. */
export interface ReviewActions {
  /** Exports the cards of one phase of these notes. */
  readonly exportFlashcards: (paths: readonly string[], phaseKey: string) => void;
  /** Call after a practice starts. */
  readonly onStarted: () => void;
}

interface ReviewProps {
  readonly services: PracticeServices;
  readonly actions: ReviewActions;
}

/** Results over all practices: the phases, weakest first, and the questions. */
export function Review({ services, actions }: ReviewProps) {
  const { logs, clock } = services;
  const runs = logs.runs();
  const { phases, questions } = useMemo(() => resultsOf(runs), [runs]);
  const today = clock.format(clock.now(), 'YYYY-MM-DD');
  const scheduled = logs.cards();
  const cards = useMemo(() => cardFigures(scheduled, today), [scheduled, today]);
  const phaseColumns = useMemo(() => columnsOfPhases(services, actions, cards), [services, actions, cards]);
  const questionColumns = useMemo(() => columnsOfQuestions(services, actions), [services, actions]);
  return (
    <div class="design-phases-review">
      <div class="design-phases-review-head">
        <button type="button" onClick={() => void practiceNextQuestion(services, actions.onStarted)}>
          {reviewStrings.next}
        </button>
        <span class="design-phases-hint" role="status">
          {logs.isReading ? reviewStrings.reading(runs.length) : reviewStrings.total(runs.length)}
        </span>
      </div>
      {phases.length === 0 ? (
        <p class="design-phases-empty">{logs.isReading ? reviewStrings.readingFirst : reviewStrings.empty}</p>
      ) : (
        <>
          <ResultTable label={reviewStrings.phases} rows={phases} columns={phaseColumns} />
          <ResultTable label={reviewStrings.questions} rows={questions} columns={questionColumns} />
        </>
      )}
    </div>
  );
}

const NO_CARDS: CardFigures = { due: 0, hard: 0 };

function columnsOfPhases(
  services: PracticeServices,
  { exportFlashcards, onStarted }: ReviewActions,
  cards: ReadonlyMap<string, CardFigures>,
) {
  const { columns, actions } = reviewStrings;
  const all: readonly ResultColumn<PhaseResult>[] = [
    { name: columns.phase, width: 280, isWide: true, cell: (phase) => <PhaseName phase={phase} /> },
    { name: columns.score, width: 72, cell: ({ score }) => figureStrings.score(score) },
    { name: columns.ticked, width: 72, cell: ({ share }) => figureStrings.share(share) },
    { name: columns.over, width: 96, cell: ({ overMs }) => figureStrings.over(overMs) },
    { name: columns.trend, width: 96, cell: ({ trend }) => <Trend values={trend} /> },
    { name: columns.practices, width: 88, cell: ({ entries }) => entries.length },
    { name: columns.cards, width: 128, cell: ({ key }) => figureStrings.cards(cards.get(key) ?? NO_CARDS) },
    {
      name: columns.actions,
      width: 124,
      cell: (phase) => (
        <>
          <IconButton
            icon="play"
            label={actions.practicePhase(phase.title)}
            onClick={() => void startPractice(services, null, onStarted, { phase })}
          />
          <IconButton
            icon="files"
            label={actions.showNotes(phase.title)}
            onClick={() => openModal(new EntryPicker(services.app, phase))}
          />
          <IconButton
            icon="gallery-vertical-end"
            label={actions.flashcards(phase.title)}
            onClick={() => exportFlashcards(pathsOf(phase), phase.key)}
          />
        </>
      ),
    },
  ];
  return all;
}

function columnsOfQuestions(services: PracticeServices, { onStarted }: ReviewActions) {
  const { columns, actions } = reviewStrings;
  const all: readonly ResultColumn<QuestionResult>[] = [
    {
      name: columns.question,
      width: 280,
      isWide: true,
      cell: ({ question }) => <span class="design-phases-review-name">{question}</span>,
    },
    { name: columns.best, width: 72, cell: ({ best }) => figureStrings.score(best) },
    { name: columns.last, width: 72, cell: ({ last }) => figureStrings.score(last) },
    { name: columns.when, width: 120, cell: ({ date }) => <RelativeDate date={date} clock={services.clock} /> },
    { name: columns.practices, width: 88, cell: ({ runs }) => runs.length },
    {
      name: columns.actions,
      width: 88,
      cell: ({ question }) => (
        <IconButton
          icon="play"
          label={actions.practiceQuestion(question)}
          onClick={() => void startPractice(services, null, onStarted, { question })}
        />
      ),
    },
  ];
  return all;
}

function PhaseName({ phase: { title, isWeak } }: { readonly phase: PhaseResult }) {
  return (
    <>
      <span class="design-phases-review-name">{title}</span>
      {isWeak && <span class="design-phases-weak">{reviewStrings.weak}</span>}
    </>
  );
}

/** The notes a phase was practiced in, latest first. */
const pathsOf = ({ entries }: PhaseResult): string[] => [...new Set([...entries].reverse().map(({ run }) => run.path))];
