import { attempt } from '../../ui/attempt';
import type { Services } from '../../vault/services';
import { registerInsertCommands } from './insert';
import { registerNewNoteCommand } from './new-note';
import { registerResetCommand } from './reset';

/** The commands that insert a checklist, create a note from one, and reset one. */
export function registerChecklists(services: Services): void {
  attempt('inserting checklists', () => registerInsertCommands(services));
  attempt('creating notes', () => registerNewNoteCommand(services));
  attempt('resetting', () => registerResetCommand(services));
}
