import { applyEdit, type Change, type Edit, isRefusal, NO_EDIT, type Refusal } from '../edit';
import type { Plan } from '../plan';
import { findFrontmatter, findSpelling, readFrontmatter } from './frontmatter';
import { addEntry, appendEntry, removeEntries, replaceEntries, setValue } from './list-edits';
import { appendToJson, readJsonBlock } from './json-block';
import { blockStyle, locate, type LocatedProperty, scanProperties } from './located-property';
import { parseCalendarDate } from './values';
import type { Rewrite } from './write-value';
import {
  type BlockStyle,
  type NewValue,
  type PropertyValue,
  sameValue,
  valueText,
  type YamlMap,
  type YamlReader,
  yamlText,
} from './yaml';

/**
 * Sets a property, or adds it at the end of the block, which is made if there is none. Nothing changes if it has that
 * value. A list with one entry stays a list; a list with several or a mapping is never replaced.
 */
export function setProperty(name: string, value: PropertyValue, yaml: YamlReader): Plan {
  return changeProperty(name, yaml, {
    missing: value,
    rewrite: (property) =>
      has(property.value, value) ? { changes: [], value: property.value } : setValue(property, value),
  });
}

function has(current: unknown, wanted: PropertyValue): boolean {
  const isInList = Array.isArray(current) && current.length === 1 && typeof wanted !== 'object';
  return readsAs(current, wanted) || (isInList && readsAs(current[0], wanted));
}

/** Adds an entry to a property that lacks it, whether that has a value, a list, or nothing. */
export function addToProperty(name: string, entry: string, yaml: YamlReader): Plan {
  return changeProperty(name, yaml, { missing: entry, rewrite: (property) => addEntry(property, entry) });
}

/** Adds a line at the end of a list of lines, which is made if there is none; a line can be there twice. */
export function appendToProperty(name: string, line: string, yaml: YamlReader): Plan {
  return changeProperty(name, yaml, { missing: [line], rewrite: (property) => appendEntry(property, line) });
}

/** Removes the entries that match, each given as YAML reads it; a single value is one entry. */
export function removeFromProperty(name: string, matches: (entry: unknown) => boolean, yaml: YamlReader): Plan {
  return changeProperty(name, yaml, { rewrite: (property) => removeEntries(property, matches) });
}

/** Rewrites the entries that have a replacement; null leaves an entry as it is. */
export function replaceInProperty(
  name: string,
  replacement: (entry: unknown) => string | null,
  yaml: YamlReader,
): Plan {
  return changeProperty(name, yaml, { rewrite: (property) => replaceEntries(property, replacement) });
}

/** Adds the properties that the note lacks, in order, and doesn't change those it has, even if they are blank. */
export function addMissingProperties(values: readonly (readonly [string, NewValue])[], yaml: YamlReader): Plan {
  return (text) => {
    const before = readForWriting(text, yaml);
    if (isRefusal(before)) return before;
    const spellings = Object.keys(before.properties);
    const missing = values.filter(([name]) => findSpelling(spellings, name) === undefined);
    return missing.length === 0 ? NO_EDIT : appendProperties(text, before.properties, missing, yaml);
  };
}

/** The properties as they are. Also refuses quotes and brackets that are never closed, which lenient readers accept. */
function readForWriting(text: string, yaml: YamlReader): { readonly properties: YamlMap } | Refusal {
  const block = findFrontmatter(text);
  const isClosed = !block || scanProperties(text, block, yaml).every(({ to }) => to < block.to);
  const read = readFrontmatter(text, yaml);
  return isRefusal(read) || isClosed ? read : { refused: 'invalid-yaml' };
}

interface PropertyChange {
  /** The value of a property that the note lacks; left out, it isn't added. */
  readonly missing?: PropertyValue;
  /** Null if the value can't be changed the way it is written. */
  readonly rewrite: (property: LocatedProperty) => Rewrite | Refusal | null;
}

function changeProperty(name: string, yaml: YamlReader, { missing, rewrite }: PropertyChange): Plan {
  return (text) => {
    const before = readForWriting(text, yaml);
    if (isRefusal(before)) return before;
    const { properties } = before;
    const spelling = findSpelling(Object.keys(properties), name);
    if (spelling === undefined) {
      return missing === undefined ? NO_EDIT : appendProperties(text, properties, [[name, missing]], yaml);
    }
    const property = locate(text, spelling, properties[spelling] ?? null, yaml);
    const result = property && rewrite(property);
    if (result === null) return { refused: 'property-would-change', detail: spelling };
    if (isRefusal(result)) return { ...result, detail: spelling };
    if (result.changes.length === 0) return NO_EDIT;
    return verified(text, properties, result.changes, [[spelling, result.value]], yaml);
  };
}

function appendProperties(
  text: string,
  before: YamlMap,
  values: readonly (readonly [string, NewValue])[],
  yaml: YamlReader,
): Edit | Refusal {
  const block = findFrontmatter(text);
  if (block === null && isLeftOpen(text)) return { refused: 'unclosed-properties' };
  const json = block && readJsonBlock(text, block);
  if (json) return verified(text, before, [appendToJson(text, json, values, yaml)], values, yaml);
  const style = blockStyle(text, block === null ? [] : scanProperties(text, block, yaml));
  const lines = values.map((entry) => propertyLines(entry, style, yaml)).join('');
  const at = block?.to ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const fence = block === null ? `---${style.lineBreak}` : '';
  return verified(text, before, [{ from: at, to: at, insert: fence + lines + fence }], values, yaml);
}

function propertyLines([name, value]: readonly [string, NewValue], style: BlockStyle, yaml: YamlReader): string {
  const key = style.indent + yamlText(name, yaml);
  return `${key}:${valueText(value, style, yaml)}${style.lineBreak}`;
}

/** Whether a fence has a property below it, perhaps after comments: a block that isn't finished, and not a rule. */
function isLeftOpen(text: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n(?:[ \t]*#.*\r?\n(?:[ \t]*\r?\n)*)*[^\s#:][^:\n]*:(?:[ \t]|\r?\n|$)/.test(text);
}

/**
 * The edit, if after it the properties read as wanted and all others as before. The body isn't read: it may be large.
 */
function verified(
  text: string,
  before: YamlMap,
  changes: readonly Change[],
  wanted: readonly (readonly [string, unknown])[],
  yaml: YamlReader,
): Edit | Refusal {
  const expected = new Map<string, unknown>([...Object.entries(before), ...wanted]);
  const head = text.slice(0, findFrontmatter(text)?.end ?? changes[0]?.to);
  const after = readFrontmatter(applyEdit(head, { changes }), yaml);
  const name = isRefusal(after) ? wanted[0]?.[0] : differing(expected, after.properties);
  return name === undefined ? { changes } : { refused: 'property-would-change', detail: name };
}

/** The first property that doesn't read as expected. */
function differing(expected: ReadonlyMap<string, unknown>, properties: YamlMap): string | undefined {
  const other = Object.keys(properties).find((key) => !expected.has(key));
  if (other !== undefined) return other;
  for (const [key, value] of expected) {
    if (!Object.hasOwn(properties, key) || !readsAs(properties[key], value)) return key;
  }
  return undefined;
}

/** Whether a value is the wanted one; some YAML readers make a `Date` of a calendar date. */
function readsAs(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return value.length === wanted.length && value.every((entry, index) => readsAs(entry, wanted[index]));
  }
  const isDate = value instanceof Date && typeof wanted === 'string';
  return isDate ? parseCalendarDate(value) === wanted : sameValue(value ?? null, wanted ?? null);
}
