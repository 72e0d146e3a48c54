/** For saved data, which may be damaged or another version's: these functions take anything and never throw. */

/** An object whose fields aren't known yet. */
export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is an object and not a list. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it's an object, else an empty one. */
export function dataOf(value: unknown): Data {
  return isData(value) ? value : {};
}

/** The value if it's a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it's one of those allowed, else null. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
