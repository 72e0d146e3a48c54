/** A stretch of a note of cards: a card, a heading, or anything else. All parts together are the note. */
export interface NotePart {
  /** The text with the line breaks and blank lines behind it; the one thing that changes when a note is updated. */
  raw: string;
  /** Text of the heading it stands below; a heading's own. */
  readonly context: string;
  readonly card: PartCard | null;
}

interface PartCard {
  readonly front: string;
  readonly back: string;
  /** The scheduling comments behind the answer with the break in front of them, as they are; empty for a new card. */
  readonly schedule: string;
}

const HEADING = /^#{1,6}[ \t]+(.*?)[ \t]*$/;
const FENCE = /^\s*(```|~~~)/;
const SCHEDULE = /\s*<!--SR:[\s\S]*$/;

/** Cuts a note of cards at its headings and blank lines. */
export function partsOf(text: string): NotePart[] {
  let context = '';
  return blocksOf(text).map((raw) => {
    const heading = HEADING.exec(raw.trimEnd())?.[1];
    if (heading !== undefined) context = heading;
    return { raw, context, card: heading === undefined ? cardOf(raw) : null };
  });
}

/** The two sides of a card, line breaks as `\n`. */
function cardOf(raw: string): PartCard | null {
  const lines = raw.trimEnd().split(/\r?\n/);
  const separator = lines.indexOf('?');
  if (separator < 1) return null;
  const below = lines.slice(separator + 1).join('\n');
  const schedule = SCHEDULE.exec(below)?.[0] ?? '';
  const back = below.slice(0, below.length - schedule.length);
  return { front: lines.slice(0, separator).join('\n'), back, schedule };
}

/** Stretches that end with blank lines; a heading is one of its own, and blank lines in code blocks end nothing. */
function blocksOf(text: string): string[] {
  const blocks: string[] = [];
  let block = '';
  let ended = false;
  let fence: string | null = null;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const blank = line.trim() === '' && fence === null;
    if (block !== '' && !blank && (ended || isHeading(line))) {
      blocks.push(block);
      block = '';
    }
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    block += line;
    ended = blank || (fence === null && isHeading(line));
  }
  return block === '' ? blocks : [...blocks, block];
}

const isHeading = (line: string): boolean => HEADING.test(line.trimEnd());
