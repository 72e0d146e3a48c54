import { compareTexts } from '../../core/compare-texts';
import type { RelationSort } from '../../core/settings';
import { statusOrder, type Workflow } from '../../core/workflow';
import type { RelatedNote } from './panel-note';

type Compare = (a: RelatedNote, b: RelatedNote) => number;

const titleOf = ({ note, linkText }: RelatedNote): string => note?.title ?? linkText;
const byTitle: Compare = (a, b) => compareTexts(titleOf(a), titleOf(b));

/** Latest edit first; notes without a date last. */
const byDate: Compare = (a, b) => (b.note?.editDate ?? '').localeCompare(a.note?.editDate ?? '');

/** In the workflow's order; statuses it does not know after it, notes without one last. */
function byStatus(workflow: Workflow): Compare {
  const orderOf = statusOrder(workflow);
  const rank = ({ note }: RelatedNote): number => orderOf(note?.status ?? '') ?? workflow.length + 1;
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
