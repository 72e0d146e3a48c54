import { comparable, compareTexts, nameKey } from './comparable';
import { folderOf } from './paths';
import type { Settings } from './settings';

/** Whether a path is below a folder, a vault path without a slash at the end. */
export function isInFolder(path: string, folder: string): boolean {
  return comparable(path).startsWith(`${comparable(folder)}/`);
}

/** Whether a tag is the wanted one or nested below it; both with or without `#`, compared without case. */
export function tagMatches(tag: string, wanted: string): boolean {
  const plain = (text: string) => nameKey(text.replace(/^#/, ''));
  return `${plain(tag)}/`.startsWith(`${plain(wanted)}/`);
}

/**
 * Whether a note is in scope: in one of the folders, with one of the tags, not excluded, and not in the template
 * folder. `tags` is called only if the scope has tags.
 */
export function isInScope(path: string, tags: () => readonly string[], settings: Settings): boolean {
  const { folders, tags: wanted, excludedFolders } = settings.scope;
  const within = (folder: string) => isInFolder(path, folder);
  if (settings.templateFolder !== '' && within(settings.templateFolder)) return false;
  if (excludedFolders.some(within)) return false;
  if (folders.length > 0 && !folders.some(within)) return false;
  return wanted.length === 0 || tags().some((tag) => wanted.some((one) => tagMatches(tag, one)));
}

/** A folder that holds notes. */
export interface NoteFolder {
  /** A vault path without a slash at the end. */
  readonly folder: string;
  /** How many notes lie in it or below it. */
  readonly notes: number;
}

/** The folders that notes lie in, and those above them, as a tree reads from top to bottom; the root is none. */
export function noteFolders(paths: readonly string[]): NoteFolder[] {
  const counts = new Map<string, number>();
  for (const path of paths)
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].map(([folder, notes]) => ({ folder, notes })).sort((a, b) => compareFolders(a.folder, b.folder));
}

/** Name by name, so that a folder comes before those in it, and those before the folder's neighbors. */
function compareFolders(a: string, b: string): number {
  const [names, others] = [a.split('/'), b.split('/')];
  const at = names.findIndex((name, index) => name !== others[index]);
  const [name, other = ''] = [names[at], others[at]];
  if (name === undefined) return -1;
  return compareTexts(name, other) || (name < other ? -1 : 1);
}
