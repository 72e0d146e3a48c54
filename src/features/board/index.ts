/** What other features may use of this one. */
export { BoardModel } from './board-model';
export type { TableColumn } from './board-row';
export type { ColumnId } from './columns';
export { contextOf } from './context-of';
export { readOnlyHandlers } from './read-only-handlers';
export { Rows, useRows } from './rows';
export { RowsModel } from './rows-model';
export { SelectionBar } from './selection-bar';
export { boardStrings } from './strings';
export { useBoardHandlers } from './use-board-handlers';
