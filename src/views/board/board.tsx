import { Platform } from 'obsidian';
import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { type BoardFilter, type Grouping } from '../../core/board/board-state';
import type { BoardGroup } from '../../core/board/board-groups';
import { boardStrings } from '../../strings';
import type { LinkContext } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import { BoardColumns } from './board-columns';
import type { BoardModel } from './board-model';
import { BoardTable } from './board-table';
import { type CellEnvironment, tableColumns } from './cells';
import { FiguresBar } from './figures-bar';
import { FilterLine } from './filter-line';
import { SelectionBar } from './selection-bar';
import { Toolbar } from './toolbar';
import { useBoardHandlers } from './use-board-handlers';

interface BoardProps {
  readonly services: Services;
  readonly model: BoardModel;
  readonly links: LinkContext;
}

/** Pixels; what a finger hits is higher. */
const ROW_HEIGHT = { desktop: 32, phone: 44 };
const CARD_HEIGHT = 104;

/** The whole review board. */
export function Board({ services, model, links }: BoardProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => model.changed.add(() => redraw(undefined)), [model]);
  const [spoken, say] = useState('');
  const handlers = useBoardHandlers(services, model, say);
  const onFilter = (change: Partial<BoardFilter>) => model.update({ filter: { ...model.state.filter, ...change } });
  const { figures, state, shown } = model;
  return (
    <div class="design-phases-board">
      <FiguresBar figures={figures} filter={state.filter} onFilter={onFilter} />
      <Toolbar services={services} model={model} onFilter={onFilter} />
      <FilterLine filter={state.filter} shown={shown.length} tracked={figures.tracked} onFilter={onFilter} />
      <SelectionBar services={services} model={model} />
      {figures.tracked === 0 ? (
        <p class="design-phases-empty">{services.index.ready ? boardStrings.empty : boardStrings.loading}</p>
      ) : (
        <Rows services={services} model={model} links={links} handlers={handlers} />
      )}
      <div role="status" class="design-phases-unseen">
        {spoken}
      </div>
    </div>
  );
}

interface RowsProps extends BoardProps {
  readonly handlers: ReturnType<typeof useBoardHandlers>;
}

function Rows({ services, model, links, handlers }: RowsProps) {
  const { state, context, lines, selection } = model;
  const environment = useMemo<CellEnvironment>(() => ({ context, clock: services.clock, links }), [context, links]);
  const columns = useMemo(() => tableColumns(state, environment), [state.hidden, state.widths, environment]);
  if (state.layout === 'columns')
    return (
      <BoardColumns
        columns={model.columns}
        selection={selection}
        environment={environment}
        cardHeight={CARD_HEIGHT}
        cards={handlers.cards}
        keys={handlers.keys}
      />
    );
  if (lines.count === 0) return <p class="design-phases-empty">{boardStrings.nothingShown}</p>;
  return (
    <BoardTable
      label={boardStrings.title}
      lines={lines}
      columns={columns}
      sort={state.sort}
      selection={selection}
      folded={state.folded}
      rowHeight={Platform.isPhone ? ROW_HEIGHT.phone : ROW_HEIGHT.desktop}
      groupLabel={(group) => groupLabel(state.group, group)}
      relationsOf={context.relationsOf}
      handlers={handlers.table}
      header={handlers.header}
    />
  );
}

/** The words for a group: its own, or what it means to have none. */
export function groupLabel(grouping: Grouping | null, { key, label }: BoardGroup): string {
  if (grouping === null) return label;
  if (key === '') return boardStrings.withoutKey[grouping];
  if (grouping === 'stage' && (key === 'draft' || key === 'review' || key === 'final')) return boardStrings.stages[key];
  return label;
}
