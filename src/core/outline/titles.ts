import { inlineText, isPlainText, withoutEmphasis } from '../markdown/inline';
import { splitTimeBox } from './time-box';
import { comparable, inNfc } from '../comparable';
import type { TimeBox } from './outline';
import { withoutStepNumber } from './step-words';

const BLOCK_ID = /\s\^[A-Za-z0-9-]+\s*$/;
const LINE_BREAK = /[\r\n]/;
const BLANKS = /[ \t]*[\r\n]+\s*/g;

/** What a heading's text says. */
interface HeadingWords {
  /** What reading view shows, as plain text on one line, without the time box. */
  readonly title: string;
  /** The same as Markdown, with its links, code, formulas and HTML, for where it is written or shown again. */
  readonly markdown: string;
  readonly timeBox: TimeBox | null;
}

/** The title, Markdown and time box of a heading's text. Of most headings they are one look at the text, since nothing in it is Markdown. */
export function readHeading(heading: string): HeadingWords {
  const { timeBox, rest } = splitTimeBox(heading);
  if (isPlainText(heading)) return { title: rest, markdown: rest, timeBox };
  return { title: titleOf(heading), markdown: markdownTitleOf(heading), timeBox };
}

/** See `HeadingWords`. */
export function titleOf(heading: string): string {
  return splitTimeBox(inlineText(heading)).rest;
}

function markdownTitleOf(heading: string): string {
  const line = heading.includes('^') ? heading.replace(BLOCK_ID, '') : heading;
  const plain = withoutEmphasis(line);
  return splitTimeBox(LINE_BREAK.test(plain) ? plain.replace(BLANKS, ' ') : plain).rest;
}

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3)+/u;
const BETWEEN_WORDS = /(?:[^\p{L}\p{N}\p{M}]|\uFE0F|\u20E3)+/gu;

/** The emoji a title begins with (empty where there is none), and the rest of it. */
export function splitEmoji(title: string): { emoji: string; rest: string } {
  const emoji = EMOJI.exec(title)?.[0] ?? '';
  return { emoji, rest: title.slice(emoji.length).trim() };
}

/** The words of a text as `comparable`, a blank between them and where others may follow or stand in front. */
export function wordsOf(text: string): string {
  return wordsAsTyped(comparable(text));
}

/** What two writings of a text share: no case, no emoji, no emphasis, no punctuation; `&` and `and` are one. */
export function textKey(text: string): string {
  return typedKey(comparable(text));
}

/** The same, but not `comparable`: IDs of cards that were exported are made of it, so it never changes. */
export function typedKey(text: string): string {
  const words = wordsAsTyped(text).trim();
  return words === '' ? text.trim() : words;
}

const wordsAsTyped = (text: string): string => text.toLowerCase().replace(/&/g, ' and ').replace(BETWEEN_WORDS, ' ');

/** The same for a heading, of which only what reading view shows counts, and its time box doesn't. */
export function titleKey(heading: string): string {
  return textKey(titleOf(heading));
}

/**
 * What two titles of one phase share, however its steps are numbered; the number too where there is nothing else.
 * @param title as an outline has it.
 */
export function phaseKey(title: string): string {
  return textKey(withoutStepNumber(title)) || textKey(title);
}

/** The same without the number of a step; empty where the heading has none. */
export function uncountedKey(heading: string): string {
  const title = inNfc(titleOf(heading));
  const rest = withoutStepNumber(title);
  return rest === title ? '' : textKey(rest);
}
