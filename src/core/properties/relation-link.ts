import { decodedPath } from '../paths';
import { isYamlMap } from './yaml';
import { plainText } from './values';

/** The properties that hold links. */
export const LINK_PROPERTIES = ['relates', 'supersededBy', 'supersedes'] as const;
export type LinkProperty = (typeof LINK_PROPERTIES)[number];

/** One entry of such a property. */
export interface RelationLink {
  /** As written: `[[A#Heading|alias]]`, `[A](A.md)`, or plain text. */
  readonly linkText: string;
  /**
   * The path linked to, without heading and alias; empty for plain text, an empty link and a link into the note itself.
   */
  readonly target: string;
  /** What a reader sees: the alias where there is one, else what is linked to. */
  readonly display: string;
  readonly kind: 'link' | 'text' | 'empty';
}

/**
 * What the app's help says may not work in a link ("Internal links", "Invalid characters"): marks of headings, blocks,
 * aliases, links and comments. A colon, which it names too, reads well where the file system takes it.
 */
const NOT_IN_LINKS = /[#^|[\]\r\n]|%%|^\s|\s$|^$/;
const NO_LINKS: readonly RelationLink[] = [];
const MARKDOWN_LINK = /^!?\[([^\]]*)\]\((?:<([^>]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["'(][^"']*["')])?\)$/;
const URL_SCHEME = /^[a-z][a-z\d+.-]+:/i;
const WIKI_LINK = /^!?\[\[[^[\]]*\]\]$/;
/** Several links in one text with nothing but separators between them. */
const LINKS_ONLY = /^(?:!?\[\[[^[\]]*\]\][\s,;]*)+$/;

/**
 * The links of a `Relates` value, in the note's order: one, a list of them, or unquoted ones, which YAML reads as lists
 * in lists.
 */
export function relationLinks(value: unknown): readonly RelationLink[] {
  if (value === null || value === undefined || value === '') return NO_LINKS;
  if (Array.isArray(value)) return value.flatMap((entry) => linksOfEntry(entry, 0));
  return linksOfEntry(value, 0);
}

/** @param depth how many lists the entry is nested in: no link is nested deeply, but a YAML list can hold itself. */
function linksOfEntry(entry: unknown, depth: number): readonly RelationLink[] {
  if (depth > 3) return NO_LINKS;
  if (Array.isArray(entry) && entry.some(Array.isArray))
    return entry.flatMap((inner) => linksOfEntry(inner, depth + 1));
  if (typeof entry === 'string' && entry.indexOf('[[') < entry.lastIndexOf('[[') && LINKS_ONLY.test(entry.trim())) {
    return (entry.match(/!?\[\[[^[\]]*\]\]/g) ?? []).map(parseRelationLink);
  }
  const link = parseRelationLink(entry);
  return link.kind === 'empty' && link.linkText === '' ? NO_LINKS : [link];
}

/**
 * One entry of a `Relates` property: a text, or the list that YAML makes of an unquoted `[[A]]`. Blank entries are
 * empty links.
 */
export function parseRelationLink(entry: unknown): RelationLink {
  const text = entryText(entry);
  if (text.startsWith('[[') || text.startsWith('![[')) {
    if (WIKI_LINK.test(text)) return wikiLink(text);
  } else if (text.endsWith(')')) {
    const link = MARKDOWN_LINK.exec(text);
    if (link !== null) return markdownLink(text, link[1] ?? '', link[2] ?? link[3] ?? '');
  }
  return { linkText: text, target: '', display: text, kind: text === '' ? 'empty' : 'text' };
}

/** An unquoted `[[A, B]]` is read as a list of `A` and `B`: the brackets and commas YAML took away are put back. */
function entryText(entry: unknown): string {
  if (!Array.isArray(entry)) return isYamlMap(entry) ? mapText(entry) : plainText(entry);
  const inner = entry.length === 1 && Array.isArray(entry[0]) ? entry[0] : entry;
  return `[[${inner.map((part) => (isYamlMap(part) ? mapText(part) : plainText(part))).join(', ')}]]`;
}

function mapText(map: Readonly<Record<string, unknown>>): string {
  return Object.entries(map)
    .map(([key, value]) => `${key}: ${plainText(value)}`)
    .join(', ');
}

/** Whether a name or path between `[[` and `]]` is read as it stands. */
export function canStandInLink(name: string): boolean {
  return !NOT_IN_LINKS.test(name);
}

/** In a table the bar in front of an alias is written `\|`, and copied with its backslash. */
function wikiLink(text: string): RelationLink {
  const inner = text.slice(text.indexOf('[[') + 2, -2);
  const bar = inner.indexOf('|');
  const alias = bar === -1 ? '' : inner.slice(bar + 1).trim();
  return linkTo(text, (bar === -1 ? inner : inner.slice(0, bar).replace(/\\$/, '')).trim(), alias);
}

function markdownLink(text: string, label: string, url: string): RelationLink {
  if (URL_SCHEME.test(url)) return { linkText: text, target: '', display: label || url, kind: 'text' };
  return linkTo(text, decodedPath(url), label.trim());
}

function linkTo(linkText: string, destination: string, alias: string): RelationLink {
  const [path = ''] = destination.split('#');
  const kind = destination === '' ? 'empty' : 'link';
  return { linkText, target: path.trim(), display: alias || destination, kind };
}
