import type { OutlineOptions } from './outline/outline';
import type { IgnoredFinding } from './relations/ignored-findings';
import type { Workflow } from './workflow/workflow';

/** The names of properties, matched without case. */
export interface PropertyNames {
  readonly status: string;
  readonly relates: string;
  readonly peerReviews: string;
  readonly started: string;
  readonly editDate: string;
  readonly purpose: string;
  readonly reviewedBy: string;
  readonly reviews: string;
  /** Links to the notes that replace this one, and to those that it replaces. */
  readonly supersededBy: string;
  readonly supersedes: string;
}

/** Which notes are tracked. Folders are vault paths without a slash at the end; tags without `#`. Empty means all. */
export interface Scope {
  readonly folders: readonly string[];
  readonly tags: readonly string[];
  readonly excludedFolders: readonly string[];
}

/** How an inserted checklist is written. */
export interface InsertionStyle {
  readonly emoji: boolean;
  readonly timeBoxes: boolean;
  readonly goals: boolean;
  /** List marker: `-`, `*` or `+`. */
  readonly marker: '-' | '*' | '+';
  readonly addProperties: boolean;
}

export const RELATION_SORTS = ['note', 'title', 'status', 'date'] as const;
export type RelationSort = (typeof RELATION_SORTS)[number];

export interface PanelSettings {
  readonly hideDoneItems: boolean;
  readonly hideDonePhases: boolean;
  readonly relationSort: RelationSort;
}

/** What is heard when a phase's time is up. */
export const PRACTICE_SOUNDS = ['none', 'chime', 'bell', 'beep'] as const;
export type PracticeSound = (typeof PRACTICE_SOUNDS)[number];

export interface PracticeSettings {
  /** How many minutes a practice takes if no phase has a time box. */
  readonly totalMinutes: number;
  readonly sound: PracticeSound;
  readonly notice: boolean;
  /** Whether a finished practice is added to the note's practice log. */
  readonly writeLog: boolean;
  /** Notes in this folder or with this tag are questions to practice; empty for none. */
  readonly questionFolder: string;
  readonly questionTag: string;
}

/** A named state of the review board, as the board's own plain data. */
export interface SavedBoard {
  readonly name: string;
  readonly state: unknown;
}

/** What the board offers for a vault that was used for years: true once it was answered or dismissed. */
export interface FirstLook {
  readonly folders: boolean;
  readonly statuses: boolean;
}

export interface Settings {
  readonly properties: PropertyNames;
  readonly workflow: Workflow;
  readonly requiredReviews: number;
  /** Days without an edit after which a note that is not final is stale; 0 turns it off. */
  readonly staleAfterDays: number;
  readonly scope: Scope;
  readonly templateFolder: string;
  readonly defaultTemplate: string;
  readonly newNoteFolder: string;
  readonly insertion: InsertionStyle;
  readonly doneMarks: string;
  readonly cancelledMarks: string;
  readonly countNested: boolean;
  /** Whether a change made with the plugin updates the edit date of a note that has one. */
  readonly touchEditDate: boolean;
  /** Whether requests and verdicts go to the note's review log; else approvals are only counted. */
  readonly keepReviewLog: boolean;
  readonly recordReviewers: boolean;
  readonly confirmFinalStatus: boolean;
  /** Whether the check of relations leaves alone links that are not answered. */
  readonly oneWayIsFine: boolean;
  /** What the check of relations found and is to leave alone. */
  readonly ignoredFindings: readonly IgnoredFinding[];
  readonly showStatusBar: boolean;
  readonly showBadges: boolean;
  readonly showInFileExplorer: boolean;
  readonly panel: PanelSettings;
  readonly practice: PracticeSettings;
  readonly savedBoards: readonly SavedBoard[];
  readonly firstLook: FirstLook;
}

/** The least and the most that a number can be set to. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** The limits of the settings that are whole numbers. */
export const LIMITS = {
  requiredReviews: { least: 0, most: 99 },
  staleAfterDays: { least: 0, most: 3650 },
  totalMinutes: { least: 1, most: 600 },
  reviewAgainDays: { least: 0, most: 3650 },
} as const;

/** The settings for how items count. */
export function outlineOptionsOf({ doneMarks, cancelledMarks, countNested }: Settings): OutlineOptions {
  return { doneMarks, cancelledMarks, countNested };
}
