import { TFile } from 'obsidian';
import { flashcardStrings } from './strings';
import { followRenames } from './card-list-file';
import { exportFlashcards } from './export-flashcards';
import type { Services } from '../../vault/services';
import { activeNote } from '../../ui/note-command';

/** The command that makes flashcards of the active note or a template, and the same for several notes in the files menu. */
export function registerFlashcardsCommand(services: Services): void {
  const { app, plugin } = services;
  followRenames(services);
  plugin.addCommand({
    id: 'export-flashcards',
    name: flashcardStrings.title,
    icon: 'gallery-vertical-end',
    callback: () => {
      const note = activeNote(app);
      void exportFlashcards(services, note ? [note.path] : []);
    },
  });
  plugin.registerEvent(
    app.workspace.on('files-menu', (menu, files) => {
      const paths = files.filter((file) => file instanceof TFile && file.extension === 'md').map(({ path }) => path);
      if (paths.length === 0) return;
      menu.addItem((item) =>
        item
          .setTitle(flashcardStrings.menu)
          .setIcon('gallery-vertical-end')
          .setSection('action')
          .onClick(() => void exportFlashcards(services, paths)),
      );
    }),
  );
}
