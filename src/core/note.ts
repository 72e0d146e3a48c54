import type { Progress } from './outline/outline';
import type { NoteReview } from './reviews/note-review';
import type { Stage } from './workflow/workflow';

/** A problem with a note's properties or relations; the words are in `strings.ts`. */
export type Problem =
  | 'unknown-status'
  | 'invalid-peer-reviews'
  | 'review-count-differs'
  | 'invalid-started'
  | 'invalid-edit-date'
  | 'empty-relation'
  | 'unresolved-relation';

export interface PhaseSummary extends Progress {
  readonly title: string;
  readonly line: number;
}

/** What the index knows of a tracked note. Plain data. */
export interface NoteSummary extends Progress {
  readonly path: string;
  /** The file's name without extension. */
  readonly title: string;
  /** The workflow's spelling of a status it has, else the note's own, trimmed; empty for blank. */
  readonly status: string;
  /** Null for a blank or unknown status. */
  readonly stage: Stage | null;
  /** 0 for blank; null if the value isn't a count. */
  readonly peerReviews: number | null;
  /** `YYYY-MM-DD`; null for blank and invalid. */
  readonly started: string | null;
  readonly editDate: string | null;
  readonly purpose: string;
  readonly phases: readonly PhaseSummary[];
  /** Link targets of the `Relates` property as written, without aliases and empty links. */
  readonly relates: readonly string[];
  readonly review: NoteReview;
  readonly problems: readonly Problem[];
}

export type RelationDirection = 'forward' | 'backward' | 'mutual';

/** A link in a `Relates` property, seen from one of its ends. */
export interface Relation {
  /** Null if the link leads to no file. */
  readonly path: string | null;
  readonly linkText: string;
  readonly direction: RelationDirection;
}
