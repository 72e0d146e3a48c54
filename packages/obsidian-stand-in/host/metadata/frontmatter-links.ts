import type { FrontmatterLinkCache } from './cache-types';
import { decodeUrl, displayOf, EXTERNAL_URL, splitLink } from './wiki-link';

const WIKI_LINK = /^!?\[\[([^[\]\n]+?)\]\]$/;
const MARKDOWN_LINK = /^\[([^\]]*)\]\(([^)\s]+)\)$/;

/** The links among the property values, with keys like `Relates.0`. */
export function frontmatterLinksOf(frontmatter: Record<string, unknown>): FrontmatterLinkCache[] {
  const links: FrontmatterLinkCache[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      const link = linkOf(value, key);
      if (link !== null) links.push(link);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, entry] of Object.entries(value)) visit(entry, `${key}.${name}`);
    }
  };
  for (const [name, value] of Object.entries(frontmatter)) visit(value, name);
  return links;
}

function linkOf(value: string, key: string): FrontmatterLinkCache | null {
  const wiki = WIKI_LINK.exec(value.trim());
  if (wiki !== null) {
    const { link, alias } = splitLink(wiki[1] ?? '');
    return { key, link, original: value, displayText: alias ?? displayOf(link) };
  }
  const markdown = MARKDOWN_LINK.exec(value.trim());
  if (markdown === null) return null;
  const [, displayText = '', url = ''] = markdown;
  return EXTERNAL_URL.test(url) ? null : { key, link: decodeUrl(url), original: value, displayText };
}
