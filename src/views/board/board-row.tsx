import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NoteSummary } from '../../core/note';
import { boardStrings } from '../../strings';
import type { SelectMode } from './selection';

/** One column of the table: how it is named and what it shows of a note. */
export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** Pixels; null for the column that takes what is left. */
  readonly width: number | null;
  readonly render: (note: NoteSummary) => ComponentChildren;
}

export interface RowHandlers {
  /** Whether rows have a box to tick. */
  readonly selectable: boolean;
  readonly select: (line: number, mode: SelectMode) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly menu: (path: string, event: MouseEvent) => void;
}

interface NoteRowProps {
  readonly id: string;
  readonly note: NoteSummary;
  readonly line: number;
  readonly columns: readonly TableColumn[];
  readonly selected: boolean;
  readonly active: boolean;
  /** Part of what a row shows that is no part of the note. */
  readonly relations: number;
  readonly handlers: RowHandlers;
}

/** Whether a click was on something in the row that does its own. */
export function isOnControl(event: MouseEvent): boolean {
  const target = event.target as HTMLElement;
  return target.closest('a, button, input') !== null;
}

/** What a click with these keys held down selects. */
export function modeOf(event: MouseEvent | KeyboardEvent): SelectMode {
  if (event.shiftKey) return 'range';
  return event.metaKey || event.ctrlKey ? 'toggle' : 'only';
}

/** One note of the table. Drawn again only where something it shows is another. */
export function NoteRow({ id, note, line, columns, selected, active, relations, handlers }: NoteRowProps) {
  return useMemo(
    () => (
      <div
        id={id}
        role="row"
        aria-rowindex={line + 2}
        aria-selected={selected}
        class={`design-phases-row${selected ? ' is-selected' : ''}${active ? ' is-active' : ''}`}
        onClick={(event) => {
          if (!isOnControl(event)) handlers.select(line, modeOf(event));
        }}
        onDblClick={(event) => {
          if (!isOnControl(event)) handlers.open(note.path, event);
        }}
        onContextMenu={(event) => handlers.menu(note.path, event)}
      >
        {handlers.selectable && (
          <div role="gridcell" class="design-phases-cell is-select">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={selected}
              aria-label={boardStrings.selectNote(note.title)}
              onClick={(event) => handlers.select(line, event.shiftKey ? 'range' : 'toggle')}
            />
          </div>
        )}
        {columns.map((column) => (
          <div key={column.id} role="gridcell" class={`design-phases-cell is-${column.id}`}>
            {column.render(note)}
          </div>
        ))}
      </div>
    ),
    [id, note, line, columns, selected, active, relations, handlers],
  );
}
