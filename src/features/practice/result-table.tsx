import type { ComponentChildren } from 'preact';
import { useHiddenName } from '../../ui/hidden-name';
import { entryStyle, useCssPixels, useVirtualList } from '../../ui/use-virtual-list';

/** A column of a table of results. */
export interface ResultColumn<T> {
  readonly name: string;
  /** Pixels; for a wide column the minimum. */
  readonly width: number;
  /** Whether it takes the remaining width. */
  readonly isWide?: boolean;
  readonly cell: (row: T) => ComponentChildren;
}

interface ResultTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly ResultColumn<T>[];
}

/** A table that draws only the rows in view. */
export function ResultTable<T extends { readonly key: string }>({ label, rows, columns }: ResultTableProps<T>) {
  const [nameId, name] = useHiddenName(label);
  const rowHeight = useCssPixels('--design-phases-row-height');
  const { scroller, from, to, style } = useVirtualList({ count: rows.length, size: rowHeight, header: rowHeight });
  return (
    <div
      ref={scroller}
      class="design-phases-results"
      data-ignore-swipe
      role="table"
      tabIndex={0}
      aria-labelledby={nameId}
      aria-rowcount={rows.length + 1}
      style={trackStyle(columns)}
    >
      {name}
      <div role="rowgroup" class="design-phases-results-head">
        <div role="row" aria-rowindex={1} class="design-phases-results-row">
          {columns.map((column) => (
            <div key={column.name} role="columnheader">
              {column.name}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" class="design-phases-virtual" style={style}>
        {rows.slice(from, to).map((row, index) => (
          <div
            key={row.key}
            role="row"
            aria-rowindex={from + index + 2}
            class="design-phases-entry design-phases-results-row"
            style={entryStyle(from + index)}
          >
            {columns.map((column) => (
              <div key={column.name} role="cell">
                {column.cell(row)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function trackStyle<T>(columns: readonly ResultColumn<T>[]): Record<string, string> {
  const tracks = columns.map(({ width, isWide }) => (isWide ? `minmax(${width}px, 1fr)` : `${width}px`));
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return { '--design-phases-columns': tracks.join(' '), '--design-phases-width': `${least}px` };
}
