import { commandStrings } from '../../ui/strings/commands';
import { recordReview } from './record-review';
import type { Services } from '../../vault/services';
import { addNoteCommand } from '../../ui/note-command';

/** The command that records a peer review of the active note. */
export function registerReviewCommands(services: Services): void {
  addNoteCommand(
    services,
    { id: 'record-peer-review', name: commandStrings.recordReview, icon: 'user-check' },
    (note) => recordReview(services, note),
  );
}
