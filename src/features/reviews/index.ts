/** What other features may use of this one. */
export { fixReviewCount } from './fix-count';
export { keepOwnName, ownName } from './own-name';
export { NoteNotReady } from './not-ready';
export { readinessOfNote, readinessOfText } from './readiness';
export { recordReview, requestChanges } from './record-review';
export { requestReview } from './request-review';
export { showVersions } from './show-versions';
export { NoteReviews, reviewInWords, ReviewState } from './review-words';
export {
  countStrings,
  notReadyStrings,
  readinessStrings,
  reviewFlagStrings,
  reviewLineStrings,
  reviewStateStrings,
  reviewStrings,
} from './strings';
