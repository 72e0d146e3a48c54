import { reviewLineStrings } from '../reviews';
import type { Progress } from '../../core/outline/outline';
import { counted } from '../../ui/strings';
import type { Stage, StatusColor } from '../../core/workflow/workflow';

export const commandStrings = {
  setStatus: 'Set status',
  advanceStatus: 'Advance status',
  setStatusMenu: 'Set design status…',
};

export const statusStrings = {
  none: 'No status',
  unknown: 'This status isn’t in your workflow',
  setTo: (status: string) => `Set to ${status}`,
};

export const stageStrings: Record<Stage, string> = { draft: 'Draft', review: 'In review', final: 'Final' };

export const colorStrings: Record<StatusColor, string> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  cyan: 'Cyan',
  blue: 'Blue',
  purple: 'Purple',
  pink: 'Pink',
  gray: 'Gray',
};

export const foundStrings = {
  title: 'Add statuses',
  hint: 'Your notes use these statuses, and your workflow doesn’t know them yet. The stage tells the board how to treat them.',
  notes: (count: number) => counted(count, 'note'),
  stageOf: (name: string) => `Stage of ${name}`,
  colorOf: (name: string) => `Color of ${name}`,
  add: (count: number) => (count === 1 ? 'Add 1 status' : `Add ${count.toLocaleString()} statuses`),
  added: (names: readonly string[]) => `Added to your workflow: ${names.join(', ')}.`,
  none: 'Every status in this vault is in the workflow.',
};

export const pickerStrings = {
  placeholder: 'Set status to…',
  noStatus: 'No statuses match. Edit your workflow in settings.',
  current: 'Current',
};

export const statusChangeStrings = {
  setStatus: (status: string) => (status === '' ? 'Clear status' : `Set status to “${status}”`),
  done: (status: string) => `Status: ${status || statusStrings.none}`,
  finalTitle: 'Set a final status without enough reviews?',
  finalText: (count: number, notes: number, status: string, required: number) =>
    `${notes === 1 ? 'This note has' : `${counted(count, 'note')} ${count === 1 ? 'has' : 'have'}`} fewer peer reviews than “${status}” requires (${required.toLocaleString()}).`,
  finalConfirm: 'Set status anyway',
  lastStatus: (status: string) => `No status comes after “${status}” in your workflow.`,
  unknownStatus: (status: string) => `“${status}” isn’t in your workflow. Choose a status.`,
};

export const statusBarStrings = {
  status: (status: string) => status || statusStrings.none,
  /** Has the words that are seen in it, so that it can be named by voice. */
  label: ({ status, done, total }: { readonly status: string } & Progress, waits: boolean) => {
    const progress = total > 0 ? ` ${done}/${total} items done.` : '';
    return `Status: ${status || statusStrings.none}.${progress}${waits ? ` ${reviewLineStrings.waitingForYou}.` : ''} Change status`;
  },
  openPanel: 'Open phase panel',
};
