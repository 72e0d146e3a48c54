import type { Item, OutlineOptions } from '../outline/outline';
import { allItems } from '../outline/navigate';
import { outlineOf } from '../outline/outline-of';
import { spansOf } from '../outline/phase-rules';
import { scanNote, scanOpenBlocks } from '../markdown/scan';
import type { OpenBlocks, Skeleton } from '../markdown/skeleton';
import { textKey, titleKey, uncountedKey } from './titles';

/** A range of a note: its first line, and the first line behind it. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** A heading's level, 1 to 6, and what belongs to it: up to the next one of its level or above. */
export interface Heading extends LineRange {
  readonly level: number;
}

export interface NoteHeading extends Heading {
  /** See `titleKey`. */
  readonly key: string;
  /** The same without the number of a step; empty where the heading has none. */
  readonly uncounted: string;
}

interface NotePhase extends Heading {
  readonly title: string;
}

export interface NoteItem {
  readonly line: number;
  readonly depth: number;
  /** See `textKey`. */
  readonly key: string;
  /** The item that it is nested in. */
  readonly parent: NoteItem | null;
}

/** A note as insertion sees it: its lines, and what stands in them. */
export interface NoteMap {
  /** Without line breaks; nothing behind the last line break. */
  readonly lines: readonly string[];
  /** Offset of each line, and that of the text's end. */
  readonly offsets: readonly number[];
  readonly newline: string;
  /** Whether the last line has no line break. */
  readonly isUnterminated: boolean;
  readonly headings: readonly NoteHeading[];
  /** The lines that headings begin in. */
  readonly headingLines: ReadonlySet<number>;
  readonly items: readonly NoteItem[];
  /** The headings that are phases. */
  readonly phases: readonly NotePhase[];
  /** The steps by name, which a checklist behind them stands beside and not below. */
  readonly steps: readonly Heading[];
  /** For each line in frontmatter, code, a comment, math or HTML the first line of that block; -1 for every other. */
  readonly verbatim: readonly number[];
  /** What is open behind each line. */
  readonly open: readonly OpenBlocks[];
  /** The first line of the block that reaches to the note's end because it is never closed; -1 where there is none. */
  readonly unclosed: number;
}

/** A carriage return alone breaks lines only where nothing else does, as the scanner has it. */
export const lineBreakOf = (text: string): RegExp => (text.includes('\n') ? /\r?\n/g : /\r/g);

export function mapNote(text: string, options: OutlineOptions): NoteMap {
  const outline = outlineOf(text, options);
  const phases = outline.phases
    .filter(({ level }) => level > 0)
    .map(({ line, endLine, level, title }) => ({ from: line, to: endLine, level, title }));
  const scanned = scanNote(text);
  const headings = headingsOf(text, scanned);
  const lineBreak = lineBreakOf(text);
  const breaks = [...text.matchAll(lineBreak)];
  const starts = [0, ...breaks.map((match) => match.index + match[0].length)];
  const isUnterminated = starts.at(-1) !== text.length;
  const lines = text.split(lineBreak).slice(0, isUnterminated ? undefined : -1);
  return {
    lines,
    offsets: isUnterminated ? [...starts, text.length] : starts,
    newline: breaks[0]?.[0] ?? '\n',
    isUnterminated,
    headings,
    headingLines: new Set(headings.map(({ from }) => from)),
    items: noteItems(allItems(outline)),
    phases,
    steps: outline.rule === 'named-steps' ? phases : [],
    verbatim: verbatimLines(scanned),
    open: scanOpenBlocks(text),
    unclosed: scanned.verbatim.find(({ isOpen }) => isOpen)?.line ?? -1,
  };
}

function noteItems(items: readonly Item[]): NoteItem[] {
  const around: NoteItem[] = [];
  return items.map(({ line, depth, text }) => {
    const item = { line, depth, key: textKey(text), parent: around[depth - 1] ?? null };
    around[depth] = item;
    return item;
  });
}

/** The note's own headings; those in quotes and lists make no phases and no sections. */
function headingsOf(text: string, { headings, lineCount }: Skeleton): NoteHeading[] {
  const own = headings.filter(({ containers }) => containers === 0);
  const lines = own.map(({ line, level, from, to }) => ({ line, level, text: text.slice(from, to) }));
  return spansOf(lines, lineCount).map(({ line, endLine, level, text: title }) => ({
    from: line,
    to: endLine,
    level,
    key: titleKey(title),
    uncounted: uncountedKey(title),
  }));
}

/** For each line the first line of the frontmatter or verbatim block it is in; -1 for every other. */
function verbatimLines({ verbatim, bodyLine, lineCount }: Skeleton): number[] {
  const blocks = new Array<number>(lineCount).fill(-1).fill(0, 0, bodyLine);
  for (const { line, endLine } of verbatim) blocks.fill(line, line, endLine);
  return blocks;
}
