import type { App } from '../app';
import { guarded } from '../core/errors';
import type { Editor } from '../editor/editor';
import type { MarkdownView } from '../workspace/markdown-view';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => unknown;
}

/** `app.commands`: every command by its full id. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly app: App) {}

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
    const view = this.app.workspace.activeEditor;
    const { editorCallback, editorCheckCallback, checkCallback } = command;
    if (editorCheckCallback) {
      return (
        view !== null && guarded(command.id, () => editorCheckCallback.call(command, true, view.editor, view)) === true
      );
    }
    if (editorCallback) return view !== null;
    if (checkCallback) return guarded(command.id, () => checkCallback.call(command, true)) === true;
    return true;
  }

  private run(command: Command): unknown {
    const view = this.app.workspace.activeEditor;
    if (view && command.editorCheckCallback) return command.editorCheckCallback(false, view.editor, view);
    if (view && command.editorCallback) return command.editorCallback(view.editor, view);
    return command.checkCallback ? command.checkCallback(false) : command.callback?.();
  }

  private track(task: Promise<unknown>): void {
    const settled = task.catch(() => undefined).finally(() => this.running.delete(settled));
    this.running.add(settled);
  }
}
