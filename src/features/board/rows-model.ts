import type { BoardContext } from '../../core/board/board-context';
import type { BoardGroup } from '../../core/board/board-groups';
import { BoardLines } from '../../core/board/board-lines';
import type { BoardState } from '../../core/board/board-state';
import { Listeners } from '../../core/listeners';
import type { NoteSummary } from '../../core/note';
import type { Services } from '../../vault/services';
import { readBoard } from './columns';
import { NO_SELECTION, type Selection } from './selection';
import { ownName } from '../reviews';
import { staleBefore } from '../../core/reviews/review-state';

/** What the board's rows depend on beside the notes, as the settings and the calendar stand now. */
export function contextOf({ app, settings, clock, index }: Services): BoardContext {
  const { workflow, requiredReviews } = settings.current;
  return {
    workflow,
    requiredReviews,
    staleBefore: staleBefore(settings.current, clock),
    ownName: () => ownName(app),
    tagsOf: (path) => index.tagsOf(path),
    relationsOf: (path) => index.related(path).length,
  };
}

/** Rows for a table or for columns, wherever they come from, and what is selected of them. */
export abstract class RowsModel {
  readonly changed = new Listeners<void>();
  state: BoardState = readBoard(null);
  selection: Selection = NO_SELECTION;
  context: BoardContext;
  /** The notes shown, in order. */
  shown: readonly NoteSummary[] = [];
  /** The same as lines, with heads where they are grouped; in the columns layout column by column. */
  lines: BoardLines = BoardLines.ofNotes([]);
  /** The columns of that layout. */
  columns: readonly BoardGroup[] = [];

  constructor(protected readonly services: Services) {
    this.context = contextOf(services);
  }

  /** Changes what the user chose. */
  abstract update(change: Partial<BoardState>): void;

  select(selection: Selection): void {
    this.selection = selection;
    this.changed.notify();
  }

  protected showColumns(columns: readonly BoardGroup[]): void {
    this.columns = columns;
    this.lines = BoardLines.ofGroups(columns, []);
    this.changed.notify();
  }

  protected showNotes(notes: readonly NoteSummary[]): void {
    this.lines = BoardLines.ofNotes(notes);
    this.changed.notify();
  }

  /** Shows notes as a table, in groups where there are any. */
  protected showTable(groups: readonly BoardGroup[] | null): void {
    this.lines = groups ? BoardLines.ofGroups(groups, this.state.folded) : BoardLines.ofNotes(this.shown);
    this.changed.notify();
  }
}
