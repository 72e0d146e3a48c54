/** What other features may use of this one. */
export { askForReviewer, recordReview } from './record-review';
export { addStatusItems, setStatus } from './set-status';
