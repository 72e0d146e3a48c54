import { codeBlocksIn } from '../markdown/blocks';
import { blanksOf, CONTAINERS, isBlank, lineBreakOf, spaced, withoutColumns } from '../markdown/lines';
import { scanOpenBlocks } from '../markdown/scan';
import type { OpenContainer } from '../markdown/skeleton';
import type { Item } from '../outline/outline';

const QUOTE = /^\s*>[ \t]?/;
const TO_LAST_QUOTE = /^.*>[ \t]?/;

/** A note's lines, and which of them are the answer of which item. */
export class AnswerLines {
  private readonly lines: readonly string[];
  /** For each line the line of the innermost item that it stands in; -1 where it stands in none. */
  private readonly owners: readonly number[];
  private readonly depths: ReadonlyMap<number, number>;

  /** @param items all of the note */
  constructor(text: string, items: readonly Item[]) {
    this.lines = text.split(lineBreakOf(text));
    this.depths = new Map(items.map(({ line, depth }) => [line, depth]));
    const open = scanOpenBlocks(text).map(({ containers }) => containers);
    // After its first line an item is the innermost block: what else begins in that line stands around it.
    const isItem = ({ line }: OpenContainer, depth: number) =>
      this.depths.has(line) && open[line]?.length === depth + 1;
    this.owners = open.map((containers) => containers.findLast(isItem)?.line ?? -1);
  }

  /**
   * The lines that stand in an item and in none that is nested in it, as CommonMark 0.31 has it: a line right below a
   * paragraph goes on with it, whatever its indentation. Blank lines between them are in it as well.
   */
  of(item: Item): number[] {
    const quotes = this.quotesAround(item);
    const own: number[] = [];
    let filled = 0;
    for (let line = item.line + 1; this.isInside(item, line); line += 1) {
      const isEmpty = isBlank(this.unquoted(line, quotes));
      if (isEmpty || this.owners[line] === item.line) own.push(line);
      if (!isEmpty && this.owners[line] === item.line) filled = own.length;
    }
    return own.slice(0, filled);
  }

  /**
   * What the user wrote below an item, without the indentation that its lines share; code keeps every other character.
   * Empty where that is nothing.
   */
  textOf(item: Item): string {
    const quotes = this.quotesAround(item);
    const answer = this.of(item).map((line) => this.unquoted(line, quotes));
    const width = spaced((CONTAINERS.exec(this.lineAt(item.line))?.[0] ?? '').replace(TO_LAST_QUOTE, '')).length;
    // Of a line that only goes on with the paragraph above, the indentation means nothing.
    const inside = answer.filter((line) => isBlank(line) || indentOf(line) >= width);
    return dedent(answer, indentShared(inside.every(isBlank) ? answer : inside));
  }

  private lineAt(line: number): string {
    return this.lines[line] ?? '';
  }

  private isInside(item: Item, line: number): boolean {
    const owner = this.owners[line] ?? -1;
    return owner === item.line || (owner > item.line && (this.depths.get(owner) ?? 0) > item.depth);
  }

  private quotesAround(item: Item): number {
    return (CONTAINERS.exec(this.lineAt(item.line))?.[0] ?? '').split('>').length - 1;
  }

  private unquoted(line: number, quotes: number): string {
    let rest = this.lineAt(line);
    for (let level = 0; level < quotes; level += 1) rest = rest.replace(QUOTE, '');
    return rest;
  }
}

/** The lines from `from` to `to` (exclusive) without their common indentation and the blank lines around them. */
export function textBetween(lines: readonly string[], from: number, to: number): string {
  const between = lines.slice(from, to);
  return dedent(between, indentShared(between));
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
