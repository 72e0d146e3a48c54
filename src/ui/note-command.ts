import { type App, type Menu, type Plugin, type TAbstractFile, TFile } from 'obsidian';
import { isNotePath } from '../core/paths';

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

/** Adds an entry to the app's menus of one file and of several, where notes are among them. */
export function addNoteMenuEntry(
  { app, plugin }: { readonly app: App; readonly plugin: Plugin },
  { title, icon }: { readonly title: string; readonly icon: string },
  run: (notes: readonly TFile[]) => Promise<void> | void,
): void {
  const add = (menu: Menu, files: readonly TAbstractFile[]) => {
    const notes = files.filter((file): file is TFile => file instanceof TFile && isNotePath(file.path));
    if (notes.length === 0) return;
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon(icon)
        .setSection('action')
        .onClick(() => void run(notes)),
    );
  };
  plugin.registerEvent(app.workspace.on('file-menu', (menu, file) => add(menu, [file])));
  plugin.registerEvent(app.workspace.on('files-menu', add));
}
