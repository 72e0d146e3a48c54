import type { RelationSort } from '../../core/settings';
import { findStatus, type Workflow } from '../../core/workflow';
import type { RelatedNote } from './panel-note';

type Compare = (a: RelatedNote, b: RelatedNote) => number;

const titleOf = ({ note, linkText }: RelatedNote): string => note?.title ?? linkText;
const byTitle: Compare = (a, b) => titleOf(a).localeCompare(titleOf(b), undefined, { numeric: true });

/** Latest edit first; notes without a date last. */
const byDate: Compare = (a, b) => (b.note?.editDate ?? '').localeCompare(a.note?.editDate ?? '');

/** In the workflow's order; statuses it does not know after it, notes without one last. */
function byStatus(workflow: Workflow): Compare {
  const rank = ({ note }: RelatedNote): number => {
    if (!note?.status) return workflow.length + 1;
    const status = findStatus(workflow, note.status);
    return status ? workflow.indexOf(status) : workflow.length;
  };
  return (a, b) => rank(a) - rank(b);
}

/** Related notes in the order the user chose; equal ones by title. */
export function sortRelated(
  related: readonly RelatedNote[],
  sort: RelationSort,
  workflow: Workflow,
): readonly RelatedNote[] {
  if (sort === 'note') return related;
  const compare = { title: byTitle, date: byDate, status: byStatus(workflow) }[sort];
  return [...related].sort((a, b) => compare(a, b) || byTitle(a, b));
}
