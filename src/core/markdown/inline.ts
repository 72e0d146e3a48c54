import { pairRuns } from './emphasis';
import { captionOf, LEAVES } from './inline-leaves';
import { asTyped, type Inline, type Part, textOf } from './inline-nodes';

interface Bracket {
  readonly mark: string;
  /** The index of its part, which is text until the bracket is closed. */
  readonly index: number;
  readonly from: number;
  /** False around a link, since links don't nest. */
  canLink: boolean;
}

const SPECIAL = /[\\`$!^[\]*_~=<&%\n]|https?:\/\//g;
const BRACKET = /!?\[|\^\[/y;
/**
 * The address and title of a link or image (CommonMark 0.31, section 6.3); the address may have parentheses one deep.
 */
const TARGET =
  /\(\s*(?:<([^<>\n]*)>|((?:\\[^\n]|[^\s()\\]|\((?:\\[^\n]|[^\s()\\])*\))*))(?:\s+(?:"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'|\((?:\\[^]|[^()\\])*\)))?\s*\)/y;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/**
 * Reads inline Markdown as Obsidian's reading view shows it: CommonMark with strikethrough, and Obsidian's wikilinks,
 * `==highlights==`, `%%comments%%`, `$math$`, footnotes, and block IDs. Takes any text, of several lines too, and never
 * throws. Reference links (`[text][label]`) stay text, since their addresses are elsewhere in the note.
 */
export function readInline(markdown: string): readonly Inline[] {
  return new InlineReader(markdown.replaceAll('\r\n', '\n')).read();
}

class InlineReader {
  private at = 0;
  private readonly parts: Part[] = [];
  private readonly brackets: Bracket[] = [];
  /** Lengths of runs of backticks that have no partner ahead. */
  private readonly unpairedTicks = new Set<number>();
  private readonly lastCloser = new Map<string, number>();

  constructor(private readonly text: string) {}

  read(): readonly Inline[] {
    const { text } = this;
    while (this.at < text.length) {
      SPECIAL.lastIndex = this.at;
      const next = SPECIAL.exec(text)?.index ?? text.length;
      if (next > this.at) this.add(asTyped(text.slice(this.at, next)), next);
      else this.readSpecial(text.charAt(next));
    }
    return pairRuns(this.parts);
  }

  private readSpecial(char: string): void {
    if (this.readLeaf(char)) return;
    if (char === '`') this.readCode();
    else if (char === ']') this.closeBracket();
    else this.openBracket(char);
  }

  private readLeaf(char: string): boolean {
    const { text, at } = this;
    for (const { pattern, closer, read } of LEAVES[char] ?? []) {
      if (closer !== undefined && this.lastOf(closer) <= at) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      const end = at + match[0].length;
      const part = read(match, characterBefore(text, at), characterAt(text, end));
      if (part === null) continue;
      this.add(part, end);
      return true;
    }
    return false;
  }

  private lastOf(closer: string): number {
    const last = this.lastCloser.get(closer) ?? this.text.lastIndexOf(closer);
    this.lastCloser.set(closer, last);
    return last;
  }

  /** Code between two runs of backticks of one length, or the run as text. */
  private readCode(): void {
    const { text, at } = this;
    const ticks = /`+/g;
    ticks.lastIndex = at;
    const { length } = ticks.exec(text)?.[0] ?? '';
    let close: RegExpExecArray | null = null;
    if (!this.unpairedTicks.has(length))
      do close = ticks.exec(text);
      while (close !== null && close[0].length !== length);
    if (close === null) {
      this.unpairedTicks.add(length);
      this.add(asTyped('`'.repeat(length)), at + length);
      return;
    }
    const code = text.slice(at + length, close.index).replaceAll('\n', ' ');
    const isPadded = /^ .*[^ ].* $/.test(code);
    const source = text.slice(at, ticks.lastIndex);
    this.add({ kind: 'code', text: isPadded ? code.slice(1, -1) : code, source }, ticks.lastIndex);
  }

  private openBracket(char: string): void {
    const { text, at, parts } = this;
    BRACKET.lastIndex = at;
    const mark = BRACKET.exec(text)?.[0];
    if (mark !== undefined) this.brackets.push({ mark, index: parts.length, from: at, canLink: true });
    this.add(asTyped(mark ?? char), at + (mark ?? char).length);
  }

  private closeBracket(): void {
    const { text, at } = this;
    const bracket = this.brackets.pop();
    TARGET.lastIndex = at + 1;
    const match = TARGET.exec(text);
    if (bracket?.mark === '^[')
      this.replaceFrom(bracket, at + 1, (content, source) => ({ kind: 'footnote', content, source }));
    else if (bracket === undefined || match === null || !bracket.canLink) this.add(asTyped(']'), at + 1);
    else {
      const target = (match[1] ?? match[2] ?? '').replace(ESCAPE, '$1');
      if (bracket.mark === '[') for (const around of this.brackets) around.canLink &&= around.mark !== '[';
      this.replaceFrom(bracket, TARGET.lastIndex, (content, source) =>
        bracket.mark === '['
          ? { kind: 'link', target, content, source }
          : { kind: 'text', text: captionOf(textOf(content)) || fileNameOf(target), source },
      );
    }
  }

  /** Makes one piece of everything since a bracket. */
  private replaceFrom(
    { index, from }: Bracket,
    end: number,
    make: (content: Inline[], source: string) => Inline,
  ): void {
    const [, ...inside] = this.parts.splice(index);
    this.add(make(pairRuns(inside), this.text.slice(from, end)), end);
  }

  private add(part: Part, end: number): void {
    this.parts.push(part);
    this.at = end;
  }
}

/** The whole character at an offset, of one or two code units; empty after the end. */
const characterAt = (text: string, at: number): string =>
  String.fromCodePoint(...(at < text.length ? [text.codePointAt(at) ?? 0] : []));

/** The character before an offset; empty at the start. */
const characterBefore = (text: string, at: number): string => {
  const whole = text.slice(Math.max(0, at - 2), at);
  return whole.length === 2 && /[\u{10000}-\u{10ffff}]/u.test(whole) ? whole : whole.slice(-1);
};

const fileNameOf = (target: string): string => target.slice(target.lastIndexOf('/') + 1);

const MARKUP_OR_BLANKS = /[\\`$[*_~=<&%^\n\r\t]| {2}/;
const EMPHASIS = /[*_~=]/;
const BLANKS = /[ \t\r\n]+/g;

/** Whether a text, once trimmed, is shown as it is typed, as most headings and items are. */
export const isPlainText = (markdown: string): boolean => !MARKUP_OR_BLANKS.test(markdown);

/**
 * What reading view shows of inline Markdown, as plain text on one line: links by their alias, HTML without tags,
 * entities decoded, formulas as typed, and no marks of emphasis or code, comments, footnotes, or block IDs.
 */
export function inlineText(markdown: string): string {
  if (isPlainText(markdown)) return markdown.trim();
  return textOf(readInline(markdown)).replace(BLANKS, ' ').trim();
}

/** The Markdown without marks of emphasis; links, code, formulas, and HTML stay as typed. */
export function withoutEmphasis(markdown: string): string {
  return EMPHASIS.test(markdown) ? sourceOf(readInline(markdown)) : markdown;
}

const sourceOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.kind === 'span' ? node.open + sourceOf(node.content) + node.close : node.source)).join('');
