import type { Relation, RelationDirection } from '../../core/note';
import { Icon } from '../../ui/icon';
import { directionStrings } from '../relations';

type Direction = RelationDirection | 'unresolved';

const ICONS: Record<Direction, string> = {
  forward: 'arrow-right',
  backward: 'arrow-left',
  mutual: 'arrow-left-right',
  unresolved: 'file-plus',
};

/** Which way a relation goes, or that its note is not there yet. */
export function directionOf({ path, direction }: Relation): Direction {
  return path === null ? 'unresolved' : direction;
}

/** A direction as an icon, with the words for whoever points at it or cannot see it. */
export function DirectionIcon({ direction }: { readonly direction: Direction }) {
  return (
    <span class="design-phases-related-direction" title={directionStrings[direction]}>
      <Icon name={ICONS[direction]} />
      <span class="design-phases-unseen">{directionStrings[direction]}</span>
    </span>
  );
}
