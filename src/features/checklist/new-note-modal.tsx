import { Modal } from 'obsidian';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { ChecklistTemplate } from '../../core/templates/template';
import { insertionStrings } from './strings';
import { fileNameOf } from '../../vault/note-creator';
import type { Services } from '../../vault/services';
import { folderWarning } from './checklist-modal';
import { type ChecklistChoice, ChecklistPicker, type InsertionPreview } from './checklist-picker';
import { TextField } from '../../ui/fields';
import { FolderSuggest } from '../../ui/folder-suggest';

/** Where a new note goes. */
export interface NewNote {
  readonly title: string;
  /** Vault path; empty for the root. */
  readonly folder: string;
}

interface NewNoteModalOptions {
  readonly templates: readonly ChecklistTemplate[];
  readonly folder: string;
  /** The text the note would begin with. */
  readonly preview: (choice: ChecklistChoice, title: string) => Promise<InsertionPreview>;
  readonly onConfirm: (choice: ChecklistChoice, note: NewNote) => void;
}

/** Asks for the title, folder and checklist of a new note. */
export class NewNoteModal extends Modal {
  constructor(
    private readonly services: Services,
    private readonly options: NewNoteModalOptions,
  ) {
    super(services.app);
    this.modalEl.addClass('design-phases-checklist-modal');
    this.setTitle(insertionStrings.newNoteTitle);
  }

  override onOpen(): void {
    const close = () => this.close();
    render(<NewNoteForm services={this.services} {...this.options} close={close} />, this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
  }
}

interface NewNoteFormProps extends NewNoteModalOptions {
  readonly services: Services;
  readonly close: () => void;
}

function NewNoteForm({ services, templates, folder: initialFolder, preview, onConfirm, close }: NewNoteFormProps) {
  const [title, setTitle] = useState('');
  const [folder, setFolder] = useState(initialFolder);
  const problem = problemOf(title, folder);
  const confirm = (choice: ChecklistChoice) => {
    close();
    onConfirm(choice, { title: title.trim(), folder: folder.trim() });
  };
  return (
    <ChecklistPicker
      app={services.app}
      templates={templates}
      initialTemplate={services.settings.current.defaultTemplate}
      sourcePath=""
      warning={problem ?? folderWarning(services)}
      confirmLabel={insertionStrings.create}
      offersSecondCopy={false}
      version={title}
      preview={(choice) => preview(choice, title)}
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
