import type { ComponentChildren } from 'preact';
import type { BoardContext } from '../../core/board/board-context';
import { compareBy, type NoteCompare, type SortValue } from '../../core/board/board-sort';
import { type BoardState, parseBoardState, type SortKey } from '../../core/board/board-state';
import type { Clock } from '../../core/clock';
import { dataOf } from '../../core/saved-data';
import type { NoteSummary } from '../../core/note';
import { reviewUrgency } from '../../core/reviews/note-review';
import { isStale, openPhases, reviewsNeeded } from '../../core/reviews/review-state';
import { Icon } from '../../ui/icon';
import type { LinkContext } from '../../ui/note-link';
import { CountedProgress } from '../../ui/progress-bar';
import { RelativeDate } from '../../ui/relative-date';
import { progressStrings } from '../../ui/strings';
import type { TableColumn } from './board-row';
import { NewerNote, NoteLink } from './note-link';
import { boardStrings } from './strings';
import { reviewInWords, ReviewState } from '../reviews';
import { StatusPill } from '../status';
import type { ResolvedLink } from '../../core/relations/relations';
import { problemStrings } from '../panel';
import { statusOrder } from '../../core/workflow/workflow';

/** What cells need beside the note they show. */
export interface CellEnvironment {
  readonly context: BoardContext;
  readonly clock: Clock;
  readonly links: LinkContext;
  readonly supersededBy: (path: string) => readonly ResolvedLink[];
  readonly offerStatus: ((path: string, event: MouseEvent) => void) | null;
}

interface BoardColumn {
  /** Saved with boards, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** Pixels; null takes what is left. */
  readonly width: number | null;
  /** Whether its text may be longer than its width; that of the others fits it, in the larger type of a phone too. */
  readonly isLong?: true;
  /** Whether it is shown only once the user asks for it: all of them are wider than most windows. */
  readonly isExtra?: true;
  /** What its notes are sorted by. */
  readonly sort: (context: BoardContext) => SortValue;
  readonly render: (note: NoteSummary, environment: CellEnvironment) => ComponentChildren;
  /** Plain text for exports; dates as `YYYY-MM-DD`. */
  readonly text: (note: NoteSummary, context: BoardContext) => string;
}

const names = boardStrings.columns;
const openPhasesText = (note: NoteSummary) => boardStrings.openPhases(openPhases(note), note.phases.length);
const problemsText = ({ problems }: NoteSummary, separator: string) =>
  problems.map((problem) => problemStrings[problem]).join(separator);

/** Asks once a note: a sort compares each note many times. */
function remembered(count: (path: string) => number): SortValue {
  const counts = new Map<string, number>();
  return ({ path }) => {
    const known = counts.get(path) ?? count(path);
    counts.set(path, known);
    return known;
  };
}

interface StatusCellProps {
  readonly note: NoteSummary;
  readonly environment: CellEnvironment;
}

/** A click on the status changes it. By keyboard, the menu of the row does. */
function StatusCell({ note: { path, status, review }, environment: { context, offerStatus } }: StatusCellProps) {
  const pill = <StatusPill status={status} workflow={context.workflow} isOutdated={review.state === 'edited-since'} />;
  if (offerStatus === null) return pill;
  return (
    <button
      type="button"
      class="design-phases-plain"
      tabIndex={-1}
      aria-haspopup="menu"
      onClick={(event) => offerStatus(path, event)}
    >
      {pill}
    </button>
  );
}

/** The columns of the table, in their order. */
export const COLUMNS = [
  {
    id: 'title',
    name: names.title,
    width: null,
    isLong: true,
    sort: () => (note) => note.title,
    render: (note, { links, supersededBy }) => {
      const [newer] = supersededBy(note.path);
      if (!newer) return <NoteLink note={note} links={links} />;
      return (
        <span class="design-phases-titles">
          <NoteLink note={note} links={links} />
          <NewerNote path={note.path} newer={newer} links={links} />
        </span>
      );
    },
    text: ({ title }) => title,
  },
  {
    id: 'status',
    name: names.status,
    width: 130,
    sort: ({ workflow }) => {
      const orderOf = statusOrder(workflow);
      return ({ status }) => orderOf(status);
    },
    render: (note, environment) => <StatusCell note={note} environment={environment} />,
    text: ({ status }) => status,
  },
  {
    id: 'reviews',
    name: names.reviews,
    width: 100,
    sort: () => (note) => note.peerReviews,
    render: ({ status, peerReviews }, { context }) =>
      peerReviews === null ? (
        <span class="design-phases-invalid">{boardStrings.reviews(null, 0)}</span>
      ) : (
        boardStrings.reviews(peerReviews, reviewsNeeded(status, context))
      ),
    text: ({ status, peerReviews }, context) =>
      boardStrings.reviewsInWords(peerReviews, reviewsNeeded(status, context)),
  },
  {
    id: 'review',
    name: names.review,
    width: 190,
    isLong: true,
    isExtra: true,
    sort:
      ({ ownName }) =>
      ({ review }) =>
        reviewUrgency(review, ownName()),
    render: ({ review }, { context }) => <ReviewState review={review} me={context.ownName()} />,
    text: ({ review }, { ownName }) => reviewInWords(review, ownName()),
  },
  {
    id: 'progress',
    name: names.progress,
    width: 150,
    sort:
      () =>
      ({ done, total }) =>
        total === 0 ? null : done / total,
    render: ({ title, done, total }) =>
      total > 0 && <CountedProgress label={boardStrings.progressOf(title)} done={done} total={total} />,
    text: ({ done, total }) => (total > 0 ? progressStrings.ofTotal(done, total) : ''),
  },
  {
    id: 'open-phases',
    name: names.openPhases,
    width: 110,
    isExtra: true,
    sort: () => openPhases,
    render: openPhasesText,
    text: openPhasesText,
  },
  {
    id: 'relations',
    name: names.relations,
    width: 90,
    isExtra: true,
    sort: ({ relationsOf }) => remembered(relationsOf),
    render: ({ path }, { context }) => context.relationsOf(path) || '',
    text: ({ path }, { relationsOf }) => String(relationsOf(path)),
  },
  {
    id: 'started',
    name: names.started,
    width: 130,
    isExtra: true,
    sort: () => (note) => note.started,
    render: ({ started }, { clock }) => started && <RelativeDate date={started} clock={clock} />,
    text: ({ started }) => started ?? '',
  },
  {
    id: 'edited',
    name: names.edited,
    width: 130,
    isExtra: true,
    sort: () => (note) => note.editDate,
    render: ({ editDate }, { clock }) => editDate && <RelativeDate date={editDate} clock={clock} />,
    text: ({ editDate }) => editDate ?? '',
  },
  {
    id: 'stale',
    name: names.stale,
    width: 80,
    isExtra: true,
    sort: (context) => (note) => (isStale(note, context) ? 0 : 1),
    render: (note, { context }) =>
      isStale(note, context) && <span class="design-phases-stale">{boardStrings.stale}</span>,
    text: (note, context) => (isStale(note, context) ? boardStrings.stale : ''),
  },
  {
    id: 'problems',
    name: names.problems,
    width: 180,
    isLong: true,
    isExtra: true,
    sort: () => (note) => note.problems.length,
    render: (note) =>
      note.problems.length > 0 && (
        <span class="design-phases-cell-problems" title={problemsText(note, '\n')}>
          <Icon name="alert-triangle" />
          {problemsText(note, ' ')}
        </span>
      ),
    text: (note) => problemsText(note, ' '),
  },
] as const satisfies readonly BoardColumn[];

export type ColumnId = (typeof COLUMNS)[number]['id'];

/** The columns that the user has not hidden. */
export function shownColumns({ hidden }: Pick<BoardState, 'hidden'>): readonly BoardColumn[] {
  return COLUMNS.filter(({ id }) => !hidden.includes(id));
}

/** The same as the table draws them. */
export function tableColumns(
  state: Pick<BoardState, 'hidden' | 'widths'>,
  environment: CellEnvironment,
): TableColumn[] {
  return shownColumns(state).map(({ id, name, width, isLong = false, render }) => {
    const resized = state.widths[id] ?? width;
    return {
      id,
      label: name,
      width: resized,
      clipped: isLong || (resized ?? 0) < (width ?? 0),
      render: (note) => render(note, environment),
    };
  });
}

/** The order of the notes by these columns. */
export function compareByColumns(sort: readonly SortKey[], context: BoardContext): NoteCompare {
  return compareBy(
    sort.flatMap(({ column, descending }) => {
      const known = COLUMNS.find(({ id }) => id === column);
      return known ? [{ valueOf: known.sort(context), descending }] : [];
    }),
  );
}

const EXTRA_COLUMNS = COLUMNS.flatMap((column: BoardColumn) => (column.isExtra ? [column.id] : []));

/** Reads a saved board, as `parseBoardState` does. One that says nothing of columns has those that most people want. */
export function readBoard(saved: unknown): BoardState {
  return parseBoardState(
    { hidden: EXTRA_COLUMNS, ...dataOf(saved) },
    COLUMNS.map(({ id }) => id),
  );
}
