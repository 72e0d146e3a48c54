import { inlineText, isPlainText, withoutEmphasis } from '../markdown/inline';
import { splitTimeBox } from './time-box';
import { comparable, inNfc } from '../comparable';
import type { TimeBox } from './outline';
import { withoutStepNumber } from './step-words';

const BLOCK_ID = /\s\^[A-Za-z0-9-]+\s*$/;
const LINE_BREAK = /[\r\n]/;
const BLANKS = /[ \t]*[\r\n]+\s*/g;

/** The words of a heading. */
interface HeadingWords {
  /** What reading view shows, as plain text on one line without the time box. */
  readonly title: string;
  /** The same as Markdown, with its links, code, formulas, and HTML, to be written or shown again. */
  readonly markdown: string;
  readonly timeBox: TimeBox | null;
}

/** Reads a heading's text. Most hold no Markdown, so that one look is enough. */
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

/** The emoji that a title begins with, empty for none, and the rest. */
export function splitEmoji(title: string): { emoji: string; rest: string } {
  const emoji = EMOJI.exec(title)?.[0] ?? '';
  return { emoji, rest: title.slice(emoji.length).trim() };
}

/** The words of a text as `comparable`, with a blank between them and wherever other words may join them. */
export function wordsOf(text: string): string {
  return wordsAsTyped(comparable(text));
}

/** What two spellings of a text share: without case, emoji, emphasis, and punctuation; `&` is `and`. */
export function textKey(text: string): string {
  return typedKey(comparable(text));
}

/** The same, but not `comparable`. IDs of exported cards are made of it, so it never changes. */
export function typedKey(text: string): string {
  const words = wordsAsTyped(text).trim();
  return words === '' ? text.trim() : words;
}

const wordsAsTyped = (text: string): string => text.toLowerCase().replace(/&/g, ' and ').replace(BETWEEN_WORDS, ' ');

/** The same for a heading: what reading view shows of it, without its time box. */
export function titleKey(heading: string): string {
  return textKey(titleOf(heading));
}

/**
 * What two titles of one phase share, whatever its number, which counts only if there is nothing else.
 * @param title as an outline has it
 */
export function phaseKey(title: string): string {
  return textKey(withoutStepNumber(title)) || textKey(title);
}

/** The same without the number of a step; empty for a heading without one. */
export function uncountedKey(heading: string): string {
  const title = inNfc(titleOf(heading));
  const rest = withoutStepNumber(title);
  return rest === title ? '' : textKey(rest);
}
