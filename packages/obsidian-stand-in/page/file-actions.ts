import type { App } from '../host/app';
import type { Menu } from '../host/ui/menu';
import { Modal } from '../host/ui/modal';
import { TFile, type TAbstractFile } from '../host/vault/files';

/** The app's own entries of a file's menu. */
export function addFileActions(menu: Menu, file: TAbstractFile, app: App): void {
  if (file instanceof TFile) {
    menu.addItem((item) =>
      item
        .setTitle('Open in new tab')
        .setIcon('lucide-file-plus')
        .setSection('open')
        .onClick(() => app.workspace.getLeaf('tab').openFile(file)),
    );
  }
  menu.addItem((item) =>
    item
      .setTitle('Rename…')
      .setIcon('lucide-edit-3')
      .setSection('danger')
      .onClick(() => new RenameModal(app, file).open()),
  );
  menu.addItem((item) =>
    item
      .setTitle('Delete')
      .setIcon('lucide-trash-2')
      .setSection('danger')
      .setWarning(true)
      .onClick(() => app.fileManager.promptForDeletion(file)),
  );
}

class RenameModal extends Modal {
  constructor(
    override readonly app: App,
    private readonly file: TAbstractFile,
  ) {
    super(app);
    this.setTitle('Rename');
  }

  override onOpen(): void {
    const input = this.contentEl.createEl('input', {
      type: 'text',
      value: this.file.path,
      attr: { 'aria-label': 'Path' },
    });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      this.close();
      void this.app.fileManager.renameFile(this.file, input.value);
    });
    input.select();
  }
}
