/** Every word the user sees. One constant per area; functions where a number decides the form. */
import type { Refusal, RefusalReason } from './core/edit';

export const pluginName = 'Design Phases';

const refusalStrings: Record<RefusalReason, string> = {
  'note-missing': 'The note is no longer there.',
  'line-moved': 'The line is no longer where it was, and it is not certain which one it is now. Nothing was written.',
  'invalid-yaml': 'The properties of this note are not valid YAML. Nothing was written.',
  'script-frontmatter': 'The properties of this note are JavaScript, which is never run. Nothing was written.',
  'property-would-change': 'Another property would read differently after this change. Nothing was written.',
  'note-changed': 'The note was changed since. Nothing was written.',
  'write-failed': 'The note could not be written.',
};

/** Why nothing was written, in words. */
export function describeRefusal(refusal: Refusal): string {
  const words = refusalStrings[refusal.refused];
  return refusal.detail ? `${words} (${refusal.detail})` : words;
}


const notes = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'note' : 'notes'}`;

export const progressStrings = {
  ofTotal: (done: number, total: number) => `${done} of ${total}`,
};

export const bulkStrings = {
  list: 'Notes that will change',
  becomes: 'becomes',
  blank: '(blank)',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  preview: (changed: number, skipped: number) => {
    if (changed === 0) return `Nothing to change: ${notes(skipped)} already ${skipped === 1 ? 'has' : 'have'} this value.`;
    const rest = skipped > 0 ? ` ${notes(skipped)} already ${skipped === 1 ? 'has' : 'have'} this value.` : '';
    return `${notes(changed)} will change.${rest}`;
  },
  confirm: (count: number) => `Change ${notes(count)}`,
  progress: (done: number, total: number) => `${done.toLocaleString()} of ${notes(total)}`,
  done: (count: number) => `Changed ${notes(count)}.`,
  cancelled: (count: number, planned: number) => `Cancelled after changing ${count.toLocaleString()} of ${notes(planned)}.`,
  undoing: (done: number, total: number) => `Taking back ${done.toLocaleString()} of ${notes(total)} …`,
  undone: (count: number) => `Took back the change to ${notes(count)}.`,
  refusedTitle: (count: number) => `${notes(count)} could not be changed`,
  notUndoneTitle: (count: number) => `${notes(count)} could not be taken back`,
  more: (count: number) => `and ${notes(count)} more`,
};

export const apiStrings = {
  noNote: (path: string) => `There is no note at ${path}.`,
  noItem: (path: string, line: number) => `There is no item on line ${line + 1} of ${path}.`,
  noTemplate: (id: string) => `There is no checklist template ${id}.`,
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
  noNote: (name: string) => (name === '' ? 'No note is open. Name one with path= or file=.' : `There is no note “${name}”.`),
  notTracked: (path: string) => `${path} is not tracked: it has neither a status nor a checklist, or lies outside the scope.`,
  noTemplate: (id: string, known: readonly string[]) => `There is no template “${id}”. Known: ${known.join(', ')}.`,
  noPhase: (entry: string, count: number) => `“${entry}” is no phase of the template. Use numbers from 1 to ${count}.`,
  unknownStatus: (status: string, known: readonly string[]) =>
    `“${status}” is no status of the workflow. Known: ${known.join(', ')}.`,
  statusLine: (path: string, status: string, reviews: number | null) =>
    `${path}: ${status || 'no status'}${reviews === null ? '' : `, peer reviews: ${reviews}`}`,
  progressLine: (path: string, done: number, total: number) => `${path}: ${done}/${total}`,
  phaseLine: (title: string, done: number, total: number) => `  ${done}/${total} ${title}`,
  inserted: (template: string, path: string) => `Inserted “${template}” into ${path}.`,
  nothingMissing: (path: string) => `${path} has the whole checklist already.`,
  relationLine: (direction: string, path: string | null, linkText: string) =>
    `${direction}: ${path ?? `${linkText} (unresolved)`}`,
};

export const uriStrings = {
  unknownAction: (action: string, known: readonly string[]) =>
    `Design Phases does not know “${action}”. A link can ask for: ${known.join(', ')}.`,
  noNote: (path: string) => `The link names a note that is not in this vault: “${path}”.`,
  noTemplate: (id: string) => `The link names a checklist template that does not exist: “${id}”.`,
  unknownStatus: (status: string) => `The link names a status that is not in the workflow: “${status}”.`,
  inserted: (template: string, path: string) => `Inserted “${template}” into ${path}.`,
  nothingMissing: (path: string) => `${path} has the whole checklist already.`,
  statusSet: (status: string, path: string) => `${path}: ${status}`,
};
