import { addNoteCommand, addNoteMenuEntry } from '../../ui/note-command';
import { followDay } from '../../ui/follow-day';
import type { Services } from '../../vault/services';
import { recordReview } from './record-review';
import { requestReview } from './request-review';
import { reviewStrings } from './strings';

/** The commands and file menu entries that record and request reviews. */
export function registerReviews(services: Services): void {
  const record = { name: reviewStrings.recordReview, icon: 'user-check' };
  const request = { name: reviewStrings.requestReview, icon: 'user-plus' };
  const { app, plugin, clock, index } = services;
  followDay(plugin, app.workspace.containerEl, clock, () => index.onNewDay());
  addNoteCommand(services, { id: 'record-peer-review', ...record }, (note) => recordReview(services, [note]));
  addNoteCommand(services, { id: 'request-review', ...request }, (note) => requestReview(services, [note]));
  addNoteMenuEntry(services, record, (notes) => recordReview(services, notes));
  addNoteMenuEntry(services, request, (notes) => requestReview(services, notes));
}
