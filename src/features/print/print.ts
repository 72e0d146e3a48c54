import { printStrings } from '../flashcards/strings';
import { openPrintModal } from './print-modal';
import type { Services } from '../../vault/services';
import { activeNote } from '../../ui/note-command';

/** The command that prints the active note's checklist, or a template. */
export function registerPrintCommand(services: Services): void {
  services.plugin.addCommand({
    id: 'export-printable-checklist',
    name: printStrings.title,
    icon: 'printer',
    callback: () => void openPrintModal(services, activeNote(services.app)?.path ?? null),
  });
}
