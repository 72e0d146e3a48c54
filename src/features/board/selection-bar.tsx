import { boardStrings } from './strings';
import type { Services } from '../../vault/services';
import { recordReview, requestReview, reviewStrings } from '../reviews';
import { notesAt } from '../../vault/note-ref';
import { addRelation } from './board-actions';
import { exportMenu, statusMenu } from './board-menus';
import type { RowsModel } from './rows-model';
import { NO_SELECTION } from './selection';
import { useUniqueId } from '../../ui/use-unique-id';
import { showMenuBelow } from '../../ui/open-surfaces';
import { IconButton } from '../../ui/icon';

/** What can be done with the selected notes. It lies over the end of the rows, which stay where they are. */
export function SelectionBar({ services, model }: { readonly services: Services; readonly model: RowsModel }) {
  const nameId = useUniqueId();
  const paths = [...model.selection.paths];
  if (paths.length === 0) return null;
  return (
    <div class="design-phases-selection-bar" role="group" aria-labelledby={nameId}>
      <span id={nameId}>{boardStrings.selected(paths.length)}</span>
      <IconButton
        icon="x"
        label={boardStrings.clearSelection}
        onClick={() => model.select({ ...NO_SELECTION, cursor: model.selection.cursor })}
      />
      <button type="button" onClick={(event) => showMenuBelow(statusMenu(services, model, paths), event)}>
        {boardStrings.setStatus}
      </button>
      <button type="button" onClick={() => void recordReview(services, notesAt(services.app, paths))}>
        {reviewStrings.recordReview}
      </button>
      <button type="button" onClick={() => void requestReview(services, notesAt(services.app, paths))}>
        {reviewStrings.requestReview}
      </button>
      <button type="button" onClick={() => addRelation(services, paths)}>
        {boardStrings.addRelation}
      </button>
      <button
        type="button"
        onClick={(event) => showMenuBelow(exportMenu(services, model, event.currentTarget.win), event)}
      >
        {boardStrings.export}
      </button>
    </div>
  );
}
