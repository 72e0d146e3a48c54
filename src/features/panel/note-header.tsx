import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Clock } from '../../core/clock';
import type { Refusal } from '../../core/edit';
import { lineOfYamlMistake } from '../../core/properties/frontmatter';
import { reviewsNeeded, statusOnceDone } from '../../core/reviews/review-state';
import type { Settings } from '../../core/settings';
import { outlineStrings } from '../checklist';
import { countStrings, NoteReviews, reviewStrings } from '../reviews';
import { StatusPill, statusStrings } from '../status';
import { panelStrings, problemStrings } from './strings';
import { Icon, IconButton } from '../../ui/icon';
import { NoteAnchor } from '../../ui/note-anchor';
import { noteLinkEvents } from '../../ui/note-link';
import { inlineText } from '../../core/markdown/inline';
import { CountedProgress } from '../../ui/progress-bar';
import { RelativeDate } from '../../ui/relative-date';
import { reasonOf } from '../../ui/strings';
import type { PanelControls } from './controls';
import type { PanelNote } from './panel-note';

interface NoteHeaderProps {
  readonly note: PanelNote;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly controls: PanelControls;
}

/** What a note is and how far it is. */
export function NoteHeader({ note, settings, clock, controls }: NoteHeaderProps) {
  return (
    <header class="design-phases-note">
      <a
        class="design-phases-text design-phases-note-title"
        href={note.path}
        {...noteLinkEvents(controls.links(), note)}
      >
        {note.title}
      </a>
      <NewerNotes supersededBy={note.supersededBy} controls={controls} />
      {note.purpose && <p class="design-phases-text design-phases-hint">{note.purpose}</p>}
      {note.hasFacts && (
        <div class="design-phases-facts">
          <button
            type="button"
            class="design-phases-plain design-phases-pill-button"
            aria-label={panelStrings.changeStatus(note.status)}
            aria-haspopup="menu"
            onClick={controls.chooseStatus}
          >
            <StatusPill
              status={note.status}
              workflow={settings.workflow}
              isOutdated={note.review.state === 'edited-since'}
            />
          </button>
          <Reviews count={note.peerReviews} required={reviewsNeeded(note.status, settings)} controls={controls} />
        </div>
      )}
      <NoteReviews review={note.review} clock={clock} showVersions={controls.showVersions} />
      <Dates started={note.started} editDate={note.editDate} clock={clock} />
      <Problems note={note} controls={controls} />
      {note.outline.total > 0 && <Progress note={note} settings={settings} controls={controls} />}
    </header>
  );
}

/** Leads on from a note that another one has taken the place of. */
function NewerNotes({ supersededBy, controls }: Pick<PanelNote, 'supersededBy'> & Pick<NoteHeaderProps, 'controls'>) {
  if (supersededBy.length === 0) return null;
  return (
    <div class="design-phases-superseded">
      <Icon name="corner-down-right" />
      <span>
        {panelStrings.supersededBy}{' '}
        {supersededBy.map((end, index) => (
          <Fragment key={end.path ?? end.linkText}>
            {index > 0 && ', '}
            <NoteAnchor links={controls.links()} end={end} />
          </Fragment>
        ))}
      </span>
    </div>
  );
}

interface ReviewsProps {
  /** Null where it is invalid, which is among the problems. */
  readonly count: number | null;
  readonly required: number;
  readonly controls: PanelControls;
}

function Reviews({ count, required, controls }: ReviewsProps) {
  return (
    <span class="design-phases-reviews">
      {count !== null && <span>{reviewStrings.reviews(count, required)}</span>}
      <IconButton icon="plus" label={reviewStrings.recordReview} onClick={controls.recordReview} />
      <IconButton icon="user-pen" label={reviewStrings.requestChanges} onClick={controls.requestChanges} />
      <IconButton icon="user-plus" label={reviewStrings.requestReview} onClick={controls.requestReview} />
    </span>
  );
}

function Dates({ started, editDate, clock }: Pick<PanelNote, 'started' | 'editDate'> & { readonly clock: Clock }) {
  if (!started && !editDate) return null;
  return (
    <div class="design-phases-facts">
      {started && (
        <span>
          {panelStrings.started} <RelativeDate date={started} clock={clock} />
        </span>
      )}
      {editDate && (
        <span>
          {panelStrings.edited} <RelativeDate date={editDate} clock={clock} />
        </span>
      )}
    </div>
  );
}

function Problems({ note, controls }: Pick<NoteHeaderProps, 'note' | 'controls'>) {
  if (note.unreadable) return <Unreadable refusal={note.unreadable} controls={controls} />;
  if (note.problems.length === 0) return null;
  return (
    <ul class="design-phases-problems">
      {note.problems.map((problem) => (
        <li key={problem}>
          {problemStrings[problem]}{' '}
          {problem === 'review-count-differs' && (
            <button type="button" onClick={controls.fixReviewCount}>
              {countStrings.fix}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Properties that can't be read: where that is, and last what the reader of YAML says of it. */
function Unreadable({ refusal, controls }: { readonly refusal: Refusal } & Pick<NoteHeaderProps, 'controls'>) {
  const line = lineOfYamlMistake(refusal);
  return (
    <div class="design-phases-problem">
      <p>{line === null ? panelStrings.unreadable : panelStrings.unreadableAt(line + 1)}</p>
      <p class="design-phases-hint">{line === null ? reasonOf(refusal) : refusal.detail}</p>
      <button type="button" onClick={(event) => controls.goTo(line ?? 0, event)}>
        {panelStrings.showInNote}
      </button>
    </div>
  );
}

function Progress({ note, settings, controls }: Pick<NoteHeaderProps, 'note' | 'settings' | 'controls'>) {
  const { done, total } = note.outline;
  const { next } = note;
  return (
    <div class="design-phases-progress">
      <div class="design-phases-progress-line">
        <CountedProgress done={done} total={total} label={panelStrings.progress} />
      </div>
      <SaidProgress path={note.path} done={done} total={total} />
      {next ? (
        <button
          type="button"
          class="design-phases-plain design-phases-next"
          onClick={(event) => controls.goTo(next.line, event)}
        >
          <span class="design-phases-next-label">{panelStrings.next}</span>
          <span class="design-phases-text design-phases-next-text">{inlineText(next.text)}</span>
        </button>
      ) : (
        <AllDone note={note} settings={settings} controls={controls} />
      )}
    </div>
  );
}

/** Takes the place of the next item, and leads on to the next status. */
function AllDone({ note, settings, controls }: Pick<NoteHeaderProps, 'note' | 'settings' | 'controls'>) {
  const status = statusOnceDone(note, settings);
  return (
    <div class="design-phases-next design-phases-all-done">
      <Icon name="check" /> <span>{panelStrings.allDone}</span>
      {status !== null && (
        <button type="button" onClick={() => controls.setStatus(status)}>
          {statusStrings.setTo(status)}
        </button>
      )}
    </div>
  );
}

interface SaidProgressProps {
  readonly path: string;
  readonly done: number;
  readonly total: number;
}

/** Says progress to screen readers when it changes, not when another note is shown. */
function SaidProgress({ path, done, total }: SaidProgressProps) {
  const words = outlineStrings.itemsDone(done, total);
  const last = useRef({ path, words, said: '' });
  if (last.current.path !== path) last.current = { path, words, said: '' };
  else if (last.current.words !== words) last.current = { path, words, said: words };
  return (
    <div class="design-phases-unseen" role="status">
      {last.current.said}
    </div>
  );
}
