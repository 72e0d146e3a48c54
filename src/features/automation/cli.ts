import type { CliData, CliFlags } from 'obsidian';
import { REVIEW_FLAGS } from '../../core/reviews/note-review';
import { cliStrings } from './strings';
import type { Services } from '../../vault/services';
import { type Answer, answered } from './answer';
import { CliCommands } from './cli-commands';
import { ReviewCommands } from './cli-reviews';

interface CliCommand {
  readonly description: string;
  readonly flags: CliFlags;
  readonly run: (params: CliData) => Answer | Promise<Answer>;
}

const words = cliStrings.flags;
const FORMAT: CliFlags = { format: { value: '<json|text>', description: words.format } };
const ME = { value: '<name>', description: words.me };
const NOTE: CliFlags = {
  path: { value: '<path>', description: words.path },
  file: { value: '<name>', description: words.file },
};

function commandsOf(commands: CliCommands, reviews: ReviewCommands): Record<string, CliCommand> {
  const { descriptions } = cliStrings;
  const template = { template: { value: '<id>', description: words.template } };
  const phases = { phases: { value: '<1,2,…>', description: words.phases } };
  const copy = { copy: { description: words.copy } };
  const status = { status: { value: '<status>', description: words.status, required: true } };
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
      flags: { ...NOTE, limit: { value: '<number>', description: words.limit } },
      run: (params) => commands.next(params),
    },
    review: {
      description: descriptions.review,
      flags: {
        ...NOTE,
        verdict: { value: '<approved|changes-requested>', description: words.verdict },
        by: { value: '<name>', description: words.by },
        reason: { value: '<text>', description: words.reason },
      },
      run: (params) => reviews.review(params),
    },
    'request-review': {
      description: descriptions.requestReview,
      flags: {
        ...NOTE,
        from: { value: '<names>', description: words.from, required: true },
        withdraw: { description: words.withdraw },
      },
      run: (params) => reviews.requestReview(params),
    },
    reviews: {
      description: descriptions.reviews,
      flags: { ...NOTE, state: { value: `<${REVIEW_FLAGS.join('|')}>`, description: words.state }, me: ME },
      run: (params) => reviews.reviews(params),
    },
    ready: { description: descriptions.ready, flags: NOTE, run: (params) => reviews.ready(params) },
    related: { description: descriptions.related, flags: NOTE, run: (params) => commands.related(params) },
    flashcards: { description: descriptions.flashcards, flags: NOTE, run: (params) => commands.flashcards(params) },
  };
}

/** Registers `design-phases`, which lists the others, and `design-phases:<name>` for each of them. */
export function registerCli(services: Services): void {
  const { plugin } = services;
  const { id } = plugin.manifest;
  const commands = commandsOf(new CliCommands(services), new ReviewCommands(services));
  const list = Object.entries(commands).map(([name, { description }]) => ({ command: `${id}:${name}`, description }));
  const help = { data: list, text: list.map(({ command, description }) => `${command}\n  ${description}`).join('\n') };
  plugin.registerCliHandler(id, cliStrings.descriptions.help, FORMAT, (params) => answered(params, () => help));
  for (const [name, { description, flags, run }] of Object.entries(commands))
    plugin.registerCliHandler(`${id}:${name}`, description, { ...flags, ...FORMAT }, (params) =>
      answered(params, () => run(params)),
    );
}
