import type { Progress } from './outline/outline';
import type { NoteReview } from './reviews/note-review';
import type { Stage } from './workflow/workflow';

/** What is odd about a note's properties or relations; the words are in `strings.ts`. */
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
  /** The `Title` shown: the file's name without extension. */
  readonly title: string;
  /** The workflow's spelling where it knows the status, the note's own (trimmed) where not, empty where blank. */
  readonly status: string;
  /** Null for a blank status or one that no workflow knows. */
  readonly stage: Stage | null;
  /** 0 for blank; null where the value is no count. */
  readonly peerReviews: number | null;
  /** `YYYY-MM-DD`, or null for blank and invalid. */
  readonly started: string | null;
  readonly editDate: string | null;
  readonly purpose: string;
  readonly phases: readonly PhaseSummary[];
  /** Link targets of the `Relates` property as written, without alias; empty links left out. */
  readonly relates: readonly string[];
  readonly review: NoteReview;
  readonly problems: readonly Problem[];
}

export type RelationDirection = 'forward' | 'backward' | 'mutual';

/** A link in a `Relates` property, seen from one of its ends. */
export interface Relation {
  /** Null where the link leads to no file. */
  readonly path: string | null;
  readonly linkText: string;
  readonly direction: RelationDirection;
}
