import type { BlockMistake } from '../core/board/code-block-options';

const mistakeStrings: Record<BlockMistake['reason'], (found: string) => string> = {
  'no-colon': (found) => `“${found}” is no setting: a colon is missing.`,
  'unknown-key': (found) => `“${found}” is not known.`,
  'repeated-key': (found) => `“${found}” is set twice.`,
  'invalid-value': (found) => (found === '' ? 'A value is missing.' : `“${found}” is not allowed here.`),
};

export const blockStrings = {
  mistakes: 'This design-phases block has a mistake',
  mistake: ({ line, reason, found, allowed }: BlockMistake) =>
    `Line ${line}: ${mistakeStrings[reason](found)}${allowed.length > 0 ? ` Allowed: ${allowed.join(', ')}.` : ''}`,
  noNote: (link: string) => `There is no note “${link}”.`,
  noItems: 'This note has no phases yet.',
};
