import { MarkdownView, type TFile } from 'obsidian';
import { applyEdit, type Edit, isRefusal } from '../../core/edit';
import { messageOf } from '../../core/message-of';
import { commandStrings } from '../../ui/strings/commands';
import { describeRefusal } from '../../ui/strings/refusals';
import { insertionStrings } from './strings';
import type { ChecklistChoice, InsertionPreview } from './checklist-picker';
import { type NewNote, NewNoteModal } from './new-note-modal';
import { usualFolder } from './usual-folder';
import { openFile } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { openModal, showNotice } from '../../ui/open-surfaces';

/** The command that makes a note of a checklist. */
export function registerNewNoteCommand(services: Services): void {
  services.plugin.addCommand({
    id: 'new-note-from-checklist',
    name: commandStrings.newNote,
    icon: 'file-plus',
    callback: () => void askForNote(services),
  });
}

async function askForNote(services: Services): Promise<void> {
  openModal(
    new NewNoteModal(services, {
      templates: await services.templates.list(),
      folder: usualFolder(services),
      preview: (choice, title) => Promise.resolve(previewOf(services, choice, title)),
      onConfirm: (choice, note) => void create(services, choice, note),
    }),
  );
}

function previewOf({ actions }: Services, choice: ChecklistChoice, title: string): InsertionPreview {
  const plan = actions.plans.insertChecklist({ ...choice, place: { at: 'end' }, title });
  return { text: '', result: plan('') };
}

async function create(services: Services, choice: ChecklistChoice, { title, folder }: NewNote): Promise<void> {
  const { result } = previewOf(services, choice, title);
  if (isRefusal(result)) {
    showNotice(describeRefusal(result));
    return;
  }
  try {
    const file = await services.creator.createNote(folder, title, applyEdit('', result));
    await open(services, file, result);
  } catch (error) {
    showNotice(insertionStrings.notCreated(messageOf(error)));
  }
}

async function open({ app }: Services, file: TFile, { cursor = 0 }: Edit): Promise<void> {
  const { view } = await openFile(app, file);
  if (!(view instanceof MarkdownView) || view.getMode() !== 'source') return;
  const { editor } = view;
  editor.setCursor(editor.offsetToPos(cursor));
  editor.focus();
}
