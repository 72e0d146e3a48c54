import { nameKey } from '../comparable';
import { REVIEW_FLAGS } from '../reviews/note-review';
import { type BoardFilter, FLAGS, NO_FILTER } from './board-state';
import { parseRelationLink } from '../properties/relation-link';

const BLOCK_SHOWS = ['progress', 'related', 'board', 'columns'] as const;
type BlockShow = (typeof BLOCK_SHOWS)[number];

export const BLOCK_KEYS = ['note', 'show', 'status', 'folder', 'tag', 'needs-review', 'review', 'limit'] as const;
type BlockKey = (typeof BLOCK_KEYS)[number];

/** What a `design-phases` code block shows. */
export interface BlockOptions {
  readonly show: BlockShow;
  /** The link to the note shown; null for the block's own note. */
  readonly note: string | null;
  readonly filter: BoardFilter;
  /** The most notes to show; null for all. */
  readonly limit: number | null;
}

/** A mistake in a block. */
export interface BlockMistake {
  /** The first line inside the block is 1. */
  readonly line: number;
  readonly reason: 'no-colon' | 'unknown-key' | 'repeated-key' | 'invalid-value';
  /** What is there: the key, the value, or the line. */
  readonly found: string;
  /** What can be there instead. */
  readonly allowed: readonly string[];
}

/** The values of keys that don't take any text. */
const ALLOWED: Readonly<Partial<Record<BlockKey, readonly string[]>>> = {
  show: BLOCK_SHOWS,
  'needs-review': ['true', 'false'],
  review: REVIEW_FLAGS,
  limit: ['1', '2', '3 …'],
};

const isKey = (text: string): text is BlockKey => BLOCK_KEYS.some((key) => key === text);
const unquoted = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

function isAllowed(key: BlockKey, value: string): boolean {
  if (key === 'limit') return /^[1-9]\d{0,6}$/.test(value);
  return value !== '' && (ALLOWED[key]?.includes(value) ?? true);
}

type Values = Partial<Record<BlockKey, string>>;

function readLine(text: string, line: number, values: Values): BlockMistake | null {
  const found = text.trim();
  if (found === '' || found.startsWith('#')) return null;
  const colon = found.indexOf(':');
  if (colon === -1) return { line, reason: 'no-colon', found, allowed: BLOCK_KEYS };
  const key = nameKey(found.slice(0, colon)).trim();
  if (!isKey(key)) return { line, reason: 'unknown-key', found: key, allowed: BLOCK_KEYS };
  if (values[key] !== undefined) return { line, reason: 'repeated-key', found: key, allowed: [] };
  const value = unquoted(found.slice(colon + 1).trim());
  const plain = ALLOWED[key] ? nameKey(value).trim() : value;
  if (!isAllowed(key, plain)) return { line, reason: 'invalid-value', found: value, allowed: ALLOWED[key] ?? [] };
  values[key] = plain;
  return null;
}

const isShow = (text: string | undefined): text is BlockShow => BLOCK_SHOWS.some((show) => show === text);

/** A block without `show` is a board if it filters, else the progress of a note. */
function showOf({ show, ...rest }: Values): BlockShow {
  if (isShow(show)) return show;
  const filters = rest.status ?? rest.folder ?? rest.tag ?? rest['needs-review'] ?? rest.review ?? rest.limit;
  return filters === undefined ? 'progress' : 'board';
}

function filterOf({ status, folder, tag, 'needs-review': needsReview, review }: Values): BoardFilter {
  return {
    ...NO_FILTER,
    status: status ?? null,
    folder: folder?.replace(/^\/+|\/+$/g, '') ?? null,
    tag: tag ?? null,
    flags: FLAGS.filter((flag) => flag === review || (flag === 'needs-review' && needsReview === 'true')),
  };
}

/** Reads the text of a `design-phases` code block: one `key: value` a line, `#` for comments. Never throws. */
export function parseBlock(source: string): {
  readonly options: BlockOptions;
  readonly mistakes: readonly BlockMistake[];
} {
  const values: Values = {};
  const mistakes = source.split(/\r?\n/).flatMap((text, index) => readLine(text, index + 1, values) ?? []);
  const link = values.note === undefined ? null : parseRelationLink(values.note);
  return {
    mistakes,
    options: {
      show: showOf(values),
      note: link && (link.target || link.linkText),
      filter: filterOf(values),
      limit: values.limit === undefined ? null : Number(values.limit),
    },
  };
}
