import { addNoteCommand, addNoteMenuEntry } from '../../ui/note-command';
import { followDay } from '../../ui/follow-day';
import type { Services } from '../../vault/services';
import { recordReview, requestChanges } from './record-review';
import { requestReview } from './request-review';
import { reviewStrings } from './strings';

/** The commands and file menu entries that record and request reviews. */
export function registerReviews(services: Services): void {
  const { app, plugin, clock, index } = services;
  followDay(plugin, app.workspace.containerEl, clock, () => index.onNewDay());
  const entries = [
    { id: 'record-peer-review', name: reviewStrings.recordReview, icon: 'user-check', run: recordReview },
    { id: 'request-changes', name: reviewStrings.requestChanges, icon: 'user-pen', run: requestChanges, asks: true },
    { id: 'request-review', name: reviewStrings.requestReview, icon: 'user-plus', run: requestReview, asks: true },
  ];
  for (const { run, asks, ...command } of entries) {
    addNoteCommand(services, command, (note) => run(services, [note]));
    const title = asks ? `${command.name}…` : command.name;
    addNoteMenuEntry(services, { title, icon: command.icon }, (notes) => run(services, notes));
  }
}
