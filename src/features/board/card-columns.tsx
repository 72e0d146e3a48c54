import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { meanProgressOf } from '../../core/board/board-figures';
import type { BoardGroup } from '../../core/board/board-groups';
import { boardStrings } from './strings';
import { useUniqueId } from '../../ui/use-unique-id';
import { useCssPixels, useVirtualList } from '../../ui/use-virtual-list';
import { type CardHandlers, NoteCard } from './board-card';
import type { CellEnvironment } from './cells';
import { cardKey, type CardKeyHandlers, focusColumn } from './card-keys';
import type { Selection } from './selection';
import { findStatus } from '../../core/workflow/workflow';
import { StatusPill } from '../status';

interface CardColumnsProps {
  readonly columns: readonly BoardGroup[];
  readonly selection: Selection;
  readonly environment: CellEnvironment;
  readonly cards: CardHandlers;
  readonly keys: CardKeyHandlers;
}

/** One column a status, each a list of cards of which only what is in view is in the page. */
export function CardColumns(props: CardColumnsProps) {
  const { columns, selection } = props;
  const board = useRef<HTMLDivElement>(null);
  useFollowingFocus(board, columns, selection.cursor?.path ?? null);
  return (
    <div ref={board} class="design-phases-columns" data-ignore-swipe>
      {columns.map((column, index) => (
        <Column key={column.key} column={column} index={index} board={props} />
      ))}
    </div>
  );
}

/** Keeps the keyboard on a card that goes to another column. */
function useFollowingFocus(
  board: { current: HTMLElement | null },
  columns: readonly BoardGroup[],
  path: string | null,
) {
  const home = useMemo(
    () => columns.findIndex(({ notes }) => notes.some((note) => note.path === path)),
    [columns, path],
  );
  const last = useRef({ path, home });
  useLayoutEffect(() => {
    const moved = last.current.path === path && last.current.home !== home;
    last.current = { path, home };
    if (moved && board.current?.contains(board.current.doc.activeElement)) focusColumn(board.current, home);
  }, [path, home]);
}

/** What a column holds, and that its status is none of the workflow's. */
function headOf({ notes, label }: BoardGroup, { context }: CellEnvironment): string {
  const isUnknown = label !== '' && findStatus(context.workflow, label) === null;
  const held = boardStrings.columnHead(notes.length, meanProgressOf(notes));
  return isUnknown ? boardStrings.unknownColumn(held) : held;
}

interface ColumnProps {
  readonly column: BoardGroup;
  readonly index: number;
  readonly board: CardColumnsProps;
}

function Column({ column, index, board }: ColumnProps) {
  const { notes, label } = column;
  const { selection, environment, cards } = board;
  const id = useUniqueId();
  const list = useVirtualList({ count: notes.length, size: useCssPixels('--design-phases-card-height') });
  const path = selection.cursor?.path ?? null;
  const active = useMemo(() => (path === null ? -1 : notes.findIndex((note) => note.path === path)), [notes, path]);
  useLayoutEffect(() => {
    if (active >= 0) list.scrollTo(active);
  }, [active]);
  const inView = active >= list.from && active < list.to;
  const name = label || boardStrings.withoutKey.status;
  return (
    <section
      class={`design-phases-column${notes.length === 0 ? ' is-empty' : ''}`}
      data-design-phases-status={label}
      aria-labelledby={`${id}-name`}
    >
      <span id={`${id}-name`} hidden>
        {name}
      </span>
      <div class="design-phases-column-head">
        <StatusPill status={label} workflow={environment.context.workflow} />
        <span class="design-phases-count">{headOf(column, environment)}</span>
      </div>
      <div
        ref={list.scroller}
        class="design-phases-cards"
        role="grid"
        tabIndex={0}
        aria-labelledby={`${id}-name`}
        aria-multiselectable="true"
        aria-rowcount={notes.length}
        style={list.style}
        {...(inView ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget)
            cardKey(event, { columns: board.columns, index, active }, board.keys);
        }}
        onContextMenu={(event) => {
          if (path !== null && active >= 0 && event.target === event.currentTarget) cards.menu(path, event);
        }}
      >
        {notes.length === 0 && (
          <div role="row">
            <div role="gridcell" class="design-phases-unseen">
              {boardStrings.emptyColumn}
            </div>
          </div>
        )}
        <div role="rowgroup" class="design-phases-virtual">
          {notes.slice(list.from, list.to).map((note, shown) => (
            <NoteCard
              key={note.path}
              id={`${id}-${list.from + shown}`}
              note={note}
              place={list.from + shown}
              selected={selection.paths.has(note.path)}
              active={list.from + shown === active}
              environment={environment}
              handlers={cards}
            />
          ))}
        </div>
      </div>
    </section>
  );
}
