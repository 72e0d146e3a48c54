import { Modal } from 'obsidian';
import { render } from 'preact';
import type { ChecklistTemplate } from '../../core/templates/template';
import { insertionStrings } from './strings';
import type { NoteRef } from '../../vault/note-ref';
import type { Services } from '../../vault/services';
import { type ChecklistChoice, ChecklistPicker, type InsertionPreview } from './checklist-picker';

interface ChecklistModalOptions {
  readonly note: NoteRef;
  readonly templates: readonly ChecklistTemplate[];
  /** What a choice would do to the note as it stands. */
  readonly preview: (choice: ChecklistChoice) => Promise<InsertionPreview>;
  readonly onConfirm: (choice: ChecklistChoice) => void;
}

/** Chooses what to insert into a note, and shows what that will be; follows the note while it is open. */
export class ChecklistModal extends Modal {
  private version = 0;
  private unfollow = (): void => undefined;

  constructor(
    private readonly services: Services,
    private readonly options: ChecklistModalOptions,
  ) {
    super(services.app);
    this.modalEl.addClass('design-phases-checklist-modal');
    this.setTitle(insertionStrings.insertTitle);
  }

  override onOpen(): void {
    this.unfollow = this.services.texts.onChange((path) => {
      if (path !== this.options.note.path) return;
      this.version += 1;
      this.draw();
    });
    this.draw();
  }

  override onClose(): void {
    this.unfollow();
    render(null, this.contentEl);
  }

  private draw(): void {
    const { note, templates, preview, onConfirm } = this.options;
    render(
      <ChecklistPicker
        app={this.app}
        templates={templates}
        initialTemplate={this.services.settings.current.defaultTemplate}
        sourcePath={note.path}
        warning={folderWarning(this.services)}
        confirmLabel={insertionStrings.insert}
        offersSecondCopy={true}
        version={this.version}
        preview={preview}
        onConfirm={(choice) => {
          this.close();
          onConfirm(choice);
        }}
        onCancel={() => this.close()}
      />,
      this.contentEl,
    );
  }
}

/** Says so where the settings name a template folder that the vault does not have. */
export function folderWarning({ templates, settings }: Services): string | null {
  return templates.folderMissing ? insertionStrings.folderMissing(settings.current.templateFolder) : null;
}
