import type { App } from 'obsidian';
import type { Plan, WriteResult } from '../core/plan';
import type { BulkOptions, BulkWrite, NoteChange } from './bulk-write';
import type { NoteEditors } from './note-editors';
import { noteAt } from './note-ref';
import { NoteWriter } from './note-writer';

/** The one writer, for somebody who wants to know what is written for them, and how to take it back. */
export class HeardWriter extends NoteWriter {
  /** The ways back that were given out: who takes one makes no new change. */
  private readonly waysBack = new WeakSet<Plan>();

  /** @param hear gets the changes that undo a write, in the order in which to make them */
  constructor(
    private readonly writer: NoteWriter,
    private readonly vaultApp: App,
    editors: NoteEditors,
    private readonly hear: (undo: readonly NoteChange[]) => void,
  ) {
    super(vaultApp, editors);
  }

  override get isStopped(): boolean {
    return this.writer.isStopped;
  }

  override async write(path: string, plan: Plan): Promise<WriteResult> {
    const note = noteAt(this.vaultApp, path);
    const result = await this.writer.write(path, plan);
    if (result.outcome === 'written' && !this.waysBack.has(plan)) this.tell([{ note, plan: result.undo }]);
    return result;
  }

  override async writeMany(changes: readonly NoteChange[], options: BulkOptions): Promise<BulkWrite> {
    const write = await this.writer.writeMany(changes, options);
    const undo = write.written.flatMap(({ note, result }) =>
      result.outcome === 'written' ? [{ note, plan: result.undo }] : [],
    );
    if (undo.length > 0) this.tell(undo.reverse());
    return write;
  }

  private tell(undo: readonly NoteChange[]): void {
    for (const { plan } of undo) this.waysBack.add(plan);
    this.hear(undo);
  }
}
