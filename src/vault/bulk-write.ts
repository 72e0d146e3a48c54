import { type Plan, planInOrder, type WriteResult } from '../core/plan';
import type { NoteRef } from './note-ref';

export interface BulkOptions {
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

/** A change to one of several notes. */
export interface NoteChange {
  readonly note: NoteRef;
  readonly plan: Plan;
}

export interface NoteResult {
  readonly note: NoteRef;
  readonly result: WriteResult;
}

/** What undoes a write to several notes: the one writer. */
interface BulkWriter {
  writeMany(changes: readonly NoteChange[], options: BulkOptions): Promise<BulkWrite>;
}

/** What came of a write to several notes, and the way back. Keeps the inverse edits, not the notes. */
export class BulkWrite {
  constructor(
    private readonly writer: BulkWriter,
    readonly results: readonly NoteResult[],
    /** Whether it ended before the last note. */
    readonly cancelled: boolean,
  ) {}

  get written(): readonly NoteResult[] {
    return this.results.filter(({ result }) => result.outcome === 'written');
  }

  get refused(): readonly NoteResult[] {
    return this.results.filter(({ result }) => result.outcome === 'refused');
  }

  /** This write and a later one to the same notes as one: what was written twice is undone in one edit. */
  followedBy(later: BulkWrite): BulkWrite {
    const results = this.results.map((one): NoteResult => {
      const next = later.written.find(({ note }) => note === one.note)?.result;
      if (one.result.outcome !== 'written' || next?.outcome !== 'written') return one;
      return { note: one.note, result: { outcome: 'written', undo: planInOrder(next.undo, one.result.undo) } };
    });
    return new BulkWrite(this.writer, results, later.cancelled);
  }

  /** Takes the whole step back, the last note first; a note that was changed since is left alone and reported. */
  undo(options: BulkOptions): Promise<BulkWrite> {
    const undos = this.results.flatMap(({ note, result }) =>
      result.outcome === 'written' ? [{ note, plan: result.undo }] : [],
    );
    return this.writer.writeMany(undos.reverse(), options);
  }
}
