import { nameKey } from '../comparable';

/**
 * The spelling under which `name` stands among the keys: its own where present, else the first of the same
 * `nameKey`, as Obsidian matches names without case; undefined where none does.
 */
export function findSpelling(keys: readonly string[], name: string): string | undefined {
  if (keys.includes(name)) return name;
  const wanted = nameKey(name);
  return keys.find((key) => nameKey(key) === wanted);
}
