import { isBlank as isEmpty, isHeading, isRule, LIST_MARKER } from '../markdown/lines';
import { linesOfNote, type NoteLines } from '../markdown/note-lines';
import { scanOpenBlocks } from '../markdown/scan';
import type { OpenBlocks, OpenContainer } from '../markdown/skeleton';
import { allItems } from './navigate';
import type { Item, OutlineOptions } from './outline';
import { outlineOf } from './outline-of';
import { firstAt, spansOf } from './phase-rules';
import { textKey, titleKey, uncountedKey } from './titles';

/** A range of a note: its first line, and the first line after it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a line lies in a range. */
export const isWithin = ({ from, to }: LineRange, line: number): boolean => from <= line && line < to;

/** A heading's level, 1 to 6, and its lines up to the next one of its level or above. */
interface Heading extends LineRange {
  readonly level: number;
}

export interface NoteHeading extends Heading {
  /** See `titleKey`. */
  readonly key: string;
  /** See `uncountedKey`. */
  readonly uncounted: string;
}

interface NotePhase extends Heading {
  readonly title: string;
}

export interface NoteItem {
  readonly line: number;
  /** See `textKey`. */
  readonly key: string;
  /** The item it is nested in. */
  readonly parent: NoteItem | null;
}

/** A note as insertion and conversion see it: its lines, and what is in them. */
export interface NoteMap extends Omit<NoteLines, 'headings'> {
  readonly headings: readonly NoteHeading[];
  /** The lines that headings begin in. */
  readonly headingLines: ReadonlySet<number>;
  readonly items: readonly NoteItem[];
  /** The headings that are phases. */
  readonly phases: readonly NotePhase[];
  /** The named steps, which a checklist goes beside and not below. */
  readonly steps: readonly NotePhase[];
  /** What is open after each line. */
  readonly open: readonly OpenBlocks[];
}

export function mapNote(text: string, options: OutlineOptions): NoteMap {
  const outline = outlineOf(text, options);
  const phases = outline.phases
    .filter(({ level }) => level > 0)
    .map(({ line, endLine, level, title }) => ({ from: line, to: endLine, level, title }));
  const note = linesOfNote(text);
  return {
    ...note,
    headings: headingsOf(note),
    headingLines: new Set(note.headings.map(({ line }) => line)),
    items: noteItems(allItems(outline)),
    phases,
    steps: outline.rule === 'named-steps' ? phases : [],
    open: scanOpenBlocks(text),
  };
}

function headingsOf({ text, headings, lines }: NoteLines): NoteHeading[] {
  const titled = headings.map(({ line, level, from, to }) => ({ line, level, text: text.slice(from, to) }));
  return spansOf(titled, lines.length).map(({ line, endLine, level, text: title }) => ({
    from: line,
    to: endLine,
    level,
    key: titleKey(title),
    uncounted: uncountedKey(title),
  }));
}

function noteItems(items: readonly Item[]): NoteItem[] {
  const around: NoteItem[] = [];
  return items.map(({ line, depth, text }) => {
    const item = { line, key: textKey(text), parent: around[depth - 1] ?? null };
    around[depth] = item;
    return item;
  });
}

const ENTRY = new RegExp(`^[ \\t]*${LIST_MARKER}(?:[ \\t]|$)`);
const INDENTED = /^(?: {2}|[ \t]*\t)/;

/** Whether a line, or the quote in it, is blank. */
export const isBlankLine = (line: string | undefined): boolean => line === undefined || /^[\s>]*$/.test(line);

/** The quotes and list entries that a line is in or begins, from the outermost in. */
export const containersOf = ({ open }: NoteMap, line: number): readonly OpenContainer[] => open[line]?.containers ?? [];

/** How many containers two lines share. */
export function sharedContainers(some: readonly OpenContainer[], others: readonly OpenContainer[]): number {
  const end = some.findIndex(({ line }, index) => others[index]?.line !== line);
  return end < 0 ? some.length : end;
}

/** The first line after the block at an offset where something can go without splitting a block. */
export function lineBehindBlock(note: NoteMap, offset: number): number {
  const line = Math.max(
    note.offsets.findLastIndex((start) => start <= offset),
    0,
  );
  for (let at = line + 1; at < note.lines.length; at++) if (isBetweenBlocks(note, at)) return at;
  return note.endLine;
}

/** The end of a range without the blank lines and rule that end it. */
export function contentEnd(note: NoteMap, { from, to }: LineRange): number {
  let end = Math.min(to, note.endLine);
  while (
    end > from + 1 &&
    note.verbatim[end - 1] === -1 &&
    (isBlankLine(note.lines[end - 1]) || isDivider(note, end - 1))
  )
    end--;
  return end;
}

/** Whether all lines in a range are blank. */
export function isBlank({ lines }: NoteMap, { from, to }: LineRange): boolean {
  return lines.slice(from, to).every(isEmpty);
}

/** The first line after an item and its answer, which end before what holds the next item, a heading, or a rule. */
export function itemEnd(note: NoteMap, item: NoteItem): number {
  let to = note.headings.find(({ from }) => from > item.line)?.from ?? note.lines.length;
  for (let line = item.line + 1; line < to; line++) if (isDivider(note, line) || endsItem(note, item, line)) to = line;
  return contentEnd(note, { from: item.line, to });
}

/**
 * Whether an item's answer, which need not be indented, ends before a line: one that leaves the item's quote, goes on
 * with the list around the item's, or begins a list or quote that holds another item.
 */
function endsItem(note: NoteMap, { line: itemLine }: NoteItem, line: number): boolean {
  if (isBlankLine(note.lines[line])) return false;
  const own = containersOf(note, itemLine);
  const here = containersOf(note, line);
  const shared = sharedContainers(own, here);
  if (own.slice(shared, -1).some(({ isQuote }) => isQuote)) return true;
  const next = here[shared];
  if (shared === own.length || next?.line !== line) return false;
  const isOuterEntry = shared < own.length - 1 && !next.isQuote;
  const item = note.items[firstAt(note.items, line)];
  return isOuterEntry || (item !== undefined && containersOf(note, item.line)[shared]?.line === line);
}

/** Whether a line is a rule, and not a heading's underline. */
function isDivider({ lines, verbatim }: NoteMap, line: number): boolean {
  return verbatim[line] === -1 && isRule(lines[line] ?? '') && isEmpty(lines[line - 1]);
}

function isBetweenBlocks(note: NoteMap, at: number): boolean {
  const { verbatim } = note;
  const isInside = verbatim[at] !== -1 && verbatim[at] === verbatim[at - 1];
  return !isInside && isBreak(note, at) && !isInList(note, at);
}

function isBreak({ lines, verbatim, headingLines }: NoteMap, at: number): boolean {
  if (isEmpty(lines[at - 1]) || isEmpty(lines[at]) || verbatim[at - 1] === 0) return true;
  return headingLines.has(at) || (headingLines.has(at - 1) && isHeading(lines[at - 1] ?? ''));
}

/** Whether a list or quote goes on after the blank lines, or indented lines would join a list put in here. */
function isInList(note: NoteMap, at: number): boolean {
  const { lines } = note;
  const below = lines.findIndex((line, index) => index >= at && !isEmpty(line));
  if (below < 0) return false;
  const above = lines.findLastIndex((line, index) => index < at && !isEmpty(line));
  const [outermost] = containersOf(note, above);
  if (outermost && outermost.line === containersOf(note, below)[0]?.line) return true;
  return INDENTED.test(lines[below] ?? '') || (outermost?.isQuote === false && ENTRY.test(lines[below] ?? ''));
}
