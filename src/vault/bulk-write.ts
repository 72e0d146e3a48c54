import type { NoteWriter, WriteResult } from './note-writer';

export interface BulkOptions {
  onProgress(done: number, total: number): void;
  readonly signal: AbortSignal;
}

export interface NoteResult {
  readonly path: string;
  readonly result: WriteResult;
}

/** What came of a write to several notes, and the way back. Keeps the inverse edits, not the notes. */
export class BulkWrite {
  constructor(
    private readonly writer: NoteWriter,
    readonly results: readonly NoteResult[],
    /** Whether it was cancelled before the last note. */
    readonly cancelled: boolean,
  ) {}

  get written(): readonly NoteResult[] {
    return this.results.filter(({ result }) => result.outcome === 'written');
  }

  get refused(): readonly NoteResult[] {
    return this.results.filter(({ result }) => result.outcome === 'refused');
  }

  /** Takes the whole step back, the last note first; a note that was changed since is left alone and reported. */
  undo(options: BulkOptions): Promise<BulkWrite> {
    const undos = new Map(
      this.results.flatMap(({ path, result }) => (result.outcome === 'written' ? [[path, result.undo] as const] : [])),
    );
    const gone = () => ({ refused: 'note-changed' }) as const;
    return this.writer.writeMany([...undos.keys()].reverse(), (path) => undos.get(path) ?? gone, options);
  }
}
