import type { ComponentChildren } from 'preact';
import type { BoardContext } from '../../core/board/board-context';
import { type BoardState, COLUMN_IDS, type ColumnId } from '../../core/board/board-state';
import { isStale, openPhases } from '../../core/reviews/review-state';
import type { Clock } from '../../core/clock';
import type { NoteSummary } from '../../core/note';
import { findStatus } from '../../core/workflow';
import { boardStrings } from './strings';
import { problemStrings, progressStrings } from '../../ui/strings/common';
import { Icon } from '../../ui/icon';
import type { LinkContext } from '../../ui/note-link';
import { ProgressBar } from '../../ui/progress-bar';
import { RelativeDate } from '../../ui/relative-date';
import { StatusPill } from '../../ui/status-pill';
import type { TableColumn } from './board-row';
import { NoteLink } from './note-link';

/** What cells need beside the note they show. */
export interface CellEnvironment {
  readonly context: BoardContext;
  readonly clock: Clock;
  readonly links: LinkContext;
}

type Render = (note: NoteSummary, environment: CellEnvironment) => ComponentChildren;

const cells: Readonly<Record<ColumnId, Render>> = {
  title: (note, { links }) => <NoteLink note={note} links={links} />,
  status: ({ status }, { context }) => (
    <StatusPill status={status} color={findStatus(context.workflow, status)?.color ?? null} />
  ),
  reviews: ({ peerReviews }, { context }) =>
    peerReviews === null ? (
      <span class="design-phases-invalid">{boardStrings.reviews(null, 0)}</span>
    ) : (
      boardStrings.reviews(peerReviews, context.requiredReviews)
    ),
  progress: ({ title, done, total }) =>
    total > 0 && (
      <>
        <ProgressBar label={boardStrings.progressOf(title)} done={done} total={total} />
        <span class="design-phases-count">{progressStrings.ofTotal(done, total)}</span>
      </>
    ),
  'open-phases': (note) => boardStrings.openPhases(openPhases(note), note.phases.length),
  relations: ({ path }, { context }) => context.relationsOf(path) || '',
  started: ({ started }, { clock }) => started && <RelativeDate date={started} clock={clock} />,
  edited: ({ editDate }, { clock }) => editDate && <RelativeDate date={editDate} clock={clock} />,
  stale: (note, { context }) => isStale(note, context) && <span class="design-phases-stale">{boardStrings.stale}</span>,
  problems: ({ problems }) =>
    problems.length > 0 && (
      <span class="design-phases-cell-problems" title={problems.map((problem) => problemStrings[problem]).join('\n')}>
        <Icon name="alert-triangle" />
        {problems.map((problem) => problemStrings[problem]).join(' ')}
      </span>
    ),
};

/** Pixels; the title takes what is left. */
const WIDTHS: Readonly<Record<ColumnId, number | null>> = {
  title: null,
  status: 130,
  reviews: 110,
  progress: 170,
  'open-phases': 110,
  relations: 90,
  started: 130,
  edited: 130,
  stale: 80,
  problems: 180,
};

/** Columns whose words may be longer than the width above; those of the others fit it, in the larger type of a phone too. */
const LONG: readonly ColumnId[] = ['title', 'problems'];

function isClipped(id: ColumnId, width: number | undefined): boolean {
  return LONG.includes(id) || (width !== undefined && width < (WIDTHS[id] ?? 0));
}

/** The columns of the table that the user has not hidden. */
export function tableColumns(
  { hidden, widths }: Pick<BoardState, 'hidden' | 'widths'>,
  environment: CellEnvironment,
): TableColumn[] {
  return COLUMN_IDS.filter((id) => !hidden.includes(id)).map((id) => ({
    id,
    label: boardStrings.columns[id],
    width: widths[id] ?? WIDTHS[id],
    clipped: isClipped(id, widths[id]),
    render: (note) => cells[id](note, environment),
  }));
}

type CellText = (note: NoteSummary, context: BoardContext) => string;

const texts: Readonly<Record<ColumnId, CellText>> = {
  title: ({ title }) => title,
  status: ({ status }) => status,
  reviews: ({ peerReviews }, { requiredReviews }) => boardStrings.reviewsInWords(peerReviews, requiredReviews),
  progress: ({ done, total }) => (total > 0 ? progressStrings.ofTotal(done, total) : ''),
  'open-phases': (note) => boardStrings.openPhases(openPhases(note), note.phases.length),
  relations: ({ path }, { relationsOf }) => String(relationsOf(path)),
  started: ({ started }) => started ?? '',
  edited: ({ editDate }) => editDate ?? '',
  stale: (note, context) => (isStale(note, context) ? boardStrings.stale : ''),
  problems: ({ problems }) => problems.map((problem) => problemStrings[problem]).join(' '),
};

/** What a cell says, as plain text for an export; dates as `YYYY-MM-DD`. */
export function cellText(note: NoteSummary, column: ColumnId, context: BoardContext): string {
  return texts[column](note, context);
}
