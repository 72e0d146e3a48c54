import {
  CONTAINERS,
  headingText,
  indentOf,
  interrupts,
  isBlank,
  isFence,
  isRule,
  linesOf,
  type ListMarker,
  markerOf,
  opensComment,
  opensFormula,
  outdented,
  spaced,
  withoutColumns,
} from './lines';
import { cellsOf, CODE_INDENT, isClosingFence, isTableHead, openingFence, setextLevel } from './block-starts';
import { allBlocks, type Block, type BlockContent } from './block';
import { endsParagraphAsHtml } from './leaf-blocks';

/** What is nested deeper is read as text, so that no note overflows the stack. */
const DEEPEST = 30;
/** Marks a line that can only go on with a paragraph: indented too far for anything else at any depth. */
const LAZY = ' '.repeat(DEEPEST * 14);
const CALLOUT = /^\[!([^\]]+)\][+-]?[ \t]*(.*)$/;

/**
 * The blocks of a text as in reading view: those of CommonMark 0.31, GFM's tables, formulas, and callouts. Comments of
 * several lines are left out; one that never ends reaches to the end of the text.
 */
export function readBlocks(text: string): readonly Block[] {
  const source = linesOf(text);
  return new BlockReader(source.map(withoutTabs), { depth: 0, base: 0, source }).read();
}

/** The code in a text, fenced or indented, also in lists and quotes. */
export const codeBlocksIn = (text: string): readonly Block[] =>
  allBlocks(readBlocks(text)).filter(({ kind }) => kind === 'code');

/** Where a reader's lines are in the text. */
interface Place {
  readonly depth: number;
  /** The number of the first line. */
  readonly base: number;
  /** All lines of the text, with their tabs. */
  readonly source: readonly string[];
}

class BlockReader {
  /** Whether there are blank lines between two blocks. */
  hasGap = false;
  private at = 0;
  private readonly blocks: Block[] = [];

  constructor(
    private readonly lines: readonly string[],
    private readonly place: Place,
  ) {}

  read(): readonly Block[] {
    while (this.at < this.lines.length) {
      if (isBlank(this.lines[this.at])) this.at += 1;
      else {
        this.hasGap ||= this.blocks.length > 0 && isBlank(this.lines[this.at - 1]);
        this.readBlock(this.line(this.at).trimStart());
      }
    }
    return this.blocks;
  }

  /** A reader of the lines in a quote or entry that begins at `from`. */
  private inside(lines: readonly string[], from: number): BlockReader {
    const { depth, base, source } = this.place;
    return new BlockReader(lines, { depth: depth + 1, base: base + from, source });
  }

  private line(at: number): string {
    return this.lines[at] ?? '';
  }

  private readBlock(text: string): void {
    if (this.place.depth >= DEEPEST) this.readParagraph();
    else if (indentOf(this.lines[this.at]) >= CODE_INDENT) this.readIndentedCode();
    else if (isFence(text)) this.readFence();
    else if (this.skipComment(text) || this.readFormula(text) || this.readHeading(text)) return;
    else if (text.startsWith('>')) this.readQuote();
    else if (isRule(text)) this.add({ kind: 'rule' }, 1);
    else if (markerOf(text) !== null) this.readList();
    else if (this.isTableAt(this.at)) this.readTable();
    else this.readParagraph();
  }

  private add(block: BlockContent, lines: number): void {
    this.addFrom(this.at, block, this.at + lines);
  }

  private addFrom(from: number, block: BlockContent, to: number): void {
    this.blocks.push({ ...block, line: this.place.base + from, endLine: this.place.base + to });
    this.at = to;
  }

  private readHeading(text: string): boolean {
    const heading = headingText(text);
    if (heading !== null) this.add({ kind: 'heading', text: heading }, 1);
    return heading !== null;
  }

  private readIndentedCode(): void {
    let end = this.at;
    for (let at = end; at < this.lines.length; at += 1) {
      if (isBlank(this.lines[at])) continue;
      if (indentOf(this.lines[at]) < CODE_INDENT) break;
      end = at + 1;
    }
    this.addCode(this.at, end, CODE_INDENT, end - this.at);
  }

  private readFence(): void {
    const opening = this.line(this.at);
    const indent = indentOf(opening);
    const length = openingFence(opening, indent, opening.length);
    const closes = (line: string): boolean => {
      const from = indentOf(line);
      return from < CODE_INDENT && isClosingFence(line, from, line.length, opening.charCodeAt(indent), length);
    };
    let end = this.at + 1;
    while (end < this.lines.length && !closes(this.line(end))) end += 1;
    this.addCode(this.at + 1, end, indent, end + 1 - this.at);
  }

  private addCode(from: number, to: number, indent: number, lines: number): void {
    const { base, source } = this.place;
    const code = this.lines
      .slice(from, to)
      .map((line, index) => endWithTabs(source[base + from + index] ?? '', outdented(line, indent)));
    this.add({ kind: 'code', text: code.join('\n') }, lines);
  }

  /** The rest of the comment's last line is read as a paragraph. */
  private skipComment(text: string): boolean {
    const closer = text.startsWith('%%') ? '%%' : '-->';
    if (!/^(?:%%|<!--)/.test(text) || text.includes(closer, 2)) return false;
    const last = this.lines.findIndex((line, at) => at > this.at && line.includes(closer));
    const rest = this.line(last).slice(this.line(last).indexOf(closer) + closer.length);
    this.at = last < 0 ? this.lines.length : last + 1;
    if (!isBlank(rest)) this.addFrom(last, { kind: 'paragraph', text: rest }, last + 1);
    return true;
  }

  /** A formula of several lines, blank ones too. */
  private readFormula(text: string): boolean {
    if (!text.startsWith('$$') || text.includes('$$', 2)) return false;
    const last = this.lines.findIndex((line, at) => at > this.at && line.trimEnd().endsWith('$$'));
    if (last < 0) return false;
    const tex = [text, ...this.lines.slice(this.at + 1, last + 1)].join('\n').trimEnd();
    this.add({ kind: 'math', text: tex.slice(2, -2).trim() }, last + 1 - this.at);
    return true;
  }

  private readQuote(): void {
    const inside: string[] = [];
    const start = this.at;
    for (let at = start; at < this.lines.length; at += 1) {
      const line = this.line(at);
      const isQuoted = indentOf(line) < CODE_INDENT && line.trimStart().startsWith('>');
      if (!isQuoted && !this.goesOnLazily(line, inside)) break;
      inside.push(isQuoted ? line.replace(/^ *> ?/, '') : LAZY + line.trimStart());
    }
    const [, type, title = ''] = CALLOUT.exec(inside[0]?.trim() ?? '') ?? [];
    const isCallout = type !== undefined;
    const { length } = inside;
    const blocks = this.inside(inside.slice(isCallout ? 1 : 0), start + (isCallout ? 1 : 0)).read();
    this.add({ kind: 'quote', title: isCallout ? title || nameOfType(type) : null, blocks }, length);
  }

  private readList(): void {
    const first = markerOf(this.line(this.at).trimStart());
    const entries: (readonly Block[])[] = [];
    const start = this.at;
    let isLoose = false;
    for (let next = first; next !== null && next.kind === first?.kind; next = this.markerAt(this.at)) {
      isLoose ||= entries.length > 0 && isBlank(this.lines[this.at - 1]);
      const from = this.at;
      const reader = this.inside(this.entryLines(next), from);
      entries.push(reader.read());
      isLoose ||= reader.hasGap;
      const after = this.lines.findIndex((line, at) => at >= this.at && !isBlank(line));
      if (after >= 0 && this.markerAt(after)?.kind === first?.kind) this.at = after;
    }
    this.addFrom(start, { kind: 'list', start: first?.number ?? null, isLoose, entries }, this.at);
  }

  private markerAt(at: number): ListMarker | null {
    const line = this.line(at);
    return indentOf(line) < CODE_INDENT ? markerOf(line.trimStart()) : null;
  }

  /** The lines of a list's entry without its indentation; steps past them, but not past blank lines at the end. */
  private entryLines({ width, isEmpty }: ListMarker): string[] {
    const opening = this.line(this.at);
    const indent = indentOf(opening) + width;
    const inside = [opening.slice(indent)];
    for (let at = this.at + 1; at < this.lines.length; at += 1) {
      const line = this.line(at);
      const isInside = indentOf(line) >= indent;
      if (isEmpty && at === this.at + 1 && isBlank(line)) break;
      if (!isBlank(line) && !isInside && !this.goesOnLazily(line, inside)) break;
      inside.push(isInside || isBlank(line) ? line.slice(indent) : LAZY + line.trimStart());
    }
    while (inside.length > 1 && isBlank(inside.at(-1))) inside.pop();
    this.at += inside.length;
    return inside;
  }

  /** Whether a line that lacks the marks or indentation goes on with the paragraph at the end of `inside`. */
  private goesOnLazily(line: string, inside: readonly string[]): boolean {
    if (isBlank(inside.at(-1)) || isBlank(line)) return false;
    if (line.startsWith(LAZY)) return true;
    if (interrupts(line, true) || (indentOf(line) < CODE_INDENT && endsParagraphAsHtml(line.trimStart()))) return false;
    return inside.at(-1)?.startsWith(LAZY) === true || endsInParagraph(this.inside(inside, 0).read());
  }

  private isTableAt(at: number): boolean {
    const row = this.line(at + 1);
    return indentOf(row) < CODE_INDENT && isTableHead(this.line(at), row);
  }

  private readTable(): void {
    const { lines, at } = this;
    let end = at + 2;
    while (end < lines.length && !isBlank(lines[end]) && !interrupts(this.line(end))) end += 1;
    const rows = [this.line(at), ...lines.slice(at + 2, end)].map(cellsOf);
    this.add({ kind: 'table', rows: rows.map((row) => row.slice(0, rows[0]?.length)) }, end - at);
  }

  /** A paragraph, or the heading that an underline makes of it. */
  private readParagraph(): void {
    let text = this.line(this.at).trim();
    let end = this.at + 1;
    for (; end < this.lines.length; end += 1) {
      const line = this.line(end);
      const rest = line.trim();
      if (!this.isInComment(text, end)) {
        if (rest === '') break;
        if (indentOf(line) < CODE_INDENT && setextLevel(rest, 0, rest.length) > 0)
          return this.add({ kind: 'heading', text }, end + 1 - this.at);
        if (this.place.depth < DEEPEST && this.endsParagraph(text, end)) break;
      }
      text += `\n${rest}`;
    }
    this.add({ kind: 'paragraph', text }, end - this.at);
  }

  /** Whether a comment in a paragraph goes on, as it does over blank lines and other blocks too. */
  private isInComment(text: string, at: number): boolean {
    return opensComment(text) && this.lines.slice(at).some((line) => /%%|-->/.test(line));
  }

  /** Whether another block begins in a line below a paragraph, and not in a formula. */
  private endsParagraph(text: string, at: number): boolean {
    if (!interrupts(this.line(at)) && !this.isTableAt(at)) return false;
    const below = this.lines.slice(at);
    const blank = below.findIndex(isBlank);
    return !opensFormula(text) || !below.slice(0, blank < 0 ? undefined : blank).some((line) => line.includes('$$'));
  }
}

/**
 * A line with spaces for the tabs among its first marks and blanks, so that it is as long as it is wide: tab stops
 * count from the line's beginning, whatever the line is in (CommonMark 0.31, section 2.2).
 */
function withoutTabs(line: string): string {
  const inFront = CONTAINERS.exec(line)?.[0] ?? '';
  return spaced(inFront) + line.slice(inFront.length);
}

/** The end of a line that was read without tabs, with the tabs that the line has. */
const endWithTabs = (line: string, end: string): string =>
  line.includes('\t') ? withoutColumns(line, withoutTabs(line).length - end.length) : end;

/** Whether blocks end in a paragraph, with which a lazy line would go on. */
function endsInParagraph(blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last?.kind === 'quote') return endsInParagraph(last.blocks);
  return last?.kind === 'list' ? endsInParagraph(last.entries.at(-1) ?? []) : last?.kind === 'paragraph';
}

const nameOfType = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
