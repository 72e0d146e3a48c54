import { useState } from 'preact/hooks';
import type { BoardFilter } from '../../core/board/board-state';
import type { LinkContext } from '../../ui/note-link';
import type { Services } from '../../vault/services';
import type { BoardModel } from './board-model';
import { EmptyBoard } from './empty-board';
import { FiguresBar } from './figures-bar';
import { FilterLine } from './filter-line';
import { FirstLook } from './first-look';
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
  if (figures.tracked === 0)
    return (
      <div class="design-phases-board">
        <EmptyBoard services={services} />
      </div>
    );
  return (
    <div class="design-phases-board">
      <FirstLook services={services} />
      <FiguresBar figures={figures} filter={state.filter} onFilter={onFilter} />
      <Toolbar services={services} model={model} onFilter={onFilter} />
      <FilterLine
        filter={state.filter}
        shown={state.layout === 'next' ? model.lines.count : shown.length}
        tracked={figures.tracked}
        onFilter={onFilter}
      />
      <SelectionBar services={services} model={model} />
      <Rows services={services} model={model} links={links} handlers={handlers} />
      <div role="status" class="design-phases-unseen">
        {spoken}
      </div>
    </div>
  );
}
