import { nameKey } from '../comparable';
import type { NoteSummary } from '../note';
import { isInFolder, tagMatches } from '../scope';
import type { BoardContext } from './board-context';
import type { BoardFilter, BoardFlag } from './board-state';
import { hasReviewFlag, REVIEW_FLAGS, type ReviewFlag } from '../reviews/note-review';
import { isReviewed, isStale, needsReview } from '../reviews/review-state';
import { findStatus, statusKey } from '../workflow/workflow';

type Condition = (note: NoteSummary) => boolean;

function flagCondition(flag: BoardFlag, context: BoardContext): Condition {
  const me = context.ownName();
  const isReviewFlag = (one: BoardFlag): one is ReviewFlag => REVIEW_FLAGS.some((known) => known === one);
  if (isReviewFlag(flag)) return ({ review }) => hasReviewFlag(review, flag, me);
  const conditions: Record<Exclude<BoardFlag, ReviewFlag>, Condition> = {
    'needs-review': (note) => needsReview(note, context),
    reviewed: (note) => isReviewed(note, context),
    stale: (note) => isStale(note, context),
    'has-problems': ({ problems }) => problems.length > 0,
    'has-open-items': ({ done, total }) => done < total,
  };
  return conditions[flag];
}

function textCondition(text: string): Condition {
  const words = nameKey(text).split(/\s+/).filter(Boolean);
  return ({ path }) => {
    const name = nameKey(path);
    return words.every((word) => name.includes(word));
  };
}

function conditionsOf(filter: BoardFilter, context: BoardContext): Condition[] {
  const { text, status, stage, folder, tag, flags } = filter;
  const conditions = flags.map((flag) => flagCondition(flag, context));
  if (status !== null) {
    const wanted = statusKey(findStatus(context.workflow, status)?.name ?? status);
    conditions.push((note) => statusKey(note.status) === wanted);
  }
  if (stage !== null) conditions.push((note) => (note.stage ?? 'none') === stage);
  if (folder !== null) conditions.push(({ path }) => folder === '' || isInFolder(path, folder));
  if (text.trim() !== '') conditions.push(textCondition(text));
  if (tag !== null) conditions.push(({ path }) => context.tagsOf(path).some((one) => tagMatches(one, tag)));
  return conditions;
}

/** The notes that meet the filter, in their order; the same array for an empty filter. */
export function filterNotes(
  notes: readonly NoteSummary[],
  filter: BoardFilter,
  context: BoardContext,
): readonly NoteSummary[] {
  const conditions = conditionsOf(filter, context);
  if (conditions.length === 0) return notes;
  return notes.filter((note) => conditions.every((fulfils) => fulfils(note)));
}

/** Whether every note meets the filter. */
export function isEmptyFilter({ text, status, stage, folder, tag, flags }: BoardFilter): boolean {
  return text.trim() === '' && flags.length === 0 && [status, stage, folder, tag].every((entry) => entry === null);
}
