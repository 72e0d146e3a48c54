/**
 * The spelling under which `name` stands among the keys: its own where present, else the first that differs in case
 * only, as Obsidian matches them; undefined where none does.
 */
export function findSpelling(keys: readonly string[], name: string): string | undefined {
  if (keys.includes(name)) return name;
  const wanted = name.toLowerCase();
  return keys.find((key) => key.toLowerCase() === wanted);
}
