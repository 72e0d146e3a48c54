import type { NoteSummary, Problem } from './note';
import type { OutlineSummary } from './outline/outline-summary';
import { titleOfPath } from './paths';
import { type NoteProperties, readNoteProperties } from './properties/note-properties';
import type { RelationLink } from './properties/relation-link';
import type { ResolvedLink } from './relations/relations';
import { NO_REVIEW, type NoteReview, reviewOf } from './reviews/note-review';
import type { YamlMap } from './properties/yaml';
import type { Settings } from './settings';
import { findStatus, type WorkflowStatus } from './workflow/workflow';

/** What a note holds, as the metadata cache or its text tells it. */
interface NoteContent {
  readonly frontmatter: YamlMap | undefined;
  readonly outline: Omit<OutlineSummary, 'rule'>;
}

/** What the index keeps of a note. */
export interface NoteRecord {
  /** Null if the note isn't tracked, since it has neither a status property nor an item. */
  readonly summary: NoteSummary | null;
  readonly links: readonly ResolvedLink[];
  /** The links to the notes that supersede it. */
  readonly successors: readonly ResolvedLink[];
}

const NO_LINKS: readonly ResolvedLink[] = [];
/** What the index keeps of a path that is no note, or none that it reads. */
export const NO_RECORD: NoteRecord = { summary: null, links: NO_LINKS, successors: NO_LINKS };
const NO_TARGETS: readonly string[] = [];

/** The links with their files, without empty ones and plain text. */
function resolvedLinks(
  links: readonly RelationLink[],
  resolve: (target: string) => string | null,
): readonly ResolvedLink[] {
  if (links.length === 0) return NO_LINKS;
  return links.flatMap(({ target }) => (target === '' ? [] : [{ target, path: resolve(target) }]));
}

/** The problems with a note's values, by themselves and in the vault. */
export function problemsOf(properties: NoteProperties, known: boolean, unresolved: boolean): readonly Problem[] {
  const isUnknown = !known && properties.statusText !== '';
  if (!isUnknown && !unresolved) return properties.problems;
  const problems: Problem[] = [...properties.problems];
  if (isUnknown) problems.push('unknown-status');
  if (unresolved) problems.push('unresolved-relation');
  return problems;
}

/** What the index knows of a note's surroundings, asked only if it matters. */
export interface NoteSurroundings {
  /** The path of the file that a link target leads to; null for none. */
  readonly resolve: (target: string) => string | null;
  /** The fingerprint of the note's text; null while unknown. */
  readonly fingerprint: () => string | null;
  /** The date that many days ago, as `YYYY-MM-DD`. */
  readonly daysAgo: (days: number) => string;
}

/** What a note's log says by the rules for its status; null where the workflow doesn't know that. */
export function noteReview(
  { reviews }: Pick<NoteProperties, 'reviews'>,
  status: WorkflowStatus | null,
  { requiredReviews }: Pick<Settings, 'requiredReviews'>,
  { fingerprint, daysAgo }: Pick<NoteSurroundings, 'fingerprint' | 'daysAgo'>,
): NoteReview {
  if (reviews.length === 0) return NO_REVIEW;
  const days = status?.reviewAgainDays;
  return reviewOf(reviews, {
    required: requiredReviews,
    dueBefore: days === undefined ? null : daysAgo(days),
    fingerprint: reviews.some((entry) => entry.fingerprint !== null) ? fingerprint() : null,
  });
}

/** What the index keeps of a note, from what it holds and what surrounds it. */
export function recordOf(
  path: string,
  { frontmatter, outline }: NoteContent,
  settings: Settings,
  surroundings: NoteSurroundings,
): NoteRecord {
  const properties = readNoteProperties(frontmatter, settings.properties);
  const links = resolvedLinks(properties.relates, surroundings.resolve);
  const successors = resolvedLinks(properties.supersededBy, surroundings.resolve);
  if (!properties.hasStatus && !outline.hasItems) return { summary: null, links, successors };
  const status = findStatus(settings.workflow, properties.statusText);
  const unresolved = links.some(({ path: target }) => target === null);
  return {
    links,
    successors,
    summary: {
      path,
      title: titleOfPath(path),
      status: status?.name ?? properties.statusText,
      stage: status?.stage ?? null,
      peerReviews: properties.peerReviews,
      started: properties.started,
      editDate: properties.editDate,
      purpose: properties.purpose,
      done: outline.done,
      total: outline.total,
      phases: outline.phases,
      relates: links.length > 0 ? links.map(({ target }) => target) : NO_TARGETS,
      review: noteReview(properties, status, settings, surroundings),
      problems: problemsOf(properties, status !== null, unresolved),
    },
  };
}
