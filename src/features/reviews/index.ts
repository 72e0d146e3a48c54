/** What other features may use of this one. */
export { ownName } from './own-name';
export { recordReview } from './record-review';
export { requestReview } from './request-review';
export { NoteReviews, reviewInWords, ReviewState } from './review-words';
export { reviewFlagStrings, reviewLineStrings, reviewStateStrings, reviewStrings } from './strings';
