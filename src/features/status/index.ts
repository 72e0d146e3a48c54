export { askForReviewer, recordReview } from './record-review';
export { addStatusItems, setStatus } from './set-status';
