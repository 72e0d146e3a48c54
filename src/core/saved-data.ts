/** What was saved may be damaged, or come from another version: these take anything, and none throws. */

/** An object with fields, of which nothing is known yet. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields, and no list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object to read fields from; one without any for everything else. */
export function dataOf(value: unknown): Data {
  return isData(value) ? value : {};
}

/** A list; an empty one for everything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value, if it is one of those allowed; null for everything else. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
