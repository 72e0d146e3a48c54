import type { BlockMistake } from '../../core/board/code-block-options';

const mistakeStrings: Record<BlockMistake['reason'], (found: string) => string> = {
  'no-colon': (found) => `“${found}” is no setting: a colon is missing.`,
  'unknown-key': (found) => `“${found}” is not known.`,
  'repeated-key': (found) => `“${found}” is set twice.`,
  'invalid-value': (found) => (found === '' ? 'A value is missing.' : `“${found}” is not allowed here.`),
};

/** An ellipsis at the end of the list ends the sentence as well. */
const allowedStrings = (allowed: readonly string[]): string => `Allowed: ${allowed.join(', ')}.`.replace(/…\.$/, '…');

export const blockStrings = {
  mistakes: 'This design-phases block has a mistake',
  mistake: ({ line, reason, found, allowed }: BlockMistake) =>
    `Line ${line}: ${mistakeStrings[reason](found)}${allowed.length > 0 ? ` ${allowedStrings(allowed)}` : ''}`,
  noNote: (link: string) => `There is no note “${link}”.`,
  noItems: 'This note has no phases yet.',
};
