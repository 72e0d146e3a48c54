import { isReviewed } from '../../core/reviews/review-state';
import type { Settings } from '../../core/settings';
import { findStatus } from '../../core/workflow';
import { statusChangeStrings } from './strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { askToConfirm } from '../../ui/confirm-modal';
import { reportRefusal } from '../../ui/notices';

/**
 * Sets a note's status; asks first where the status is final and the note has too few peer reviews (setting).
 * @returns whether the note has that status now.
 */
export async function changeStatus(services: Services, note: NoteRef, status: string): Promise<boolean> {
  if (!(await mayBecome(services, note, status))) return false;
  const result = await services.actions.setStatus(note.path, status);
  reportRefusal(result);
  return result.outcome !== 'refused';
}

/** Whether the user wants to be asked before a note with too few peer reviews gets a status. */
export function isGuarded({ workflow, confirmFinalStatus }: Settings, status: string): boolean {
  return confirmFinalStatus && findStatus(workflow, status)?.stage === 'final';
}

async function mayBecome({ app, settings, actions }: Services, { path }: NoteRef, status: string): Promise<boolean> {
  if (!isGuarded(settings.current, status)) return true;
  const note = await actions.properties(path);
  if (isReviewed(note, settings.current)) return true;
  return askToConfirm(app, {
    title: statusChangeStrings.fewReviewsTitle,
    message: statusChangeStrings.fewReviews(note.peerReviews ?? 0, settings.current.requiredReviews),
    confirm: statusChangeStrings.setStatus(status),
  });
}
