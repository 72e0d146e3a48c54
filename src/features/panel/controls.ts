import type { Item } from '../../core/outline/outline';
import type { LinkContext } from '../../ui/note-link';
import type { ItemRow } from './rows';

/** What a panel needs done that others know how to do; handed in by `main`. */
export interface PanelActions {
  insertChecklist(path: string): void;
  startPractice(path: string): void;
  practiceNextQuestion(): void;
  convertToChecklist(path: string): void;
}

interface AnswerControls {
  readonly open: (key: string) => void;
  readonly close: () => void;
  /** Keeps what was typed so far. */
  readonly keep: (row: ItemRow, text: string) => void;
  readonly discard: (key: string) => void;
  readonly save: (row: ItemRow, text: string) => Promise<void>;
}

/** What the parts of the panel can ask of the view they stand in. */
export interface PanelControls {
  readonly links: () => LinkContext;
  readonly tick: (item: Item) => void;
  /** The answers written below items, which go by the keys of their rows. */
  readonly answers: AnswerControls;
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
  readonly showVersions: () => void;
  readonly setStatus: (status: string) => void;
  readonly chooseStatus: (event: MouseEvent) => void;
  readonly chooseVisible: (event: MouseEvent) => void;
  readonly chooseSort: (event: MouseEvent) => void;
}
