import { convertStrings } from './strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { type ConvertSource, openConvertForm } from './convert-form';
import { addNoteCommand } from '../../ui/note-command';

/** The command that turns what was pasted into the active note into a checklist. */
export function registerConvertCommand(services: Services): void {
  addNoteCommand(
    services,
    { id: 'convert-to-checklist', name: convertStrings.title, icon: 'list-todo' },
    async (note) => convertNote(services, note, await selectionIn(services, note.path)),
  );
}

/** Shows what a note or its selection becomes as a checklist. */
export async function convertNote(
  services: Services,
  note: NoteRef,
  selection: ConvertSource['selection'],
): Promise<void> {
  const text = await services.texts.read(note.path);
  if (text !== null) await openConvertForm(services, { note, text, selection });
}

/** Offsets of the selection in the note's editor; null if nothing is selected. */
async function selectionIn({ editors }: Services, path: string): Promise<ConvertSource['selection']> {
  const editor = await editors.editorOf(path);
  if (!editor?.somethingSelected()) return null;
  return { from: editor.posToOffset(editor.getCursor('from')), to: editor.posToOffset(editor.getCursor('to')) };
}
