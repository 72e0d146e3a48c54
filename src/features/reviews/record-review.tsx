import type { App } from 'obsidian';
import { useState } from 'preact/hooks';
import { type Plan, planInOrder } from '../../core/plan';
import { listsReviewers } from '../../core/properties/peer-reviews';
import type { ReviewVerdict } from '../../core/reviews/record-review';
import { isReviewed } from '../../core/reviews/review-state';
import { statusOnceReviewed } from '../../core/workflow/workflow';
import { ButtonRow, CheckField, TextField } from '../../ui/fields';
import { openForm } from '../../ui/open-form';
import { dialogStrings } from '../../ui/strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { changeNotes } from '../bulk';
import { keepOwnName, ownName } from './own-name';
import { recordStrings, reviewStateStrings, reviewStrings } from './strings';

/** What one note has before its review is recorded. */
interface Before {
  readonly count: number;
  /** The status that the note can have once it is approved; null where that is not enough, or there is none. */
  readonly next: string | null;
}

const NOTHING: Before = { count: 0, next: null };

interface Answer extends ReviewVerdict {
  /** The status to set along with an approval; null for none. */
  readonly status: string | null;
}

/**
 * Asks for a verdict, which is an approval in the user's own name at one key, and records it of each note: the line of the
 * log, the count and, where the user agrees, the next status in one step that can be undone.
 */
export async function recordReview(services: Services, notes: readonly NoteRef[]): Promise<void> {
  const { app, actions, settings } = services;
  const [note] = notes;
  const before = note && notes.length === 1 ? await readBefore(services, note) : NOTHING;
  const answer = await askForVerdict(app, {
    reviewer: ownName(app),
    status: before.next,
    needsName: needsName(services, notes),
    keepsLog: settings.current.keepReviewLog,
  });
  if (!answer) return;
  if (answer.reviewer !== null && ownName(app) === '') keepOwnName(app, answer.reviewer);
  const { status, verdict } = answer;
  const approval = recordStrings.approved(before.count + 1, settings.current.requiredReviews, status);
  await changeNotes(services, {
    title: reviewStrings.recordReview,
    paths: notes.map(({ path }) => path),
    planFor: () => withStatus(services, actions.plans.recordReview(answer), status),
    describe: (path) => describeChange(services, path, answer),
    done: verdict === 'approved' ? approval : `${reviewStateStrings[verdict]}.`,
  });
}

function withStatus({ actions }: Services, plan: Plan, status: string | null): Plan {
  return status === null ? plan : planInOrder(plan, actions.plans.setStatus(status));
}

async function readBefore({ actions, settings }: Services, { path }: NoteRef): Promise<Before> {
  const { peerReviews, statusText } = await actions.properties(path);
  const { workflow, requiredReviews } = settings.current;
  const count = peerReviews ?? 0;
  const isEnough = isReviewed({ peerReviews: count + 1 }, { requiredReviews });
  return { count, next: isEnough ? (statusOnceReviewed(workflow, statusText)?.name ?? null) : null };
}

/** Whether a name is needed: a note keeps reviewers in a list, or the settings want them. */
function needsName(services: Services, notes: readonly NoteRef[]): boolean {
  return services.settings.current.recordReviewers || notes.some(({ path }) => lists(services, path));
}

function lists({ app, settings }: Services, path: string, reviewer?: string): boolean {
  const frontmatter = app.metadataCache.getCache(path)?.frontmatter ?? {};
  return listsReviewers(frontmatter, settings.current.properties, reviewer);
}

function describeChange(services: Services, path: string, { verdict, reviewer }: ReviewVerdict) {
  const { keepReviewLog, recordReviewers, requiredReviews } = services.settings.current;
  // A log, and a list of reviews with their dates, get another line.
  const isOnlyListed = !keepReviewLog && !recordReviewers && reviewer !== null && lists(services, path, reviewer);
  if (isOnlyListed) return null;
  if (verdict === 'changes-requested') return { before: null, after: reviewStateStrings[verdict] };
  const count = services.index.note(path)?.peerReviews ?? null;
  if (count === null) return 'refused';
  return {
    before: reviewStrings.reviews(count, requiredReviews),
    after: reviewStrings.reviews(count + 1, requiredReviews),
  };
}

interface ReviewQuestion {
  readonly reviewer: string;
  readonly status: string | null;
  readonly needsName: boolean;
  readonly keepsLog: boolean;
}

function askForVerdict(app: App, question: ReviewQuestion): Promise<Answer | null> {
  return openForm(app, {
    title: reviewStrings.recordReview,
    content: (close, answer) => <ReviewForm {...question} onAnswer={answer} onCancel={close} />,
  });
}

interface ReviewFormProps extends ReviewQuestion {
  readonly onAnswer: (answer: Answer) => void;
  readonly onCancel: () => void;
}

function ReviewForm({ reviewer, status, needsName: isNeeded, keepsLog, onAnswer, onCancel }: ReviewFormProps) {
  const [name, setName] = useState(reviewer);
  const [reason, setReason] = useState('');
  const [setsStatus, setSetsStatus] = useState(true);
  const isIncomplete = isNeeded && name.trim() === '';
  const answer = (verdict: ReviewVerdict['verdict']) => {
    if (isIncomplete) return;
    const next = verdict === 'approved' && setsStatus ? status : null;
    onAnswer({ verdict, reviewer: name.trim() || null, reason: reason.trim(), status: next });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    answer('approved');
  };
  return (
    <form class="design-phases-form" onSubmit={submit}>
      <TextField
        label={recordStrings.reviewer}
        hint={reviewer === '' ? recordStrings.reviewerHint : ''}
        value={name}
        onChange={setName}
        focused={reviewer === '' || !keepsLog}
      />
      {keepsLog && (
        <TextField
          label={recordStrings.reason}
          placeholder={recordStrings.reasonPlaceholder}
          value={reason}
          onChange={setReason}
          focused={reviewer !== ''}
        />
      )}
      {status !== null && (
        <CheckField label={recordStrings.setStatus(status)} checked={setsStatus} onChange={setSetsStatus} />
      )}
      <ButtonRow>
        <button type="submit" class="mod-cta" disabled={isIncomplete}>
          {recordStrings.approve}
        </button>
        {keepsLog && (
          <button type="button" disabled={isIncomplete} onClick={() => answer('changes-requested')}>
            {recordStrings.requestChanges}
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {dialogStrings.cancel}
        </button>
      </ButtonRow>
    </form>
  );
}
