import type { Plan } from '../../core/plan';

/** A change to several notes, as the user is shown it before it is done. */
export interface BulkStep {
  /** What it does, in words: `Set status to “Done”`. */
  readonly title: string;
  readonly paths: readonly string[];
  readonly planFor: (path: string) => Plan;
  /** What the note has and what it will have; null where it has the value already and is skipped. */
  readonly describe: (path: string) => Omit<BulkChange, 'path'> | null;
}

/** One note of a step, as listed before it is changed. */
export interface BulkChange {
  readonly path: string;
  /** Null where something is added to what the note has. */
  readonly before: string | null;
  readonly after: string;
}

/** The notes a step changes; those it skips are not among them. */
export function changesOf({ paths, describe }: BulkStep): BulkChange[] {
  return paths.flatMap((path) => {
    const change = describe(path);
    return change === null ? [] : [{ path, ...change }];
  });
}
