import type { Refusal, RefusalReason } from '../../core/edit';

const refusalStrings: Record<RefusalReason, string> = {
  'note-missing': 'The note is no longer there.',
  'line-moved': 'The line is no longer where it was, and it is not certain which one it is now. Nothing was written.',
  'invalid-yaml': 'The properties of this note are not valid YAML. Nothing was written.',
  'script-frontmatter': 'The properties of this note are JavaScript, which is never run. Nothing was written.',
  'property-would-change': 'This property is written in a way that cannot be changed safely. Nothing was written.',
  'unclosed-properties': 'The properties of this note have no closing line (---). Nothing was written.',
  'invalid-peer-reviews': 'The peer reviews of this note are not a count of 0 or more. Nothing was written.',
  'reviewer-missing': 'This note lists its reviewers by name. Nothing was written, because no reviewer was named.',
  'no-link':
    'No link can lead to this note, because its name has one of # ^ | [ ] or %%. Rename the note first. Nothing was changed.',
  'note-changed': 'The note was changed since. Nothing was written.',
  'write-failed': 'The note could not be written.',
};

/** Why nothing was written, in words. */
export function describeRefusal(refusal: Refusal): string {
  const words = refusalStrings[refusal.refused];
  return refusal.detail ? `${words} (${refusal.detail})` : words;
}
