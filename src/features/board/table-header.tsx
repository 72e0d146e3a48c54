import { useRef } from 'preact/hooks';
import { clampWidth, type SortKey } from '../../core/board/board-state';
import { boardStrings } from './strings';
import { Icon } from '../../ui/icon';
import type { TableColumn } from './board-row';
import { useHiddenName } from '../../ui/hidden-name';

export interface HeaderHandlers {
  /** Selects all notes that are shown, or none. */
  readonly selectAll: (select: boolean) => void;
  readonly sort: (column: string) => void;
  readonly resize: (column: string, width: number) => void;
}

interface TableHeaderProps {
  readonly columns: readonly TableColumn[];
  readonly sort: readonly SortKey[];
  readonly selectable: boolean;
  readonly allSelected: boolean;
  /** Null where the table's order and widths are not the user's to change. */
  readonly handlers: HeaderHandlers | null;
}

const DIRECTION = { false: 'ascending', true: 'descending' } as const;

/** The names of the columns, to sort by and to resize. */
export function TableHeader({ columns, sort, selectable, allSelected, handlers }: TableHeaderProps) {
  const [selectAllId, selectAllName] = useHiddenName(boardStrings.selectAll);
  return (
    <div role="row" aria-rowindex={1} class="design-phases-row is-header">
      {selectable && (
        <div role="columnheader" class="design-phases-cell is-select">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={allSelected}
            aria-labelledby={selectAllId}
            onChange={({ currentTarget }) => handlers?.selectAll(currentTarget.checked)}
          />
          {selectAllName}
        </div>
      )}
      {columns.map((column) => {
        const key = sort.find((entry) => entry.column === column.id);
        const leads = key !== undefined && key === sort[0];
        return (
          <div
            key={column.id}
            role="columnheader"
            class={`design-phases-cell is-${column.id}`}
            aria-sort={leads ? DIRECTION[`${key.descending}`] : 'none'}
          >
            {handlers ? (
              <button
                type="button"
                class="design-phases-plain design-phases-sort"
                onClick={() => handlers.sort(column.id)}
              >
                <span class="design-phases-sort-label">{column.label}</span>
                {leads && <Icon name={key.descending ? 'chevron-down' : 'chevron-up'} />}
              </button>
            ) : (
              <span class="design-phases-sort">{column.label}</span>
            )}
            {handlers && <Resizer column={column} onResize={(width) => handlers.resize(column.id, width)} />}
          </div>
        );
      })}
    </div>
  );
}

const KEY_STEP = 16;

function Resizer({ column, onResize }: { readonly column: TableColumn; readonly onResize: (width: number) => void }) {
  const grip = useRef<HTMLDivElement>(null);
  const [nameId, name] = useHiddenName(boardStrings.resize(column.label));
  const widthNow = () => grip.current?.parentElement?.offsetWidth ?? 0;
  const drag = (event: PointerEvent) => {
    const element = grip.current;
    if (!element) return;
    event.preventDefault();
    const sign = element.win.getComputedStyle(element).direction === 'rtl' ? -1 : 1;
    const start = widthNow() - sign * event.clientX;
    element.setPointerCapture(event.pointerId);
    const move = (moved: PointerEvent) => onResize(clampWidth(start + sign * moved.clientX));
    element.addEventListener('pointermove', move);
    element.addEventListener('lostpointercapture', () => element.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  const step = (event: KeyboardEvent) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(clampWidth(widthNow() + direction * KEY_STEP));
  };
  return (
    <div
      ref={grip}
      class="design-phases-resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-labelledby={nameId}
      aria-valuenow={column.width ?? 0}
      onPointerDown={drag}
      onKeyDown={step}
    >
      {name}
    </div>
  );
}
