// How the properties of a note are written: what stands where, without giving it a meaning. The YAML reader does that.

/** A stretch of the note's text, by offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a character is a space or tab; none is neither. */
export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** Offset of the first character from `at` on that is neither space nor tab. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text[at])) at++;
  return at;
}

/** Offset of the line break that ends the line `at` stands in, before a carriage return if there is one. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** Offset of the line after the one `at` stands in. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** Offset after the quoted text that begins at `from`, `to` where it is not closed before. */
export function quotedEnd(text: string, from: number, to: number): number {
  const quote = text[from];
  for (let at = from + 1; at < to; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return to;
}

/** Offset after the last character before a comment or the end of the line. */
function plainEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    if (text[at] === '#' && (at === from || isBlank(text[at - 1]))) break;
    if (!isBlank(text[at])) end = at + 1;
  }
  return end;
}

/** Offset of the value itself: an anchor (`&name`) and a tag (`!!str`) may stand before it. */
export function valueStart(text: string, at: number): number {
  let from = skipBlanks(text, at);
  while (text[from] === '&' || text[from] === '!') {
    while (from < text.length && !/\s/.test(text[from] ?? '')) from++;
    from = skipBlanks(text, from);
  }
  return from;
}

/** Offset after an anchor (`&name`), which stays since others may refer to it; `at` itself where there is none. */
export function anchorEnd(text: string, at: number): number {
  let end = skipBlanks(text, at);
  if (text[end] !== '&') return at;
  while (!/\s/.test(text[end] ?? ' ')) end++;
  return end;
}

/** A list or mapping in brackets: its entries as written, without blanks and comments around them. */
interface FlowCollection extends Range {
  readonly entries: readonly Range[];
}

/** Walks the brackets that open at `from`; where they are not closed before `to`, the rest counts as inside. */
export function scanFlow(text: string, from: number, to: number): FlowCollection {
  const entries: Range[] = [];
  let entryFrom = -1;
  let entryTo = -1;
  let depth = 0;
  let mayQuote = true;
  for (let at = from, end = at; at < to; at = end) {
    const char = text[at] ?? '';
    end = flowTokenEnd(text, at, to, mayQuote);
    if (/\s/.test(char) || isCommentStart(text, at)) continue;
    if (char === ']' || char === '}') depth--;
    if (depth === 0 ? at > from : depth === 1 && char === ',') {
      if (entryFrom !== -1) entries.push({ from: entryFrom, to: entryTo });
      if (depth === 0) return { from, to: end, entries };
      entryFrom = -1;
    } else if (depth > 0) {
      if (entryFrom === -1) entryFrom = at;
      entryTo = end;
    }
    if (char === '[' || char === '{') depth++;
    mayQuote = ',[{:'.includes(char);
  }
  return { from, to, entries };
}

function isCommentStart(text: string, at: number): boolean {
  return text[at] === '#' && /\s/.test(text[at - 1] ?? '');
}

/** Comments and quoted texts are walked over in one step. An apostrophe inside a word opens no quotes. */
function flowTokenEnd(text: string, at: number, to: number, mayQuote: boolean): number {
  if (isCommentStart(text, at)) return lineEnd(text, at);
  return mayQuote && (text[at] === '"' || text[at] === "'") ? quotedEnd(text, at, to) : at + 1;
}

/** The lines of one property, from its key to the end of its last line with content, comments after them left out. */
export interface PropertyLines extends Range {
  /** The key as YAML reads it. */
  readonly key: string;
  /** Offset after the colon. */
  readonly colonEnd: number;
}

/** An entry of a block list: `from` is the start of its first line, `value` what stands after the dash. */
export interface BlockEntry extends Range {
  readonly value: Range;
}

/** A list in brackets. */
export interface FlowList extends Range {
  readonly kind: 'flow-list';
  readonly entries: readonly Range[];
}

/** How a property's value is written. */
export type PropertySource =
  | { readonly kind: 'blank' }
  /** One value, on the key's line or below it; comments stand outside. */
  | ({ readonly kind: 'inline' } & Range)
  | FlowList
  | { readonly kind: 'block-list'; readonly entries: readonly BlockEntry[]; readonly indent: string }
  /** `|` or `>` with its text below. */
  | { readonly kind: 'text-block' };

const UNQUOTED_LINK = /^\[\[[^[\]\n]*\]\]$/;

/** Whether a value is `[[A]]` without quotes: YAML reads a list in a list, its writer meant a link. */
export function isUnquotedLink(source: string): boolean {
  return UNQUOTED_LINK.test(source);
}

/** Looks at how the value of a property is written. */
export function sourceOf(text: string, lines: PropertyLines): PropertySource {
  const at = valueStart(text, lines.colonEnd);
  const first = text[at] ?? '';
  const end = lineEnd(text, at);
  if (at === end || first === '#') return lines.to <= end ? { kind: 'blank' } : sourceBelow(text, end, lines.to);
  if (first === '|' || first === '>') return { kind: 'text-block' };
  return valueSource(text, lines.colonEnd, lines.to);
}

function valueSource(text: string, at: number, to: number): PropertySource {
  const range = valueRange(text, at, to);
  const start = valueStart(text, at);
  if (text[start] !== '[' || isUnquotedLink(text.slice(start, range.to))) return { kind: 'inline', ...range };
  return { kind: 'flow-list', ...range, entries: scanFlow(text, start, to).entries };
}

/** The value after `at`, with a tag but without anchor and comment; a plain text may go on until `to`, lines below. */
function valueRange(text: string, at: number, to: number): Range {
  const from = skipBlanks(text, anchorEnd(text, at));
  const start = valueStart(text, from);
  const first = text[start] ?? '';
  if (first === '"' || first === "'") return { from, to: quotedEnd(text, start, to) };
  if (first === '[' || first === '{') return { from, to: scanFlow(text, start, to).to };
  const lastLine = Math.max(start, text.lastIndexOf('\n', to - 1) + 1);
  return { from, to: Math.max(from, plainEnd(text, lastLine, lineEnd(text, lastLine))) };
}

function sourceBelow(text: string, keyLineEnd: number, to: number): PropertySource {
  const entries: BlockEntry[] = [];
  let indent: string | null = null;
  for (let at = nextLine(text, keyLineEnd); at < to; at = nextLine(text, at)) {
    const start = skipBlanks(text, at);
    const end = lineEnd(text, at);
    if (start === end || text[start] === '#') continue;
    const isEntry = text[start] === '-' && (start + 1 === end || isBlank(text[start + 1]));
    indent ??= text.slice(at, start);
    const last = entries.at(-1);
    if (isEntry && start - at === indent.length) entries.push(blockEntry(text, at, start, end));
    else if (last === undefined) return valueSource(text, at, to);
    else entries[entries.length - 1] = { ...blockEntry(text, last.from, skipBlanks(text, last.from), end), to: end };
  }
  return { kind: 'block-list', entries, indent: indent ?? '' };
}

function blockEntry(text: string, from: number, dash: number, to: number): BlockEntry {
  const value = valueRange(text, dash + 1, to);
  return { from, to, value: value.from < value.to ? value : { from: dash + 1, to: dash + 1 } };
}
