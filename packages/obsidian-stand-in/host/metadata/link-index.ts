import type { TFile } from '../vault/files';
import { folderOf, nameOf } from '../vault/paths';

/** Finds files by link path. Where several fit, the nearest to the note that holds the link comes first. */
export class LinkIndex {
  private readonly byName = new Map<string, Set<TFile>>();

  add(file: TFile): void {
    const key = file.name.toLowerCase();
    const files = this.byName.get(key) ?? new Set();
    this.byName.set(key, files.add(file));
  }

  /** `name` is the one the file had when it was added. */
  remove(file: TFile, name: string): void {
    this.byName.get(name.toLowerCase())?.delete(file);
  }

  isNameUnique(file: TFile): boolean {
    return (this.byName.get(file.name.toLowerCase())?.size ?? 0) <= 1;
  }

  resolve(linkpath: string, sourcePath: string): TFile[] {
    const path = linkpath
      .replace(/\u00A0/g, ' ')
      .normalize('NFC')
      .toLowerCase();
    if (path === '') return [];
    const folder = folderOf(sourcePath).toLowerCase();
    if (/^(\.\.?)?\//.test(path)) return this.exact(absolute(path, folder));
    const exact = path.includes('/') ? this.exact(path) : [];
    return exact.length > 0 ? exact : this.endingWith(path).sort(nearestTo(folder, path));
  }

  private exact(path: string): TFile[] {
    return this.endingWith(path).filter((file) => [path, `${path}.md`].includes(file.path.toLowerCase()));
  }

  private endingWith(path: string): TFile[] {
    return [path, `${path}.md`].flatMap((wanted) =>
      [...(this.byName.get(nameOf(wanted)) ?? [])].filter(
        (file) => file.path.toLowerCase() === wanted || file.path.toLowerCase().endsWith(`/${wanted}`),
      ),
    );
  }
}

function absolute(path: string, folder: string): string {
  const parts = path.startsWith('/') || folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function nearestTo(folder: string, path: string): (a: TFile, b: TFile) => number {
  const distance = (file: TFile): number => {
    const own = folderOf(file.path).toLowerCase();
    if (own === folder) return 0;
    if (own === '' || file.path.toLowerCase() === `${path}.md`) return 1;
    return own.startsWith(folder) ? 2 : 3;
  };
  return (a, b) => distance(a) - distance(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1);
}
