import { comparable, nameKey } from './comparable';
import type { Settings } from './settings';

/** Whether a path lies in a folder (a vault path without a slash at the end) or below it. */
export function isInFolder(path: string, folder: string): boolean {
  return comparable(path).startsWith(`${comparable(folder)}/`);
}

/** Whether a tag is the one asked for or nested below it; both with or without `#`, compared without case. */
export function tagMatches(tag: string, wanted: string): boolean {
  const plain = (text: string) => nameKey(text.replace(/^#/, ''));
  return `${plain(tag)}/`.startsWith(`${plain(wanted)}/`);
}

/**
 * Whether a note lies in the configured scope: in one of the folders, with one of the tags, not excluded, and not in the
 * template folder. `tags` is asked only where the scope names tags.
 */
export function isInScope(path: string, tags: () => readonly string[], settings: Settings): boolean {
  const { folders, tags: wanted, excludedFolders } = settings.scope;
  const within = (folder: string) => isInFolder(path, folder);
  if (settings.templateFolder !== '' && within(settings.templateFolder)) return false;
  if (excludedFolders.some(within)) return false;
  if (folders.length > 0 && !folders.some(within)) return false;
  return wanted.length === 0 || tags().some((tag) => wanted.some((one) => tagMatches(tag, one)));
}
