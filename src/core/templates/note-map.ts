import type { Item, OutlineOptions } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { textKey, titleKey } from './titles';

/** A stretch of a note: its first line, and the first line behind it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A heading's level, 1 to 6, and what belongs to it: up to the next one of its level or above. */
export interface Heading extends Stretch {
  readonly level: number;
}

export interface NoteHeading extends Heading {
  /** See `titleKey`. */
  readonly key: string;
}

export interface NoteItem {
  readonly line: number;
  readonly depth: number;
  /** See `textKey`. */
  readonly key: string;
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
  readonly items: readonly NoteItem[];
  /** The steps by name, which a checklist behind them stands beside and not below. */
  readonly steps: readonly Heading[];
  /** For each line that holds no Markdown (frontmatter, code, comment, math) the first line of its block; else -1. */
  readonly opaque: readonly number[];
  /** The first line of a block without Markdown that never ends; -1 where each one does. */
  readonly unclosed: number;
}

const HEADING = /^(?:[ \t]*>)*[ \t]{0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;

export function mapNote(text: string, options: OutlineOptions): NoteMap {
  const outline = outlineOf(text, { ...options, countNested: true });
  const items = [
    ...outline.otherItems,
    ...outline.phases.flatMap((phase) => [phase, ...phase.sections].flatMap((part) => part.items)),
  ];
  const pieces = text.split('\n');
  const isUnterminated = pieces.at(-1) !== '';
  const lines = (isUnterminated ? pieces : pieces.slice(0, -1)).map((line) => line.replace(/\r$/, ''));
  const offsets = [0];
  for (const piece of pieces) offsets.push((offsets.at(-1) ?? 0) + piece.length + 1);
  offsets.length = lines.length;
  offsets.push(text.length);
  const { opaque, unclosed } = opaqueLines(lines);
  return {
    lines,
    offsets,
    newline: /\r?\n/.exec(text)?.[0] ?? '\n',
    isUnterminated,
    headings: headingsOf(lines, opaque),
    items: items.map(noteItem).sort((a, b) => a.line - b.line),
    steps: outline.rule === 'named-steps' ? outline.phases.map(({ line, endLine, level }) => ({ from: line, to: endLine, level })) : [],
    opaque,
    unclosed,
  };
}

const noteItem = ({ line, depth, text }: Item): NoteItem => ({ line, depth, key: textKey(text) });

function headingsOf(lines: readonly string[], opaque: readonly number[]): NoteHeading[] {
  const found = lines.flatMap((text, from) => {
    const match = opaque[from] === -1 ? HEADING.exec(text) : null;
    return match ? [{ from, level: match[1]?.length ?? 1, key: titleKey(match[2] ?? '') }] : [];
  });
  return found.map((heading, index) => {
    const next = found.slice(index + 1).find(({ level }) => level <= heading.level);
    return { ...heading, to: next?.from ?? lines.length };
  });
}

function opaqueLines(lines: readonly string[]): { opaque: number[]; unclosed: number } {
  const opaque: number[] = [];
  let start = -1;
  let closes: ((line: string) => boolean) | null = null;
  lines.forEach((line, index) => {
    if (closes) {
      opaque.push(start);
      if (closes(line)) closes = null;
      return;
    }
    closes = opening(line, index);
    start = closes ? index : -1;
    opaque.push(start);
  });
  return { opaque, unclosed: closes ? start : -1 };
}

function opening(line: string, index: number): ((line: string) => boolean) | null {
  if (index === 0 && /^\uFEFF?---[ \t]*$/.test(line)) return (other) => /^---[ \t]*$/.test(other);
  const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})([^`]*)$/.exec(line)?.[1];
  if (fence) return (other) => new RegExp(`^[\\s>]*${fence}[${fence.charAt(0)}]*[ \\t]*$`).test(other);
  for (const [open, close] of [['%%', '%%'], ['$$', '$$'], ['<!--', '-->']] as const) {
    const at = line.trimStart().startsWith(open) ? line.indexOf(open) + open.length : -1;
    if (at >= 0 && !line.includes(close, at)) return (other) => other.includes(close);
  }
  return null;
}
