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
  itemsDone: (done: number, total: number) => `${done} of ${total} items done`,
};

export const outlineStrings = {
  untitledPhase: 'Items',
};

export const statusStrings = {
  none: 'No status',
  reviews: (count: number, required: number) => {
    const [words, of] = count < required ? [`${count} of ${required}`, required] : [`${count}`, count];
    return `${words} ${of === 1 ? 'review' : 'reviews'}`;
  },
};

export const stageStrings: Record<Stage, string> = { draft: 'Draft', review: 'In review', final: 'Final' };

/** Problems with a note, and how to fix them. */
export const problemStrings: Record<Problem, string> = {
  'unknown-status': 'This status isn’t in your workflow.',
  'invalid-peer-reviews': 'Peer reviews must be 0 or more.',
  'invalid-started': 'Can’t read the start date. Use YYYY-MM-DD.',
  'invalid-edit-date': 'Can’t read the edit date. Use YYYY-MM-DD.',
  'empty-relation': 'A relation is empty.',
  'unresolved-relation': 'A related note doesn’t exist.',
};

/** How two notes are related, seen from the note on screen. */
export const directionStrings: Record<RelationDirection | 'unresolved', string> = {
  forward: 'This note links to it',
  backward: 'It links to this note',
  mutual: 'Linked both ways',
  unresolved: 'Not created yet',
};

export const sortStrings: Record<RelationSort, string> = {
  note: 'Order in note',
  title: 'Title',
  status: 'Status',
  date: 'Edit date',
};
