import type { ComponentChildren } from 'preact';
import type { NoteSummary } from '../../core/note';
import { boardStrings } from './strings';
import { memo } from './memo';
import { entryStyle } from '../../ui/use-virtual-list';

/** One column of the table: how it is named and what it shows of a note. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Pixels; null for the column that takes what is left. */
  readonly width: number | null;
  /** Whether what it shows may be wider than the column. */
  readonly clipped: boolean;
  readonly render: (note: NoteSummary) => ComponentChildren;
}

interface NoteRowProps {
  readonly id: string;
  readonly note: NoteSummary;
  readonly line: number;
  readonly columns: readonly TableColumn[];
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly active: boolean;
  /** Part of what a row shows that is no part of the note. */
  readonly relations: number;
}

const cellClass = ({ id, clipped }: TableColumn) => `design-phases-cell is-${id}${clipped ? ' is-clipped' : ''}`;

/**
 * One note of the table. Drawn again only where something it shows is another; what the mouse does on it, the table
 * hears.
 */
export const NoteRow = memo(function NoteRow(props: NoteRowProps) {
  const { id, note, line, columns, selectable, selected, active } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selected}
      style={entryStyle(line)}
      class={`design-phases-entry design-phases-row${selected ? ' is-selected' : ''}${active ? ' is-active' : ''}`}
    >
      {selectable && (
        <div role="gridcell" class="design-phases-cell is-select">
          <input type="checkbox" tabIndex={-1} checked={selected} aria-labelledby={`${id}-select`} />
          <span id={`${id}-select`} hidden>
            {boardStrings.selectNote(note.title)}
          </span>
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" class={cellClass(column)}>
          {column.render(note)}
        </div>
      ))}
    </div>
  );
});
