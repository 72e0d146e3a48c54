import type { Services } from '../../vault/services';

/** Path of the folder for new notes: that of the settings, else the one where the app puts them. Empty for the root. */
export function usualFolder({ app, settings }: Services): string {
  if (settings.current.newNoteFolder !== '') return settings.current.newNoteFolder;
  const parent = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
  return parent.isRoot() ? '' : parent.path;
}
