import type { SelectMode } from './selection';

/** What the rows of a table do when they are used. Lines are those of the board's `BoardLines`. */
export interface TableHandlers {
  /** Whether rows have a box to tick. */
  readonly selectable: boolean;
  readonly select: (line: number, mode: SelectMode) => void;
  readonly open: (path: string, event: MouseEvent | KeyboardEvent) => void;
  readonly menu: (path: string, event: MouseEvent) => void;
  readonly moveCursor: (line: number) => void;
  readonly selectAll: () => void;
  readonly clearSelection: () => void;
  readonly fold: (key: string) => void;
}
