/** What other features may use of this one. */
export { BoardModel } from './board-model';
export type { TableColumn } from './board-row';
export type { ColumnId } from './columns';
export { Rows, useRows } from './rows';
export { contextOf, RowsModel } from './rows-model';
export { SelectionBar } from './selection-bar';
export { boardStrings } from './strings';
export { readOnlyHandlers, useBoardHandlers } from './use-board-handlers';
