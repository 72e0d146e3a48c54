import { MarkdownView, type TFile } from 'obsidian';
import { useState } from 'preact/hooks';
import { applyEdit, type Edit, isRefusal } from '../../core/edit';
import { messageOf } from '../../core/message-of';
import type { ChecklistTemplate } from '../../core/templates/template';
import { commandStrings, insertionStrings } from './strings';
import { type ChecklistChoice, ChecklistPicker, type InsertionPreview } from './checklist-picker';
import { openFile } from '../../ui/open-note';
import type { Services } from '../../vault/services';
import { TextField } from '../../ui/fields';
import { FolderSuggest } from '../../ui/folder-suggest';
import { openForm } from '../../ui/open-form';
import { fileNameOf } from '../../vault/note-creator';
import { showNotice } from '../../ui/open-surfaces';
import { reasonOf } from '../../ui/strings';

/** The command that makes a note of a checklist. */
export function registerNewNoteCommand(services: Services): void {
  services.plugin.addCommand({
    id: 'new-note-from-checklist',
    name: commandStrings.newNote,
    icon: 'file-plus',
    callback: () => void createDesignNote(services),
  });
}

/** What the user asks for. */
interface NewNote {
  readonly choice: ChecklistChoice;
  readonly title: string;
  /** Vault path; empty for the root. */
  readonly folder: string;
}

/** Asks for a title and a checklist, and creates and opens the note. */
export async function createDesignNote(services: Services): Promise<void> {
  const templates = await services.templates.list();
  const note = await openForm<NewNote>(services.app, {
    title: insertionStrings.newNoteTitle,
    className: 'design-phases-checklist-modal',
    content: (close, answer) => <NewNoteForm {...{ services, templates, close, answer }} />,
  });
  if (note) await create(services, note);
}

interface NewNoteFormProps {
  readonly services: Services;
  readonly templates: readonly ChecklistTemplate[];
  readonly close: () => void;
  readonly answer: (note: NewNote) => void;
}

function NewNoteForm({ services, templates, close, answer }: NewNoteFormProps) {
  const [title, setTitle] = useState('');
  const [folder, setFolder] = useState(() => usualFolder(services));
  const problem = problemOf(title, folder);
  const confirm = (choice: ChecklistChoice) => answer({ choice, title: title.trim(), folder: folder.trim() });
  return (
    <ChecklistPicker
      services={services}
      templates={templates}
      sourcePath=""
      problem={problem}
      confirmLabel={insertionStrings.create}
      offersSecondCopy={false}
      version={title}
      preview={(choice) => Promise.resolve(previewOf(services, choice, title))}
      onConfirm={problem === null && title.trim() !== '' ? confirm : null}
      onCancel={close}
    >
      <TextField
        label={insertionStrings.noteTitle}
        placeholder={insertionStrings.noteTitlePlaceholder}
        value={title}
        onChange={setTitle}
        focused
      />
      <TextField
        label={insertionStrings.folder}
        placeholder={insertionStrings.folderPlaceholder}
        value={folder}
        onChange={setFolder}
        attach={(input) => new FolderSuggest(services.app, input, setFolder)}
      />
    </ChecklistPicker>
  );
}

function problemOf(title: string, folder: string): string | null {
  if (title.trim() !== '' && fileNameOf(title) === '') return insertionStrings.badTitle;
  const isRelative = folder.split(/[\\/]/).some((name) => /^\s*\.{1,2}\s*$/.test(name));
  return isRelative ? insertionStrings.badFolder : null;
}

function previewOf({ actions }: Services, choice: ChecklistChoice, title: string): InsertionPreview {
  const plan = actions.plans.insertChecklist({ ...choice, place: { at: 'end' }, title });
  return { text: '', result: plan('') };
}

async function create(services: Services, { choice, title, folder }: NewNote): Promise<void> {
  const { result } = previewOf(services, choice, title);
  if (isRefusal(result)) {
    showNotice(insertionStrings.notCreated(reasonOf(result)));
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

/** Path of the folder for new notes, from this plugin's settings or else the app's. Empty for the root. */
export function usualFolder({ app, settings }: Services): string {
  if (settings.current.newNoteFolder !== '') return settings.current.newNoteFolder;
  const parent = app.fileManager.getNewFileParent(app.workspace.getActiveFile()?.path ?? '');
  return parent.isRoot() ? '' : parent.path;
}
