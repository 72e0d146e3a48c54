import { applyEdit, isRefusal } from '../../core/edit';
import type { Plan } from '../../core/plan';
import type { NoteProperties } from '../../core/properties/note-properties';
import { listsReviewers } from '../../core/properties/peer-reviews';
import type { ReviewVerdict } from '../../core/reviews/record-review';
import { hasEnoughReviews } from '../../core/reviews/review-state';
import { reviewFingerprint } from '../../core/reviews/reviewed-text';
import { statusOnceReviewed } from '../../core/workflow/workflow';
import { showNotice } from '../../ui/open-surfaces';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { type BulkStep, changeNotes } from '../bulk';
import { ownNameForReview } from './ask-own-name';
import { keepOwnName, ownName } from './own-name';
import { askForVerdict } from './review-form';
import { recordStrings, requestStrings, reviewStateStrings, reviewStrings } from './strings';

/** Approves notes in the user's own name: one at once, several after they were shown. Can be undone. */
export async function recordReview(services: Services, notes: readonly NoteRef[]): Promise<void> {
  const isNeeded = needsName(services, notes);
  const { keepReviewLog: isUsed } = services.settings.current;
  const name = await ownNameForReview(services.app, { isNeeded, isUsed });
  if (name !== null) await record(services, notes, { verdict: 'approved', reviewer: name || null, reason: '' });
}

/** Asks what to say of notes, and as whom, and records that: changes they need or an approval. Can be undone. */
export async function requestChanges(services: Services, notes: readonly NoteRef[]): Promise<void> {
  const { app, settings } = services;
  if (!settings.current.keepReviewLog) return void showNotice(requestStrings.logOff);
  const review = await askForVerdict(app, { reviewer: ownName(app), needsName: needsName(services, notes) });
  if (!review) return;
  if (review.reviewer !== null && ownName(app) === '') keepOwnName(app, review.reviewer);
  await record(services, notes, review);
}

/** The line of the log and the count, in one step. */
async function record(services: Services, notes: readonly NoteRef[], review: ReviewVerdict): Promise<void> {
  const plan = services.actions.plans.recordReview(review);
  const [note] = notes;
  await changeNotes(services, {
    title: review.verdict === 'approved' ? reviewStrings.recordReview : reviewStrings.requestChanges,
    paths: notes.map(({ path }) => path),
    planFor: () => plan,
    describe: (path) => describeChange(services, path, review),
    done: `${reviewStateStrings[review.verdict]}.`,
    ...(note && notes.length === 1 && review.verdict === 'approved' ? await outcomeOf(services, note, plan) : {}),
  });
}

/** What to say of an approval, and which status to offer with it: once, when the reviews of the note become enough. */
async function outcomeOf(
  { texts, actions, settings }: Services,
  { path }: NoteRef,
  plan: Plan,
): Promise<Pick<BulkStep, 'done' | 'offer'>> {
  const text = (await texts.read(path)) ?? '';
  const edit = plan(text);
  if (isRefusal(edit)) return {};
  const { requiredReviews, workflow } = settings.current;
  const before = actions.propertiesOf(text);
  const after = actions.propertiesOf(applyEdit(text, edit));
  const fingerprint = reviewFingerprint(text);
  const isEnough = (note: NoteProperties) => hasEnoughReviews(note, fingerprint, requiredReviews);
  const next = isEnough(after) && !isEnough(before) ? statusOnceReviewed(workflow, after.statusText) : null;
  const done = recordStrings.recorded(after.peerReviews ?? 0, requiredReviews);
  if (next === null) return { done };
  const { name } = next;
  const offer = {
    label: recordStrings.setStatus(name),
    plan: actions.plans.setStatus(name),
    done: recordStrings.withStatus(done, name),
  };
  return { done, offer };
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
