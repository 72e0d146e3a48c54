import type { App } from 'obsidian';
import { openFile } from '../../ui/open-note';
import { showNotice } from '../../ui/open-surfaces';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { versionStrings } from './strings';

/** The app's commands, which are not in its public API; plugins have run those of core plugins by their IDs for years. */
interface AppCommands {
  executeCommandById(id: string): boolean;
}

/** The command of the core plugin File recovery that lists the saved versions of the active note. */
const OPEN_VERSIONS = 'file-recovery:open';

/** Opens the versions of a note that File recovery keeps; says where versions are if that is switched off or gone. */
export async function showVersions({ app }: Pick<Services, 'app'>, note: NoteRef): Promise<void> {
  const file = app.vault.getFileByPath(note.path);
  if (file === null) return;
  await openFile(app, file);
  const { commands }: App & { readonly commands?: AppCommands } = app;
  if (!commands?.executeCommandById(OPEN_VERSIONS)) showNotice(versionStrings.where);
}
