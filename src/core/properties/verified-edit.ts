import { applyEdit, isRefusal } from '../edit';
import type { Change, Edit, Refusal } from '../edit';
import { parseCalendarDate } from './dates';
import { findFrontmatter, readFrontmatter } from './frontmatter';
import { sameValue } from './yaml';
import type { YamlMap, YamlReader } from './yaml';

/** The edit, if with it the properties read as wanted and all others as before. The body is not looked at: a note may be large. */
export function verified(
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

/** The first property that does not read as expected. */
function differing(expected: ReadonlyMap<string, unknown>, properties: YamlMap): string | undefined {
  const other = Object.keys(properties).find((key) => !expected.has(key));
  if (other !== undefined) return other;
  for (const [key, value] of expected) {
    if (!Object.hasOwn(properties, key) || !readsAs(properties[key], value)) return key;
  }
  return undefined;
}

/** Whether a value read is the one wanted; some YAML readers make a `Date` of a calendar date. */
export function readsAs(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(wanted)) {
    return value.length === wanted.length && value.every((entry, index) => readsAs(entry, wanted[index]));
  }
  const isDate = value instanceof Date && typeof wanted === 'string';
  return isDate ? parseCalendarDate(value) === wanted : sameValue(value ?? null, wanted ?? null);
}
