import { isReviewed } from '../../core/reviews/review-state';
import { isRefusal } from '../../core/edit';
import { findStatus, nextStatus } from '../../core/workflow';
import { reviewStrings, statusChangeStrings } from './strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeStatus } from './change-status';
import { askToConfirm } from '../../ui/confirm-modal';
import { reportRefusal } from '../../ui/notices';
import { askForReviewer } from './reviewer-modal';
import { showNotice } from '../../ui/open-surfaces';

/**
 * Records one more peer review of a note: asks who reviewed it where the note or the settings keep names, and offers
 * the next status when the required number is reached.
 */
export async function recordReview(services: Services, note: NoteRef): Promise<void> {
  const { actions } = services;
  const asks = await wantsReviewer(services, note);
  const reviewer = asks ? await askForReviewer(services.app) : null;
  if (asks && reviewer === null) return;
  const result = await actions.recordPeerReview(note.path, reviewer);
  reportRefusal(result);
  if (result.outcome === 'unchanged' && reviewer !== null) showNotice(reviewStrings.listed(reviewer));
  if (result.outcome !== 'written') return;
  const properties = await actions.properties(note.path);
  const { requiredReviews, workflow } = services.settings.current;
  showNotice(reviewStrings.recorded(properties.peerReviews ?? 0, requiredReviews));
  const next = nextStatus(workflow, properties.statusText);
  const isUnderWay = (findStatus(workflow, properties.statusText)?.stage ?? 'final') !== 'final';
  if (isReviewed(properties, { requiredReviews }) && next && isUnderWay) await offerStatus(services, note, next.name);
}

/** Whether the note keeps reviewers in a list, or the settings want their names. */
async function wantsReviewer({ actions, settings }: Services, { path }: NoteRef): Promise<boolean> {
  if (settings.current.recordReviewers) return true;
  const planned = await actions.preview(path, actions.plans.recordReview(null));
  return isRefusal(planned) && planned.refused === 'reviewer-missing';
}

async function offerStatus(services: Services, note: NoteRef, status: string): Promise<void> {
  const agreed = await askToConfirm(services.app, {
    title: reviewStrings.enoughTitle,
    message: reviewStrings.enough(status),
    confirm: statusChangeStrings.setStatus(status),
  });
  if (agreed) await changeStatus(services, note, status);
}
