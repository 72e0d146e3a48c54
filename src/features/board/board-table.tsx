import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BoardGroup } from '../../core/board/board-groups';
import { meanProgressOf } from '../../core/board/board-figures';
import type { BoardLines } from '../../core/board/board-lines';
import type { SortKey } from '../../core/board/board-state';
import { boardStrings } from './strings';
import { Icon } from '../../ui/icon';
import { useUniqueId } from '../../ui/use-unique-id';
import { entryStyle, useCssPixels, useVirtualList } from '../../ui/use-virtual-list';
import { NoteRow, type TableColumn } from './board-row';
import { cursorLine, isAllSelected, type Selection } from './selection';
import { type HeaderHandlers, TableHeader } from './table-header';
import { gridKey, rowMouse, type TableHandlers } from './table-input';
import { useHiddenName } from '../../ui/hidden-name';

const TITLE_MIN_WIDTH = 160;
const SELECT_WIDTH = 32;

interface BoardTableProps {
  readonly label: string;
  readonly lines: BoardLines;
  readonly columns: readonly TableColumn[];
  readonly sort: readonly SortKey[];
  readonly selection: Selection;
  readonly folded: readonly string[];
  readonly groupLabel: (group: BoardGroup) => string;
  readonly relationsOf: (path: string) => number;
  readonly handlers: TableHandlers;
  readonly header: HeaderHandlers | null;
}

/** The board's rows as a grid of which only what is in view is in the page. The keyboard stays on the grid itself. */
export function BoardTable(props: BoardTableProps) {
  const { lines, columns, selection, handlers } = props;
  const id = useUniqueId();
  const [nameId, name] = useHiddenName(props.label);
  const rowHeight = useCssPixels('--design-phases-row-height');
  const list = useVirtualList({ count: lines.count, size: rowHeight, header: rowHeight });
  const active = cursorLine(selection, lines);
  const shown = useRef(active);
  useLayoutEffect(() => {
    if (active >= 0 && active !== shown.current) list.scrollTo(active);
    shown.current = active;
  }, [active]);
  const inView = active >= list.from && active < list.to;
  return (
    <>
      {name}
      <div
        ref={list.scroller}
        class="design-phases-grid"
        data-ignore-swipe
        role="grid"
        tabIndex={0}
        aria-labelledby={nameId}
        aria-multiselectable="true"
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length + Number(handlers.selectable)}
        {...(inView ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        style={trackStyle(columns, handlers.selectable)}
        onKeyDown={(event) => gridKey(event, active, lines, handlers)}
        onContextMenu={(event) => {
          const { note } = lines.at(active);
          if (note && event.target === event.currentTarget) handlers.menu(note.path, event);
        }}
      >
        <TableHeader
          columns={columns}
          sort={props.sort}
          selectable={handlers.selectable}
          allSelected={isAllSelected(selection, lines)}
          handlers={props.header}
        />
        <div role="rowgroup" class="design-phases-virtual" style={list.style} {...rowMouse(lines, handlers)}>
          {Array.from({ length: list.to - list.from }, (_, index) => (
            <TableLine
              key={keyOf(lines, list.from + index)}
              id={id}
              line={list.from + index}
              active={active}
              table={props}
            />
          ))}
        </div>
      </div>
    </>
  );
}

/** The widths of the columns, and of them all. */
function trackStyle(columns: readonly TableColumn[], selectable: boolean): Record<string, string> {
  const select = selectable ? [SELECT_WIDTH] : [];
  const least = [...select, ...columns.map(({ width }) => width ?? TITLE_MIN_WIDTH)];
  const tracks = columns.map(({ width }) => (width === null ? `minmax(${TITLE_MIN_WIDTH}px, 1fr)` : `${width}px`));
  return {
    '--design-phases-columns': [...select.map((width) => `${width}px`), ...tracks].join(' '),
    '--design-phases-width': `${least.reduce((sum, width) => sum + width, 0)}px`,
  };
}

/** A note may stand in several groups, so its path alone will not do. */
function keyOf(lines: BoardLines, line: number): string {
  const { group, note } = lines.at(line);
  return `${group?.key ?? ''}\n${note?.path ?? ''}`;
}

interface TableLineProps {
  readonly id: string;
  readonly line: number;
  readonly active: number;
  readonly table: BoardTableProps;
}

function TableLine({ id, line, active, table }: TableLineProps) {
  const { group, note } = table.lines.at(line);
  if (note)
    return (
      <NoteRow
        id={`${id}-${line}`}
        note={note}
        line={line}
        columns={table.columns}
        selected={table.selection.paths.has(note.path)}
        active={line === active}
        relations={table.relationsOf(note.path)}
        selectable={table.handlers.selectable}
      />
    );
  return group && <GroupHead id={`${id}-${line}`} line={line} group={group} active={line === active} table={table} />;
}

interface GroupHeadProps extends Omit<TableLineProps, 'active'> {
  readonly group: BoardGroup;
  readonly active: boolean;
}

function GroupHead({ id, line, group, active, table }: GroupHeadProps) {
  const open = !table.folded.includes(group.key);
  const label = table.groupLabel(group);
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={line + 2}
      style={entryStyle(line)}
      class={`design-phases-entry design-phases-row is-group${active ? ' is-active' : ''}`}
    >
      <div
        role="gridcell"
        aria-colspan={table.columns.length + Number(table.handlers.selectable)}
        class="design-phases-cell is-group"
      >
        <button
          type="button"
          class="design-phases-plain"
          tabIndex={-1}
          aria-expanded={open}
          onClick={() => table.handlers.fold(group.key)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
          <span>{label}</span>
        </button>
        <span class="design-phases-count">
          {boardStrings.columnHead(group.notes.length, meanProgressOf(group.notes))}
        </span>
      </div>
    </div>
  );
}
