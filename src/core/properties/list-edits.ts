import type { Change } from '../edit';
import type { LocatedProperty } from './located-property';
import { plainText } from './plain-text';
import { isUnquotedLink } from './property-source';
import type { BlockEntry } from './property-source';
import { quoteAt, quoteOf, replaceSource, writeValue } from './write-value';
import type { Rewrite } from './write-value';
import { nextLine } from './yaml-source';
import type { Range } from './yaml-source';
import { listLines, yamlText } from './yaml-text';

/** Adds an entry in the shape the property has: a blank one gets one value, one value becomes a list, a list one more. */
export function addEntry(property: LocatedProperty, entry: string): Rewrite | null {
  const { value, source, yaml } = property;
  if (!Array.isArray(value) || isUnquoted(property)) {
    return isBlankEntry(value) ? writeValue(property, entry) : makeList(property, entry);
  }
  if (value.includes(entry)) return { changes: [], value };
  if (value.some(isBlankEntry)) return replaceFirstBlank(property, entry);
  const all: unknown[] = [...(value as readonly unknown[]), entry];
  if (source.kind === 'flow-list') {
    const last = source.entries.at(-1);
    const written = yamlText(entry, yaml, { inFlow: true });
    const at = last?.to ?? source.to - 1;
    return { changes: [{ from: at, to: at, insert: last ? `, ${written}` : written }], value: all };
  }
  if (source.kind !== 'block-list') return null;
  return { changes: [appendToBlock(property, source.entries, source.indent, entry)], value: all };
}

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

/** Whether an entry says nothing: blank, or the `[[]]` that an emptied link leaves. */
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

/** One value and another below it; an unquoted link gets the quotes that make it one. */
function makeList(property: LocatedProperty, entry: string): Rewrite | null {
  const { text, source, value, style, yaml } = property;
  if (value === entry) return { changes: [], value };
  if (source.kind !== 'inline' && typeof value !== 'string') return null;
  const unquoted = isUnquoted(property);
  const first = unquoted ? `[[${plainText(value)}]]` : value;
  const written = source.kind === 'inline' && !unquoted ? text.slice(source.from, source.to) : '';
  const isOneLine = written !== '' && !written.includes('\n');
  const kept = isOneLine ? written : yamlText(String(first), yaml, { quote: quoteOf(property) });
  const lines = listLines([kept, yamlText(entry, yaml)], style);
  return { changes: [replaceSource(property, '', lines)], value: [first, entry] };
}

function isUnquoted({ text, source }: LocatedProperty): boolean {
  return source.kind === 'inline' && isUnquotedLink(text.slice(source.from, source.to));
}

/** Takes out the entries that match; a single value leaves the property blank, and so does the last entry of a block list. */
export function removeEntries(property: LocatedProperty, matches: (entry: unknown) => boolean): Rewrite | null {
  const { value, source, text } = property;
  const entries = entriesOf(property);
  if (entries === null) return null;
  const kept = entries.filter(({ value: entry }) => !matches(entry));
  if (kept.length === entries.length) return { changes: [], value };
  if (kept.length === 0) return writeValue(property, source.kind === 'flow-list' ? [] : null);
  if (source.kind === 'flow-list') {
    return { changes: cutFromFlow(source.entries, new Set(kept.map(({ range }) => range))), value: valuesOf(kept) };
  }
  if (source.kind !== 'block-list') return null;
  const gone = source.entries.filter((entry) => !kept.some(({ range }) => range === entry.value));
  const changes = gone.map(({ from, to }) => ({ from, to: nextLine(text, to), insert: '' }));
  return { changes, value: valuesOf(kept) };
}

/** Each entry goes with the comma behind it, those at the end with the comma before them. One at least is kept. */
function cutFromFlow(entries: readonly Range[], kept: ReadonlySet<Range>): Change[] {
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

/** Writes each entry anew for which there is a replacement; null leaves it as it is. */
export function replaceEntries(
  property: LocatedProperty,
  replacement: (entry: unknown) => string | null,
): Rewrite | null {
  const { source, text, yaml } = property;
  const entries = entriesOf(property);
  if (entries === null) return null;
  const inFlow = source.kind === 'flow-list';
  const changes: Change[] = [];
  const values = entries.map(({ value: old, range }) => {
    const entry = replacement(old);
    if (entry === null) return old;
    const written = yamlText(entry, yaml, { quote: quoteAt(text, range.from), inFlow });
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

/** The entries a property holds, a single value being one; null where the source shows others than were read. */
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
