import type { StatusColor } from '../core/workflow';
import { statusStrings } from './strings/common';

interface StatusPillProps {
  /** The status in words; empty where the note has none. */
  readonly status: string;
  /** Null for a blank status and for one that the workflow does not know. */
  readonly color: StatusColor | null;
}

/** The theme's variable for a workflow's color. Obsidian has one for each but gray. */
export function colorVariable(color: StatusColor): string {
  return color === 'gray' ? 'var(--text-muted)' : `var(--color-${color})`;
}

/** A status on a tint of its color. */
export function StatusPill({ status, color }: StatusPillProps) {
  const kind = color ? '' : ' is-plain';
  return (
    <span class={`design-phases-pill${kind}`} style={color ? { '--design-phases-color': colorVariable(color) } : {}}>
      {status || statusStrings.none}
    </span>
  );
}
