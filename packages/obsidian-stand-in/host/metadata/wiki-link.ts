export const EXTERNAL_URL = /^[a-z][a-z0-9+.-]*:/i;

/** The inside of `[[…]]`; a backslash before the bar is the escape that tables need. */
export function splitLink(inner: string): { link: string; alias: string | undefined } {
  const bar = inner.indexOf('|');
  if (bar <= 0) return { link: inner.trim(), alias: undefined };
  const link = inner.slice(0, bar).replace(/\\$/, '');
  return { link: link.trim(), alias: inner.slice(bar + 1) };
}

/** What Obsidian shows for a link without alias: `Note > Heading` for `[[Note#Heading]]`. */
export function displayOf(link: string): string {
  return link.split('#').filter(Boolean).join(' > ').trim();
}

export function decodeUrl(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
