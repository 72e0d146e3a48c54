import type { Change } from '../edit';
import { isNamedStep } from '../outline/step-words';
import { isBlankLine, RULE } from '../templates/blocks';
import type { NoteMap, Stretch } from '../templates/note-map';
import { BOLD_LEAD, headingAt, IN_PARENTHESES, isTask, isWithin, LIST_ENTRY, replaceLine } from './lines';

/** An entry of a numbered list that is to be a phase. */
interface NumberedEntry extends Stretch {
  readonly number: string;
  /** What is bold at the entry's beginning. */
  readonly lead: string;
  /** What follows it on the same line. */
  readonly rest: string;
  readonly hasList: boolean;
}

const NUMBER = /^\d+$/;
const FEWEST_PHASES = 2;

/**
 * Makes headings of the entries of a numbered list that all begin with something bold and half or more of which have
 * a list below them; that list moves to the margin. A text with steps for headings has its phases already.
 */
export function numberedPhases(note: NoteMap, range: Stretch): Change[] {
  if (note.steps.some(({ from }) => isWithin(range, from))) return [];
  const changes: Change[] = [];
  for (let at = range.from; at < range.to;) {
    const entries = numberedList(note, at, range.to);
    const withList = entries.filter(({ hasList }) => hasList).length;
    if (entries.length >= FEWEST_PHASES && withList * 2 >= entries.length)
      changes.push(...entries.flatMap((entry) => [asHeading(note, entry), ...dedented(note, entry)]));
    at = entries.at(-1)?.to ?? at + 1;
  }
  return changes;
}

/** The entries of the numbered list that begins at a line, up to the first that has no bold lead. */
function numberedList(note: NoteMap, from: number, limit: number): NumberedEntry[] {
  const entries: NumberedEntry[] = [];
  for (let at = from; at < limit; at = entries.at(-1)?.to ?? limit) {
    const head = numberedHead(note, at);
    if (!head) break;
    const to = entryEnd(note, at + 1, limit);
    const hasList = note.lines.slice(at + 1, to).some((line) => LIST_ENTRY.test(line));
    entries.push({ ...head, from: at, to, hasList });
  }
  return entries;
}

function numberedHead({ lines, opaque }: NoteMap, at: number): { number: string; lead: string; rest: string } | null {
  const entry = opaque[at] === -1 ? LIST_ENTRY.exec(lines[at] ?? '') : null;
  const [, indent = '', marker = '', , text = ''] = entry ?? [];
  const number = marker.slice(0, -1);
  if (!NUMBER.test(number) || !/^ {0,3}$/.test(indent) || isTask(text)) return null;
  const lead = BOLD_LEAD.exec(text);
  return lead ? { number, lead: lead[2] ?? '', rest: lead[3] ?? '' } : null;
}

/** The first line that no longer belongs to the entry; bullets at the margin do, since pasting often loses the indent. */
function entryEnd({ lines, opaque, headingLines }: NoteMap, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const line = lines[at] ?? '';
    if (isBlankLine(line) || /^\s/.test(line)) continue;
    const [, , marker = ''] = (opaque[at] === -1 && LIST_ENTRY.exec(line)) || [];
    const isBullet = marker.length === 1 && !RULE.test(line);
    const isLazy = !isBlankLine(lines[at - 1]) && opaque[at] === -1 && marker === '' && !headingLines.has(at);
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

/** Moves what is below an entry to the margin as far as the first list in it is indented. */
function dedented({ lines, offsets }: NoteMap, { from, to }: NumberedEntry): Change[] {
  const below = lines.slice(from + 1, to);
  const first = below.find((line) => LIST_ENTRY.test(line)) ?? below.find((line) => !isBlankLine(line)) ?? '';
  const indent = indentOf(first);
  return below.flatMap((line, index): Change[] => {
    const start = offsets[from + 1 + index] ?? 0;
    const cut = Math.min(indent, indentOf(line));
    return cut > 0 ? [{ from: start, to: start + cut, insert: '' }] : [];
  });
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
