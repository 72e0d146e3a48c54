import type { Plan } from '../plan';
import { isNotePath } from '../paths';
import type { YamlReader } from '../properties/yaml';
import type { RelationLink } from '../properties/relation-link';
import { removeRelation } from './relation-edits';

/** What can be odd about a link between notes, in the order in which it is listed. */
export const FINDING_KINDS = ['one-way', 'unresolved', 'empty', 'self', 'out-of-scope'] as const;
export type RelationFindingKind = (typeof FINDING_KINDS)[number];

export interface RelationFinding {
  readonly kind: RelationFindingKind;
  /** The note the link stands in. */
  readonly path: string;
  readonly link: RelationLink;
  /** The file it leads to; null where it leads to none. */
  readonly target: string | null;
  /** The note that fixing changes: that the link leads to for a one-way relation, else the one it stands in. */
  readonly fixPath: string;
  /** Answers a one-way relation with a link back, takes out any other link. Null where no link back is possible. */
  readonly fix: Plan | null;
}

/** A note with all links of its `Relates` property, empty ones too. */
interface LinkingNote {
  readonly path: string;
  readonly links: readonly RelationLink[];
}

interface RelationCheckContext {
  /** The file that a link of a note leads to; null where there is none. */
  readonly resolve: (target: string, source: string) => string | null;
  /** Asked for notes only: no other file can have tags or a status. */
  readonly isInScope: (path: string) => boolean;
  /** Relates one note to another; null where no link can. */
  readonly relate: (source: string, target: string) => Plan | null;
  /** Whether a link needs no answer and may lead where it likes: a choice of the vault's owner. */
  readonly oneWayIsFine: boolean;
  /** The name of the `Relates` property. */
  readonly name: string;
  readonly yaml: YamlReader;
}

/** What is odd about the relations of the notes, note by note in the links' order. Plain text is no link and no finding. */
export function checkRelations(notes: readonly LinkingNote[], context: RelationCheckContext): RelationFinding[] {
  const ends = new Map(notes.map((note) => [note.path, endsOf(note, context)]));
  return notes.flatMap((note) =>
    note.links.flatMap((link): RelationFinding[] => {
      const target = link.kind === 'link' ? endOf(link, note.path, context) : null;
      const kind = kindOf(link, note.path, target, ends, context);
      return kind === null ? [] : [finding(kind, note.path, link, target, context)];
    }),
  );
}

/** A link without a path leads into the note itself. */
function endOf(link: RelationLink, source: string, { resolve }: RelationCheckContext): string | null {
  return link.target === '' ? source : resolve(link.target, source);
}

function endsOf({ path, links }: LinkingNote, context: RelationCheckContext): ReadonlySet<string | null> {
  return new Set(links.filter(({ kind }) => kind === 'link').map((link) => endOf(link, path, context)));
}

function kindOf(
  link: RelationLink,
  path: string,
  target: string | null,
  ends: ReadonlyMap<string, ReadonlySet<string | null>>,
  { isInScope, oneWayIsFine }: RelationCheckContext,
): RelationFindingKind | null {
  if (link.kind !== 'link') return link.kind === 'empty' ? 'empty' : null;
  if (target === null) return 'unresolved';
  if (target === path) return 'self';
  if (oneWayIsFine || !isNotePath(target)) return null;
  if (!isInScope(target)) return 'out-of-scope';
  return ends.get(target)?.has(path) ? null : 'one-way';
}

function finding(
  kind: RelationFindingKind,
  path: string,
  link: RelationLink,
  target: string | null,
  { relate, name, yaml }: RelationCheckContext,
): RelationFinding {
  const found = { kind, path, link, target };
  if (kind === 'one-way' && target !== null) {
    return { ...found, fixPath: target, fix: relate(target, path) };
  }
  return { ...found, fixPath: path, fix: removeRelation(name, link, yaml) };
}
