import type { BlockMistake } from '../../core/board/code-block-options';

const mistakeStrings: Record<BlockMistake['reason'], (found: string) => string> = {
  'no-colon': (found) => `Missing colon after “${found}”.`,
  'unknown-key': (found) => `Unknown setting “${found}”.`,
  'repeated-key': (found) => `“${found}” is set twice.`,
  'invalid-value': (found) => (found === '' ? 'Missing value.' : `Invalid value “${found}”.`),
};

/** An ellipsis at the end of the list needs no period. */
const allowedStrings = (allowed: readonly string[]): string => `Allowed: ${allowed.join(', ')}.`.replace(/…\.$/, '…');

export const blockStrings = {
  mistakes: (count: number) => `This design-phases block has ${count === 1 ? 'a mistake' : `${count} mistakes`}`,
  mistake: ({ line, reason, found, allowed }: BlockMistake) =>
    `Line ${line}: ${mistakeStrings[reason](found)}${allowed.length > 0 ? ` ${allowedStrings(allowed)}` : ''}`,
  noNote: (link: string) => `Note not found: “${link}”.`,
  noItems: 'This note has no phases yet.',
};
