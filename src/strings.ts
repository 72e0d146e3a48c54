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
