import type { Item } from '../../core/outline/outline';
import type { LinkContext } from '../../ui/note-link';

/** What a panel needs done that others know how to do; handed in by `main`. */
export interface PanelActions {
  insertChecklist(path: string): void;
  startPractice(path: string): void;
  practiceNextQuestion(): void;
  convertToChecklist(path: string): void;
}

/** What the parts of the panel can ask of the view they stand in. */
export interface PanelControls {
  readonly links: () => LinkContext;
  readonly tick: (item: Item) => void;
  readonly goTo: (line: number, event: MouseEvent | KeyboardEvent) => void;
  readonly fold: (key: string) => void;
  readonly foldOrUnfoldAll: () => void;
  readonly showMore: () => void;
  readonly pinOrFollow: () => void;
  readonly insertChecklist: () => void;
  readonly startPractice: () => void;
  readonly practiceNextQuestion: () => void;
  readonly convertToChecklist: () => void;
  readonly createNote: () => void;
  readonly openSettings: () => void;
  readonly addRelation: () => void;
  /** The user's name as a reviewer. */
  readonly me: () => string;
  readonly recordReview: () => void;
  readonly requestChanges: () => void;
  readonly requestReview: () => void;
  readonly fixReviewCount: () => void;
  readonly chooseStatus: (event: MouseEvent) => void;
  readonly chooseVisible: (event: MouseEvent) => void;
  readonly chooseSort: (event: MouseEvent) => void;
}
