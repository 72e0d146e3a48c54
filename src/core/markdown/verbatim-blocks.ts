import { isClosingFence, openingFence, skipBlanks, skipRun, trimBlanks } from './block-starts';
import { BACKTICK, DOLLAR, LESS_THAN, PERCENT, TILDE } from './char-codes';
import { htmlKindOf } from './html-blocks';
import type { LineCursor } from './line-cursor';

/** A block whose lines hold neither headings nor items, and how it ends. */
export interface VerbatimLeaf {
  /** Whether the cursor's line is its last. Asked for the lines behind its first. */
  readonly endsIn: (cursor: LineCursor) => boolean;
  readonly endsAtBlank: boolean;
  /** Whether its first line is its last. */
  readonly isOneLine: boolean;
}

const CODE_INDENT = 4;

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
  return { endsIn, endsAtBlank: false, isOneLine: false };
}

function openHtml({ text, content, end }: LineCursor, inParagraph: boolean): VerbatimLeaf | null {
  const line = text.slice(content, end);
  const kind = htmlKindOf(line, inParagraph);
  if (kind === null) return null;
  const ending = kind.end;
  if (ending === null) return { endsIn: (at) => at.atBlankRest, endsAtBlank: true, isOneLine: false };
  const endsIn = (at: LineCursor): boolean => ending.test(text.slice(at.content, at.end));
  return { endsIn, endsAtBlank: false, isOneLine: ending.test(line) };
}

/** Obsidian's comment: from `%%` at a line's start to the next `%%`. One that ends in its line with text behind it is inline. */
function openComment({ text, content, end }: LineCursor): VerbatimLeaf | null {
  if (!text.startsWith('%%', content)) return null;
  const close = text.indexOf('%%', content + 2);
  const isOneLine = close >= 0 && close < end;
  if (isOneLine && skipBlanks(text, close + 2, end) < end) return null;
  return { endsIn: (at) => close >= 0 && close < at.end, endsAtBlank: false, isOneLine };
}

/** Math, as remark-math 3 reads it: from a line that begins with `$$` and has no other `$` to one whose only `$` are as many at its end. */
function openMath({ text, content, end }: LineCursor): VerbatimLeaf | null {
  const length = skipRun(text, content, end, DOLLAR) - content;
  const next = text.indexOf('$', content + length);
  if (length < 2 || (next >= 0 && next < end)) return null;
  return { endsIn: (at) => endsMath(at, length), endsAtBlank: false, isOneLine: false };
}

function endsMath({ text, content, end }: LineCursor, length: number): boolean {
  const textEnd = trimBlanks(text, content, end);
  const run = text.indexOf('$', content);
  return run >= 0 && textEnd - run >= length && skipRun(text, run, textEnd, DOLLAR) === textEnd;
}
