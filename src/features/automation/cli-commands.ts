import type { CliData, CliFlags } from 'obsidian';
import { groupsUpNext } from '../../core/board/next-up';
import { compareTexts } from '../../core/comparable';
import { nextOpenItem, phaseOfItem } from '../../core/outline/navigate';
import { REVIEW_FLAGS } from '../../core/reviews/note-review';
import { staleBefore } from '../../core/reviews/review-state';
import type { Services } from '../../vault/services';
import { cardsOfText } from '../flashcards';
import { ownName } from '../reviews';
import { type Answer, insertAtEnd, setStatusNamed, templateNamed } from './by-name';
import { linesOr, noteNamedBy, summariesOf } from './cli-notes';
import { ReviewCommands } from './cli-reviews';
import { cliStrings as words } from './strings';

/** One command of Obsidian's CLI; its name is its key in `cliCommands`. */
export interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags;
  readonly run: (params: CliData) => Answer | Promise<Answer>;
}

const { descriptions, flags } = words;
const NOTE: CliFlags = {
  path: { value: '<path>', description: flags.path },
  file: { value: '<name>', description: flags.file },
};

/** A command about one note, or about all of them. @param more its flags besides those that name the note */
const command = (description: string, run: CliCommand['run'], more: CliFlags = {}): CliCommand => ({
  description,
  flags: { ...NOTE, ...more },
  run,
});

/** Every command by its name, without the `design-phases:` in front. */
export function cliCommands(services: Services): Record<string, CliCommand> {
  const notes = new NoteCommands(services);
  const reviews = new ReviewCommands(services);
  return {
    status: command(descriptions.status, (params) => notes.status(params)),
    progress: command(descriptions.progress, (params) => notes.progress(params)),
    insert: command(descriptions.insert, (params) => notes.insert(params), {
      template: { value: '<id>', description: flags.template },
      phases: { value: '<1,2,…>', description: flags.phases },
      copy: { description: flags.copy },
    }),
    'set-status': command(descriptions.setStatus, (params) => notes.setStatus(params), {
      status: { value: '<status>', description: flags.status, required: true },
    }),
    next: command(descriptions.next, (params) => notes.next(params), {
      limit: { value: '<number>', description: flags.limit },
    }),
    review: command(descriptions.review, (params) => reviews.review(params), {
      verdict: { value: '<approved|changes-requested>', description: flags.verdict },
      by: { value: '<name>', description: flags.by },
      reason: { value: '<text>', description: flags.reason },
    }),
    'request-review': command(descriptions.requestReview, (params) => reviews.requestReview(params), {
      from: { value: '<names>', description: flags.from, required: true },
      withdraw: { description: flags.withdraw },
    }),
    reviews: command(descriptions.reviews, (params) => reviews.reviews(params), {
      state: { value: `<${REVIEW_FLAGS.join('|')}>`, description: flags.state },
      me: { value: '<name>', description: flags.me },
    }),
    ready: command(descriptions.ready, (params) => reviews.ready(params)),
    related: command(descriptions.related, (params) => notes.related(params)),
    flashcards: command(descriptions.flashcards, (params) => notes.flashcards(params)),
  };
}

/** What the commands do, each from the call's parameters to an answer. Throws an `Error` in words. */
class NoteCommands {
  constructor(private readonly services: Services) {}

  /** The status of one note, or of every tracked note. */
  async status(params: CliData): Promise<Answer> {
    const summaries = await summariesOf(this.services, params);
    const data = summaries.map(({ path, status, stage, peerReviews, problems }) => ({
      path,
      status,
      stage,
      peerReviews,
      problems,
    }));
    const lines = data.map(({ path, status, peerReviews }) => words.statusLine(path, status, peerReviews));
    return { data, text: linesOr(words.nothingTracked, lines) };
  }

  /** Done and total of one note with its phases, or of every tracked note. */
  async progress(params: CliData): Promise<Answer> {
    const summaries = await summariesOf(this.services, params);
    const data = summaries.map(({ path, done, total, phases }) => ({ path, done, total, phases }));
    const line = ({ path, done, total, phases }: (typeof data)[number]) => [
      words.progressLine(path, done, total),
      ...phases.map((phase) => words.phaseLine(phase.title, phase.done, phase.total)),
    ];
    return { data, text: linesOr(words.nothingTracked, data.flatMap(line)) };
  }

  async insert(params: CliData): Promise<Answer> {
    const { path } = noteNamedBy(this.services, params);
    const template = await templateNamed(this.services, params['template']);
    const phases = params['phases'] === undefined ? null : phaseIndices(params['phases'], template.phases.length);
    return insertAtEnd(this.services, path, { template, phases, secondCopy: params['copy'] !== undefined });
  }

  async setStatus(params: CliData): Promise<Answer> {
    return setStatusNamed(this.services, noteNamedBy(this.services, params).path, params['status']);
  }

  /** The notes a note relates to, and those that relate to it. */
  async related(params: CliData): Promise<Answer> {
    await this.services.index.whenReady();
    const { path: note } = noteNamedBy(this.services, params);
    const data = this.services.index.related(note);
    const lines = data.map(({ path, linkText, direction }) => words.relationLine(direction, path, linkText));
    return { data, text: linesOr(words.nothingRelated(note), lines) };
  }

  /** The flashcards that a note makes. */
  async flashcards(params: CliData): Promise<Answer> {
    const { path } = noteNamedBy(this.services, params);
    const text = (await this.services.texts.read(path)) ?? '';
    const data = await cardsOfText(this.services, path, text);
    const lines = data.map(({ front, back }) => `${front}\n  ${back.replace(/\n/g, '\n  ')}`);
    return { data, text: linesOr(words.noFlashcards(path), lines) };
  }

  /** The notes with something to do, most pressing first, each with its next open item. */
  async next(params: CliData): Promise<Answer> {
    const { app, settings, clock } = this.services;
    const limit = limitOf(params['limit']);
    const notes = [...(await summariesOf(this.services, params))].sort((a, b) => compareTexts(a.title, b.title));
    const up = groupsUpNext(notes, {
      workflow: settings.current.workflow,
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

  private async nextItem(path: string): Promise<{ item: string | null; line: number | null; phase: string }> {
    const outline = await this.services.actions.outline(path);
    const item = outline && nextOpenItem(outline, -1);
    if (!outline || !item) return { item: null, line: null, phase: '' };
    return { item: item.text, line: item.line, phase: phaseOfItem(outline, item) };
  }
}

/** How many notes are listed by default. */
const USUAL_LIMIT = 20;

function limitOf(value: string | undefined): number {
  if (value === undefined) return USUAL_LIMIT;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new Error(words.badLimit(value));
  return limit;
}

/** `1,3` as indices from 0. */
function phaseIndices(list: string, count: number): number[] {
  return list.split(',').map((entry) => {
    const number = Number(entry);
    if (!Number.isInteger(number) || number < 1 || number > count) throw new Error(words.noPhase(entry, count));
    return number - 1;
  });
}
