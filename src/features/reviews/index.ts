/** What other features may use of this one. */
export { ownName } from './own-name';
export { recordReview } from './record-review';
export { requestReview } from './request-review';
export { reviewStateStrings, reviewStrings } from './strings';
