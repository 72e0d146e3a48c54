import { isNotePath } from '../paths';
import type { Plan } from '../plan';
import { LINK_PROPERTIES, type LinkProperty, type RelationLink } from '../properties/relation-link';
import type { YamlReader } from '../properties/yaml';
import { removeRelation, replaceRelation } from './relation-edits';
import { cyclesIn, leadsTo, newestOf, type Succession, successionOf } from './succession';

/** What can be odd about a link between notes, in the order in which it is listed. */
export const FINDING_KINDS = [
  /** Notes that supersede each other, in a circle. */
  'cycle',
  /** One note is superseded by another, and only one of the two says so. */
  'one-ended',
  /** A note that is current relates to one that isn't. */
  'superseded',
  'one-way',
  'unresolved',
  'empty',
  'self',
  'out-of-scope',
] as const;
export type RelationFindingKind = (typeof FINDING_KINDS)[number];

export interface RelationFinding {
  readonly kind: RelationFindingKind;
  /** The note the link stands in. */
  readonly path: string;
  readonly property: LinkProperty;
  readonly link: RelationLink;
  /** The file it leads to; null where it leads to none. */
  readonly target: string | null;
  /** The notes of a circle in their order, the first one not again; else empty. */
  readonly circle: readonly string[];
  readonly fix: RelationFix | null;
}

/** What puts a finding right; it takes the link out, adds another one, or both. */
export interface RelationFix {
  readonly path: string;
  readonly plan: Plan;
  readonly removesLink: boolean;
  readonly adds: { readonly property: LinkProperty; readonly target: string } | null;
}

/** A note with all links of its properties, empty ones too. */
export interface LinkingNote {
  readonly path: string;
  readonly links: Readonly<Record<LinkProperty, readonly RelationLink[]>>;
  /** Whether its status is an outcome. */
  readonly isSettled: boolean;
}

interface RelationCheckContext {
  /** The file that a link of a note leads to; null where there is none. */
  readonly resolve: (target: string, source: string) => string | null;
  /** Asked for notes only: no other file can have tags or a status. */
  readonly isInScope: (path: string) => boolean;
  /** The link, with its brackets, from one note to another; null where none leads there. */
  readonly linkTo: (source: string, target: string) => string | null;
  /** Links one note to another in a property; asked for only where a link can. */
  readonly relate: (source: string, target: string, property: LinkProperty) => Plan;
  /** Whether a relation needs no answer and may lead where it likes: a choice of the vault's owner. */
  readonly oneWayIsFine: boolean;
  /** The names of the properties. */
  readonly names: Readonly<Record<LinkProperty, string>>;
  readonly yaml: YamlReader;
}

/** The first link to each file, by its path. */
type Ends = ReadonlyMap<string, RelationLink>;

/** What the notes say of each other. */
interface Links {
  readonly ends: ReadonlyMap<string, Readonly<Record<LinkProperty, Ends>>>;
  readonly succession: Succession;
}

/** Circles, then what is odd about each note's links in their order. Plain text is no link and no finding. */
export function checkRelations(notes: readonly LinkingNote[], context: RelationCheckContext): RelationFinding[] {
  const links = linksAmong(notes, context);
  const circles = cyclesIn(links.succession).flatMap((circle) => circleFinding(circle, links) ?? []);
  const found = notes.flatMap((note) =>
    LINK_PROPERTIES.flatMap((property) =>
      note.links[property].flatMap((link) => findingOf({ note, property, link }, links, context) ?? []),
    ),
  );
  return [...circles, ...found];
}

function linksAmong(notes: readonly LinkingNote[], context: RelationCheckContext): Links {
  const endsOf = ({ path, links }: LinkingNote, property: LinkProperty): Ends => {
    const ends = new Map<string, RelationLink>();
    for (const link of links[property]) {
      const end = link.kind === 'link' ? endOf(link, path, context) : null;
      if (end !== null && !ends.has(end)) ends.set(end, link);
    }
    return ends;
  };
  const ends = new Map(
    notes.map((note) => [
      note.path,
      {
        relates: endsOf(note, 'relates'),
        supersededBy: endsOf(note, 'supersededBy'),
        supersedes: endsOf(note, 'supersedes'),
      },
    ]),
  );
  const said = [...ends].map(([path, { supersededBy, supersedes }]) => ({
    path,
    supersededBy: supersededBy.keys(),
    supersedes: supersedes.keys(),
  }));
  return { ends, succession: successionOf(said) };
}

/** A link without a path leads into the note itself. */
function endOf(link: RelationLink, source: string, { resolve }: RelationCheckContext): string | null {
  return link.target === '' ? source : resolve(link.target, source);
}

/** Which of the notes is the current one, only the user knows. */
function circleFinding(circle: readonly string[], { ends }: Links): RelationFinding | null {
  const [older = '', newer = ''] = circle;
  const own = ends.get(older)?.supersededBy.get(newer);
  const other = ends.get(newer)?.supersedes.get(older);
  const found = { kind: 'cycle', circle, fix: null } as const;
  if (own) return { ...found, path: older, property: 'supersededBy', link: own, target: newer };
  return other ? { ...found, path: newer, property: 'supersedes', link: other, target: older } : null;
}

interface PlacedLink {
  readonly note: LinkingNote;
  readonly property: LinkProperty;
  readonly link: RelationLink;
}

function findingOf(placed: PlacedLink, links: Links, context: RelationCheckContext): RelationFinding | null {
  const { note, property, link } = placed;
  const target = link.kind === 'link' ? endOf(link, note.path, context) : null;
  const kind = kindOf(placed, target, links, context);
  if (kind === null) return null;
  const fix = fixOf(kind, placed, target, links, context);
  return { kind, path: note.path, property, link, target, circle: [], fix };
}

function kindOf(
  placed: PlacedLink,
  target: string | null,
  links: Links,
  context: RelationCheckContext,
): RelationFindingKind | null {
  const { note, property, link } = placed;
  if (link.kind !== 'link') return link.kind === 'empty' ? 'empty' : null;
  if (target === null) return 'unresolved';
  if (target === note.path) return 'self';
  if (!isNotePath(target)) return null;
  return property === 'relates' ? relationKind(note, target, links, context) : successionKind(placed, target, links);
}

/** What a superseded note relates to needs no answer: the newer one has taken its place. */
function relationKind(
  { path, isSettled }: LinkingNote,
  target: string,
  { ends, succession }: Links,
  { oneWayIsFine, isInScope }: RelationCheckContext,
): RelationFindingKind | null {
  const isOld = succession.has(path);
  const isCurrent = !isOld && !isSettled;
  if (isCurrent && succession.has(target) && !leadsTo(succession, target, path)) return 'superseded';
  if (oneWayIsFine) return null;
  if (!isInScope(target)) return 'out-of-scope';
  return isOld || ends.get(target)?.relates.has(path) ? null : 'one-way';
}

/** What the note at the other end of a link says of this one. */
const ANSWERS: Readonly<Record<LinkProperty, LinkProperty>> = {
  relates: 'relates',
  supersededBy: 'supersedes',
  supersedes: 'supersededBy',
};

/** Of several links to one note the first counts; what a note outside the scope says isn't known. */
function successionKind({ note, property, link }: PlacedLink, target: string, { ends }: Links) {
  const isFirst = ends.get(note.path)?.[property].get(target) === link;
  const other = ends.get(target);
  return isFirst && other && !other[ANSWERS[property]].has(note.path) ? 'one-ended' : null;
}

function fixOf(
  kind: RelationFindingKind,
  { note: { path }, property, link }: PlacedLink,
  target: string | null,
  { ends, succession }: Links,
  { linkTo, relate, names, yaml }: RelationCheckContext,
): RelationFix | null {
  const name = names[property];
  const removal = { path, plan: removeRelation(name, link, yaml), removesLink: true, adds: null };
  if (target !== null && (kind === 'one-way' || kind === 'one-ended')) {
    const adds = { property: ANSWERS[property], target: path };
    if (linkTo(target, path) === null) return null;
    return { path: target, plan: relate(target, path, adds.property), removesLink: false, adds };
  }
  if (target === null || kind !== 'superseded') return removal;
  const newest = newestOf(succession, target);
  if (newest !== null && ends.get(path)?.[property].has(newest)) return removal;
  const other = newest && linkTo(path, newest);
  if (newest === null || other === null) return null;
  const adds = { property, target: newest };
  return { path, plan: replaceRelation(name, link, other, yaml), removesLink: true, adds };
}
