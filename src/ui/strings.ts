import type { Refusal, RefusalReason } from '../core/edit';

export const pluginName = 'Design Phases';

/** A count and a noun with a regular plural: "1 note", "1,200 notes". */
export const counted = (count: number, one: string): string =>
  `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;

export const linkStrings = {
  open: 'Open',
  openInTab: 'Open in new tab',
};

export const dialogStrings = {
  cancel: 'Cancel',
  undo: 'Undo',
};

export const settingsLinkStrings = {
  open: 'Open settings',
  where: `Open Settings, then ${pluginName}.`,
};

export const progressStrings = {
  ofTotal: (done: number, total: number) => `${done} of ${total}`,
};

/** Why a write was refused. The detail is a property as the note spells it, or the YAML reader’s message. */
const reasons: Record<RefusalReason, (detail: string) => string> = {
  'note-missing': () => 'The note no longer exists.',
  'line-moved': (line) => `${quoted('The item', line)} moved and can’t be identified.`,
  'outline-would-change': () => 'This text would change the note’s items or phases.',
  'invalid-yaml': (message) => `This note’s properties aren’t valid YAML${inBrackets(message)}.`,
  'script-frontmatter': (fence) =>
    `This note’s properties are a script${inBrackets(fence)}, and Design Phases doesn’t run scripts.`,
  'property-would-change': (name) => `${quoted('The property', name)} can’t be written safely.`,
  'several-values': (name) => `${quoted('The property', name)} has several values.`,
  'one-value-only': (name) =>
    `${quoted('The property', name)} holds one value by its type in this vault. Change its type to List to add another.`,
  'unclosed-properties': () => 'This note’s properties have no closing line (---).',
  'invalid-peer-reviews': (property) => `${quoted('The property', property)} must be 0 or more.`,
  'reviewer-missing': (name) => `${quoted('The property', name)} lists reviewers. Enter the reviewer’s name.`,
  'no-link': (title) =>
    `Can’t link to this note${inBrackets(title)} because its name contains # ^ | [ ] or %%. Rename the note first.`,
  'control-character': (text) => `${quoted('The text', text)} has a line break or another control character in it.`,
  'note-changed': () => 'The note was changed in the meantime.',
  'write-failed': (message) => `Couldn’t write the note${inBrackets(message)}.`,
};

const quoted = (what: string, detail: string): string => (detail === '' ? what : `${what} “${detail}”`);
const inBrackets = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

/** Why a note can’t be read or written. */
export const reasonOf = ({ refused, detail = '' }: Refusal): string => reasons[refused](detail);

/** Tells the user why nothing was written. */
export function describeRefusal(refusal: Refusal): string {
  return refusal.refused === 'note-missing' ? reasonOf(refusal) : `${reasonOf(refusal)} Nothing was changed.`;
}

/** Tells the user why the properties were not written with the rest. */
export function describeLeftOut(refusal: Refusal): string {
  return `The properties weren’t changed. ${reasonOf(refusal)}`;
}
