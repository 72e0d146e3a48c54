import type { ComponentChildren } from 'preact';
import type { BoardContext } from '../../core/board/board-context';
import type { BoardState } from '../../core/board/board-state';
import type { Clock } from '../../core/clock';
import type { NoteSummary } from '../../core/note';
import type { ResolvedLink } from '../../core/relations/relations';
import { isStale, reviewsNeeded } from '../../core/reviews/review-state';
import { Icon } from '../../ui/icon';
import type { LinkContext } from '../../ui/note-link';
import { CountedProgress } from '../../ui/progress-bar';
import { RelativeDate } from '../../ui/relative-date';
import type { TableColumn } from './board-row';
import { type ColumnId, openPhasesText, problemsText, shownColumns } from './columns';
import { NewerNote, NoteLink } from './note-link';
import { boardStrings } from './strings';
import { ReviewState } from '../reviews';
import { StatusPill } from '../status';

/** What cells need beside the note they show. */
export interface CellEnvironment {
  readonly context: BoardContext;
  readonly clock: Clock;
  readonly links: LinkContext;
  readonly supersededBy: (path: string) => readonly ResolvedLink[];
  readonly offerStatus: ((path: string, event: MouseEvent) => void) | null;
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

/** What stands in a note's row, by column. */
const CELLS: Readonly<Record<ColumnId, (note: NoteSummary, environment: CellEnvironment) => ComponentChildren>> = {
  title: (note, { links, supersededBy }) => {
    const [newer] = supersededBy(note.path);
    if (!newer) return <NoteLink note={note} links={links} />;
    return (
      <span class="design-phases-titles">
        <NoteLink note={note} links={links} />
        <NewerNote path={note.path} newer={newer} links={links} />
      </span>
    );
  },
  status: (note, environment) => <StatusCell note={note} environment={environment} />,
  reviews: ({ status, peerReviews }, { context }) =>
    peerReviews === null ? (
      <span class="design-phases-invalid">{boardStrings.reviews(null, 0)}</span>
    ) : (
      boardStrings.reviews(peerReviews, reviewsNeeded(status, context))
    ),
  review: ({ review }, { context }) => <ReviewState review={review} me={context.ownName()} />,
  progress: ({ title, done, total }) =>
    total > 0 && <CountedProgress label={boardStrings.progressOf(title)} done={done} total={total} />,
  'open-phases': openPhasesText,
  relations: ({ path }, { context }) => context.relationsOf(path) || '',
  started: ({ started }, { clock }) => started && <RelativeDate date={started} clock={clock} />,
  edited: ({ editDate }, { clock }) => editDate && <RelativeDate date={editDate} clock={clock} />,
  stale: (note, { context }) => isStale(note, context) && <span class="design-phases-stale">{boardStrings.stale}</span>,
  problems: (note) =>
    note.problems.length > 0 && (
      <span class="design-phases-cell-problems" title={problemsText(note, '\n')}>
        <Icon name="alert-triangle" />
        {problemsText(note, ' ')}
      </span>
    ),
};

/** The columns that the user has not hidden, as the table draws them. */
export function tableColumns(
  state: Pick<BoardState, 'hidden' | 'widths'>,
  environment: CellEnvironment,
): TableColumn[] {
  return shownColumns(state).map(({ id, name, width, isLong = false }) => {
    const resized = state.widths[id] ?? width;
    return {
      id,
      label: name,
      width: resized,
      clipped: isLong || (resized ?? 0) < (width ?? 0),
      render: (note) => CELLS[id](note, environment),
    };
  });
}
