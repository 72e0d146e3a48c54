import type { App, TFile } from 'obsidian';
import { comparable } from '../core/comparable';
import { canStandInLink, parseRelationLink } from '../core/properties/relation-link';

/**
 * The file that a link of a note leads to; null where there is none. Where none has the name as it is written, one that
 * is the same by `comparable` is meant.
 * @param target the path linked to, without heading and alias; empty for the note itself.
 */
export function fileOfLink({ vault, metadataCache }: LinkedApp, target: string, source: string): TFile | null {
  if (target === '') return vault.getFileByPath(source);
  const found = metadataCache.getFirstLinkpathDest(target, source);
  const plain = comparable(target);
  return found ?? (plain === target ? null : metadataCache.getFirstLinkpathDest(plain, source));
}

/**
 * The link, with its brackets, that leads from a note to a file: as short as the vault's settings have it, with its path
 * where that leads to a namesake. Null where none leads there: `[[C# notes]]` is a heading of `C`.
 */
export function linkBetween(app: LinkedApp, source: string, file: TFile): string | null {
  const path = file.path.replace(/\.md$/i, '');
  const names = [app.metadataCache.fileToLinktext(file, source, true), path, `/${path}`, file.path, `/${file.path}`];
  const leadsThere = (name: string): boolean =>
    canStandInLink(name) && fileOfLink(app, parseRelationLink(`[[${name}]]`).target, source)?.path === file.path;
  const name = names.find(leadsThere);
  return name === undefined ? null : `[[${name}]]`;
}

type LinkedApp = Pick<App, 'vault' | 'metadataCache'>;
