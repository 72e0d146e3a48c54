/**
 * Reads YAML into plain values; handed in, since the app has its own (`parseYaml`).
 * Throws where the YAML is invalid; nothing but blanks and comments reads as null or undefined.
 */
export type YamlReader = (yaml: string) => unknown;

/** A mapping as YAML gives it. */
export type YamlMap = Readonly<Record<string, unknown>>;

/** What a property can be set to; null leaves it blank. */
export type PropertyValue = string | number | boolean | null | readonly string[];

/** What a new property can be given: also lists and mappings in each other. */
export type NewValue = string | number | boolean | null | readonly NewValue[] | { readonly [name: string]: NewValue };

/** Whether a value that YAML gave is a mapping. */
export function isYamlMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Deeper than any property a person writes; keeps a mapping that holds itself from being walked for ever. */
const MAX_DEPTH = 60;

/** Whether two YAML values read the same. */
export function sameValue(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b || Object.is(a, b)) return true;
  if (depth > MAX_DEPTH) return false;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((entry, index) => sameValue(entry, b[index], depth + 1));
  }
  if (!isYamlMap(a) || !isYamlMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key], b[key], depth + 1))
  );
}
