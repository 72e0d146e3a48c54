import { openFile } from '../../ui/open-note';
import { openModal } from '../../ui/open-surfaces';
import { openSettings } from '../../ui/open-settings';
import { settingsLinkStrings } from '../../ui/strings';
import { noteAt } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { createDesignNote, pickChecklist } from '../checklist';
import { panelStrings } from '../panel';
import { NotePicker } from '../relations';
import { boardStrings } from './strings';

/** A board without notes: what the plugin is for and how to begin, or that the scope leaves none. */
export function EmptyBoard({ services }: { readonly services: Services }) {
  const { app, index, plugin, settings } = services;
  if (!index.ready) return <p class="design-phases-empty">{boardStrings.loading}</p>;
  const { folders, tags } = settings.current.scope;
  if (folders.length + tags.length > 0)
    return (
      <div class="design-phases-empty">
        <p>{boardStrings.nothingInScope}</p>
        <button type="button" onClick={() => openSettings(app, plugin.manifest.id)}>
          {settingsLinkStrings.open}
        </button>
      </div>
    );
  return (
    <div class="design-phases-empty">
      <p>{panelStrings.intro}</p>
      <div class="design-phases-empty-buttons">
        <button type="button" class="mod-cta" onClick={() => void createDesignNote(services)}>
          {panelStrings.create}
        </button>
        <button type="button" onClick={() => insertIntoNote(services)}>
          {panelStrings.insert}
        </button>
      </div>
    </div>
  );
}

/** Asks for the note, and opens it in a tab beside the board: what is inserted is to be seen. */
function insertIntoNote(services: Services): void {
  const insert = async (path: string): Promise<void> => {
    const note = noteAt(services.app, path);
    const file = services.app.vault.getFileByPath(path);
    if (file) await openFile(services.app, file, 'tab');
    await pickChecklist(services, note);
  };
  openModal(
    new NotePicker(services, {
      placeholder: boardStrings.pickNote,
      except: new Set(),
      choose: ({ path }) => void insert(path),
    }),
  );
}
