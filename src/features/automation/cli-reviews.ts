import type { CliData } from 'obsidian';
import { compareTexts } from '../../core/comparable';
import { isVerdictName, standingOf } from '../../core/properties/review-log';
import { hasReviewFlag, REVIEW_FLAGS, type ReviewFlag, reviewUrgency } from '../../core/reviews/note-review';
import type { Services } from '../../vault/services';
import { ownName, readinessOfNote, readinessStrings, reviewInWords } from '../reviews';
import { type Answer, throwIfRefused } from './by-name';
import { linesOr, noteNamedBy, summariesOf } from './cli-notes';
import { apiStrings, cliStrings as words } from './strings';

/** The commands about reviews, as `NoteCommands` in `cli-commands.ts`. */
export class ReviewCommands {
  constructor(private readonly services: Services) {}

  /** The notes with reviews or requests, most pressing first; only those in `state` if given. */
  async reviews(params: CliData): Promise<Answer> {
    const me = params['me'] ?? ownName(this.services.app);
    const flag = reviewFlagOf(params['state']);
    await this.services.index.whenReviewsKnown();
    const notes = (await summariesOf(this.services, params))
      .filter(({ review }) => (flag === null ? review.log.length > 0 : hasReviewFlag(review, flag, me)))
      .map((note) => ({ note, urgency: reviewUrgency(note.review, me) ?? '' }))
      .sort((a, b) => compareTexts(a.urgency, b.urgency) || compareTexts(a.note.path, b.note.path));
    const data = notes.map(({ note: { path, status, review } }) => ({ path, status, ...review }));
    const lines = notes.map(({ note: { path, review } }) => words.reviewLine(path, reviewInWords(review, me)));
    return { data, text: linesOr(words.nothingReviewed, lines) };
  }

  /** What a note lacks before somebody else reviews it. */
  async ready(params: CliData): Promise<Answer> {
    await this.services.index.whenReady();
    const { path } = noteNamedBy(this.services, params);
    const findings = await readinessOfNote(this.services, path);
    const lines = findings.map(({ kind, phase, text, line }) =>
      words.findingLine(line, readinessStrings[kind], text, phase),
    );
    const data = { path, ready: findings.length === 0, findings };
    return { data, text: linesOr(words.isReady(path), lines) };
  }

  /** Records what a reviewer said of a note. */
  async review(params: CliData): Promise<Answer> {
    const { actions, app } = this.services;
    const { path } = noteNamedBy(this.services, params);
    const { verdict = 'approved', by = ownName(app), reason = '' } = params;
    if (!isVerdictName(verdict)) throw new Error(apiStrings.noVerdict(verdict));
    throwIfRefused(await actions.recordReview(path, { verdict, reviewer: by.trim() || null, reason }));
    const peerReviews = (await actions.properties(path)).peerReviews ?? 0;
    return { data: { path, verdict, peerReviews }, text: words.recorded(path, peerReviews) };
  }

  /** Asks people for a review, or withdraws the requests to them. */
  async requestReview(params: CliData): Promise<Answer> {
    const { actions, writer } = this.services;
    const { path } = noteNamedBy(this.services, params);
    const names = (params['from'] ?? '').split(',').flatMap((name) => name.trim() || []);
    if (names.length === 0) throw new Error(words.noNames);
    const { plans } = actions;
    const isWithdrawal = params['withdraw'] !== undefined;
    throwIfRefused(
      await writer.write(path, isWithdrawal ? plans.withdrawRequests(names) : plans.requestReviews(names)),
    );
    const { reviews } = await actions.properties(path);
    const waitingFor = standingOf(reviews).requests.flatMap(({ reviewer }) => reviewer ?? []);
    return { data: { path, waitingFor }, text: words.waitingLine(path, waitingFor) };
  }
}

function reviewFlagOf(value: string | undefined): ReviewFlag | null {
  if (value === undefined) return null;
  const flag = REVIEW_FLAGS.find((one) => one === value);
  if (flag === undefined) throw new Error(words.unknownState(value, REVIEW_FLAGS));
  return flag;
}
