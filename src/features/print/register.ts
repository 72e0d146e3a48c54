import { printStrings } from './strings';
import { printPage } from './print-form';
import type { Services } from '../../vault/services';
import { activeNote } from '../../ui/note-command';

/** The command that prints the active note's checklist, or a template. */
export function registerPrintCommand(services: Services): void {
  services.plugin.addCommand({
    id: 'export-printable-checklist',
    name: printStrings.title,
    icon: 'printer',
    callback: () => void printPage(services, activeNote(services.app)?.path ?? null),
  });
}
