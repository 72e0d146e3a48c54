import type { Relation } from '../../core/note';
import { relationsOf } from '../../core/relations/relations';
import type { RelationLink } from '../../core/properties/relation-link';

/**
 * The relations of a note as its text stands: its own links in their order, resolved now, and what the index knows of
 * links to it. The index hears of a note's own links only when the note is saved.
 */
export function liveRelations(
  path: string,
  links: readonly RelationLink[],
  indexed: readonly Relation[],
  resolve: (target: string) => string | null,
): readonly Relation[] {
  const own = links
    .filter(({ kind }) => kind === 'link')
    .map(({ target }) => ({ target, path: target === '' ? path : resolve(target) }));
  const pointsHere = indexed.flatMap((relation) => (relation.direction === 'forward' ? [] : (relation.path ?? [])));
  return relationsOf(path, own, new Set(pointsHere));
}
