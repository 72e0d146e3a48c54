import type { App, Editor, TFile } from 'obsidian';
import { applyEdit, type Edit, invertEdit, isRefusal, NO_EDIT, type Plan, type Refusal } from '../core/edit';
import { fingerprint } from '../core/fingerprint';
import { messageOf } from '../core/message-of';
import { BulkWrite, type BulkOptions, type NoteChange, type NoteResult } from './bulk-write';
import { openEditor } from './open-editor';
import { nextTask, SLICE_MS } from './time-slice';

/**
 * What came of a write. `undo` leads back where nothing else changed the note since; `leftOut` says why a part that the
 * rest does without was not written.
 */
export type WriteResult =
  | { readonly outcome: 'written'; readonly undo: Plan; readonly leftOut?: Refusal }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** Remembers the text a write left, and tells whether another one is the same. */
type Recognizer = (left: string) => (text: string) => boolean;

const bySameText: Recognizer = (left) => (text) => text === left;

/** For many notes at once, whose texts are too much to keep. */
const byFingerprint: Recognizer = (left) => {
  const print = fingerprint(left);
  return (text) => fingerprint(text) === print;
};

/** What a plan makes of a text, with the text after it. */
function carryOut(
  plan: Plan,
  text: string,
  recognizer: Recognizer,
): { edit: Edit; result: WriteResult; after: string } {
  const edit = plan(text);
  if (isRefusal(edit)) return { edit: NO_EDIT, result: { outcome: 'refused', refusal: edit }, after: text };
  const after = applyEdit(text, edit);
  if (after === text) return { edit, result: { outcome: 'unchanged' }, after };
  const inverse = invertEdit(text, edit);
  const isLeft = recognizer(after);
  const undo: Plan = (current) => (isLeft(current) ? inverse : { refused: 'note-changed' });
  const leftOut = edit.leftOut && { leftOut: edit.leftOut };
  return { edit, result: { outcome: 'written', undo, ...leftOut }, after };
}

/** Ends `Vault.process` before it writes. */
class NothingToWrite extends Error {}

/** The one module that changes notes. Each plan meets the text as it is at the moment of writing. */
export class NoteWriter {
  private stopped = false;

  constructor(private readonly app: App) {}

  /** Changes a note through its editor where it is open for editing, and its file where not. Never throws. */
  write(path: string, plan: Plan): Promise<WriteResult> {
    return this.writeOne(path, plan, bySameText);
  }

  /** Ends what is under way with several notes after the note it is at, as the plugin is turned off. */
  stop(): void {
    this.stopped = true;
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** Changes several notes one after the other; a note that fails is reported, and the rest goes on. */
  async writeMany(changes: readonly NoteChange[], options: BulkOptions): Promise<BulkWrite> {
    const results: NoteResult[] = [];
    let breathed = performance.now();
    for (const { note, plan } of changes) {
      if (options.signal.aborted || this.stopped) break;
      results.push({ note, result: await this.writeOne(note.path, plan, byFingerprint) });
      options.onProgress(results.length, changes.length);
      if (performance.now() - breathed > SLICE_MS) {
        await nextTask();
        breathed = performance.now();
      }
    }
    return new BulkWrite(this, results, results.length < changes.length);
  }

  private async writeOne(path: string, plan: Plan, recognizer: Recognizer): Promise<WriteResult> {
    const editor = openEditor(this.app, path);
    if (editor) return this.writeInEditor(editor, plan, recognizer);
    const file = this.app.vault.getFileByPath(path);
    if (file) return this.writeInFile(file, plan, recognizer);
    return { outcome: 'refused', refusal: { refused: 'note-missing' } };
  }

  private writeInEditor(editor: Editor, plan: Plan, recognizer: Recognizer): WriteResult {
    const { edit, result } = carryOut(plan, editor.getValue(), recognizer);
    if (result.outcome === 'refused') return result;
    if (result.outcome === 'written')
      editor.transaction({
        changes: edit.changes.map(({ from, to, insert }) => ({
          from: editor.offsetToPos(from),
          to: editor.offsetToPos(to),
          text: insert,
        })),
      });
    if (edit.cursor !== undefined) {
      const cursor = editor.offsetToPos(edit.cursor);
      editor.setCursor(cursor);
      editor.scrollIntoView({ from: cursor, to: cursor }, true);
    }
    return result;
  }

  private async writeInFile(file: TFile, plan: Plan, recognizer: Recognizer): Promise<WriteResult> {
    let result: WriteResult = { outcome: 'unchanged' };
    try {
      await this.app.vault.process(file, (text) => {
        const carried = carryOut(plan, text, recognizer);
        result = carried.result;
        if (result.outcome !== 'written') throw new NothingToWrite();
        return carried.after;
      });
    } catch (error) {
      if (!(error instanceof NothingToWrite))
        return { outcome: 'refused', refusal: { refused: 'write-failed', detail: messageOf(error) } };
    }
    return result;
  }
}
