import type { ReviewRules } from '../reviews/review-state';

/** What the board needs to know beside the notes themselves. */
export interface BoardContext extends ReviewRules {
  /** The user's name as a reviewer; empty where it isn't known. */
  readonly ownName: () => string;
  /** Tags with `#`. */
  readonly tagsOf: (path: string) => readonly string[];
  /** How many notes a note is related to, in either direction. */
  readonly relationsOf: (path: string) => number;
}
