import type { Change } from '../edit';
import { CODE_INDENT } from '../markdown/block-starts';
import { blanksOf, isRule, withSpaces } from '../markdown/lines';
import { isNamedStep } from '../outline/step-words';
import { containersOf, isBlankLine, isWithin, type LineRange, type NoteMap } from '../outline/note-map';
import { BOLD_LEAD, entryOf, headingAt, IN_PARENTHESES, isTask, replaceLine } from './entry';
import type { ListChanges } from './verbatim';

/** An entry of a numbered list that becomes a phase. */
interface NumberedEntry extends LineRange {
  readonly number: string;
  /** What is bold at its beginning. */
  readonly lead: string;
  /** What follows the lead on its line. */
  readonly rest: string;
  readonly hasList: boolean;
}

const NUMBER = /^\d+$/;
const FEWEST_PHASES = 2;

/**
 * Makes headings of the entries of a numbered list if all have a bold lead and at least half a list below them, which
 * moves to the margin. A text with steps as headings already has its phases.
 */
export function numberedPhases(note: NoteMap, range: LineRange): ListChanges[] {
  if (note.steps.some(({ from }) => isWithin(range, from))) return [];
  const lists: ListChanges[] = [];
  for (let at = range.from; at < range.to;) {
    const entries = numberedList(note, at, range.to);
    const withList = entries.filter(({ hasList }) => hasList).length;
    const to = entries.at(-1)?.to ?? at + 1;
    if (entries.length >= FEWEST_PHASES && withList * 2 >= entries.length) {
      lists.push({ all: entries.flatMap((entry) => [asHeading(note, entry), ...dedented(note, entry)]), own: [] });
    }
    at = to;
  }
  return lists;
}

/** The entries of the numbered list that begins at a line, up to the first without a bold lead. */
function numberedList(note: NoteMap, from: number, limit: number): NumberedEntry[] {
  const entries: NumberedEntry[] = [];
  for (let at = from; at < limit; at = entries.at(-1)?.to ?? limit) {
    const head = numberedHead(note, at);
    if (!head) break;
    const to = entryEnd(note, at + 1, limit);
    const hasList = note.lines.slice(at + 1, to).some((_, index) => isEntry(note, at + 1 + index));
    entries.push({ ...head, from: at, to, hasList });
  }
  return entries;
}

function numberedHead({ lines, verbatim }: NoteMap, at: number): { number: string; lead: string; rest: string } | null {
  const entry = verbatim[at] === -1 ? entryOf(lines[at] ?? '') : null;
  if (entry === null) return null;
  const { indent, marker, text } = entry;
  const number = marker.trim().slice(0, -1);
  if (!NUMBER.test(number) || !/^ {0,3}$/.test(indent) || isTask(text)) return null;
  const lead = BOLD_LEAD.exec(text);
  return lead ? { number, lead: lead[2] ?? '', rest: lead[3] ?? '' } : null;
}

/** The first line that isn't the entry's; bullets at the margin are, since pasting often loses the indentation. */
function entryEnd({ lines, verbatim, headingLines }: NoteMap, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const line = lines[at] ?? '';
    if (isBlankLine(line) || /^\s/.test(line)) continue;
    const marker = (verbatim[at] === -1 ? entryOf(line)?.marker : null) ?? '';
    const isBullet = marker.trim().length === 1 && !isRule(line);
    const isLazy = !isBlankLine(lines[at - 1]) && verbatim[at] === -1 && marker === '' && !headingLines.has(at);
    if (!isBullet && !isLazy) return at;
  }
  return limit;
}

/** The entry's first line as a heading, with blank lines around it. */
function asHeading(note: NoteMap, { from, to, number, lead, rest, hasList }: NumberedEntry): Change {
  const title = isNamedStep(lead) ? lead : `${number}. ${lead}`;
  const isTimeBox = IN_PARENTHESES.test(rest);
  const heading = headingAt(note, from, title);
  const lines = [isTimeBox ? `${heading} ${rest}` : heading];
  if (rest && !isTimeBox) lines.push('', hasList ? rest : `- ${rest}`);
  if (!isBlankLine(note.lines[from - 1])) lines.unshift('');
  if (from + 1 < to && !isBlankLine(note.lines[from + 1]) && (lines.length === 1 || hasList || !rest)) lines.push('');
  return replaceLine(note, from, lines.join(note.newline));
}

const isEntry = ({ lines, verbatim }: NoteMap, at: number): boolean =>
  verbatim[at] === -1 && entryOf(lines[at] ?? '') !== null;

/**
 * Moves what is below an entry to the margin, by the indentation of the first list in it; what is nested in a list
 * moves as far as that list. Code and tables move as a whole, and the entry's own by the indentation of its text, so
 * that indented code stays code. Indented code too far out for the entry is at the margin already.
 */
function dedented(note: NoteMap, { from, to }: NumberedEntry): Change[] {
  const { lines, offsets, verbatim } = note;
  const below = lines.map((_, at) => at).slice(from + 1, to);
  const first =
    below.find((at) => isEntry(note, at)) ?? below.find((at) => verbatim[at] === -1 && !isBlankLine(lines[at]));
  const indent = blanksOf(lines[first ?? -1]).length;
  const { indent: own = '', marker = '' } = entryOf(lines[from] ?? '') ?? {};
  const nestedIn = (at: number): number | undefined =>
    containersOf(note, at).find(({ line, isQuote }) => line > from && line < at && !isQuote)?.line;
  const ownCutOf = (at: number): number => {
    if (verbatim[at] === -1) return indent;
    const isInside = containersOf(note, at).some(({ line }) => line === from);
    const isIndentedCode = withSpaces(sharedBlanks(note, at)).length >= CODE_INDENT;
    return isInside || !isIndentedCode ? own.length + marker.length : 0;
  };
  const cutOf = (at: number): number => {
    const around = nestedIn(at);
    return Math.min(around === undefined ? ownCutOf(at) : cutOf(around), sharedBlanks(note, at).length);
  };
  return below.flatMap((at): Change[] => {
    const start = offsets[at] ?? 0;
    const cut = cutOf(at);
    return cut > 0 ? [{ from: start, to: start + cut, insert: '' }] : [];
  });
}

/** The blanks that a line begins with; for a line in a block of code, those that all its lines begin with. */
function sharedBlanks({ lines, verbatim }: NoteMap, at: number): string {
  const own = blanksOf(lines[at]);
  const block = verbatim[at] ?? -1;
  if (block === -1) return own;
  const others = lines.filter((line, index) => verbatim[index] === block && !isBlankLine(line)).map(blanksOf);
  return others.reduce((shared, blanks) => {
    let length = 0;
    while (length < shared.length && shared[length] === blanks[length]) length += 1;
    return shared.slice(0, length);
  }, own);
}
