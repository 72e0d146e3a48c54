/** What other features may use of this one. */
export { ownName } from './own-name';
export { readinessOfNote } from './readiness';
export { recordReview } from './record-review';
export { requestReview } from './request-review';
export { NoteReviews, reviewInWords, ReviewState } from './review-words';
export { readinessStrings, reviewFlagStrings, reviewLineStrings, reviewStateStrings, reviewStrings } from './strings';
