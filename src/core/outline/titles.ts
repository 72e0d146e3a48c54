import { inlineText, withoutEmphasis } from '../markdown/inline-text';
import { withoutTimeBox } from './time-box';

const BLOCK_ID = /\s\^[A-Za-z0-9-]+\s*$/;
const LINE_BREAK = /[\r\n]/;
const BLANKS = /[ \t]*[\r\n]+\s*/g;

/** A heading's text as a title: what reading view shows, as plain text on one line, without its time box. */
export function titleOf(heading: string): string {
  return withoutTimeBox(inlineText(heading));
}

/** The same as Markdown, with its links, code, formulas and HTML, for where it is written or shown again. */
export function markdownTitleOf(heading: string): string {
  const line = heading.includes('^') ? heading.replace(BLOCK_ID, '') : heading;
  const plain = withoutEmphasis(line);
  return withoutTimeBox(LINE_BREAK.test(plain) ? plain.replace(BLANKS, ' ') : plain);
}
