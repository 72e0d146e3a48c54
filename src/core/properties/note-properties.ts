import { comparable, nameKey } from '../comparable';
import type { Problem } from '../note';
import { type ReviewEntry, readReviewLog, standingOf } from './review-log';
import type { PropertyNames } from '../settings';
import { onceFor } from '../once';
import { parseCalendarDate, plainText, textsOf } from './values';
import { countPeerReviews } from './peer-reviews';
import type { YamlMap } from './yaml';
import { type RelationLink, relationLinks } from './relation-link';

/** The properties that Design Phases knows, read from whatever people write. */
export interface NoteProperties {
  /** Whether the note has the status property at all; a blank one counts. */
  readonly hasStatus: boolean;
  /** Trimmed; empty where blank. */
  readonly statusText: string;
  /** 0 for blank; null if the value isn't a count. */
  readonly peerReviews: number | null;
  /** `YYYY-MM-DD`; null for blank and invalid. */
  readonly started: string | null;
  readonly editDate: string | null;
  readonly purpose: string;
  readonly relates: readonly RelationLink[];
  readonly supersededBy: readonly RelationLink[];
  readonly supersedes: readonly RelationLink[];
  /** The names in the list of reviewers; where there is none, those that the peer reviews list. */
  readonly reviewedBy: readonly string[];
  /** The review log, with those of the reviewers in it that it doesn't have itself. */
  readonly reviews: readonly ReviewEntry[];
  /** What is odd about the values; a note without any shares one empty list. */
  readonly problems: readonly Problem[];
}

type Field = keyof PropertyNames;
type Values = { -readonly [F in Field]?: unknown };

const NO_PROBLEMS: readonly Problem[] = [];
const NO_LINKS: readonly RelationLink[] = [];
const NO_NAMES: readonly string[] = [];
const NO_REVIEWS: readonly ReviewEntry[] = [];
const NO_PROPERTIES: NoteProperties = {
  hasStatus: false,
  statusText: '',
  peerReviews: 0,
  started: null,
  editDate: null,
  purpose: '',
  relates: NO_LINKS,
  supersededBy: NO_LINKS,
  supersedes: NO_LINKS,
  reviewedBy: NO_NAMES,
  reviews: NO_REVIEWS,
  problems: NO_PROBLEMS,
};

/** The fields by property name, as `nameKey` and as spelled in the settings. */
const fieldsOf = onceFor((names: PropertyNames): ReadonlyMap<string, Field> => {
  const fields = Object.keys(names) as Field[];
  return new Map(fields.flatMap((field) => [[nameKey(names[field]), field] as const, [names[field], field] as const]));
});

/** The value of each field; of keys that differ only in case, the spelling in the settings counts, else the first. */
function valuesOf(frontmatter: YamlMap, names: PropertyNames): Values {
  const fields = fieldsOf(names);
  const values: Values = {};
  for (const key of Object.keys(frontmatter)) {
    const field = fields.get(key) ?? fields.get(nameKey(key));
    if (field !== undefined && (!(field in values) || key === names[field])) values[field] = frontmatter[key];
  }
  return values;
}

/** Reads the properties with the names in the settings, in any case. */
export function readNoteProperties(frontmatter: YamlMap | null | undefined, names: PropertyNames): NoteProperties {
  if (!frontmatter) return NO_PROPERTIES;
  const values = valuesOf(frontmatter, names);
  const peerReviews = countPeerReviews(values.peerReviews);
  const started = parseCalendarDate(values.started);
  const editDate = parseCalendarDate(values.editDate);
  const relates = relationLinks(values.relates);
  const reviewedBy = reviewersOf(values);
  const isLogged = !isBlank(values.reviews);
  // A reviewer who approves twice is once in a list of reviewers.
  const isCounted = isLogged && !Array.isArray(values.peerReviews);
  const reviews = isLogged || reviewedBy.length > 0 ? readReviewLog(values.reviews, reviewedBy) : NO_REVIEWS;
  return {
    hasStatus: 'status' in values,
    statusText: statusTextOf(values.status),
    peerReviews,
    started: started || null,
    editDate: editDate || null,
    purpose: plainText(values.purpose),
    relates,
    supersededBy: relationLinks(values.supersededBy),
    supersedes: relationLinks(values.supersedes),
    reviewedBy,
    reviews,
    problems: problemsOf(peerReviews, started, editDate, relates, isCounted ? reviews : NO_REVIEWS),
  };
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Blank also if it only looks blank. */
function statusTextOf(value: unknown): string {
  const text = plainText(value);
  return comparable(text).trim() === '' ? '' : text;
}

function reviewersOf({ reviewedBy, peerReviews }: Values): readonly string[] {
  const named = reviewedBy ?? (Array.isArray(peerReviews) ? peerReviews : null);
  return named === null ? NO_NAMES : textsOf(named);
}

function problemsOf(
  peerReviews: number | null,
  started: string | null,
  editDate: string | null,
  relates: readonly RelationLink[],
  reviews: readonly ReviewEntry[],
): readonly Problem[] {
  const emptyRelation = relates.some(({ kind }) => kind === 'empty');
  const differs = peerReviews !== null && reviews.length > 0 && differsFromLog(peerReviews, reviews);
  if (peerReviews !== null && started !== null && editDate !== null && !emptyRelation && !differs) return NO_PROBLEMS;
  const problems: Problem[] = [];
  if (peerReviews === null) problems.push('invalid-peer-reviews');
  if (differs) problems.push('review-count-differs');
  if (started === null) problems.push('invalid-started');
  if (editDate === null) problems.push('invalid-edit-date');
  if (emptyRelation) problems.push('empty-relation');
  return problems;
}

/** Whether the count isn't that of the log's approvals; a log that has none says nothing of those before it. */
function differsFromLog(peerReviews: number, reviews: readonly ReviewEntry[]): boolean {
  return reviews.some(({ event }) => event === 'approved') && standingOf(reviews).approvals !== peerReviews;
}
