import type { Item } from '../../core/outline/outline';
import type { LinkContext } from '../../ui/note-link';

/** What a panel needs done that others know how to do; handed in by `main`. */
export interface PanelActions {
  insertChecklist(path: string): void;
  startPractice(path: string): void;
}

/** What the parts of the panel can ask of the view they stand in. */
export interface PanelControls {
  readonly links: LinkContext;
  tick(item: Item): void;
  goTo(line: number, event: MouseEvent | KeyboardEvent): void;
  fold(key: string): void;
  foldOrUnfoldAll(): void;
  showMore(): void;
  pinOrFollow(): void;
  insertChecklist(): void;
  startPractice(): void;
  recordReview(): void;
  chooseStatus(event: MouseEvent): void;
  chooseVisible(event: MouseEvent): void;
  chooseSort(event: MouseEvent): void;
}
