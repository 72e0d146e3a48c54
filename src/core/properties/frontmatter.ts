import matter from 'gray-matter';
import { nameKey } from '../comparable';
import type { Refusal } from '../edit';
import { messageOf } from '../message-of';
import { isYamlMap, type YamlMap, type YamlReader } from './yaml';

/** Where a note's frontmatter is, by offsets into its text. */
export interface Frontmatter {
  /** First character after the opening fence's line. */
  readonly from: number;
  /** First character of the closing fence. */
  readonly to: number;
  /** First character of the note's body. */
  readonly end: number;
}

const OPENING_FENCE = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING_FENCE = /\n---[ \t]*\r?(?:\n|$)/g;
const FENCE_WITH_LANGUAGE = /^\uFEFF?---[ \t]*([A-Za-z][\w+-]*)[ \t]*\r?\n/;

/** The block between the `---` lines that a note begins with; null if there is none, or it isn't closed. */
export function findFrontmatter(text: string): Frontmatter | null {
  const opening = OPENING_FENCE.exec(text);
  if (opening === null) return null;
  const from = opening[0].length;
  CLOSING_FENCE.lastIndex = from - 1;
  const closing = CLOSING_FENCE.exec(text);
  if (closing === null) return null;
  return { from, to: closing.index + 1, end: closing.index + closing[0].length };
}

/**
 * The properties in a note's frontmatter, read by gray-matter with the given YAML reader. Refuses YAML that is invalid
 * or not a mapping, and a fence that names a language (`---js`), which gray-matter would run.
 */
export function readFrontmatter(text: string, yaml: YamlReader): { readonly properties: YamlMap } | Refusal {
  const language = FENCE_WITH_LANGUAGE.exec(text)?.[1];
  if (language !== undefined) return { refused: 'script-frontmatter', detail: `---${language}` };
  const block = findFrontmatter(text);
  if (block === null) return { properties: {} };
  try {
    const properties = readBlock(text.slice(0, block.to), yaml);
    return isYamlMap(properties) ? { properties } : { refused: 'invalid-yaml' };
  } catch (error) {
    return { refused: 'invalid-yaml', detail: firstLineOf(error) };
  }
}

/**
 * The zero-based line of the note at which the YAML reader gave up; the mistake is there or above. Null if its message
 * has no line, as those of the `yaml` package have, which gray-matter gives the block with the opening fence's line.
 */
export function lineOfYamlMistake({ detail = '' }: Refusal): number | null {
  const line = / at line (\d+), column \d+$/.exec(detail)?.[1];
  return line === undefined ? null : Number(line) - 1;
}

/**
 * gray-matter ends the block at any line that begins with `---`, so it gets a closing fence that includes the line
 * break. It cuts the last `\n` and leaves its `\r`, so the break is added again. With options it doesn't cache, or else
 * invalid YAML would throw once and then read as empty.
 */
function readBlock(openBlock: string, yaml: YamlReader): unknown {
  const parse = (source: string) => yaml(`${source}\n`) ?? {};
  const file = matter(`${openBlock}---\n`, { delimiters: ['---', '---\n'], engines: { yaml: parse } });
  return file.data;
}

/** Without the colon before the other lines. */
function firstLineOf(error: unknown): string {
  return (messageOf(error).split('\n', 1)[0] ?? '').replace(/:\s*$/, '');
}

/**
 * The key for a property's name: the name itself if there, else the first with its `nameKey`, as Obsidian ignores case.
 */
export function findSpelling(keys: readonly string[], name: string): string | undefined {
  if (keys.includes(name)) return name;
  const wanted = nameKey(name);
  return keys.find((key) => nameKey(key) === wanted);
}
