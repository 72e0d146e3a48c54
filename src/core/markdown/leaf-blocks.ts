import {
  CODE_INDENT,
  isClosingFence,
  isDelimiterRow,
  openingFence,
  setextLevel,
  skipBlanks,
  skipRun,
  trimBlanks,
} from './block-starts';
import { BACKTICK, DOLLAR, LESS_THAN, OPENING_BRACKET, PERCENT, TILDE } from './char-codes';
import type { LineCursor } from './line-cursor';
import type { HeadingSpot } from './skeleton';

/** The paragraph being read, which the line below can make a heading, or its last line a table's header. */
export class Paragraph {
  private line = 0;
  private start = 0;
  /** Where its last line begins; -1 if that can't be the header of a table. */
  private headerStart = -1;

  begin(line: number, start: number): void {
    this.line = line;
    this.start = start;
    this.headerStart = start;
  }

  /** Goes on with a line that begins at `start`; -1 for a lazy line and one indented like code. */
  goOn(start: number): void {
    this.headerStart = start;
  }

  /**
   * The heading that the cursor's line makes of the paragraph; null if it doesn't underline it. Link definitions at its
   * start aren't part of the heading. A paragraph of nothing else ends, and the cursor's line begins the next.
   */
  headingBy(cursor: LineCursor, containers: number): HeadingSpot | null {
    const { text, content, end } = cursor;
    const level = setextLevel(text, content, end);
    if (level === 0) return null;
    const isDefinition = text.charCodeAt(this.start) === OPENING_BRACKET;
    const from = this.start + (isDefinition ? definitionsLength(text.slice(this.start, cursor.start)) : 0);
    const to = trimBlanks(text, from, cursor.previousEnd);
    if (to > from) return { line: this.line, level, from, to, containers };
    this.begin(cursor.line, content);
    return null;
  }

  /** Whether the cursor's line is the delimiter row of a table whose header is the paragraph's last line. */
  isTableBy(cursor: LineCursor): boolean {
    if (this.headerStart < 0) return false;
    const { text, content, end, previousEnd } = cursor;
    return isDelimiterRow(text.slice(content, end), text.slice(this.headerStart, previousEnd));
  }
}

const LABEL = String.raw`\[(?=[^\]]*[^\s\]])(?:[^\\[\]]|\\[^])+\]:`;
const DESTINATION = String.raw`(?:<(?:[^<>\n\\]|\\.)*>|[^\s<]\S*)`;
const TITLE = String.raw`(?:"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\))`;
const GAP = String.raw`[ \t]*(?:\r?\n|\r)?[ \t]*`;
const DEFINITION = new RegExp(
  `${LABEL}${GAP}${DESTINATION}(?:(?:[ \\t]+|[ \\t]*(?:\\r?\\n|\\r)[ \\t]*)${TITLE}(?=[ \\t]*(?:[\\r\\n]|$)))?[ \\t]*(?:\\r?\\n|\\r|$)[ \\t]*`,
  'y',
);

/** The length of the link reference definitions that a paragraph begins with (CommonMark 0.31, section 4.7). */
function definitionsLength(paragraph: string): number {
  let length = 0;
  for (DEFINITION.lastIndex = 0; DEFINITION.test(paragraph);) length = DEFINITION.lastIndex;
  return length;
}

/** A block without headings and items, and how it ends. */
export interface VerbatimLeaf {
  /** Whether the cursor's line, which isn't its first, is its last. */
  readonly endsIn: (cursor: LineCursor) => boolean;
  readonly endsAtBlank: boolean;
  /** The character that a fence is made of; 0 for other blocks. */
  readonly fence: number;
  /** Whether its first line is its last. */
  readonly isOneLine: boolean;
}

/** The verbatim block that begins at the cursor's content, whose first character is `code`; null for none. */
export function openVerbatim(cursor: LineCursor, code: number, inParagraph: boolean): VerbatimLeaf | null {
  switch (code) {
    case BACKTICK:
    case TILDE:
      return openFence(cursor, code);
    case LESS_THAN:
      return openHtml(cursor, inParagraph);
    case PERCENT:
      return openComment(cursor);
    case DOLLAR:
      return openMath(cursor);
    default:
      return null;
  }
}

function openFence({ text, content, end }: LineCursor, marker: number): VerbatimLeaf | null {
  const length = openingFence(text, content, end);
  if (length === 0) return null;
  const endsIn = (at: LineCursor): boolean =>
    at.indent < CODE_INDENT && isClosingFence(text, at.content, at.end, marker, length);
  return { endsIn, endsAtBlank: false, fence: marker, isOneLine: false };
}

function openHtml({ text, content, end }: LineCursor, inParagraph: boolean): VerbatimLeaf | null {
  const line = text.slice(content, end);
  const kind = htmlKindOf(line, inParagraph);
  if (kind === null) return null;
  const ending = kind.end;
  if (ending === null) return { endsIn: (at) => at.atBlankRest, endsAtBlank: true, fence: 0, isOneLine: false };
  const endsIn = (at: LineCursor): boolean => ending.test(text.slice(at.content, at.end));
  return { endsIn, endsAtBlank: false, fence: 0, isOneLine: ending.test(line) };
}

/** Obsidian's comment, from `%%` at a line's start to the next `%%`. With text after it on its line, it is inline. */
function openComment({ text, content, end }: LineCursor): VerbatimLeaf | null {
  if (!text.startsWith('%%', content)) return null;
  const close = text.indexOf('%%', content + 2);
  const isOneLine = close >= 0 && close < end;
  if (isOneLine && skipBlanks(text, close + 2, end) < end) return null;
  return { endsIn: (at) => close >= 0 && close < at.end, endsAtBlank: false, fence: 0, isOneLine };
}

/**
 * Math as remark-math 3 reads it: from a line with two or more `$`, all at its start, to one with as many, all at its
 * end.
 */
function openMath({ text, content, end }: LineCursor): VerbatimLeaf | null {
  const length = skipRun(text, content, end, DOLLAR) - content;
  const next = text.indexOf('$', content + length);
  if (length < 2 || (next >= 0 && next < end)) return null;
  return { endsIn: (at) => endsMath(at, length), endsAtBlank: false, fence: 0, isOneLine: false };
}

function endsMath({ text, content, end }: LineCursor, length: number): boolean {
  const textEnd = trimBlanks(text, content, end);
  const run = text.indexOf('$', content);
  return run >= 0 && textEnd - run >= length && skipRun(text, run, textEnd, DOLLAR) === textEnd;
}

const BLOCK_TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';

/** An attribute of an HTML tag, with the blanks before it, for patterns. */
export const ATTRIBUTE = `\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`;

/** A kind of HTML block (CommonMark 0.31, section 4.6): its first line, and what ends it; null for a blank line. */
interface HtmlKind {
  readonly start: RegExp;
  readonly end: RegExp | null;
}

/** A whole tag alone on its line: the only kind that doesn't end a paragraph. */
const ANY_TAG: HtmlKind = {
  start: new RegExp(
    `^<(?:(?!(?:script|style|pre|textarea)[\\s/>])[a-z][a-z\\d-]*(?:${ATTRIBUTE})*\\s*/?|/[a-z][a-z\\d-]*\\s*)>\\s*$`,
    'i',
  ),
  end: null,
};

const KINDS: readonly HtmlKind[] = [
  { start: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${BLOCK_TAGS})(?:\\s|/?>|$)`, 'i'), end: null },
];

/** Whether a line, given without its indentation, begins HTML that ends the paragraph above. */
export const endsParagraphAsHtml = (text: string): boolean => text.startsWith('<') && htmlKindOf(text, true) !== null;

/** The kind of HTML block a line begins; null for none. `line` begins with `<`. */
function htmlKindOf(line: string, inParagraph: boolean): HtmlKind | null {
  const kind = KINDS.find(({ start }) => start.test(line));
  if (kind !== undefined) return kind;
  return !inParagraph && ANY_TAG.start.test(line) ? ANY_TAG : null;
}
