import { findStatus } from '../core/workflow';
import { statusChangeStrings } from '../strings';
import type { Services } from '../vault/services';
import { askToConfirm } from './confirm-modal';
import { reportRefusal } from './notices';

/**
 * Sets a note's status; asks first where the status is final and the note has too few peer reviews (setting).
 * @returns whether the note has that status now.
 */
export async function changeStatus(services: Services, path: string, status: string): Promise<boolean> {
  if (!(await mayBecome(services, path, status))) return false;
  const result = await services.actions.setStatus(path, status);
  reportRefusal(result);
  return result.outcome !== 'refused';
}

async function mayBecome({ app, settings, actions }: Services, path: string, status: string): Promise<boolean> {
  const { workflow, requiredReviews, confirmFinalStatus } = settings.current;
  if (!confirmFinalStatus || findStatus(workflow, status)?.stage !== 'final') return true;
  const { peerReviews } = await actions.properties(path);
  const reviews = peerReviews ?? 0;
  if (reviews >= requiredReviews) return true;
  return askToConfirm(app, {
    title: statusChangeStrings.fewReviewsTitle,
    message: statusChangeStrings.fewReviews(reviews, requiredReviews),
    confirm: statusChangeStrings.setStatus(status),
  });
}
