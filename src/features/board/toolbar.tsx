import { useState } from 'preact/hooks';
import { isEmptyFilter } from '../../core/board/board-filter';
import { type BoardFilter, LAYOUTS } from '../../core/board/board-state';
import { boardStrings } from './strings';
import type { Services } from '../../vault/services';
import { columnsMenu, exportMenu, groupMenu, savedMenu, sortMenu } from './board-menus';
import type { BoardModel } from './board-model';
import { FilterPanel } from './filter-panel';
import { useHiddenName } from '../../ui/hidden-name';
import { showMenuBelow } from '../../ui/open-surfaces';
import { TextButton } from '../../ui/icon';

interface ToolbarProps {
  readonly services: Services;
  readonly model: BoardModel;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

const LAYOUT_ICONS = { table: 'table', columns: 'square-kanban', next: 'list-todo' } as const;

/** Search, filters, order, columns, saved boards, exports and the layout. */
export function Toolbar({ services, model, onFilter }: ToolbarProps) {
  const [filtering, setFiltering] = useState(false);
  const { filter, layout } = model.state;
  const [searchId, search] = useHiddenName(boardStrings.search);
  const [layoutId, layouts] = useHiddenName(boardStrings.layout);
  return (
    <>
      <div class="design-phases-toolbar">
        {search}
        <input
          type="search"
          class="design-phases-search"
          placeholder={boardStrings.search}
          aria-labelledby={searchId}
          value={filter.text}
          onInput={(event) => onFilter({ text: event.currentTarget.value })}
        />
        <div class="design-phases-tools">
          <TextButton
            icon="list-filter"
            label={boardStrings.filter}
            pressed={filtering || !isEmptyFilter({ ...filter, text: '' })}
            onClick={() => setFiltering(!filtering)}
          />
          {layout !== 'next' && (
            <TextButton
              icon="arrow-up-down"
              label={boardStrings.sort}
              onClick={(event) => showMenuBelow(sortMenu(model), event)}
            />
          )}
          {layout === 'table' && <TableTools model={model} />}
          <TextButton
            icon="bookmark"
            label={boardStrings.saved}
            onClick={(event) => showMenuBelow(savedMenu(services, model), event)}
          />
          <TextButton
            icon="download"
            label={boardStrings.export}
            onClick={(event) =>
              showMenuBelow(exportMenu(services, model, (event.currentTarget as HTMLElement).win), event)
            }
          />
        </div>
        <div class="design-phases-layouts" role="group" aria-labelledby={layoutId}>
          {layouts}
          {LAYOUTS.map((entry) => (
            <TextButton
              key={entry}
              icon={LAYOUT_ICONS[entry]}
              label={boardStrings.layouts[entry]}
              pressed={layout === entry}
              onClick={() => model.update({ layout: entry })}
            />
          ))}
        </div>
      </div>
      {filtering && (
        <FilterPanel notes={services.index.notes()} context={model.context} filter={filter} onFilter={onFilter} />
      )}
    </>
  );
}

function TableTools({ model }: { readonly model: BoardModel }) {
  return (
    <>
      <TextButton
        icon="group"
        label={boardStrings.group}
        pressed={model.state.group !== null}
        onClick={(event) => showMenuBelow(groupMenu(model), event)}
      />
      <TextButton
        icon="list"
        label={boardStrings.shownColumns}
        onClick={(event) => showMenuBelow(columnsMenu(model), event)}
      />
    </>
  );
}
