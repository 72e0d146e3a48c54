import { useState } from 'preact/hooks';
import type { BoardFilter } from '../../core/board/board-state';
import { boardStrings } from './strings';
import type { LinkContext } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import type { BoardModel } from './board-model';
import { FiguresBar } from './figures-bar';
import { FilterLine } from './filter-line';
import { Rows, useRows } from './rows';
import { SelectionBar } from './selection-bar';
import { Toolbar } from './toolbar';
import { useBoardHandlers } from './use-board-handlers';

interface BoardProps {
  readonly services: Services;
  readonly model: BoardModel;
  readonly links: LinkContext;
}

/** The whole review board. */
export function Board({ services, model, links }: BoardProps) {
  useRows(model);
  const [spoken, say] = useState('');
  const handlers = useBoardHandlers(services, model, say);
  const onFilter = (change: Partial<BoardFilter>) => model.update({ filter: { ...model.state.filter, ...change } });
  const { figures, state, shown } = model;
  return (
    <div class="design-phases-board">
      <FiguresBar figures={figures} filter={state.filter} onFilter={onFilter} />
      <Toolbar services={services} model={model} onFilter={onFilter} />
      <FilterLine
        filter={state.filter}
        shown={state.layout === 'next' ? model.lines.count : shown.length}
        tracked={figures.tracked}
        onFilter={onFilter}
      />
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
