import type { Change } from '../edit';
import type { NoteMap, Stretch } from '../templates/note-map';

/** An entry of a list: indent and quote marks, marker, blanks, text. Bullets that other programs write count too. */
export const LIST_ENTRY = /^([\s>]*)([-*+•◦▪‣●○]|\d{1,9}[.)])([ \t]+)(\S.*)$/;

/** A bold lead: what is bold at the beginning (with or without a colon), and what follows it. */
export const BOLD_LEAD = /^(\*\*|__)(?=\S)(.+?):?\1[ \t]*:?[ \t]*(.*)$/;

const TASK = /^\[.\](?:\s|$)/u;

/** Whether the text of a list entry makes it a task item. */
export const isTask = (text: string): boolean => TASK.test(text);

/** A line like `2024. was …` goes on with the paragraph above; of numbered lists only one from 1 may interrupt it. */
export const mayInterruptProse = (marker: string): boolean => !/^\d/.test(marker) || /^0*1\D/.test(marker);

export const isWithin = ({ from, to }: Stretch, line: number): boolean => from <= line && line < to;

/** Writes a line anew; its line break stays. */
export function replaceLine({ lines, offsets }: NoteMap, line: number, insert: string): Change {
  const from = offsets[line] ?? 0;
  return { from, to: from + (lines[line]?.length ?? 0), insert };
}
