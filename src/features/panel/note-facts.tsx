import type { NoteSummary } from '../../core/note';
import type { Settings } from '../../core/settings';
import { progressStrings } from '../../ui/strings';
import { StatusPill, statusStrings } from '../status';

interface NoteFactsProps {
  readonly note: NoteSummary;
  readonly settings: Settings;
}

/** Status, reviews and progress of a note in one line. */
export function NoteFacts({ note, settings: { workflow, requiredReviews } }: NoteFactsProps) {
  return (
    <span class="design-phases-facts">
      <StatusPill status={note.status} workflow={workflow} />
      {note.peerReviews !== null && <span>{statusStrings.reviews(note.peerReviews, requiredReviews)}</span>}
      {note.total > 0 && <span>{progressStrings.ofTotal(note.done, note.total)}</span>}
    </span>
  );
}
