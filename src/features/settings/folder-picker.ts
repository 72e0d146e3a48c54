import { type App, FuzzySuggestModal, type TFolder } from 'obsidian';
import { settingStrings } from './strings';

/** Picks a folder of the vault. */
export class FolderPicker extends FuzzySuggestModal<TFolder> {
  constructor(
    app: App,
    private readonly choose: (path: string) => void,
  ) {
    super(app);
    this.setPlaceholder(settingStrings.pickFolder);
    this.emptyStateText = settingStrings.noFolder;
  }

  override getItems(): TFolder[] {
    return this.app.vault.getAllFolders(false);
  }

  override getItemText({ path }: TFolder): string {
    return path;
  }

  override onChooseItem({ path }: TFolder): void {
    this.choose(path);
  }
}
