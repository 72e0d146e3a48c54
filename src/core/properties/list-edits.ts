import type { Change, Refusal } from '../edit';
import type { LocatedProperty } from './located-property';
import { plainText } from './values';
import {
  type BlockEntry,
  type FlowList,
  isUnquotedLink,
  lineEnd,
  nextLine,
  type Range,
  skipBlanks,
} from './yaml-source';
import { commentLine, commentsBetween, quoteAt, quoteOf, replaceSource, type Rewrite, writeValue } from './write-value';
import { isYamlMap, jsonText, listLines, type PropertyValue, yamlText } from './yaml';

/** Nobody nests lists deeper. */
const NESTED = 3;

/**
 * Sets a value. A list with one entry stays a list. Refuses a list with several; null if a mapping or comment would be
 * lost.
 */
export function setValue(property: LocatedProperty, value: PropertyValue): Rewrite | Refusal | null {
  const { value: old } = property;
  if (!Array.isArray(old) || isUnquoted(property) || (typeof value === 'object' && value !== null)) {
    return writeValue(property, value);
  }
  const entries = old.flat(NESTED).filter((entry) => !isBlankEntry(entry));
  if (entries.length > 1) return { refused: 'several-values' };
  if (entries.some(isYamlMap)) return null;
  return old.length === 1 && value !== null ? replaceEntries(property, () => value) : writeValue(property, value);
}

/** Adds an entry: a blank property gets one value, one value becomes a list, and a list gets one more. */
export function addEntry(property: LocatedProperty, entry: string): Rewrite | null {
  const { value } = property;
  const isThere = value === entry || (Array.isArray(value) && !isUnquoted(property) && value.includes(entry));
  if (isThere) return { changes: [], value };
  return !Array.isArray(value) && isBlankEntry(value) ? writeValue(property, entry) : appendEntry(property, entry);
}

/** Adds an entry at the end of a list, even if it's there already; anything else becomes a list. */
export function appendEntry(property: LocatedProperty, entry: string): Rewrite | null {
  const { value, source, yaml } = property;
  if (!Array.isArray(value) || isUnquoted(property)) {
    return isBlankEntry(value) ? writeValue(property, [entry]) : makeList(property, entry);
  }
  if (value.some(isBlankEntry)) return replaceFirstBlank(property, entry);
  const all: unknown[] = [...(value as readonly unknown[]), entry];
  if (source.kind === 'flow-list') {
    const written = yamlText(entry, yaml, { inFlow: true, quote: property.inJson ? '"' : '' });
    return { changes: appendToFlow(property, source, written), value: all };
  }
  if (source.kind !== 'block-list') return null;
  return { changes: [appendToBlock(property, source.entries, source.indent, entry)], value: all };
}

/** After the last entry, or below it if a comment follows; in an empty list right after the bracket. */
function appendToFlow({ text, style }: LocatedProperty, { from, entries }: FlowList, written: string): Change[] {
  const last = entries.at(-1);
  if (!last) return [insertAt(text.indexOf('[', from) + 1, written)];
  const lineStop = lineEnd(text, last.to);
  const behind = /^[ \t]*(,?)[ \t]+#/.exec(text.slice(last.to, lineStop));
  if (!behind) return [insertAt(last.to, `, ${written}`)];
  const lineStart = text.lastIndexOf('\n', last.from) + 1;
  const indent = text.slice(lineStart, skipBlanks(text, lineStart)) || `${style.indent}  `;
  const comma = behind[1] === '' ? [insertAt(last.to, ',')] : [];
  return [...comma, insertAt(lineStop, `${style.lineBreak}${indent}${written}`)];
}

const insertAt = (at: number, insert: string): Change => ({ from: at, to: at, insert });

function appendToBlock(
  property: LocatedProperty,
  entries: readonly BlockEntry[],
  listIndent: string,
  entry: string,
): Change {
  const at = entries.at(-1)?.to ?? property.lines.to;
  const written = yamlText(entry, property.yaml);
  return { from: at, to: at, insert: listLines([written], { ...property.style, listIndent }) };
}

/** Whether an entry is blank, or the `[[]]` that an emptied link leaves. */
function isBlankEntry(value: unknown): boolean {
  return value === null || value === '' || value === '[[]]' || (Array.isArray(value) && value.every(isBlankEntry));
}

function replaceFirstBlank(property: LocatedProperty, entry: string): Rewrite | null {
  let isFirst = true;
  return replaceEntries(property, (value) => {
    if (!isFirst || !isBlankEntry(value)) return null;
    isFirst = false;
    return entry;
  });
}

/** Makes a list of one value and another; an unquoted link gets quotes. */
function makeList(property: LocatedProperty, entry: string): Rewrite | null {
  const { text, source, value, style, yaml } = property;
  if (property.inJson) return inBrackets(property, entry);
  const unquoted = isUnquoted(property);
  const first = unquoted ? `[[${plainText(value)}]]` : value;
  const written = source.kind === 'inline' && !unquoted ? text.slice(source.from, source.to) : '';
  const isOneLine = written !== '' && !written.includes('\n');
  const isBlockMapping = isYamlMap(value) && !written.startsWith('{');
  if (isBlockMapping || (!isOneLine && typeof first !== 'string')) return null;
  const kept = isOneLine ? written : yamlText(String(first), yaml, { quote: quoteOf(property) });
  const lines = listLines([kept, yamlText(entry, yaml)], style);
  const change = replaceSource(property, '', lines);
  return change && { changes: [change], value: [first, entry] };
}

/** Makes a list of a value in a JSON block, as it is written, and another. */
function inBrackets(property: LocatedProperty, entry: string): Rewrite | null {
  const { text, source, value, yaml } = property;
  if (source.kind !== 'inline') return null;
  const change = replaceSource(property, `[${text.slice(source.from, source.to)}, ${jsonText(entry, yaml)}]`);
  return change && { changes: [change], value: [value, entry] };
}

function isUnquoted({ text, source }: LocatedProperty): boolean {
  return source.kind === 'inline' && isUnquotedLink(text.slice(source.from, source.to));
}

/** Removes the entries that match; without its only value or the last entry of a block list, a property is blank. */
export function removeEntries(property: LocatedProperty, matches: (entry: unknown) => boolean): Rewrite | null {
  const { value, source, text } = property;
  const entries = entriesOf(property);
  if (entries === null) return null;
  const kept = entries.filter(({ value: entry }) => !matches(entry));
  if (kept.length === entries.length) return { changes: [], value };
  if (kept.length === 0) return writeValue(property, source.kind === 'flow-list' ? [] : null);
  const ranges = new Set(kept.map(({ range }) => range));
  const changes =
    source.kind === 'flow-list'
      ? cutFromFlow(text, source, ranges)
      : source.kind === 'block-list' && cutFromBlock(property, source.entries, ranges);
  return changes ? { changes, value: valuesOf(kept) } : null;
}

/** Removes the lines of entries that aren't kept, but not their comments. Null if it isn't clear what is a comment. */
function cutFromBlock(
  { text, style }: LocatedProperty,
  entries: readonly BlockEntry[],
  kept: ReadonlySet<Range>,
): Change[] | null {
  const changes: Change[] = [];
  for (const { from, to, value } of entries) {
    if (kept.has(value)) continue;
    const comments = commentsBetween(text, from, to, [value]);
    if (comments === null) return null;
    const insert = comments.map((comment) => commentLine(text, comment, style) + style.lineBreak).join('');
    changes.push({ from, to: nextLine(text, to), insert });
  }
  return changes;
}

/** Removes each entry with the comma after it, those at the end with the comma before them. At least one is kept. */
function cutFromFlow(text: string, { from: start, to: end, entries }: FlowList, kept: ReadonlySet<Range>): Change[] {
  if ((commentsBetween(text, start, end, entries)?.length ?? 1) > 0) return cutBesideComments(text, entries, kept);
  const lastKept = entries.findLastIndex((entry) => kept.has(entry));
  const changes: Change[] = [];
  entries.slice(0, lastKept).forEach((entry, index) => {
    const next = entries[index + 1];
    if (!kept.has(entry) && next) changes.push({ from: entry.from, to: next.from, insert: '' });
  });
  const from = entries[lastKept]?.to ?? 0;
  const to = entries.at(-1)?.to ?? 0;
  if (from < to) changes.push({ from, to, insert: '' });
  return changes;
}

/** Removes each entry with the comma in its line; YAML allows a comma after the last one. */
function cutBesideComments(text: string, entries: readonly Range[], kept: ReadonlySet<Range>): Change[] {
  return entries
    .filter((entry) => !kept.has(entry))
    .map(({ from, to }) => {
      const end = skipBlanks(text, to + (/^[ \t]*,?/.exec(text.slice(to))?.[0].length ?? 0));
      const lineStart = text.lastIndexOf('\n', from) + 1;
      const isWholeLine = skipBlanks(text, lineStart) === from && end === lineEnd(text, end);
      return isWholeLine ? { from: lineStart, to: nextLine(text, end), insert: '' } : { from, to: end, insert: '' };
    });
}

/** Rewrites the entries that have a replacement; null leaves an entry as it is. */
export function replaceEntries(
  property: LocatedProperty,
  replacement: (entry: unknown) => string | number | boolean | null,
): Rewrite | null {
  const { source, text, yaml } = property;
  const entries = entriesOf(property);
  if (entries === null) return null;
  const inFlow = source.kind === 'flow-list';
  const changes: Change[] = [];
  const values = entries.map(({ value: old, range }) => {
    const entry = replacement(old);
    if (entry === null) return old;
    const quote = property.inJson ? '"' : quoteAt(text, range.from);
    const written = yamlText(entry, yaml, { quote, inFlow });
    changes.push({ ...range, insert: text[range.from - 1] === '-' ? ` ${written}` : written });
    return entry;
  });
  if (inFlow || source.kind === 'block-list') return { changes, value: values };
  const [single] = values;
  return changes.length > 0 && typeof single === 'string' ? writeValue(property, single) : { changes, value: single };
}

interface Entry {
  readonly value: unknown;
  readonly range: Range;
}

const valuesOf = (entries: readonly Entry[]): unknown[] => entries.map(({ value }) => value);

/** A property's entries, or its single value; null if the source shows others than were read. */
function entriesOf(property: LocatedProperty): Entry[] | null {
  const { value, source, lines } = property;
  if (source.kind === 'flow-list' || source.kind === 'block-list') {
    const ranges = source.kind === 'flow-list' ? source.entries : source.entries.map((entry) => entry.value);
    if (!Array.isArray(value) || value.length !== ranges.length) return null;
    return ranges.map((range, index) => ({ value: value[index] as unknown, range }));
  }
  if (value === null) return [];
  return Array.isArray(value) && !isUnquoted(property) ? null : [{ value, range: lines }];
}
