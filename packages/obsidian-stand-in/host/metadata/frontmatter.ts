import type { CachedMetadata } from './cache-types';

export interface FrontMatterInfo {
  readonly exists: boolean;
  readonly frontmatter: string;
  readonly from: number;
  readonly to: number;
  readonly contentStart: number;
}

/** Where the frontmatter of a text is: `from`/`to` delimit the YAML, `contentStart` is behind the closing line. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  const opening = /^---[ \t]*\r?\n/.exec(content);
  if (opening === null) return none;
  const from = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(content.slice(from));
  if (closing === null) return none;
  const to = from + closing.index;
  return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: to + closing[0].length };
}

type FrontMatter = Record<string, unknown> | null | undefined;

export function parseFrontMatterEntry(frontmatter: FrontMatter, key: string | RegExp): unknown {
  if (!frontmatter) return null;
  const found = Object.keys(frontmatter).find((name) => (typeof key === 'string' ? name === key : key.test(name)));
  return found === undefined ? null : (frontmatter[found] ?? null);
}

export function parseFrontMatterStringArray(frontmatter: FrontMatter, key: string | RegExp): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  return value === null ? null : entriesOf(value, /,/);
}

export function parseFrontMatterTags(frontmatter: FrontMatter): string[] | null {
  const tags = entriesOf(parseFrontMatterEntry(frontmatter, /^tags?$/i), /[,\s]+/);
  return tags?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}

export function parseFrontMatterAliases(frontmatter: FrontMatter): string[] | null {
  return entriesOf(parseFrontMatterEntry(frontmatter, /^alias(es)?$/i), /,/);
}

function entriesOf(value: unknown, separator: RegExp): string[] | null {
  const list = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? value.split(separator) : [];
  const texts = list
    .filter((entry) => typeof entry === 'string' || typeof entry === 'number')
    .map((entry) => String(entry).trim())
    .filter((entry) => entry !== '');
  return texts.length > 0 ? texts : null;
}

export function getAllTags(cache: CachedMetadata): string[] | null {
  const inText = (cache.tags ?? []).map((tag) => tag.tag);
  return [...(parseFrontMatterTags(cache.frontmatter) ?? []), ...inText];
}
