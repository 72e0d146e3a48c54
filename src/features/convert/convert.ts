import { convertStrings } from './strings';
import { openEditor } from '../../vault/open-editor';
import type { Services } from '../../vault/services';
import { ConvertModal, type ConvertSource } from './convert-modal';
import { addNoteCommand } from '../../ui/note-command';

/** The command that makes a checklist of what was pasted into the active note. */
export function registerConvertCommand(services: Services): void {
  addNoteCommand(services, { id: 'convert-to-checklist', name: convertStrings.title, icon: 'list-todo' }, ({ path }) =>
    convertNote(services, path, selectionIn(services, path)),
  );
}

/** Shows what a note, or what is selected in it, becomes as a checklist. */
export async function convertNote(
  services: Services,
  path: string,
  selection: ConvertSource['selection'],
): Promise<void> {
  const text = await services.texts.read(path);
  if (text !== null) new ConvertModal(services, { path, text, selection }).open();
}

/** Offsets of what is selected in the note's editor; null where nothing is. */
function selectionIn({ app }: Services, path: string): ConvertSource['selection'] {
  const editor = openEditor(app, path);
  if (!editor?.somethingSelected()) return null;
  return { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
}
