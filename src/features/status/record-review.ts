import { Notice } from 'obsidian';
import { isReviewed } from '../../core/reviews/review-state';
import { isRefusal } from '../../core/edit';
import { findStatus, nextStatus } from '../../core/workflow';
import { reviewStrings, statusChangeStrings } from './strings';
import type { Services } from '../../vault/services';
import { changeStatus } from './change-status';
import { askToConfirm } from '../../ui/confirm-modal';
import { reportRefusal } from '../../ui/notices';
import { askForReviewer } from './reviewer-modal';

/**
 * Records one more peer review of a note: asks who reviewed it where the note or the settings keep names, and offers
 * the next status when the required number is reached.
 */
export async function recordReview(services: Services, path: string): Promise<void> {
  const { actions } = services;
  const asks = await wantsReviewer(services, path);
  const reviewer = asks ? await askForReviewer(services.app) : null;
  if (asks && reviewer === null) return;
  const result = await actions.recordPeerReview(path, reviewer);
  reportRefusal(result);
  if (result.outcome === 'unchanged' && reviewer !== null) new Notice(reviewStrings.listed(reviewer));
  if (result.outcome !== 'written') return;
  const note = await actions.properties(path);
  const { requiredReviews, workflow } = services.settings.current;
  new Notice(reviewStrings.recorded(note.peerReviews ?? 0, requiredReviews));
  const next = nextStatus(workflow, note.statusText);
  const isUnderWay = (findStatus(workflow, note.statusText)?.stage ?? 'final') !== 'final';
  if (isReviewed(note, { requiredReviews }) && next && isUnderWay) await offerStatus(services, path, next.name);
}

/** Whether the note keeps reviewers in a list, or the settings want their names. */
async function wantsReviewer({ actions, settings }: Services, path: string): Promise<boolean> {
  if (settings.current.recordReviewers) return true;
  const planned = await actions.preview(path, actions.plans.recordReview(null));
  return isRefusal(planned) && planned.refused === 'reviewer-missing';
}

async function offerStatus(services: Services, path: string, status: string): Promise<void> {
  const agreed = await askToConfirm(services.app, {
    title: reviewStrings.enoughTitle,
    message: reviewStrings.enough(status),
    confirm: statusChangeStrings.setStatus(status),
  });
  if (agreed) await changeStatus(services, path, status);
}
