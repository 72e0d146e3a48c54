import { compareTexts } from '../../core/compare-texts';
import type { NoteSummary } from '../../core/note';
import { findStatus, statusKey, type Workflow, type WorkflowStatus } from '../../core/workflow';

/** The statuses that notes have and the workflow does not know, in the spelling met first, as drafts to be arranged. */
export function foundStatuses(notes: readonly NoteSummary[], workflow: Workflow): WorkflowStatus[] {
  const found = new Map<string, WorkflowStatus>();
  for (const { status } of notes) {
    const key = statusKey(status);
    if (key === '' || found.has(key) || findStatus(workflow, status)) continue;
    found.set(key, { name: status, aliases: [], color: 'gray', stage: 'draft' });
  }
  return [...found.values()].sort((a, b) => compareTexts(a.name, b.name));
}

/** The list with one entry moved to another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}
