import { panelStrings } from '../panel/strings';

export const apiStrings = {
  noNote: (path: string) => `There is no note at ${path}.`,
  noItem: (path: string, line: number) => `There is no item on line ${line + 1} of ${path}.`,
  noTemplate: (id: string) => `There is no checklist template ${id}.`,
  noPhase: (index: number, count: number) =>
    `${index} is no phase of the template. Phases are numbered from 0 to ${count - 1}.`,
  noMark: (mark: string) => `“${mark}” is no mark of an item. A mark is one character, and no bracket.`,
  noStatus: 'A status must be text.',
  turnedOff: 'Design Phases was turned off.',
};

/** What an insertion from outside, by command line or link, came to. */
const insertionOutcome = {
  inserted: (template: string, path: string) => `Inserted “${template}” into ${path}.`,
  nothingMissing: (path: string) => `${path} has the whole checklist already.`,
};

export const cliStrings = {
  descriptions: {
    help: 'List the commands of Design Phases.',
    status: 'Show the status of a note, or of every tracked note.',
    progress: 'Show how far a note is through its phases, or every tracked note.',
    insert: 'Insert a checklist at the end of a note; only what it lacks.',
    setStatus: 'Set the status of a note.',
    related: 'List the notes a note relates to, and those that relate to it.',
    flashcards: 'Show the flashcards a note makes.',
  },
  flags: {
    format: 'Answer as text (default) or as JSON.',
    path: 'Path of the note in the vault.',
    file: 'Name of the note, as in a link. Without both, the active note.',
    template: 'Checklist template: a built-in ID or the path of a template note.',
    phases: 'Numbers of the phases to insert, from 1.',
    copy: 'Insert a second copy of what the note has already.',
    status: 'A status of the workflow, or one of its aliases.',
  },
  error: (message: string) => `Error: ${message}`,
  badFormat: (format: string) => `The format “${format}” is not known. Use json or text.`,
  noNote: (name: string) =>
    name === '' ? 'No note is open. Name one with path= or file=.' : `There is no note “${name}”.`,
  notTracked: (path: string) =>
    `${path} is not tracked: it has neither a status nor a checklist, or lies outside the scope.`,
  nothingTracked: 'No note is tracked yet.',
  nothingRelated: (path: string) => `${path} has no related notes.`,
  noFlashcards: (path: string) => `${path} has no items to make flashcards of.`,
  noTemplate: (id: string, known: readonly string[]) => `There is no template “${id}”. Known: ${known.join(', ')}.`,
  noPhase: (entry: string, count: number) => `“${entry}” is no phase of the template. Use numbers from 1 to ${count}.`,
  unknownStatus: (status: string, known: readonly string[]) =>
    `“${status}” is no status of the workflow. Known: ${known.join(', ')}.`,
  statusLine: (path: string, status: string, reviews: number | null) =>
    `${path}: ${status || 'no status'}${reviews === null ? '' : `, peer reviews: ${reviews}`}`,
  progressLine: (path: string, done: number, total: number) => `${path}: ${done}/${total}`,
  phaseLine: (title: string, done: number, total: number) =>
    `  ${done}/${total} ${title || panelStrings.untitledPhase}`,
  ...insertionOutcome,
  relationLine: (direction: string, path: string | null, linkText: string) =>
    `${direction}: ${path ?? `${linkText} (unresolved)`}`,
};

export const uriStrings = {
  unknownAction: (action: string, known: readonly string[]) =>
    `Design Phases does not know “${action}”. A link can ask for: ${known.join(', ')}.`,
  noNote: (path: string) => `The link names a note that is not in this vault: “${path}”.`,
  noTemplate: (id: string) => `The link names a checklist template that does not exist: “${id}”.`,
  unknownStatus: (status: string) => `The link names a status that is not in the workflow: “${status}”.`,
  ...insertionOutcome,
  statusSet: (status: string, path: string) => `${path}: ${status}`,
};
