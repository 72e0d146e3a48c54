import type { App } from 'obsidian';
import { useState } from 'preact/hooks';
import { isRefusal } from '../../core/edit';
import { isReviewed } from '../../core/reviews/review-state';
import { askToConfirm } from '../../ui/confirm-modal';
import { DialogButtons, TextField } from '../../ui/fields';
import { reportRefusal } from '../../ui/notices';
import { openForm } from '../../ui/open-form';
import { showNotice } from '../../ui/open-surfaces';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { setStatus } from './set-status';
import { reviewStrings, statusChangeStrings } from './strings';
import { findStatus, nextStatus } from '../../core/workflow/workflow';

/**
 * Records one more peer review of a note: asks who reviewed it where the note or the settings keep names, and offers
 * the next status when the required number is reached.
 */
export async function recordReview(services: Services, note: NoteRef): Promise<void> {
  const { actions } = services;
  const asks = await wantsReviewer(services, note);
  const reviewer = asks ? await askForReviewer(services.app) : null;
  if (asks && reviewer === null) return;
  const result = await actions.recordReview(note.path, { verdict: 'approved', reviewer, reason: '' });
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
  const planned = await actions.preview(path, actions.plans.recordReview({ verdict: 'approved', reviewer: null, reason: '' }));
  return isRefusal(planned) && planned.refused === 'reviewer-missing';
}

async function offerStatus(services: Services, note: NoteRef, status: string): Promise<void> {
  const agreed = await askToConfirm(services.app, {
    title: reviewStrings.enoughTitle,
    message: reviewStrings.enough(status),
    confirm: statusChangeStrings.setStatus(status),
  });
  if (agreed) await setStatus(services, [note], status);
}

/** Asks who reviewed the note. Null where the user does not say. */
export function askForReviewer(app: App): Promise<string | null> {
  return openForm(app, {
    title: reviewStrings.reviewerTitle,
    content: (close, answer) => <ReviewerForm onConfirm={answer} onCancel={close} />,
  });
}

interface ReviewerFormProps {
  readonly onConfirm: (reviewer: string) => void;
  readonly onCancel: () => void;
}

function ReviewerForm({ onConfirm, onCancel }: ReviewerFormProps) {
  const [name, setName] = useState('');
  const reviewer = name.trim();
  const submit = (event: Event) => {
    event.preventDefault();
    if (reviewer !== '') onConfirm(reviewer);
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={reviewStrings.reviewer}
        placeholder={reviewStrings.reviewerPlaceholder}
        value={name}
        onChange={setName}
        focused
      />
      <DialogButtons confirm={reviewStrings.record} disabled={reviewer === ''} onCancel={onCancel} />
    </form>
  );
}
