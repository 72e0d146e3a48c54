/** The time, handed in: core never asks the system for it. */
export interface Clock {
  now(): Date;
  /** Formats a date by a Moment pattern such as `YYYY-MM-DD`, which is what Obsidian's core Templates use. */
  format(date: Date, pattern: string): string;
}
