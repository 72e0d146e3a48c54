import type { NoteSummary } from '../../core/note';
import type { Settings } from '../../core/settings';
import { findStatus } from '../../core/workflow';
import { progressStrings, statusStrings } from '../../ui/strings/common';
import { StatusPill } from '../../ui/status-pill';

interface NoteFactsProps {
  readonly note: NoteSummary;
  readonly settings: Settings;
}

/** Status, reviews and progress of a note in one line. */
export function NoteFacts({ note, settings: { workflow, requiredReviews } }: NoteFactsProps) {
  return (
    <span class="design-phases-facts">
      <StatusPill status={note.status} color={findStatus(workflow, note.status)?.color ?? null} />
      {note.peerReviews !== null && <span>{statusStrings.reviews(note.peerReviews, requiredReviews)}</span>}
      {note.total > 0 && <span>{progressStrings.ofTotal(note.done, note.total)}</span>}
    </span>
  );
}
