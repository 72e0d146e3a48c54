import { decodeEntity, ENTITY } from '../markdown/entities';
import { isRule, LIST_MARKER, markerOf } from '../markdown/lines';
import type { Change } from '../edit';
import { isBlankLine, type NoteMap } from '../outline/note-map';

/** A line that begins an entry of a list, as Markdown has it. */
export interface Entry {
  /** Blanks and quote marks in front. */
  readonly indent: string;
  /** `-`, `*`, `+`, `1.` or `1)`, with the blanks after it. */
  readonly marker: string;
  readonly text: string;
  /** Whether only other programs write it so: another bullet, a check box, a digit in a keycap. */
  readonly isForeign: boolean;
}

const BLANKS = '[ \\t\\u00a0]';
const INDENT = /^[\s>]*/;
const MARKER = new RegExp(`^(${LIST_MARKER})(${BLANKS}+)(?=\\S)`);
/** Bullets of word processors, of chats, and of the Symbol and Wingdings fonts. */
const BULLET = new RegExp(`^[•◦▪▫‣●○·∙⁃–■►▸➢➤❖\\uf0a7\\uf0b7]${BLANKS}+(?=\\S)`);
const KEYCAP = new RegExp(`^(?:(\\d)\\ufe0f?\\u20e3|🔟)${BLANKS}*(?=\\S)`);
const BOX = new RegExp(`^(?:(?:([☐⬜🔲▢❏❑□])|[☑✅✔🗹☒])\\ufe0f?${BLANKS}*|\\[([ xX]?)\\]${BLANKS}+)(?=\\S)`, 'u');
const TASK = /^\[.\](?:\s|$)/u;
/** Characters with a meaning in Markdown, which stay entities. */
const MARKUP = /[<>&*_`\\[\]$|#~=+-]/;

/** Whether the text of a list entry makes it a task item. */
export const isTask = (text: string): boolean => TASK.test(text);

/** The list entry that begins in a line; null for any other line. */
export function entryOf(line: string): Entry | null {
  const indent = INDENT.exec(line)?.[0] ?? '';
  const content = withoutEntities(line.slice(indent.length));
  const { marker, rest, isForeign } = markerIn(content);
  const box = marker !== '' && isTask(rest) ? null : BOX.exec(rest);
  if (box === null) return marker === '' ? null : { indent, marker, text: rest, isForeign };
  const mark = box[1] === undefined ? (box[2] ?? 'x') : ' ';
  const text = `[${mark || ' '}] ${rest.slice(box[0].length)}`;
  return { indent, marker: marker || '- ', text, isForeign: true };
}

/** The marker as Markdown has it, empty for none, and what follows it. */
function markerIn(content: string): { marker: string; rest: string; isForeign: boolean } {
  const own = MARKER.exec(content);
  if (own) {
    const [all, mark = '', blanks = ''] = own;
    const isForeign = blanks.includes('\u00a0');
    return { marker: isForeign ? `${mark} ` : all, rest: content.slice(all.length), isForeign };
  }
  const keycap = KEYCAP.exec(content);
  const [all = ''] = keycap ?? BULLET.exec(content) ?? [];
  const marker = keycap ? `${keycap[1] ?? '10'}. ` : '- ';
  return { marker: all === '' ? '' : marker, rest: content.slice(all.length), isForeign: all !== '' };
}

/** The text with its HTML entities as characters, if that changes only how it is typed; a line with code stays. */
function withoutEntities(text: string): string {
  if (!text.includes('&') || text.includes('`')) return text;
  return text.replace(new RegExp(ENTITY, 'gi'), (entity, name: string) => {
    const char = decodeEntity(name) ?? entity;
    if (char === '\u00a0') return ' ';
    return MARKUP.test(char) && entity !== '&amp;' ? entity : char;
  });
}

/** A bold lead: what is bold at the beginning, with or without a colon, and what follows it. */
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
