import type { RelationFindingKind } from '../../core/relations/relation-check';

export const relationStrings = {
  none: (title: string) => `${title} relates to no other note yet.`,
  linked: (title: string) => `Linked to ${title}.`,
  linkedBothWays: (title: string) => `Linked to ${title} and back.`,
  linkedAlready: (title: string) => `The note has a link to ${title} already.`,
  linkBack: 'Link back too',
};

const findingStrings: Record<RelationFindingKind, { readonly heading: string; readonly mend: string }> = {
  'one-way': { heading: 'Links without an answer', mend: 'Link back' },
  unresolved: { heading: 'Links to notes that do not exist', mend: 'Remove link' },
  empty: { heading: 'Empty links', mend: 'Remove link' },
  self: { heading: 'Links of a note to itself', mend: 'Remove link' },
  'out-of-scope': { heading: 'Links to files outside the scope', mend: 'Remove link' },
};

export const checkStrings = {
  name: 'Check relations',
  title: 'Relations of the vault',
  nothing: 'Nothing to mend: every relation leads to a note and is answered.',
  kinds: findingStrings,
  heading: (kind: RelationFindingKind, count: number) => `${findingStrings[kind].heading} (${count.toLocaleString()})`,
  mendOne: (kind: RelationFindingKind, title: string) => `${findingStrings[kind].mend}: ${title}`,
  mendAll: (kind: RelationFindingKind) => `${findingStrings[kind].mend} in all`,
  mendAllLabel: (kind: RelationFindingKind) => `${findingStrings[kind].heading}: mend all`,
  empty: '(empty link)',
  relates: (title: string) => `relates to ${title}`,
  more: (count: number) => `and ${count.toLocaleString()} more, which “in all” mends too`,
};
