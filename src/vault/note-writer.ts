import type { App, Editor, TFile } from 'obsidian';
import { applyEdit, type Edit, invertEdit, isRefusal, NO_EDIT } from '../core/edit';
import type { Plan, WriteResult } from '../core/plan';
import { editorForm, fromEditorForm, inEditorForm, planForSeen } from '../core/editor-form';
import { fingerprint } from '../core/fingerprint';
import { messageOf } from '../core/message-of';
import { BulkWrite, type BulkOptions, type NoteChange, type NoteResult } from './bulk-write';
import type { NoteEditors } from './note-editors';
import { nextTask, SLICE_MS } from './time-slice';

/** Makes the way back from the text that a write left, refused where the note was changed since. */
type MakeUndo = (left: string, inverse: Edit) => Plan;

const keepingText: MakeUndo = (left, inverse) => planForSeen(left, () => inverse);

/** For many notes at once, whose texts are too much to keep. */
const keepingFingerprint: MakeUndo = (left, inverse) => {
  const print = fingerprint(left);
  const form = editorForm(left);
  const formPrint = form === left ? print : fingerprint(form);
  const formInverse = inEditorForm(left, inverse);
  return (text) => {
    if (fingerprint(text) === print) return inverse;
    if (fingerprint(editorForm(text)) === formPrint) return fromEditorForm(text, formInverse);
    return { refused: 'note-changed' };
  };
};

/** What a plan makes of a text, with the text after it. */
function applyPlan(plan: Plan, text: string, makeUndo: MakeUndo): { edit: Edit; result: WriteResult; after: string } {
  const edit = plan(text);
  if (isRefusal(edit)) return { edit: NO_EDIT, result: { outcome: 'refused', refusal: edit }, after: text };
  const after = applyEdit(text, edit);
  if (after === text) return { edit, result: { outcome: 'unchanged' }, after };
  const undo = makeUndo(after, invertEdit(text, edit));
  const leftOut = edit.leftOut && { leftOut: edit.leftOut };
  return { edit, result: { outcome: 'written', undo, ...leftOut }, after };
}

/** Runs an editor's undo; whether it took back what the plan does, and nothing else. If not, all is as it was. */
function undoesTheSame(editor: Editor, undo: Plan): boolean {
  const left = editor.getValue();
  const edit = undo(left);
  if (isRefusal(edit)) return false;
  editor.undo();
  if (editor.getValue() === applyEdit(left, edit)) return true;
  if (editor.getValue() !== left) editor.redo();
  return false;
}

/** Ends `Vault.process` before it writes. */
class NothingToWrite extends Error {}

/** Ends `Vault.process` where it has to be found out first whether a byte order mark is to be kept. */
class MarkInDoubt extends Error {}

const MARK = '\uFEFF';
const MARK_BYTES = [0xef, 0xbb, 0xbf];

/** Whether a file may begin with a byte order mark that reading leaves out: it has three bytes more than its text. */
function mayHideMark({ stat: { size } }: TFile, text: string): boolean {
  const rest = size - MARK_BYTES.length;
  return rest >= text.length && !text.startsWith(MARK) && new TextEncoder().encode(text).length === rest;
}

/** The one module that changes notes. Each plan meets the text as it is at the moment of writing. */
export class NoteWriter {
  private stopped = false;

  constructor(
    private readonly app: App,
    private readonly editors: NoteEditors,
  ) {}

  /** Changes a note through its editor where it is open for editing, and its file where not. Never throws. */
  write(path: string, plan: Plan): Promise<WriteResult> {
    return this.writeOne(path, plan, keepingText);
  }

  /**
   * Takes a change back: in an editor by its own undo, where that comes to the same, so that its history holds no change
   * and its reverse. @param undo the way back that the write gave
   */
  async takeBack(path: string, undo: Plan): Promise<WriteResult> {
    const editor = await this.editors.editorOf(path);
    return editor && undoesTheSame(editor, undo) ? { outcome: 'unchanged' } : this.write(path, undo);
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
      results.push({ note, result: await this.writeOne(note.path, plan, keepingFingerprint) });
      options.onProgress(results.length, changes.length);
      if (performance.now() - breathed > SLICE_MS) {
        await nextTask();
        breathed = performance.now();
      }
    }
    return new BulkWrite(this, results, results.length < changes.length);
  }

  private async writeOne(path: string, plan: Plan, makeUndo: MakeUndo): Promise<WriteResult> {
    const editor = await this.editors.editorOf(path);
    if (editor) return this.writeInEditor(editor, plan, makeUndo);
    await this.editors.saveReadingViews(path);
    const file = this.app.vault.getFileByPath(path);
    if (file) return this.writeInFile(file, plan, makeUndo);
    return { outcome: 'refused', refusal: { refused: 'note-missing' } };
  }

  private writeInEditor(editor: Editor, plan: Plan, makeUndo: MakeUndo): WriteResult {
    const { edit, result } = applyPlan(plan, editor.getValue(), makeUndo);
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

  /** @param mark what to write in front of the text; not given while that is in doubt */
  private async writeInFile(file: TFile, plan: Plan, makeUndo: MakeUndo, mark?: string): Promise<WriteResult> {
    let result: WriteResult = { outcome: 'unchanged' };
    try {
      await this.app.vault.process(file, (text) => {
        if (mark === undefined && mayHideMark(file, text)) throw new MarkInDoubt();
        const applied = applyPlan(plan, text, makeUndo);
        result = applied.result;
        if (result.outcome !== 'written') throw new NothingToWrite();
        return applied.after.startsWith(MARK) ? applied.after : (mark ?? '') + applied.after;
      });
    } catch (error) {
      if (error instanceof MarkInDoubt) return this.writeInFile(file, plan, makeUndo, await this.hiddenMark(file));
      if (!(error instanceof NothingToWrite))
        return { outcome: 'refused', refusal: { refused: 'write-failed', detail: messageOf(error) } };
    }
    return result;
  }

  /** The byte order mark that a file has on disk. */
  private async hiddenMark(file: TFile): Promise<string> {
    const bytes = new Uint8Array(await this.app.vault.readBinary(file).catch(() => new ArrayBuffer(0)));
    return MARK_BYTES.every((byte, index) => bytes[index] === byte) ? MARK : '';
  }
}
