import type { Change } from '../edit';
import { isRule, markerOf } from '../markdown/lines';
import { isBlankLine, type NoteMap } from '../templates/note-map';
import { entryOf } from './entry';

/** A bold lead: what is bold at the beginning (with or without a colon), and what follows it. */
export const BOLD_LEAD = /^(\*\*|__)(?=\S)(.+?):?\1[ \t]*:?[ \t]*(.*)$/;

/** All of a text in parentheses, as a time box is. */
export const IN_PARENTHESES = /^[(（][^()（）]*[)）]$/;

const DEEPEST_LEVEL = 6;

/** A line like `2024. was …` goes on with the paragraph above; of numbered lists only one from 1 may interrupt it. */
export const mayInterruptProse = (marker: string): boolean => (markerOf(marker)?.number ?? 1) === 1;

/** Whether a paragraph, or what looks like one, ends in the line above. */
export function isProseAbove({ lines, headingLines, verbatim }: NoteMap, at: number): boolean {
  const above = lines[at - 1] ?? '';
  if (isBlankLine(above) || isRule(above) || (verbatim[at - 1] ?? -1) !== -1) return false;
  return !headingLines.has(at - 1);
}

/** Whether the next line that is not blank begins a list. */
export function isListBelow({ lines }: NoteMap, at: number): boolean {
  let below = at + 1;
  while (below < lines.length && isBlankLine(lines[below])) below++;
  return entryOf(lines[below] ?? '') !== null;
}

/** A heading one level below the one that the line stands under. */
export function headingAt({ headings }: NoteMap, at: number, title: string): string {
  const above = headings.findLast(({ from }) => from < at)?.level ?? 1;
  return `${'#'.repeat(Math.min(above + 1, DEEPEST_LEVEL))} ${title}`;
}

/** Writes a line anew; its line break stays. */
export function replaceLine({ lines, offsets }: NoteMap, line: number, insert: string): Change {
  const from = offsets[line] ?? 0;
  return { from, to: from + (lines[line]?.length ?? 0), insert };
}
