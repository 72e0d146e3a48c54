import { inlineText } from '../../core/markdown/inline-text';
import type { PanelControls } from './controls';
import type { PointRow } from './rows';

interface PointListProps {
  readonly rows: readonly PointRow[];
  readonly controls: PanelControls;
}

/** The points of a phase that has no items; each leads to its line. */
export function PointList({ rows, controls }: PointListProps) {
  if (rows.length === 0) return null;
  return (
    <ul class="design-phases-items">
      {rows.map(({ key, point }) => (
        <li key={key} class="design-phases-item is-point" style={{ '--design-phases-depth': point.depth }}>
          <button
            type="button"
            class="design-phases-plain design-phases-item-text"
            data-design-phases-row
            onClick={(event) => controls.goTo(point.line, event)}
          >
            <span class="design-phases-text">{inlineText(point.text)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
