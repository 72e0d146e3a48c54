import matter from 'gray-matter';
import { nameKey } from '../comparable';
import type { Refusal } from '../edit';
import { messageOf } from '../message-of';
import { isYamlMap, type YamlMap, type YamlReader } from './yaml';

/** Where a note's frontmatter block stands, by offsets into the note's text. */
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

/** The block between `---` lines that a note begins with, a byte order mark aside; null where it has none or it is not closed. */
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
 * The properties in a note's frontmatter, read by gray-matter with the YAML reader handed in; none without a block.
 * Refused are YAML that is invalid or no mapping, and a fence that names a language (`---js`), which gray-matter would run.
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
 * The zero-based line of the note at which the YAML reader gave up; the mistake is there or above. Null where its message
 * names none. Messages of the `yaml` package end so, and gray-matter hands it the block with the opening fence's line.
 */
export function lineOfYamlMistake({ detail = '' }: Refusal): number | null {
  const line = / at line (\d+), column \d+$/.exec(detail)?.[1];
  return line === undefined ? null : Number(line) - 1;
}

/**
 * gray-matter takes every line that begins with `---` for the closing fence, so it is given a fence of its own that
 * ends the line. It takes the last line break's `\n` away and leaves its `\r`, so the break is put back. Options keep it
 * from caching, by which invalid YAML would throw once and read as empty from then on.
 */
function readBlock(openBlock: string, yaml: YamlReader): unknown {
  const parse = (source: string) => yaml(`${source}\n`) ?? {};
  const file = matter(`${openBlock}---\n`, { delimiters: ['---', '---\n'], engines: { yaml: parse } });
  return file.data;
}

/** Without the colon that leads to the lines left out. */
function firstLineOf(error: unknown): string {
  return (messageOf(error).split('\n', 1)[0] ?? '').replace(/:\s*$/, '');
}

/**
 * The spelling under which `name` stands among the keys: its own where present, else the first of the same
 * `nameKey`, as Obsidian matches names without case; undefined where none does.
 */
export function findSpelling(keys: readonly string[], name: string): string | undefined {
  if (keys.includes(name)) return name;
  const wanted = nameKey(name);
  return keys.find((key) => nameKey(key) === wanted);
}
