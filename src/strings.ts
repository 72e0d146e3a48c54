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
