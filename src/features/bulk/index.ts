export { type BulkStep, changeNotes, changeSeenNote } from './run';
