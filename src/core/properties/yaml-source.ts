// How a note's properties are written: what is where. What it means is for the YAML reader.

/** A part of the note's text, by offsets. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether a character is a space or tab. */
export function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

/** The offset of the first character from `at` on that isn't a space or tab. */
export function skipBlanks(text: string, at: number): number {
  while (isBlank(text[at])) at++;
  return at;
}

/** The offset of the line break after `at`, before its carriage return. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** The offset of the line after the one `at` is in. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** The offset after the quoted text at `from`; `to` if it isn't closed before. */
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

/** The offset after the last nonblank character before a comment or the line's end. */
function plainEnd(text: string, from: number, to: number): number {
  let end = from;
  for (let at = from; at < to; at++) {
    if (text[at] === '#' && (at === from || isBlank(text[at - 1]))) break;
    if (!isBlank(text[at])) end = at + 1;
  }
  return end;
}

/** The offset of the value itself, after an anchor (`&name`) and a tag (`!!str`). */
export function valueStart(text: string, at: number): number {
  let from = skipBlanks(text, at);
  while (text[from] === '&' || text[from] === '!') {
    while (from < text.length && !/\s/.test(text[from] ?? '')) from++;
    from = skipBlanks(text, from);
  }
  return from;
}

/** The offset after an anchor (`&name`), which stays since other values may refer to it; `at` without one. */
export function anchorEnd(text: string, at: number): number {
  let end = skipBlanks(text, at);
  if (text[end] !== '&') return at;
  while (!/\s/.test(text[end] ?? ' ')) end++;
  return end;
}

/** A list or mapping in brackets, and its entries without blanks and comments around them. */
interface FlowCollection extends Range {
  readonly entries: readonly Range[];
}

/** Reads the brackets that open at `from`; if they aren't closed before `to`, they reach that far. */
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

/** Comments and quoted texts are one token. An apostrophe inside a word doesn't open quotes. */
function flowTokenEnd(text: string, at: number, to: number, mayQuote: boolean): number {
  if (isCommentStart(text, at)) return lineEnd(text, at);
  return mayQuote && (text[at] === '"' || text[at] === "'") ? quotedEnd(text, at, to) : at + 1;
}

/** A property from its key to the end of its last line with content, without comments after that. */
export interface PropertyLines extends Range {
  /** The key as YAML reads it. */
  readonly key: string;
  /** The offset after the colon. */
  readonly colonEnd: number;
}

/** An entry of a block list: `from` is the start of its first line, `value` is what follows the dash. */
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
  /** One value, on the key's line or below it, without comments. */
  | ({ readonly kind: 'inline' } & Range)
  | FlowList
  | { readonly kind: 'block-list'; readonly entries: readonly BlockEntry[]; readonly indent: string }
  /** `|` or `>` with its text below. */
  | { readonly kind: 'text-block' };

const UNQUOTED_LINK = /^\[\[[^[\]\n]*\]\]$/;

/** Whether a value is `[[A]]` without quotes: a list in a list to YAML, and a link to its writer. */
export function isUnquotedLink(source: string): boolean {
  return UNQUOTED_LINK.test(source);
}

/** How a property's value is written. */
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

/** The value after `at`, with its tag, without anchor and comment; a plain text may go on for lines, until `to`. */
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
