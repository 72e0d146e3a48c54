import { nameKey } from '../comparable';
import { onceFor } from '../once';
import { parseCalendarDate, plainText } from './values';
import { isYamlMap } from './yaml';

export type ReviewEvent = 'requested' | 'approved' | 'changes-requested' | 'withdrawn';

/** One line of a note's review log. Plain data. */
export interface ReviewEntry {
  /** `YYYY-MM-DD`; null where none is given, as in older lists of reviewers. */
  readonly date: string | null;
  /** `other` for a line in other words, which stands in `reason` as it is. */
  readonly event: ReviewEvent | 'other';
  /** Who was asked, or whose verdict it is; null where it isn't said. */
  readonly reviewer: string | null;
  /** What the reviewer read, with its prefix: `v1:k3f9a2c7`; null where it isn't said. */
  readonly fingerprint: string | null;
  readonly reason: string | null;
}

/** A line that the plugin writes. */
export interface ReviewLine extends ReviewEntry {
  readonly date: string;
  readonly event: ReviewEvent;
}

const WORDS: Readonly<Record<ReviewEvent, string>> = {
  requested: 'requested',
  approved: 'approved',
  'changes-requested': 'changes requested',
  withdrawn: 'withdrawn',
};
const EVENTS = Object.keys(WORDS) as ReviewEvent[];

const LINE =
  /^(?<day>\d{4}-\d\d-\d\d) (?<words>requested|approved|changes requested|withdrawn)(?: (?:from|by) (?!\(v\d+:)(?<reviewer>.+?))?(?: (?:by )?\((?<fingerprint>v\d+:[0-9a-z]+)\))?(?::(?: (?<reason>.*))?)?$/i;
const LEGACY = /^(.+?) \((\d{4}-\d\d-\d\d)\)$/;

const oneLine = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim();

/** A name as a line of the log can hold it: on one line, without what ends the name there. */
export function reviewerName(text: string): string {
  return oneLine(oneLine(text).replace(/:(?= |$)|\(v\d+:/gi, ' '));
}

/** What the spellings of one reviewer's name share; a link to a note is the same as its name. Empty for nobody. */
export function reviewerKey(name: string | null): string {
  return nameKey(name ?? '')
    .replace(/^"?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]"?$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The line for the log, without quotes: `2026-11-22 approved by Ada (v1:k3f9a2c7): capacity is missing`. */
export function reviewLine({ date, event, reviewer, fingerprint, reason }: ReviewLine): string {
  const name = reviewerName(reviewer ?? '');
  const why = oneLine(reason ?? '');
  const who = name === '' ? '' : ` ${event === 'requested' ? 'from' : 'by'} ${name}`;
  return `${date} ${WORDS[event]}${who}${fingerprint === null ? '' : ` (${fingerprint})`}${why === '' ? '' : `: ${why}`}`;
}

/**
 * The entries of a note's review log, oldest first as they are written.
 * @param value the value of the `Reviews` property, in whatever shape
 * @param reviewedBy names of the older list of reviewers, perhaps with a date: those that the log doesn't have come first
 */
export function readReviewLog(value: unknown, reviewedBy: readonly string[]): readonly ReviewEntry[] {
  const lines: readonly unknown[] = Array.isArray(value) ? value.flat(3) : [value];
  const log = lines
    .map(lineText)
    .filter((line) => line !== '')
    .map(parseReviewLine);
  const isLogged = ({ reviewer }: ReviewEntry) =>
    log.some((entry) => entry.event === 'approved' && reviewerKey(entry.reviewer) === reviewerKey(reviewer));
  return [...reviewedBy.map(legacyEntry).filter((entry) => !isLogged(entry)), ...log];
}

/** A line without the quotes that its colon needs reads as a mapping. */
function lineText(value: unknown): string {
  if (!isYamlMap(value)) return plainText(value);
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${plainText(one)}`.trim())
    .join(', ');
}

function parseReviewLine(line: string): ReviewEntry {
  const { day, words = '', reviewer, fingerprint, reason } = LINE.exec(line)?.groups ?? {};
  const date = parseCalendarDate(day);
  const event = EVENTS.find((one) => WORDS[one] === words.toLowerCase());
  if (!date || event === undefined) {
    return { date: null, event: 'other', reviewer: null, fingerprint: null, reason: line };
  }
  const print = fingerprint?.toLowerCase() ?? null;
  return { date, event, reviewer: reviewer ?? null, fingerprint: print, reason: reason || null };
}

function legacyEntry(text: string): ReviewEntry {
  const [, name = text, day] = LEGACY.exec(text) ?? [];
  return { date: parseCalendarDate(day) || null, event: 'approved', reviewer: name, fingerprint: null, reason: null };
}

/** A verdict that counts, since it is the reviewer's last. */
export interface Verdict extends ReviewEntry {
  readonly event: 'approved' | 'changes-requested';
}

interface Standing {
  /** In the order of the log. */
  readonly verdicts: readonly Verdict[];
  /** Requests without an answer, in the order of the log. */
  readonly requests: readonly ReviewEntry[];
  /** How many approvals were given and not withdrawn, those of one reviewer too. */
  readonly approvals: number;
}

/** Whether a text from outside names a verdict. */
export const isVerdictName = (event: string): event is Verdict['event'] =>
  event === 'approved' || event === 'changes-requested';

const isVerdict = (entry: ReviewEntry): entry is Verdict => isVerdictName(entry.event);

/**
 * What stands of a log, worked out once for each: the last verdict of each reviewer, and the requests nobody answered.
 * Approvals without a name are each somebody's own. A withdrawal ends the request to its reviewer, and where there is none
 * the verdict.
 */
export const standingOf = onceFor((log: readonly ReviewEntry[]): Standing => {
  const verdicts = new Map<string, readonly Verdict[]>();
  const requests = new Map<string, ReviewEntry>();
  let approvals = 0;
  for (const entry of log) {
    const key = reviewerKey(entry.reviewer);
    const earlier = verdicts.get(key) ?? [];
    if (isVerdict(entry)) {
      const joins = key === '' && [...earlier, entry].every(({ event }) => event === 'approved');
      verdicts.set(key, joins ? [...earlier, entry] : [entry]);
      requests.delete(key);
      requests.delete('');
      if (entry.event === 'approved') approvals += 1;
    } else if (entry.event === 'requested') {
      if (!requests.has(key)) requests.set(key, entry);
    } else if (entry.event === 'withdrawn' && !requests.delete(key)) {
      if (earlier.at(-1)?.event === 'approved') approvals -= 1;
      verdicts.set(key, earlier.slice(0, -1));
    }
  }
  const inOrder = (one: ReviewEntry, other: ReviewEntry) => log.indexOf(one) - log.indexOf(other);
  return { verdicts: [...verdicts.values()].flat().sort(inOrder), requests: [...requests.values()], approvals };
});
