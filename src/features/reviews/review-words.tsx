import type { Clock } from '../../core/clock';
import { type ReviewEntry, standingOf } from '../../core/properties/review-log';
import { hasReviewFlag, type NoteReview } from '../../core/reviews/note-review';
import { RelativeDate } from '../../ui/relative-date';
import { reviewLineStrings, reviewStateStrings, versionStrings } from './strings';

/** A note's reviews in a few words; empty where it has none. @param me the reader's name as a reviewer */
export function reviewInWords(review: NoteReview, me: string): string {
  if (hasReviewFlag(review, 'waiting-for-me', me)) return reviewLineStrings.waitingForYou;
  const { state, log, waitingFor, outdated = [] } = review;
  if (state === 'none') return '';
  if (state === 'requested' && waitingFor.length > 0) return reviewLineStrings.waitingFor(waitingFor);
  const event = state === 'changes-requested' ? state : 'approved';
  // Who approved another text is named where that is what is said.
  const isMeant = (verdict: ReviewEntry) =>
    state === 'changes-requested' || outdated.includes(verdict) === (state === 'edited-since');
  const names = standingOf(log)
    .verdicts.filter((verdict) => verdict.event === event && isMeant(verdict))
    .flatMap(({ reviewer }) => reviewer ?? []);
  const last = names.at(-1);
  if (state === 'edited-since' && last !== undefined) return reviewLineStrings.editedSince(last);
  return state === 'approved' || state === 'changes-requested'
    ? reviewLineStrings.by(state, names)
    : reviewStateStrings[state];
}

/** The same in the color of its state. */
export function ReviewState({ review, me }: { readonly review: NoteReview; readonly me: string }) {
  const words = reviewInWords(review, me);
  if (words === '') return null;
  const isWaiting = hasReviewFlag(review, 'waiting-for-me', me);
  return (
    <span class={`design-phases-review is-${isWaiting ? 'waiting' : review.state}`} title={words}>
      {words}
    </span>
  );
}

interface NoteReviewsProps {
  readonly review: NoteReview;
  readonly clock: Clock;
  /** Leads to the versions of the note that the app keeps. */
  readonly showVersions: () => void;
}

/** Each verdict that stands and each request without an answer, with its date, and last that another review is due. */
export function NoteReviews({ review: { log, state, outdated = [] }, clock, showVersions }: NoteReviewsProps) {
  const { verdicts, requests } = standingOf(log);
  if (verdicts.length + requests.length === 0) return null;
  return (
    <>
      <ul class="design-phases-note-reviews">
        {[...verdicts, ...requests].map((entry, index) => (
          <li key={index}>
            <span>{headOf(entry)}</span> {entry.event === 'requested' && `${reviewLineStrings.asked} `}
            {entry.date !== null && <RelativeDate date={entry.date} clock={clock} />}
            {outdated.includes(entry) && (
              <span class="design-phases-review is-edited-since">{reviewLineStrings.outdated}</span>
            )}
            {entry.reason !== null && <p class="design-phases-text design-phases-hint">{entry.reason}</p>}
          </li>
        ))}
        {state === 'due' && <li class="design-phases-note-review-due">{reviewStateStrings.due}</li>}
      </ul>
      {outdated.length > 0 && (
        <button type="button" class="design-phases-versions" onClick={showVersions}>
          {versionStrings.show}
        </button>
      )}
    </>
  );
}

function headOf({ event, reviewer }: ReviewEntry): string {
  if (event === 'requested') return reviewLineStrings.waiting(reviewer);
  return event === 'approved' ? reviewLineStrings.approved(reviewer) : reviewLineStrings.changesRequested(reviewer);
}
