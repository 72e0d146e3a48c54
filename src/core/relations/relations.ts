import type { Relation } from '../note';
import { titleOfPath } from '../paths';

/** A link of a `Relates` property with the file it leads to. */
export interface ResolvedLink {
  readonly target: string;
  /** Null where it leads to no file. */
  readonly path: string | null;
}

/**
 * The relations of a note: its own links in their order, each file once and the note itself left out, then the notes
 * that link to it and are not among those, by path.
 * @param sources the paths of the notes that link to this one.
 */
export function relationsOf(path: string, links: readonly ResolvedLink[], sources: ReadonlySet<string>): Relation[] {
  const seen = new Set([path]);
  const relations: Relation[] = [];
  for (const link of links) {
    const end = link.path ?? link.target;
    if (seen.has(end)) continue;
    seen.add(end);
    const isMutual = link.path !== null && sources.has(link.path);
    relations.push({ path: link.path, linkText: link.target, direction: isMutual ? 'mutual' : 'forward' });
  }
  for (const source of [...sources].sort()) {
    if (!seen.has(source)) relations.push({ path: source, linkText: titleOfPath(source), direction: 'backward' });
  }
  return relations;
}
