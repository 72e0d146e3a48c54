import type { Refusal, RefusalReason } from '../../core/edit';

/** What stood in the way, given its detail: a property as the note spells it, or what the YAML reader said. */
const reasons: Record<RefusalReason, (detail: string) => string> = {
  'note-missing': () => 'The note is no longer there.',
  'line-moved': (line) => `${quoted('The item', line)} moved and can’t be identified.`,
  'invalid-yaml': (message) => `The properties of this note are not valid YAML${inBrackets(message)}.`,
  'script-frontmatter': (fence) => `The properties of this note are a script, which is never run${inBrackets(fence)}.`,
  'property-would-change': (name) => `${quoted('The property', name)} can’t be written safely.`,
  'several-values': (name) => `${quoted('The property', name)} has several values.`,
  'one-value-only': (name) =>
    `${quoted('The property', name)} holds one value by its type in this vault. Change its type to List to add another.`,
  'unclosed-properties': () => 'The properties of this note have no closing line (---).',
  'invalid-peer-reviews': (property) => `${quoted('The property', property)} is not a count of 0 or more.`,
  'reviewer-missing': (name) => `${quoted('The property', name)} lists reviewers, so a reviewer must be named.`,
  'no-link': (title) =>
    `No link can lead to this note${inBrackets(title)}, because its name has one of # ^ | [ ] or %%. Rename the note first.`,
  'note-changed': () => 'The note has changed since.',
  'write-failed': (message) => `The note could not be written${inBrackets(message)}.`,
};

const quoted = (what: string, detail: string): string => (detail === '' ? what : `${what} “${detail}”`);
const inBrackets = (detail: string): string => (detail === '' ? '' : ` (${detail})`);

const reasonOf = ({ refused, detail = '' }: Refusal): string => reasons[refused](detail);

/** Why nothing was written, in words. */
export function describeRefusal(refusal: Refusal): string {
  return refusal.refused === 'note-missing' ? reasonOf(refusal) : `${reasonOf(refusal)} Nothing was changed.`;
}

/** Why the rest was written, but not the properties. */
export function describeLeftOut(refusal: Refusal): string {
  return `The properties were left as they are. ${reasonOf(refusal)}`;
}
