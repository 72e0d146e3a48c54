import type { CliData, CliFlags } from 'obsidian';
import { groupsUpNext } from '../../core/board/next-up';
import { compareTexts } from '../../core/comparable';
import { nextOpenItem, phaseOfItem } from '../../core/outline/navigate';
import { REVIEW_FLAGS } from '../../core/reviews/note-review';
import { staleBefore } from '../../core/reviews/review-state';
import { ownName } from '../reviews';
import { cliStrings } from './strings';
import { cardsOfText } from '../flashcards';
import type { Services } from '../../vault/services';
import { type Answer, CliMistake } from './answer';
import { ReviewCommands } from './cli-reviews';
import { linesOr, noteNamedBy, refusalToMistake, summariesOf } from './cli-notes';
import { describeLeftOut } from '../../ui/strings';
import { findStatus } from '../../core/workflow/workflow';

const words = cliStrings;

/** One command of Obsidian's CLI; its name is its key in `cliCommands`. */
export interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags;
  readonly run: (params: CliData) => Answer | Promise<Answer>;
}

const flagWords = words.flags;
const ME = { value: '<name>', description: flagWords.me };
const NOTE: CliFlags = {
  path: { value: '<path>', description: flagWords.path },
  file: { value: '<name>', description: flagWords.file },
};

/** Every command by its name, without the `design-phases:` in front. */
export function cliCommands(services: Services): Record<string, CliCommand> {
  const commands = new NoteCommands(services);
  const reviews = new ReviewCommands(services);
  const { descriptions } = words;
  const template = { template: { value: '<id>', description: flagWords.template } };
  const phases = { phases: { value: '<1,2,…>', description: flagWords.phases } };
  const copy = { copy: { description: flagWords.copy } };
  const status = { status: { value: '<status>', description: flagWords.status, required: true } };
  return {
    status: { description: descriptions.status, flags: NOTE, run: (params) => commands.status(params) },
    progress: { description: descriptions.progress, flags: NOTE, run: (params) => commands.progress(params) },
    insert: {
      description: descriptions.insert,
      flags: { ...NOTE, ...template, ...phases, ...copy },
      run: (params) => commands.insert(params),
    },
    'set-status': {
      description: descriptions.setStatus,
      flags: { ...NOTE, ...status },
      run: (params) => commands.setStatus(params),
    },
    next: {
      description: descriptions.next,
      flags: { ...NOTE, limit: { value: '<number>', description: flagWords.limit } },
      run: (params) => commands.next(params),
    },
    review: {
      description: descriptions.review,
      flags: {
        ...NOTE,
        verdict: { value: '<approved|changes-requested>', description: flagWords.verdict },
        by: { value: '<name>', description: flagWords.by },
        reason: { value: '<text>', description: flagWords.reason },
      },
      run: (params) => reviews.review(params),
    },
    'request-review': {
      description: descriptions.requestReview,
      flags: {
        ...NOTE,
        from: { value: '<names>', description: flagWords.from, required: true },
        withdraw: { description: flagWords.withdraw },
      },
      run: (params) => reviews.requestReview(params),
    },
    reviews: {
      description: descriptions.reviews,
      flags: { ...NOTE, state: { value: `<${REVIEW_FLAGS.join('|')}>`, description: flagWords.state }, me: ME },
      run: (params) => reviews.reviews(params),
    },
    ready: { description: descriptions.ready, flags: NOTE, run: (params) => reviews.ready(params) },
    related: { description: descriptions.related, flags: NOTE, run: (params) => commands.related(params) },
    flashcards: { description: descriptions.flashcards, flags: NOTE, run: (params) => commands.flashcards(params) },
  };
}

/** What the commands do, each from the call's parameters to an answer. A mistake in the call is thrown as `CliMistake`. */
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
    const summaries = await summariesOf(this.services, params);
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
    const { path } = noteNamedBy(this.services, params);
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
    const { path } = noteNamedBy(this.services, params);
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

  /** What comes next: the notes with something to do, the most pressing first, each with its next open item. */
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

/** Notes listed where nothing else is asked for. */
const USUAL_LIMIT = 20;

function limitOf(value: string | undefined): number {
  if (value === undefined) return USUAL_LIMIT;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1) throw new CliMistake(words.badLimit(value));
  return limit;
}

/** `1,3` as indices from 0. */
function phaseIndices(list: string, count: number): number[] {
  return list.split(',').map((entry) => {
    const number = Number(entry);
    if (!Number.isInteger(number) || number < 1 || number > count) throw new CliMistake(words.noPhase(entry, count));
    return number - 1;
  });
}
