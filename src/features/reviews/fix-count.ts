import { standingOf } from '../../core/properties/review-log';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { countStrings } from './strings';

/** Sets the number of peer reviews of a note to that of the approvals in its log. Can be undone. */
export async function fixReviewCount(services: Services, note: NoteRef): Promise<void> {
  const { actions } = services;
  const { peerReviews, reviews } = await actions.properties(note.path);
  await changeNotes(services, {
    title: countStrings.title,
    paths: [note.path],
    planFor: () => actions.plans.countApprovals(),
    describe: () => ({ before: String(peerReviews), after: String(standingOf(reviews).approvals) }),
    done: countStrings.done,
  });
}
