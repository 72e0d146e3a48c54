import { useEffect, useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { BoardGroup } from '../../core/board/board-groups';
import type { Grouping } from '../../core/board/board-state';
import { boardStrings } from './strings';
import type { LinkContext } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import { CardColumns } from './card-columns';
import type { TableColumn } from './board-row';
import { BoardTable } from './board-table';
import { type CellEnvironment, tableColumns } from './cells';
import { nextColumns } from './next-columns';
import { NextItems } from './next-items';
import type { RowsModel } from './rows-model';
import type { BoardHandlers } from './use-board-handlers';
import { STAGES } from '../../core/workflow/workflow';

interface RowsProps {
  readonly services: Services;
  readonly model: RowsModel;
  readonly links: LinkContext;
  readonly handlers: BoardHandlers;
  /** Columns after the board's own. */
  readonly further?: readonly TableColumn[];
}

const NO_COLUMNS: readonly TableColumn[] = [];

/** Draws a component again whenever its model changes. */
export function useRows(model: RowsModel): void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => model.changed.add(() => redraw(undefined)), [model]);
}

/** The notes of a model in the layout its state asks for. */
export function Rows({ services, model, links, handlers, further = NO_COLUMNS }: RowsProps) {
  const { state, context, lines, selection } = model;
  const { offerStatus } = handlers;
  const environment = useMemo<CellEnvironment>(
    () => ({
      context,
      clock: services.clock,
      links,
      supersededBy: (path) => services.index.supersededBy(path),
      offerStatus,
    }),
    [context, links, offerStatus],
  );
  const columns = useMemo(
    () => [...tableColumns(state, environment), ...further],
    [state.hidden, state.widths, environment, further],
  );
  const nextItems = useMemo(() => new NextItems(services), [services]);
  if (state.layout === 'columns')
    return (
      <CardColumns
        columns={model.columns}
        selection={selection}
        environment={environment}
        cards={handlers.cards}
        keys={handlers.keys}
      />
    );
  if (state.layout === 'next') return <NextTable {...{ model, handlers, environment, nextItems }} />;
  if (lines.count === 0) return <p class="design-phases-empty">{boardStrings.nothingShown}</p>;
  return (
    <BoardTable
      label={boardStrings.title}
      lines={lines}
      columns={columns}
      sort={state.sort}
      selection={selection}
      folded={state.folded}
      groupLabel={(group) => groupLabel(state.group, group)}
      relationsOf={context.relationsOf}
      handlers={handlers.table}
      header={handlers.header}
    />
  );
}

type NextTableProps = Pick<RowsProps, 'model' | 'handlers'> & {
  readonly environment: CellEnvironment;
  readonly nextItems: NextItems;
};

/** What comes next in each note. The order is that of the reasons, so its headers sort nothing. */
function NextTable({ model, handlers, environment, nextItems }: NextTableProps) {
  useEffect(() => nextItems.follow(), [nextItems]);
  const columns = useMemo(() => nextColumns(nextItems, environment), [nextItems, environment]);
  if (model.lines.count === 0) return <p class="design-phases-empty">{boardStrings.nothingNext}</p>;
  return (
    <BoardTable
      label={boardStrings.title}
      lines={model.lines}
      columns={columns}
      sort={[]}
      selection={model.selection}
      folded={[]}
      groupLabel={({ label }) => label}
      relationsOf={environment.context.relationsOf}
      handlers={handlers.table}
      header={null}
    />
  );
}

/** The words for a group: its own, or what it means to have none. */
function groupLabel(grouping: Grouping | null, { key, label }: BoardGroup): string {
  if (key === '') return grouping ? boardStrings.withoutKey[grouping] : boardStrings.noValue;
  const stage = grouping === 'stage' && STAGES.find((entry) => entry === key);
  return stage ? boardStrings.stages[stage] : label;
}
