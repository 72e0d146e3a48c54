import { isStale, reviewsNeeded } from '../../core/reviews/review-state';
import type { NoteSummary } from '../../core/note';
import { boardStrings } from './strings';
import { memo } from './memo';
import { Icon } from '../../ui/icon';
import { CountedProgress } from '../../ui/progress-bar';
import { entryStyle } from '../../ui/use-virtual-list';
import type { CellEnvironment } from './cells';
import { NewerNote, NoteLink } from './note-link';
import { reviewStrings } from '../reviews';

export interface CardHandlers {
  readonly press: (path: string, event: PointerEvent) => void;
  readonly click: (path: string, event: MouseEvent) => void;
  readonly menu: (path: string, event: MouseEvent) => void;
}

interface NoteCardProps {
  readonly id: string;
  readonly note: NoteSummary;
  readonly place: number;
  readonly selected: boolean;
  readonly active: boolean;
  readonly environment: CellEnvironment;
  readonly handlers: CardHandlers;
}

/** One note of a column. Drawn again only where something it shows is another. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { id, note, place, selected, active, handlers } = props;
  const { context, links, supersededBy } = props.environment;
  const [newer] = supersededBy(note.path);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={place + 1}
      aria-selected={selected}
      style={entryStyle(place)}
      class={`design-phases-entry design-phases-card${selected ? ' is-selected' : ''}${active ? ' is-active' : ''}`}
      onPointerDown={(event) => handlers.press(note.path, event)}
      onClick={(event) => handlers.click(note.path, event)}
      onContextMenu={(event) => handlers.menu(note.path, event)}
    >
      <div role="gridcell" class="design-phases-card-content">
        <div class="design-phases-card-head">
          <NoteLink note={note} links={links} />
          <button
            type="button"
            class="clickable-icon design-phases-card-menu"
            tabIndex={-1}
            aria-label={boardStrings.more(note.title)}
            onClick={(event) => handlers.menu(note.path, event)}
          >
            <Icon name="more-vertical" />
          </button>
        </div>
        <div class="design-phases-card-facts">
          {note.peerReviews === null ? (
            <span class="design-phases-invalid">{boardStrings.invalidReviews}</span>
          ) : (
            <span>{reviewStrings.reviews(note.peerReviews, reviewsNeeded(note.status, context))}</span>
          )}
          {isStale(note, context) && <span class="design-phases-stale">{boardStrings.stale}</span>}
          {newer && <NewerNote path={note.path} newer={newer} links={links} />}
          {note.total > 0 && !newer && (
            <span class="design-phases-card-progress">
              <CountedProgress label={boardStrings.progressOf(note.title)} done={note.done} total={note.total} />
            </span>
          )}
        </div>
      </div>
    </div>
  );
});
