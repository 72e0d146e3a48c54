import type { Problem } from '../../core/note';
import type { TimeBox } from '../../core/outline/outline';
import type { RelationSort } from '../../core/settings';
import { statusStrings } from '../status';

/** Problems with a note, and how to fix them. */
export const problemStrings: Record<Problem, string> = {
  'unknown-status': 'This status isn’t in your workflow.',
  'invalid-peer-reviews': 'Peer reviews must be 0 or more.',
  'review-count-differs': 'The number of peer reviews differs from the approvals in the review log.',
  'invalid-started': 'Can’t read the start date. Use YYYY-MM-DD.',
  'invalid-edit-date': 'Can’t read the edit date. Use YYYY-MM-DD.',
  'empty-relation': 'A relation is empty.',
  'unresolved-relation': 'A related note doesn’t exist.',
};

export const sortStrings: Record<RelationSort, string> = {
  note: 'Order in note',
  title: 'Title',
  status: 'Status',
  date: 'Edit date',
};

export const panelStrings = {
  title: 'Phases',
  open: 'Open phase panel',
  show: 'Show and hide',
  hideDoneItems: 'Hide done items',
  hideDonePhases: 'Hide done phases',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  pin: 'Pin to this note',
  unpin: 'Follow the active note',
  insert: 'Insert checklist',
  create: 'Create design note',
  startPractice: 'Start practice',
  nextQuestion: 'Practice next question',
  convert: 'Convert to checklist',
  changeStatus: (status: string) => `Status: ${status || statusStrings.none}. Change status`,
  started: 'Started',
  edited: 'Edited',
  progress: 'Note progress',
  next: 'Next',
  allDone: 'All items done',
  phases: 'Phases',
  outline: 'Outline',
  otherItems: 'Other items',
  goal: 'Goal',
  goTo: (title: string) => `Go to ${title}`,
  hiddenPhases: (count: number) => `${count} done ${count === 1 ? 'phase is' : 'phases are'} hidden`,
  showMore: 'Show more',
  minutes: ({ from, to }: TimeBox) => (from === to ? `${to} min` : `${from}–${to} min`),
  related: 'Related notes',
  noRelated: 'No related notes yet',
  addRelation: 'Add relation',
  sortRelated: 'Sort related notes',
  sort: sortStrings,
  noPhases: 'This note has no phases yet.',
  noPhasesHint: 'Insert a checklist, or add headings with task lists below them.',
  plainPhases: 'There are no check boxes yet, so there’s no progress.',
  supersededBy: 'Superseded by',
  unreadable: 'Can’t read this note’s properties.',
  unreadableAt: (line: number) => `Can’t read this note’s properties. Check line ${line} and above.`,
  showInNote: 'Show in note',
  nothingToUndo: 'There’s no change from this panel to undo.',
  intro: 'Design Phases takes you through a system design phase by phase and tracks which notes are reviewed.',
  empty: {
    'no-note': 'Open a note to see its phases.',
    'not-a-note': 'This file isn’t a note. Open a note to see its phases.',
    'out-of-scope': 'This note is outside the scope of Design Phases.',
    'note-missing': 'The pinned note no longer exists.',
  },
};

export const answerStrings = {
  write: 'Write answer',
  field: (question: string) => `Answer to ${question}`,
  hint: (keys: string) => `${keys} to save, Esc to close and keep the draft`,
  touchHint: 'Close keeps the draft.',
  save: 'Save answer',
  close: 'Close',
  draft: 'Draft',
  answered: 'Answered',
  lost: (question: string) => `This answer wasn’t saved, and “${question}” isn’t in the note anymore.`,
  discard: 'Discard',
};

export const navigationStrings = {
  completeItem: 'Mark item done and go to next',
  nextOpenItem: 'Go to next open item',
  nextPhase: 'Go to next phase',
  previousPhase: 'Go to previous phase',
  noOpenItem: 'No open items in this note.',
  noPhases: 'This note has no phases yet.',
  lastPhase: 'This is the last phase.',
  firstPhase: 'This is the first phase.',
};
