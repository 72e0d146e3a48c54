import { applyEdit, type Edit, NO_EDIT } from '../edit';
import { isTableHead } from '../markdown/block-starts';
import { codeBlocksIn } from '../markdown/blocks';
import { isBlank, lineBreakOf, LIST_MARKER } from '../markdown/lines';
import { allItems } from '../outline/navigate';
import type { Item, Outline, OutlineOptions } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { findSeenItem, type SeenItem } from '../outline/item-edits';
import type { Plan } from '../plan';
import { AnswerReader, textBetween } from './answer-below';

/**
 * Adds text to the answer of the item that was seen: indented below it, after what is there and before what is nested in
 * it, as a paragraph of its own. The text may hold lists, code, tables and quotes; what would become an item, a heading
 * or a comment gets a backslash in front. Nothing but insertion, and no item, phase or other answer becomes another one:
 * refuses with `outline-would-change` where that can't be done, and with `line-moved` as `setItemMark` does.
 */
export function addAnswer(seen: SeenItem, answer: string, options: OutlineOptions): Plan {
  return (text) => {
    const outline = outlineOf(text, options);
    const item = findSeenItem(outline, seen);
    if (item === null) return { refused: 'line-moved', detail: seen.text };
    const words = linesOfWords(answer);
    if (words.length === 0) return NO_EDIT;
    const place = new AnswerPlace(text, outline, item, options);
    for (const lines of [asTyped(words), words.map(asPlainText)]) {
      const edit = place.editWith(lines, []) ?? place.editWith(lines, ['']);
      if (edit !== null) return edit;
    }
    return { refused: 'outline-would-change', detail: item.text };
  };
}

/** The lines of an answer, without their common indentation and the blanks around it. */
function linesOfWords(answer: string): string[] {
  const lines = answer.split(/\r\n|[\r\n]/);
  const words = textBetween(lines, 0, lines.length);
  return words === '' ? [] : words.split('\n');
}

const CONTAINERS = `(?:[ \\t]|>|${LIST_MARKER}(?=[ \\t]))*`;
const TASK_BOX = new RegExp(`^(${CONTAINERS}${LIST_MARKER}[ \\t]+)(?=\\[[^]{1,2}\\](?:[ \\t]|$))`);
const HEADING = new RegExp(`^(${CONTAINERS})(?=#{1,6}(?:[ \\t]|$))`);
const UNDERLINE = /^([ \t>]*)(?=(?:=+|-+)[ \t]*$)/;
const GOAL = /^([ \t>]*[*_]{0,3}goal[*_]{0,3})(?=:)/i;
/** A line that would make a table of the item above it. */
const TABLE_ROW = /^[\s|:-]+$/;
const BLOCK = /^(?:(\d+)(?=[.)])|(?=[-+*=#>~`<|$[_:]))/;

/** The lines as they are typed, but for what would be an item, a heading, a comment or a phase's goal outside of code. */
function asTyped(lines: readonly string[]): string[] {
  const code = codeBlocksIn(lines.join('\n'));
  const isCode = (at: number): boolean => code.some(({ line, endLine }) => line <= at && at < endLine);
  return lines.map((line, at) => (isCode(at) ? line : escaped(line)));
}

const escaped = (line: string): string =>
  [TASK_BOX, HEADING, UNDERLINE, GOAL].reduce(
    (words, special) => words.replace(special, '$1\\'),
    line.replaceAll('%%', '\\%\\%'),
  );

/** A line that begins no block of any kind. */
const asPlainText = (line: string): string => escaped(line.trim()).replace(BLOCK, '$1\\');

/** Where an answer goes, and what has to stay as it is around it. */
class AnswerPlace {
  private readonly before: AnswerReader;
  private readonly beginning: string;
  /** The answer is added after this line. */
  private readonly line: number;
  private readonly isFirst: boolean;

  constructor(
    private readonly text: string,
    private readonly outline: Outline,
    private readonly item: Item,
    private readonly options: OutlineOptions,
  ) {
    this.before = new AnswerReader(text, allItems(outline));
    const { lines, beginning } = this.before.answerTo(item);
    this.beginning = beginning;
    this.line = lines.at(-1) ?? item.line;
    this.isFirst = lines.length === 0;
  }

  /** The edit that adds the lines, and others below that stay blank; null where it would change anything else. */
  editWith(words: readonly string[], below: readonly string[]): Edit | null {
    const [first = '', second = ''] = words;
    const mayJoin = this.isFirst && !TABLE_ROW.test(first) && !isTableHead(first, second);
    const lines = [...(mayJoin ? [] : ['']), ...words];
    const edit = this.insertionOf([...lines, ...below]);
    return this.changesNothingElse(applyEdit(this.text, edit), [...lines, ...below]) ? edit : null;
  }

  private insertionOf(lines: readonly string[]): Edit {
    const breaks = [...this.text.matchAll(lineBreakOf(this.text))];
    const at = breaks[this.line]?.index ?? this.text.length;
    const newline = breaks[0]?.[0] ?? '\n';
    const begun = lines.map((line) => (isBlank(line) ? this.beginning.trimEnd() : this.beginning + line));
    return { changes: [{ from: at, to: at, insert: begun.map((line) => newline + line).join('') }] };
  }

  private changesNothingElse(after: string, inserted: readonly string[]): boolean {
    const { line, item, before } = this;
    const shifted = (at: number): number => (at > line ? at + inserted.length : at);
    const added = inserted.flatMap((words, index) => (isBlank(words) ? [] : [line + 1 + index]));
    const outline = outlineOf(after, this.options);
    const reader = new AnswerReader(after, allItems(outline));
    const answers = allItems(outline).map((other) => reader.answerTo(other).lines);
    const expected = allItems(this.outline).map((other) => {
      const own = before.answerTo(other).lines.map(shifted);
      return other.line === item.line ? [...own, ...added] : own;
    });
    const staysOpen = reader.isVerbatimAfter(added.at(-1) ?? line) && !before.isVerbatimAfter(line);
    return !staysOpen && isSame(outline, this.outline, shifted) && JSON.stringify(answers) === JSON.stringify(expected);
  }
}

/** Whether an outline is another one with its lines moved. */
function isSame(outline: Outline, other: Outline, moved: (line: number) => number): boolean {
  const move = (key: string, value: unknown): unknown =>
    typeof value === 'number' && /line$/i.test(key) ? moved(value) : value;
  return JSON.stringify(outline) === JSON.stringify(other, move);
}
