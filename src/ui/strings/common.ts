import type { Problem, RelationDirection } from '../../core/note';
import type { RelationSort } from '../../core/settings';
import type { Stage } from '../../core/workflow';

export const pluginName = 'Design Phases';

export const linkStrings = {
  open: 'Open',
  openInTab: 'Open in new tab',
};

export const dialogStrings = {
  cancel: 'Cancel',
};

export const progressStrings = {
  ofTotal: (done: number, total: number) => `${done} of ${total}`,
};

export const statusStrings = {
  none: 'No status',
  reviews: (count: number, required: number) => {
    const [words, of] = count < required ? [`${count} of ${required}`, required] : [`${count}`, count];
    return `${words} ${of === 1 ? 'review' : 'reviews'}`;
  },
};

export const stageStrings: Record<Stage, string> = { draft: 'Draft', review: 'In review', final: 'Final' };

/** What is odd about a note, in a few words. */
export const problemStrings: Record<Problem, string> = {
  'unknown-status': 'The workflow does not know this status.',
  'invalid-peer-reviews': 'The count of peer reviews is not a number.',
  'invalid-started': 'The start date is not a date.',
  'invalid-edit-date': 'The edit date is not a date.',
  'empty-relation': 'A relation is empty.',
  'unresolved-relation': 'A relation leads to no note.',
};

/** How two notes are related, seen from the one that is shown. */
export const directionStrings: Record<RelationDirection | 'unresolved', string> = {
  forward: 'This note links to it',
  backward: 'It links to this note',
  mutual: 'Linked both ways',
  unresolved: 'Not created yet',
};

export const sortStrings: Record<RelationSort, string> = {
  note: 'Note’s own order',
  title: 'Title',
  status: 'Status',
  date: 'Edit date',
};
