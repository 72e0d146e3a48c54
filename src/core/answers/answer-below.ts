import { codeBlocksIn } from '../markdown/code-blocks';
import { blanksOf, isBlank, isFence, isHeading, isRule, markerOf, spaced, withoutColumns } from '../markdown/lines';
import type { Item } from '../outline/outline';

const QUOTE = /^\s*>[ \t]?/;

interface Answering {
  readonly lines: readonly string[];
  /** Lines that hold an item. */
  readonly itemLines: ReadonlySet<number>;
  /** First line that cannot belong to the answer. */
  readonly endLine: number;
}

/**
 * What the user wrote below an item: the lines indented deeper than it, blank lines between them, and lines that go on
 * right below it. Items nested below it have answers of their own and are left out. The indentation that all lines
 * share is taken away; code keeps every other character.
 */
export function answerBelow(item: Item, { lines, itemLines, endLine }: Answering): string {
  const quotes = quoteDepth(lines[item.line] ?? '');
  const indent = indentOf(unquote(lines[item.line] ?? '', quotes));
  const answer: string[] = [];
  let skipDeeperThan = Infinity;
  for (let number = item.line + 1; number < endLine; number += 1) {
    const raw = lines[number] ?? '';
    if (quoteDepth(raw) < quotes) break;
    const line = unquote(raw, quotes);
    const depth = indentOf(line);
    if (!isBlank(line) && depth <= indent && !continues(line, answer, indent)) break;
    if (itemLines.has(number)) {
      skipDeeperThan = depth;
    } else if (isBlank(line) || depth <= skipDeeperThan) {
      if (!isBlank(line)) skipDeeperThan = Infinity;
      answer.push(line);
    }
  }
  return dedent(answer);
}

/** The lines from `from` to `to` (exclusive) without their common indentation and the blank lines around them. */
export function textBetween(lines: readonly string[], from: number, to: number): string {
  return dedent(lines.slice(from, to));
}

/** Whether a line that is not indented goes on with the question above it, or with another such line. */
function continues(line: string, above: readonly string[], indent: number): boolean {
  const last = above[above.length - 1];
  return (last === undefined || (!isBlank(last) && indentOf(last) <= indent)) && !beginsBlock(line.trimStart());
}

const beginsBlock = (text: string): boolean =>
  markerOf(text)?.isEmpty === false || text.startsWith('>') || isHeading(text) || isRule(text) || isFence(text);

function dedent(lines: readonly string[]): string {
  const indent = Math.min(...lines.filter((line) => !isBlank(line)).map(indentOf));
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

const indentOf = (line: string): number => spaced(blanksOf(line)).length;

function quoteDepth(line: string): number {
  let depth = 0;
  let rest = line;
  while (QUOTE.test(rest)) {
    rest = rest.replace(QUOTE, '');
    depth += 1;
  }
  return depth;
}

function unquote(line: string, depth: number): string {
  let rest = line;
  for (let level = 0; level < depth; level += 1) rest = rest.replace(QUOTE, '');
  return rest;
}
