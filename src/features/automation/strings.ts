import { reviewLineStrings } from '../reviews';
import { outlineStrings } from '../checklist';

export const apiStrings = {
  noNote: (path: string) => `Note not found: ${path}.`,
  noItem: (path: string, line: number) => `Line ${line + 1} of ${path} isn’t a task item.`,
  noTemplate: (id: string) => `Unknown template “${id}”.`,
  noPhase: (index: number, count: number) => `Invalid phase ${index}. Use numbers from 0 to ${count - 1}.`,
  noMark: (mark: string) => `Invalid mark “${mark}”. Use one character that isn’t a bracket.`,
  noStatus: 'The status must be text.',
  noVerdict: (verdict: string) => `Unknown verdict “${verdict}”. Use approved or changes-requested.`,
  turnedOff: 'Design Phases was turned off.',
};

export const cliStrings = {
  descriptions: {
    help: 'List the Design Phases commands.',
    status: 'Show the status of a note, or of all tracked notes.',
    progress: 'Show the progress of a note and its phases, or of all tracked notes.',
    insert: 'Add a checklist to the end of a note, without what the note already has.',
    setStatus: 'Set the status of a note.',
    next: 'List the notes with something to do, each with its next open item.',
    review: 'Approve a note, or request changes.',
    requestReview: 'Ask people for a review of a note, or withdraw the request.',
    reviews: 'List the notes with reviews or requests, the most pressing first.',
    ready: 'List what a note still needs before a review.',
    related: 'List the notes that a note links to, and those that link to it.',
    flashcards: 'Show the flashcards made from a note.',
  },
  flags: {
    format: 'Output format: text (default) or json.',
    path: 'Path of the note in the vault.',
    file: 'Name of the note, as in a link. Without path or file, the active note is used.',
    template: 'Checklist template: a built-in ID or the path of a template note.',
    phases: 'Numbers of the phases to insert, starting at 1.',
    copy: 'Insert everything again.',
    status: 'A status in your workflow, or one of its aliases.',
    state: 'Only notes in this review state.',
    verdict: 'approved (default) or changes-requested.',
    by: 'Name of the reviewer. By default yours on this device.',
    reason: 'Comment.',
    from: 'Names of the people, separated by commas.',
    withdraw: 'Withdraw the request.',
    me: 'Your name in reviews. By default the one on this device.',
    limit: 'How many notes to list. 20 by default.',
  },
  error: (message: string) => `Error: ${message}`,
  badFormat: (format: string) => `Unknown format “${format}”. Use json or text.`,
  noNote: (name: string) =>
    name === '' ? 'No note is open. Use path= or file= to choose one.' : `Note not found: “${name}”.`,
  notTracked: (path: string) => `${path} isn’t tracked. It has no status or checklist, or it’s outside the scope.`,
  nothingTracked: 'No notes are tracked yet.',
  recorded: (path: string, reviews: number) => `${path}: peer reviews: ${reviews}`,
  waitingLine: (path: string, names: readonly string[]) =>
    `${path}: ${names.length === 0 ? 'waiting for nobody' : reviewLineStrings.waitingFor(names)}`,
  noNames: 'Use from= to name who is asked.',
  nothingReviewed: 'No reviews match.',
  unknownState: (state: string, known: readonly string[]) =>
    `Unknown state “${state}”. Available: ${known.join(', ')}.`,
  reviewLine: (path: string, review: string) => `${path}: ${review || 'no verdict yet'}`,
  nothingNext: 'Nothing to do.',
  badLimit: (value: string) => `Invalid limit “${value}”. Use a whole number from 1.`,
  nextLine: (path: string, reason: string, item: string | null, phase: string) =>
    `${path} (${reason})${item === null ? '' : `: ${item}`}${phase === '' ? '' : ` – ${phase}`}`,
  isReady: (path: string) => `${path} is ready for review.`,
  findingLine: (line: number | null, kind: string, text: string, phase: string) =>
    `${line === null ? '' : `${line + 1}: `}${kind}: ${text}${phase === '' ? '' : ` – ${phase}`}`,
  nothingRelated: (path: string) => `${path} has no related notes.`,
  noFlashcards: (path: string) => `${path} has no items to make flashcards from.`,
  noTemplate: (id: string, known: readonly string[]) => `Unknown template “${id}”. Available: ${known.join(', ')}.`,
  noPhase: (entry: string, count: number) => `Invalid phase “${entry}”. Use numbers from 1 to ${count}.`,
  unknownStatus: (status: string, known: readonly string[]) =>
    `“${status}” isn’t in your workflow. Available: ${known.join(', ')}.`,
  statusLine: (path: string, status: string, reviews: number | null) =>
    `${path}: ${status || 'no status'}${reviews === null ? '' : `, peer reviews: ${reviews}`}`,
  progressLine: (path: string, done: number, total: number) => `${path}: ${done}/${total}`,
  phaseLine: (title: string, done: number, total: number) =>
    `  ${done}/${total} ${title || outlineStrings.untitledPhase}`,
  inserted: (template: string, path: string) => `Inserted “${template}” into ${path}.`,
  nothingMissing: (path: string) => `${path} already has the whole checklist.`,
  relationLine: (direction: string, path: string | null, linkText: string) =>
    `${direction}: ${path ?? `${linkText} (unresolved)`}`,
};

export const uriStrings = {
  unknownAction: (action: string, known: readonly string[]) =>
    `Unknown action “${action}” in the link. Available: ${known.join(', ')}.`,
  noNote: (path: string) => `The note in the link isn’t in this vault: “${path}”.`,
  failed: (reason: string) => `The link couldn’t be followed. ${reason}`,
};
