/** What other features may use of this one. */
export { type BulkStep, changeNotes, changeSeenNote } from './run';
