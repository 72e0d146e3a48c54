import { CODE_INDENT } from '../markdown/block-starts';
import { codeBlocksIn } from '../markdown/blocks';
import { blanksOf, CONTAINERS, isBlank, lineBreakOf, spaced, withoutColumns } from '../markdown/lines';
import { scanOpenBlocks } from '../markdown/scan';
import type { OpenBlocks, OpenContainer } from '../markdown/skeleton';
import { isBlankLine } from '../outline/note-map';
import type { Item } from '../outline/outline';

const QUOTE = /^\s*>[ \t]?/;
const TO_LAST_QUOTE = /^.*>[ \t]?/;
const BYTE_ORDER_MARK = '\uFEFF';

/** What is written below an item. */
export interface Answer {
  /** As Markdown of its own, without the indentation that the lines share; empty where there is nothing. */
  readonly text: string;
  /** Its lines, without the blank ones. */
  readonly lines: readonly number[];
  /** What a line that is added to it begins with: the item's quote marks, and its indentation. */
  readonly beginning: string;
}

/** A line of an answer, without the quote marks of its item. */
interface AnswerLine {
  readonly line: number;
  readonly text: string;
}

/** Reads the answers to a note's items. */
export class AnswerReader {
  private readonly lines: readonly string[];
  /** What is open after each line. */
  private readonly open: readonly OpenBlocks[];
  /** For each line the line of the innermost item that it stands in; -1 where it stands in none. */
  private readonly owners: readonly number[];
  private readonly depths: ReadonlyMap<number, number>;

  /** @param items all of the note */
  constructor(text: string, items: readonly Item[]) {
    this.lines = text.replace(BYTE_ORDER_MARK, '').split(lineBreakOf(text));
    this.depths = new Map(items.map(({ line, depth }) => [line, depth]));
    this.open = scanOpenBlocks(text);
    // After its first line an item is the innermost block: what else begins in that line stands around it.
    const isItem = ({ line }: OpenContainer, depth: number) =>
      this.depths.has(line) && this.open[line]?.containers.length === depth + 1;
    this.owners = this.open.map(({ containers }) => containers.findLast(isItem)?.line ?? -1);
  }

  /**
   * The lines that stand in an item and in none that is nested in it, as CommonMark 0.31 has it: a line right below a
   * paragraph goes on with it, whatever its indentation.
   */
  answerTo(item: Item): Answer {
    const start = CONTAINERS.exec(this.lines[item.line] ?? '')?.[0] ?? '';
    const width = spaced(start.replace(TO_LAST_QUOTE, '')).length;
    const lines = this.linesBelow(item, start.split('>').length - 1);
    const paragraphEnd = this.paragraphEnd(item);
    // The indentation of lines that only go on with a paragraph means nothing.
    const blocks = lines.filter(({ line, text }) => line >= paragraphEnd && !isBlank(text) && indentOf(text) >= width);
    const shared = indentShared(blocks.map(({ text }) => text));
    const indent = shared < width + CODE_INDENT ? shared : width;
    const like = blocks.find(({ text }) => indentOf(text) === indent);
    return {
      text: dedent(
        lines.map(({ line, text }) => (line < paragraphEnd ? text.trimStart() : text)),
        indent,
      ),
      lines: lines.filter(({ text }) => !isBlank(text)).map(({ line }) => line),
      beginning: like ? this.beginningOf(like) : start.replace(/>(?![ \t])/g, '> ').replace(/[^\s>]/g, ' '),
    };
  }

  /** The lines of the items that have an answer. */
  get answered(): ReadonlySet<number> {
    const isAnswer = (owner: number, line: number) => owner >= 0 && owner < line && !isBlankLine(this.lines[line]);
    return new Set(this.owners.filter(isAnswer));
  }

  /** Whether code, a comment or the like that only its own mark ends is open after a line. */
  isVerbatimAfter(line: number): boolean {
    return this.open[line]?.leaf === 'verbatim-to-mark';
  }

  /** What stands before and after nested items are blocks of their own, so a blank line takes the place of these. */
  private linesBelow(item: Item, quotes: number): AnswerLine[] {
    const lines: AnswerLine[] = [];
    let filled = 0;
    for (let line = item.line + 1; this.isInside(item, line); line += 1) {
      const isOwn = this.owners[line] === item.line;
      const text = isOwn ? unquoted(this.lines[line] ?? '', quotes) : '';
      lines.push({ line, text });
      if (!isBlank(text)) filled = lines.length;
    }
    return lines.slice(0, filled);
  }

  private isInside(item: Item, line: number): boolean {
    const owner = this.owners[line] ?? -1;
    return owner === item.line || (owner > item.line && (this.depths.get(owner) ?? 0) > item.depth);
  }

  /** The first line after the paragraph that an item begins with. */
  private paragraphEnd({ line: first }: Item): number {
    const depth = this.open[first]?.containers.length;
    let end = first;
    for (let open = this.open[end]; open?.leaf === 'paragraph'; open = this.open[end]) {
      if (this.owners[end] !== first || open.containers.length !== depth) break;
      end += 1;
    }
    return end;
  }

  private beginningOf({ line, text }: AnswerLine): string {
    return (this.lines[line] ?? '').slice(0, -text.trimStart().length);
  }
}

/** The lines from `from` to `to` (exclusive) without their common indentation and the blank lines around them. */
export function textBetween(lines: readonly string[], from: number, to: number): string {
  const between = lines.slice(from, to);
  return dedent(between, indentShared(between));
}

function unquoted(line: string, quotes: number): string {
  let rest = line;
  for (let level = 0; level < quotes; level += 1) rest = rest.replace(QUOTE, '');
  return rest;
}

const indentOf = (line: string): number => spaced(blanksOf(line)).length;

const indentShared = (lines: readonly string[]): number =>
  Math.min(...lines.filter((line) => !isBlank(line)).map(indentOf));

function dedent(lines: readonly string[], indent: number): string {
  const first = lines.findIndex((line) => !isBlank(line));
  const last = lines.findLastIndex((line) => !isBlank(line));
  return tidied(
    lines.slice(Math.max(first, 0), last + 1).map((line) => withoutColumns(line, Math.min(indent, indentOf(line)))),
  );
}

/** The lines without blanks at their ends and with one blank line for several, but for code. */
function tidied(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (!/[ \t]$|\n\n\n/m.test(text)) return text;
  const code = codeBlocksIn(text);
  const isCode = (at: number): boolean => code.some(({ line, endLine }) => line <= at && at < endLine);
  const trimmed = lines.map((line, at) => (isCode(at) ? line : line.trimEnd()));
  return trimmed.filter((line, at) => line !== '' || trimmed[at - 1] !== '' || isCode(at)).join('\n');
}
