import { reviewStateStrings } from '../reviews';
import { statusStrings } from './strings';
import { findStatus, type StatusColor, type Workflow } from '../../core/workflow/workflow';

interface StatusPillProps {
  /** The status in words; empty where the note has none. */
  readonly status: string;
  readonly workflow: Workflow;
  /** Whether the note was edited since its review: its status says more than the review does. */
  readonly isOutdated?: boolean;
}

/** The theme's variable for a workflow's color. Obsidian has one for each but gray. */
export function colorVariable(color: StatusColor): string {
  return color === 'gray' ? 'var(--text-muted)' : `var(--color-${color})`;
}

/**
 * A status on a tint of its color; without a tint where the note has none, outlined where the workflow doesn't know it.
 * Words of a mouse's tooltip are said elsewhere too: in the note's problems and in its reviews.
 */
export function StatusPill({ status, workflow, isOutdated = false }: StatusPillProps) {
  const color = findStatus(workflow, status)?.color;
  const isUnknown = color === undefined && status !== '';
  const hint = isUnknown ? statusStrings.unknown : isOutdated ? reviewStateStrings['edited-since'] : undefined;
  return (
    <span
      class={['design-phases-pill', !color && 'is-plain', isUnknown && 'is-unknown', isOutdated && 'is-outdated']
        .filter((name) => name !== false)
        .join(' ')}
      style={color ? { '--design-phases-color': colorVariable(color) } : {}}
      title={hint}
    >
      {status || statusStrings.none}
    </span>
  );
}
