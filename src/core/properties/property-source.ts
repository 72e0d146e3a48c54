import type { PropertyLines } from './property-lines';
import {
  anchorEnd,
  isBlank,
  lineEnd,
  nextLine,
  plainEnd,
  quotedEnd,
  scanFlow,
  skipBlanks,
  valueStart,
} from './yaml-source';
import type { Range } from './yaml-source';

/** An entry of a block list: `from` is the start of its first line, `value` what stands behind the dash. */
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
