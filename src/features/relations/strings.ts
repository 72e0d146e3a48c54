import type { RelationDirection } from '../../core/note';
import type { Progress } from '../../core/outline/outline';
import type { LinkProperty } from '../../core/properties/relation-link';
import type { RelationFindingKind } from '../../core/relations/relation-check';

export const commandStrings = {
  openRelated: 'Open related note',
  addRelation: 'Add relation',
};

/** How two notes are related, seen from the note on screen. */
export const directionStrings: Record<RelationDirection | 'unresolved', string> = {
  forward: 'This note links to it',
  backward: 'It links to this note',
  mutual: 'Linked both ways',
  unresolved: 'Not created yet',
};

export const pickerStrings = {
  noNote: 'No notes match.',
  linked: 'Linked',
  related: (title: string) => `Open a note related to ${title}`,
  noRelated: 'No related notes match.',
  link: (title: string) => `Choose a related note for ${title}`,
  newer: (title: string) => `Choose the note that supersedes ${title}`,
  toOpen: 'to open',
  toOpenInTab: 'to open in new tab',
  toLink: 'to link',
  toLinkBothWays: 'to link both ways',
  statusAndProgress: (status: string, { done, total }: Progress) =>
    [status, total > 0 ? `${done}/${total}` : ''].filter((part) => part !== '').join(' · '),
};

export const relationStrings = {
  none: (title: string) => `${title} has no related notes yet.`,
  linked: (title: string) => `Linked to ${title}.`,
  linkedBothWays: (title: string) => `Linked to ${title} and back.`,
  linkedAlready: (title: string) => `Already linked to ${title}.`,
  linkBack: 'Link back',
  superseded: (older: string, newer: string) => `${older} is superseded by ${newer}.`,
};

const findingStrings: Record<
  RelationFindingKind,
  { readonly heading: string; readonly fix: string; readonly fixAll: string }
> = {
  cycle: { heading: 'Notes that supersede each other', fix: '', fixAll: '' },
  'one-ended': { heading: 'Superseded notes without a link back', fix: 'Link back', fixAll: 'Link all back' },
  superseded: { heading: 'Links to superseded notes', fix: 'Use newer note', fixAll: 'Use newer notes' },
  'one-way': { heading: 'One-way links', fix: 'Link back', fixAll: 'Link all back' },
  unresolved: { heading: 'Links to notes that don’t exist', fix: 'Remove link', fixAll: 'Remove all' },
  empty: { heading: 'Empty links', fix: 'Remove link', fixAll: 'Remove all' },
  self: { heading: 'Links from a note to itself', fix: 'Remove link', fixAll: 'Remove all' },
  'out-of-scope': { heading: 'Links to notes outside the scope', fix: 'Remove link', fixAll: 'Remove all' },
};

/** Why a finding can't be fixed by a button. */
const noFixStrings: Partial<Record<RelationFindingKind, string>> = {
  cycle: 'Remove a link to say which note is current',
  superseded: 'There’s no single newer note to link to',
};

const saysStrings: Record<LinkProperty, string> = {
  relates: 'relates to',
  supersededBy: 'superseded by',
  supersedes: 'supersedes',
};

export const checkStrings = {
  name: 'Check relations',
  title: 'Check relations',
  nothing: 'All relations are fine.',
  nothingButOneWay: 'All relations are fine. One-way links aren’t listed.',
  oneWayIsFine: 'One-way is fine in this vault',
  listOneWay: 'List one-way links too',
  noFix: (kind: RelationFindingKind) => noFixStrings[kind] ?? 'Can’t link back: the name contains # ^ | [ ] or %%',
  kinds: findingStrings,
  heading: (kind: RelationFindingKind, count: number) => `${findingStrings[kind].heading} (${count.toLocaleString()})`,
  fixOne: (kind: RelationFindingKind, title: string) => `${findingStrings[kind].fix}: ${title}`,
  fixAll: (kind: RelationFindingKind) => findingStrings[kind].fixAll,
  fixAllLabel: (kind: RelationFindingKind) => `${findingStrings[kind].heading}: ${findingStrings[kind].fixAll}`,
  empty: '(empty link)',
  says: (property: LinkProperty, title: string) => `${saysStrings[property]} ${title}`,
  /** What stands between the two notes of a link. */
  between: (property: LinkProperty) => (property === 'relates' ? '→' : saysStrings[property]),
  worded: (display: string) => `“${display}”`,
  createNote: 'Create note',
  created: (path: string) => `Created ${path}.`,
  notCreated: (reason: string) => `Couldn’t create the note. ${reason}`,
  open: 'Open',
  ignore: 'Ignore',
  nowIgnored: (title: string) => `Ignored a link in ${title}.`,
  undo: 'Undo',
  ignored: (count: number) => `${count.toLocaleString()} ignored`,
  showIgnored: 'Show',
  hideIgnored: 'Hide',
  stopIgnoring: 'Stop ignoring',
  more: (count: number) => `and ${count.toLocaleString()} more`,
};
