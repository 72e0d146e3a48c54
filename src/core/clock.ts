/** The time. It's handed in, since core never asks the system. */
export interface Clock {
  now(): Date;
  /** Formats a date by a Moment pattern such as `YYYY-MM-DD`, as Obsidian's core Templates do. */
  format(date: Date, pattern: string): string;
}
