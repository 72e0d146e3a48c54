import { AbstractInputSuggest, type App, prepareFuzzySearch, type TFolder } from 'obsidian';
import { compareTexts } from '../core/comparable';

/** Offers the folders of the vault below a text input. */
export class FolderSuggest extends AbstractInputSuggest<TFolder> {
  constructor(
    app: App,
    input: HTMLInputElement,
    private readonly choose: (path: string) => void,
  ) {
    super(app, input);
  }

  protected override getSuggestions(query: string): TFolder[] {
    const search = prepareFuzzySearch(query);
    return this.app.vault
      .getAllFolders(false)
      .flatMap((folder) => {
        const match = search(folder.path);
        return query === '' || match ? [{ folder, score: match?.score ?? 0 }] : [];
      })
      .sort((a, b) => b.score - a.score || compareTexts(a.folder.path, b.folder.path))
      .map(({ folder }) => folder);
  }

  override renderSuggestion(folder: TFolder, el: HTMLElement): void {
    el.setText(folder.path);
  }

  override selectSuggestion({ path }: TFolder): void {
    this.setValue(path);
    this.choose(path);
    this.close();
  }
}
