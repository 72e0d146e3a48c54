import type { App, Editor, TFile } from 'obsidian';
import { applyEdit, type Edit, invertEdit, isRefusal, type Plan, type Refusal } from '../core/edit';
import { fingerprint } from '../core/fingerprint';
import { BulkWrite, type BulkOptions, type NoteResult } from './bulk-write';
import { openEditor } from './open-editor';
import { nextTask, SLICE_MS } from './time-slice';

/** What came of a write. `undo` leads back where nothing else changed the note since. */
export type WriteResult =
  | { readonly outcome: 'written'; readonly undo: Plan }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/** The plan that takes an edit back, in a text that is still the one the edit left. */
function undoOf(before: string, edit: Edit, after: string): Plan {
  const inverse = invertEdit(before, edit);
  const left = fingerprint(after);
  return (text) => (fingerprint(text) === left ? inverse : { refused: 'note-changed' });
}

/** What a plan makes of a text, with the text after it. */
function carryOut(plan: Plan, text: string): { edit: Edit; result: WriteResult; after: string } {
  const planned = plan(text);
  if (isRefusal(planned))
    return { edit: { changes: [] }, result: { outcome: 'refused', refusal: planned }, after: text };
  const after = applyEdit(text, planned);
  if (after === text) return { edit: planned, result: { outcome: 'unchanged' }, after };
  return { edit: planned, result: { outcome: 'written', undo: undoOf(text, planned, after) }, after };
}

/** Ends `Vault.process` before it writes. */
class NothingToWrite extends Error {}

/** The one module that changes notes. Each plan meets the text as it is at the moment of writing. */
export class NoteWriter {
  constructor(private readonly app: App) {}

  /** Changes a note through its editor where it is open for editing, and its file where not. Never throws. */
  async write(path: string, plan: Plan): Promise<WriteResult> {
    const editor = openEditor(this.app, path);
    if (editor) return this.writeInEditor(editor, plan);
    const file = this.app.vault.getFileByPath(path);
    return file ? this.writeInFile(file, plan) : { outcome: 'refused', refusal: { refused: 'note-missing' } };
  }

  /** Changes several notes one after the other; a note that fails is reported, and the rest goes on. */
  async writeMany(paths: readonly string[], planFor: (path: string) => Plan, options: BulkOptions): Promise<BulkWrite> {
    const results: NoteResult[] = [];
    let breathed = performance.now();
    for (const path of paths) {
      if (options.signal.aborted) break;
      results.push({ path, result: await this.write(path, planFor(path)) });
      options.onProgress(results.length, paths.length);
      if (performance.now() - breathed > SLICE_MS) {
        await nextTask();
        breathed = performance.now();
      }
    }
    return new BulkWrite(this, results, results.length < paths.length);
  }

  private writeInEditor(editor: Editor, plan: Plan): WriteResult {
    const { edit, result } = carryOut(plan, editor.getValue());
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

  private async writeInFile(file: TFile, plan: Plan): Promise<WriteResult> {
    let result: WriteResult = { outcome: 'unchanged' };
    try {
      await this.app.vault.process(file, (text) => {
        const carried = carryOut(plan, text);
        result = carried.result;
        if (result.outcome !== 'written') throw new NothingToWrite();
        return carried.after;
      });
    } catch (error) {
      if (!(error instanceof NothingToWrite))
        return { outcome: 'refused', refusal: { refused: 'write-failed', detail: String(error) } };
    }
    return result;
  }
}
