import { isReviewed } from '../../core/reviews/review-state';
import { boardStrings } from '../board/strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk/change-notes';
import { isGuarded } from './change-status';
import { askToConfirm } from '../../ui/confirm-modal';
import { statusStep } from './status-step';

/**
 * Sets the status of notes, which are shown first where there are several. Asks first where the status is final and
 * some of them have too few peer reviews (setting).
 * @returns whether any note was changed.
 */
export async function changeStatuses(services: Services, notes: readonly NoteRef[], status: string): Promise<boolean> {
  const changing = pathsOf(notes).filter((path) => services.index.note(path)?.status !== status);
  const may = await mayBecome(services, changing, status);
  return may && changeNotes(services, statusStep(services, pathsOf(notes), status));
}

/** Where the notes are now. */
const pathsOf = (notes: readonly NoteRef[]): string[] => notes.map(({ path }) => path);

async function mayBecome(
  { app, settings, index }: Services,
  paths: readonly string[],
  status: string,
): Promise<boolean> {
  if (!isGuarded(settings.current, status)) return true;
  const reviewsOf = (path: string) => ({ peerReviews: index.note(path)?.peerReviews ?? null });
  const lacking = paths.filter((path) => !isReviewed(reviewsOf(path), settings.current));
  if (lacking.length === 0) return true;
  return askToConfirm(app, {
    title: boardStrings.finalTitle,
    message: boardStrings.finalText(lacking.length, status, settings.current.requiredReviews),
    confirm: boardStrings.finalConfirm,
  });
}
