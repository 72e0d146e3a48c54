import type { BoardContext } from '../../../src/core/board/board-context';
import type { NoteSummary } from '../../../src/core/note';
import { NO_REVIEW } from '../../../src/core/reviews/note-review';
import { findStatus, type Workflow } from '../../../src/core/workflow/workflow';

export const WORKFLOW: Workflow = [
  { name: 'Draft', aliases: ['wip'], color: 'gray', stage: 'draft' },
  { name: 'In review', aliases: [], color: 'yellow', stage: 'review' },
  { name: 'Done', aliases: ['finished'], color: 'green', stage: 'final' },
  { name: 'Rejected', aliases: [], color: 'red', stage: 'final', outcome: true },
];

/** A note as the index would give it; the status goes through the workflow. */
export function note(path: string, known: Partial<NoteSummary> = {}): NoteSummary {
  const status = findStatus(WORKFLOW, known.status ?? '');
  return {
    path,
    title: path.replace(/^.*\/|\.md$/g, ''),
    peerReviews: 0,
    started: null,
    editDate: null,
    purpose: '',
    done: 0,
    total: 0,
    phases: [],
    relates: [],
    review: NO_REVIEW,
    problems: [],
    ...known,
    status: status?.name ?? known.status ?? '',
    stage: status?.stage ?? null,
  };
}

export const CONTEXT: BoardContext = {
  workflow: WORKFLOW,
  requiredReviews: 2,
  staleBefore: '2026-10-01',
  ownName: () => '',
  tagsOf: () => [],
  relationsOf: () => 0,
};

export const pathsOf = (notes: readonly NoteSummary[]): string[] => notes.map(({ path }) => path);
