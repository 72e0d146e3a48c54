import type { CachedMetadata, HeadingCache } from './cache-types';

/** The path part of a link text: without `#heading` and `|alias`. */
export function getLinkpath(linktext: string): string {
  return linktext
    .replace(/[#|].*$/s, '')
    .replace(/\u00A0/g, ' ')
    .normalize('NFC');
}

export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const hash = linktext.indexOf('#');
  if (hash < 0) return { path: linktext, subpath: '' };
  return { path: linktext.slice(0, hash), subpath: linktext.slice(hash) };
}

export function stripHeading(heading: string): string {
  return collapse(heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' '));
}

export function stripHeadingForLink(heading: string): string {
  return collapse(heading.replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' '));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The heading (path of headings) or block that `#…` names; null where the note has none. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): Record<string, unknown> | null {
  const target = subpath.replace(/^#/, '');
  if (target === '') return null;
  return target.startsWith('^') ? blockNamed(cache, target.slice(1)) : headingNamed(cache, target);
}

function blockNamed(cache: CachedMetadata, id: string): Record<string, unknown> | null {
  const block = cache.blocks?.[id.toLowerCase()];
  if (block === undefined) return null;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id.toLowerCase());
  return { type: 'block', block, list, start: block.position.start, end: block.position.end };
}

function headingNamed(cache: CachedMetadata, path: string): Record<string, unknown> | null {
  const headings = cache.headings ?? [];
  const key = (text: string): string => stripHeading(text).toLowerCase();
  let current: HeadingCache | null = null;
  let from = 0;
  for (const part of path.split('#').filter(Boolean)) {
    const level: number = current?.level ?? 0;
    const end = current === null ? -1 : headings.findIndex((heading, i) => i >= from && heading.level <= level);
    const range = headings.slice(from, end < 0 ? undefined : end);
    const index = range.findIndex((heading) => key(heading.heading) === key(part));
    if (index < 0) return null;
    current = range[index] ?? null;
    from += index + 1;
  }
  if (current === null) return null;
  const { level } = current;
  const next = headings.slice(from).find((heading) => heading.level <= level) ?? null;
  return { type: 'heading', current, next, start: current.position.start, end: next?.position.start ?? null };
}
