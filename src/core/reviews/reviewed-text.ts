import { hash53 } from '../fingerprint';
import { scanNote } from '../markdown/scan';
import type { HeadingSpot, Skeleton } from '../markdown/skeleton';

/** The form of fingerprint written now. A later one gets another prefix, and this one goes on being understood. */
const PREFIX = 'v1:';
const BITS = 40;
/** Base 32, `0` to `9` and `a` to `v`. */
const DIGITS = BITS / 5;

/**
 * The mark of a task item, in code too. The rule is the line's own, so that `v1` stays what it is when the reading of
 * Markdown gets better.
 */
const TASK = /^([\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]+)+)\[.\](?=\s|$)/u;
const PRACTICE_LOG = /^practice log$/i;
const OWN_BLOCK = /^[\s>\-*+\d.)]*(?:`{3,}|~{3,})[ \t]*design-phases(?![\w-])/;

/**
 * What a reviewer read, as a short text: `v1:` and eight characters. The same whatever the plugin itself changes in a note
 * and however a sync writes it; another one for other words.
 */
export function reviewFingerprint(text: string): string {
  return PREFIX + (hash53(reviewedText(text)) % 2 ** BITS).toString(32).padStart(DIGITS, '0');
}

/** Whether a fingerprint has a form that can be compared with what `reviewFingerprint` gives. */
export function isComparableFingerprint(fingerprint: string): boolean {
  return fingerprint.startsWith(PREFIX);
}

/**
 * The words of a note: its body without practice logs and `design-phases` blocks, with every task open, in LF and NFC,
 * without blanks at the ends of lines and without empty lines. Frozen as `v1`.
 */
export function reviewedText(text: string): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const lines = plain.split('\n');
  const note = scanNote(plain);
  lines.fill('', 0, note.bodyLine);
  for (const { line, endLine } of note.verbatim) if (OWN_BLOCK.test(lines[line] ?? '')) lines.fill('', line, endLine);
  for (const [from, to] of practiceLogs(plain, note)) lines.fill('', from, to);
  return lines
    .map((line) => line.trimEnd().replace(TASK, '$1[ ]'))
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * A log goes to the next heading of its level or above, or to a block that is never closed: it was there before the log.
 * Below a heading of the last level, the headings of practices are on its own level.
 */
function practiceLogs(text: string, { headings, verbatim, lineCount }: Skeleton): [from: number, to: number][] {
  const own = headings.filter(({ containers }) => containers === 0);
  const unclosed = verbatim.find(({ isOpen }) => isOpen)?.line ?? lineCount;
  const endOf = (log: HeadingSpot): number =>
    own.find(({ line, level }) => line > log.line && level <= Math.min(log.level, 5))?.line ??
    Math.max(unclosed, log.line + 1);
  return own.filter(({ from, to }) => PRACTICE_LOG.test(text.slice(from, to))).map((log) => [log.line, endOf(log)]);
}
