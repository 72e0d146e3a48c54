import type { MarkdownFileInfo, WorkspacePart } from '../app-parts';
import { guarded } from '../core/errors';
import type { Editor } from '../editor/editor';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: Editor, view: MarkdownFileInfo) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownFileInfo) => unknown;
}

/** `app.commands`: every command by its full id. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly app: { readonly workspace: WorkspacePart }) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    delete this.commands[id];
  }

  /** The commands that can run now, as the palette lists them. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (command === undefined || !this.isAvailable(command)) return false;
    const result = guarded(`command ${id}`, () => this.run(command));
    if (result instanceof Promise) this.track(result);
    return true;
  }

  /** Resolves when the commands that answered with a promise are done. */
  async whenDone(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled([...this.running]);
  }

  private isAvailable(command: Command): boolean {
    const info = this.app.workspace.activeEditor;
    const editor = info?.editor;
    const { editorCallback, editorCheckCallback, checkCallback } = command;
    if (editorCheckCallback) {
      if (!info || !editor) return false;
      return guarded(command.id, () => editorCheckCallback.call(command, true, editor, info)) === true;
    }
    if (editorCallback) return editor !== undefined;
    if (checkCallback) return guarded(command.id, () => checkCallback.call(command, true)) === true;
    return true;
  }

  private run(command: Command): unknown {
    const info = this.app.workspace.activeEditor;
    if (info?.editor && command.editorCheckCallback) return command.editorCheckCallback(false, info.editor, info);
    if (info?.editor && command.editorCallback) return command.editorCallback(info.editor, info);
    return command.checkCallback ? command.checkCallback(false) : command.callback?.();
  }

  private track(task: Promise<unknown>): void {
    const settled = task.catch(() => undefined).finally(() => this.running.delete(settled));
    this.running.add(settled);
  }
}
