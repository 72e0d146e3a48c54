import { commandStrings, statusChangeStrings } from './strings';
import { setStatus } from './set-status';
import { registerStatusBar } from './status-bar';
import { StatusPicker } from './status-picker';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { notReadyStrings, readinessOfNote } from '../reviews';
import { attempt } from '../../ui/attempt';
import { addNoteCommand, addNoteMenuEntry } from '../../ui/note-command';
import { openModal, showNotice } from '../../ui/open-surfaces';
import { findStatus, nextStatus } from '../../core/workflow/workflow';

/**
 * The commands and file menu entries that set the status of notes, and the status bar.
 * @param openPanel for the menu of the status bar
 */
export function registerStatus(services: Services, openPanel: () => void): void {
  addNoteCommand(services, { id: 'set-status', name: commandStrings.setStatus, icon: 'circle-dot' }, (note) =>
    pickStatus(services, [note]),
  );
  addNoteCommand(
    services,
    { id: 'advance-status', name: commandStrings.advanceStatus, icon: 'chevrons-right' },
    (note) => advanceStatus(services, note),
  );
  attempt('status bar', () => registerStatusBar(services, openPanel));
  addNoteMenuEntry(services, { title: commandStrings.setStatusMenu, icon: 'circle-dot' }, (notes) =>
    pickStatus(services, notes),
  );
}

async function pickStatus(services: Services, notes: readonly NoteRef[]): Promise<void> {
  const { workflow } = services.settings.current;
  const [note] = notes;
  const [current, notReady] = note && notes.length === 1 ? await stateOf(services, note) : ['', ''];
  openModal(
    new StatusPicker(services.app, {
      workflow,
      current,
      notReady,
      choose: ({ name }) => void setStatus(services, notes, name),
    }),
  );
}

/** The status of a note, and what it lacks for a review, in words. */
async function stateOf(services: Services, { path }: NoteRef): Promise<[status: string, notReady: string]> {
  const { statusText } = await services.actions.properties(path);
  const findings = await readinessOfNote(services, path);
  return [statusText, findings.length === 0 ? '' : notReadyStrings.summary(findings)];
}

async function advanceStatus(services: Services, note: NoteRef): Promise<void> {
  const { workflow } = services.settings.current;
  const { statusText } = await services.actions.properties(note.path);
  const next = nextStatus(workflow, statusText);
  if (next) return void (await setStatus(services, [note], next.name));
  const last = findStatus(workflow, statusText);
  if (last) return void showNotice(statusChangeStrings.lastStatus(last.name));
  // What stands after a word of the user's own, only the user knows.
  showNotice(statusChangeStrings.unknownStatus(statusText));
  return pickStatus(services, [note]);
}
