import type { CliData, TFile } from 'obsidian';
import { groupsUpNext } from '../../core/board/next-up';
import { compareTexts } from '../../core/comparable';
import type { NoteSummary } from '../../core/note';
import { nextOpenItem, phaseOfItem } from '../../core/outline/navigate';
import type { WriteResult } from '../../core/plan';
import { staleBefore } from '../../core/reviews/review-state';
import { hasReviewFlag, REVIEW_FLAGS, type ReviewFlag, reviewUrgency } from '../../core/reviews/note-review';
import { ownName, readinessOfNote, readinessStrings, reviewInWords } from '../reviews';
import { cliStrings } from './strings';
import { cardsOfText } from '../flashcards';
import { fileOfLink } from '../../vault/links';
import type { Services } from '../../vault/services';
import { type Answer, CliMistake } from './answer';
import { describeLeftOut, describeRefusal } from '../../ui/strings';
import { findStatus } from '../../core/workflow/workflow';

const words = cliStrings;

/** Lines of words; where there are none, what there is none of. */
const linesOr = (nothing: string, lines: readonly string[]): string =>
  lines.length === 0 ? nothing : lines.join('\n');

function refusalToMistake(result: WriteResult): void {
  if (result.outcome === 'refused') throw new CliMistake(describeRefusal(result.refusal));
}

/** The commands, each from the call's parameters to an answer. A mistake in the call is thrown as `CliMistake`. */
export class CliCommands {
  constructor(private readonly services: Services) {}

  /** The status of one note, or of every tracked note. */
  async status(params: CliData): Promise<Answer> {
    const summaries = await this.summaries(params);
    const data = summaries.map(({ path, status, stage, peerReviews, problems }) => ({
      path,
      status,
      stage,
      peerReviews,
      problems,
    }));
    return {
      data,
      text: linesOr(
        words.nothingTracked,
        data.map(({ path, status, peerReviews }) => words.statusLine(path, status, peerReviews)),
      ),
    };
  }

  /** Done and total of one note with its phases, or of every tracked note. */
  async progress(params: CliData): Promise<Answer> {
    const summaries = await this.summaries(params);
    const data = summaries.map(({ path, done, total, phases }) => ({ path, done, total, phases }));
    const line = ({ path, done, total, phases }: (typeof data)[number]) => [
      words.progressLine(path, done, total),
      ...phases.map((phase) => words.phaseLine(phase.title, phase.done, phase.total)),
    ];
    return { data, text: linesOr(words.nothingTracked, data.flatMap(line)) };
  }

  /** Inserts a checklist at the end of a note; of one that the note has already only what is missing. */
  async insert(params: CliData): Promise<Answer> {
    const { templates, settings, actions } = this.services;
    const { path } = this.file(params);
    const id = params['template'] ?? settings.current.defaultTemplate;
    const template = await templates.get(id);
    if (!template)
      throw new CliMistake(
        words.noTemplate(
          id,
          templates.known().map((known) => known.id),
        ),
      );
    const phases = params['phases'] === undefined ? null : phaseIndices(params['phases'], template.phases.length);
    const secondCopy = params['copy'] !== undefined;
    const result = await actions.insertChecklist(path, { template, phases, place: { at: 'end' }, secondCopy });
    refusalToMistake(result);
    if (result.outcome !== 'written') return { data: { path, inserted: false }, text: words.nothingMissing(path) };
    const text = words.inserted(template.name, path);
    if (!result.leftOut) return { data: { path, inserted: true }, text };
    const leftOut = describeLeftOut(result.leftOut);
    return { data: { path, inserted: true, leftOut }, text: `${text} ${leftOut}` };
  }

  /** Sets a note's status, which may be named by an alias. */
  async setStatus(params: CliData): Promise<Answer> {
    const { workflow } = this.services.settings.current;
    const { path } = this.file(params);
    const wanted = params['status'] ?? '';
    const known = findStatus(workflow, wanted);
    if (!known)
      throw new CliMistake(
        words.unknownStatus(
          wanted,
          workflow.map(({ name }) => name),
        ),
      );
    const result = await this.services.actions.setStatus(path, known.name);
    refusalToMistake(result);
    return {
      data: { path, status: known.name, changed: result.outcome === 'written' },
      text: words.statusLine(path, known.name, null),
    };
  }

  /** The notes a note relates to, and those that relate to it. */
  async related(params: CliData): Promise<Answer> {
    await this.services.index.whenReady();
    const { path: note } = this.file(params);
    const data = this.services.index.related(note);
    const lines = data.map(({ path, linkText, direction }) => words.relationLine(direction, path, linkText));
    return { data, text: linesOr(words.nothingRelated(note), lines) };
  }

  /** The flashcards that a note makes. */
  async flashcards(params: CliData): Promise<Answer> {
    const { path } = this.file(params);
    const text = (await this.services.texts.read(path)) ?? '';
    const data = await cardsOfText(this.services, path, text);
    const lines = data.map(({ front, back }) => `${front}\n  ${back.replace(/\n/g, '\n  ')}`);
    return { data, text: linesOr(words.noFlashcards(path), lines) };
  }

  /** What comes next: the notes with something to do, the most pressing first, each with its next open item. */
  async next(params: CliData): Promise<Answer> {
    const { app, settings, clock } = this.services;
    const limit = limitOf(params['limit']);
    const notes = [...(await this.summaries(params))].sort((a, b) => compareTexts(a.title, b.title));
    const up = groupsUpNext(notes, {
      staleBefore: staleBefore(settings.current, clock),
      ownName: () => ownName(app),
    })
      .flatMap(({ key, notes: same }) => same.map((note) => ({ note, reason: key })))
      .slice(0, limit);
    const data = [];
    for (const { note, reason } of up) data.push({ path: note.path, reason, ...(await this.nextItem(note.path)) });
    const lines = data.map(({ path, reason, item, phase }) => words.nextLine(path, reason, item, phase));
    return { data, text: linesOr(words.nothingNext, lines) };
  }

  /** The notes with reviews or requests, the most pressing first; of one state where it is named. */
  async reviews(params: CliData): Promise<Answer> {
    const me = params['me'] ?? ownName(this.services.app);
    const flag = reviewFlagOf(params['state']);
    await this.services.index.whenReviewsKnown();
    const notes = (await this.summaries(params))
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
    const { path } = this.file(params);
    const findings = await readinessOfNote(this.services, path);
    const lines = findings.map(({ kind, phase, text, line }) =>
      words.findingLine(line, readinessStrings[kind], text, phase),
    );
    const data = { path, ready: findings.length === 0, findings };
    return { data, text: linesOr(words.isReady(path), lines) };
  }

  private async nextItem(path: string): Promise<{ item: string | null; line: number | null; phase: string }> {
    const outline = await this.services.actions.outline(path);
    const item = outline && nextOpenItem(outline, -1);
    if (!outline || !item) return { item: null, line: null, phase: '' };
    return { item: item.text, line: item.line, phase: phaseOfItem(outline, item) };
  }

  private async summaries(params: CliData): Promise<readonly NoteSummary[]> {
    const { index } = this.services;
    await index.whenReady();
    if (params['path'] === undefined && params['file'] === undefined) return index.notes();
    const { path } = this.file(params);
    const summary = index.note(path);
    if (!summary) throw new CliMistake(words.notTracked(path));
    return [summary];
  }

  /** The note that `path` or `file` names, else the active one. */
  private file({ path, file }: CliData): TFile {
    const { vault, workspace } = this.services.app;
    const found =
      path !== undefined
        ? vault.getFileByPath(path)
        : file !== undefined
          ? fileOfLink(this.services.app, file, '')
          : workspace.getActiveFile();
    if (!found || found.extension !== 'md') throw new CliMistake(words.noNote(path ?? file ?? ''));
    return found;
  }
}

/** Notes listed where nothing else is asked for. */
const USUAL_LIMIT = 20;

function limitOf(value: string | undefined): number {
  if (value === undefined) return USUAL_LIMIT;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new CliMistake(words.badLimit(value));
  return limit;
}

function reviewFlagOf(value: string | undefined): ReviewFlag | null {
  if (value === undefined) return null;
  const flag = REVIEW_FLAGS.find((one) => one === value);
  if (flag === undefined) throw new CliMistake(words.unknownState(value, REVIEW_FLAGS));
  return flag;
}

/** `1,3` as indices from 0. */
function phaseIndices(list: string, count: number): number[] {
  return list.split(',').map((entry) => {
    const number = Number(entry);
    if (!Number.isInteger(number) || number < 1 || number > count) throw new CliMistake(words.noPhase(entry, count));
    return number - 1;
  });
}
