import type { Relation } from '../../core/note';
import type { RelationLink } from '../../core/relations/relation-link';

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
  const pointsHere = new Map(
    indexed.filter(({ direction }) => direction !== 'forward').map((relation) => [relation.path, relation]),
  );
  const seen = new Set<string | null>([path]);
  const own: Relation[] = [];
  for (const { kind, target } of links) {
    if (kind !== 'link') continue;
    const found = resolve(target);
    if (seen.has(found ?? target)) continue;
    seen.add(found ?? target);
    own.push({ path: found, linkText: target, direction: found && pointsHere.has(found) ? 'mutual' : 'forward' });
  }
  const others = [...pointsHere.values()].filter((relation) => !seen.has(relation.path));
  return [...own, ...others.map((relation): Relation => ({ ...relation, direction: 'backward' }))];
}
