import type { App, Plugin, TFile } from 'obsidian';

/**
 * The note that is active, which may be in a canvas card or an embed, or was last where a side panel has the focus; null
 * for any other kind of file.
 */
export function activeNote({ workspace }: App): TFile | null {
  const file = workspace.activeEditor?.file ?? workspace.getActiveFile();
  return file?.extension === 'md' ? file : null;
}

/** Adds a command that does something with the active note, and is offered only where there is one. */
export function addNoteCommand(
  { app, plugin }: { readonly app: App; readonly plugin: Plugin },
  command: { readonly id: string; readonly name: string; readonly icon: string },
  run: (note: TFile) => Promise<void> | void,
): void {
  plugin.addCommand({
    ...command,
    checkCallback: (checking) => {
      const note = activeNote(app);
      if (note && !checking) void run(note);
      return note !== null;
    },
  });
}
