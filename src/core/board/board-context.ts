import type { Workflow } from '../workflow/workflow';

/** What the board needs to know beside the notes themselves. */
export interface BoardContext {
  readonly workflow: Workflow;
  readonly requiredReviews: number;
  /** Notes last edited before this date (`YYYY-MM-DD`) are stale; null where nothing goes stale. */
  readonly staleBefore: string | null;
  /** Tags with `#`. */
  readonly tagsOf: (path: string) => readonly string[];
  /** How many notes a note is related to, in either direction. */
  readonly relationsOf: (path: string) => number;
}
