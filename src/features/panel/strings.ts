import type { Progress, TimeBox } from '../../core/outline/outline';
import { sortStrings, statusStrings } from '../../ui/strings/common';

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
  startPractice: 'Start practice',
  convert: 'Convert to checklist',
  changeStatus: (status: string) => `Status: ${status || statusStrings.none}. Change status`,
  recordReview: 'Record peer review',
  invalidReviews: 'Invalid number of reviews',
  started: 'Started',
  edited: 'Edited',
  progress: 'Note progress',
  next: 'Next',
  allDone: 'All items done',
  saidProgress: (done: number, total: number) => `${done} of ${total} items done`,
  phases: 'Phases',
  outline: 'Outline',
  untitledPhase: 'Items',
  otherItems: 'Other items',
  goal: 'Goal',
  goTo: (title: string) => `Go to ${title}`,
  hiddenPhases: (count: number) => `${count} done ${count === 1 ? 'phase is' : 'phases are'} hidden`,
  showMore: 'Show more',
  minutes: ({ from, to }: TimeBox) => (from === to ? `${to} min` : `${from}–${to} min`),
  related: 'Related notes',
  noRelated: 'No related notes yet',
  sortRelated: 'Sort related notes',
  sort: sortStrings,
  noPhases: 'This note has no phases yet.',
  noPhasesHint: 'Insert a checklist, or add headings with task lists below them.',
  unreadable: 'Can’t read this note’s properties.',
  showInNote: 'Show in note',
  empty: {
    'no-note': 'Open a note to see its phases.',
    'not-a-note': 'This file isn’t a note. Open a note to see its phases.',
    'out-of-scope':
      'This note is outside the scope of Design Phases. Open another note, or change the scope in settings.',
    'note-missing': 'The pinned note no longer exists.',
  },
};

export const badgeStrings = {
  label: (done: number, total: number) => `${done} of ${total} items done`,
};

export const statusBarStrings = {
  status: (status: string) => status || statusStrings.none,
  label: ({ status, done, total }: { readonly status: string } & Progress) => {
    const progress = total > 0 ? ` ${panelStrings.saidProgress(done, total)}.` : '';
    return `Status: ${status || statusStrings.none}.${progress} Change status`;
  },
  recordReview: 'Record peer review',
  openPanel: 'Open phase panel',
};

export const navigationStrings = {
  noOpenItem: 'No open items in this note.',
  noPhases: 'This note has no phases yet.',
  lastPhase: 'This is the last phase.',
  firstPhase: 'This is the first phase.',
};
