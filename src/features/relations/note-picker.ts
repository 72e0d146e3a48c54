import { type FuzzyMatch, FuzzySuggestModal, type TFile } from 'obsidian';
import { folderOf } from '../../core/paths';
import type { Services } from '../../vault/services';
import { renderSuggestionRow } from '../../ui/suggestion-row';
import { pickerStrings } from './strings';

interface NotePickerOptions {
  readonly placeholder: string;
  /** Paths that are not offered. */
  readonly except: ReadonlySet<string>;
  /** Paths of notes that are linked already: offered last, and marked. */
  readonly linked?: ReadonlySet<string>;
  readonly choose: (note: TFile, event: MouseEvent | KeyboardEvent) => void;
}

/** Offers the notes of the vault, those opened last first, each with its folder and its status, or that it is linked. */
export class NotePicker extends FuzzySuggestModal<TFile> {
  private readonly files: TFile[];

  constructor(
    private readonly services: Services,
    private readonly options: NotePickerOptions,
  ) {
    super(services.app);
    this.setPlaceholder(options.placeholder);
    this.emptyStateText = pickerStrings.noNote;
    this.files = this.notesToOffer();
  }

  override getItems(): TFile[] {
    return this.files;
  }

  override getSuggestions(query: string): FuzzyMatch<TFile>[] {
    const found = super.getSuggestions(query);
    return [...found.filter(({ item }) => !this.isLinked(item)), ...found.filter(({ item }) => this.isLinked(item))];
  }

  override getItemText(file: TFile): string {
    return `${file.basename} ${folderOf(file.path)}`;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<TFile>, el: HTMLElement): void {
    renderSuggestionRow(el, {
      title: item.basename,
      matches: match.matches,
      note: folderOf(item.path),
      aside: this.isLinked(item) ? pickerStrings.linked : (this.services.index.note(item.path)?.status ?? ''),
    });
  }

  override onChooseItem(file: TFile, event: MouseEvent | KeyboardEvent): void {
    this.options.choose(file, event);
  }

  private isLinked({ path }: TFile): boolean {
    return this.options.linked?.has(path) ?? false;
  }

  private notesToOffer(): TFile[] {
    const { vault, workspace } = this.services.app;
    const recent = new Map(workspace.getLastOpenFiles().map((path, index) => [path, index]));
    const rank = ({ path }: TFile) => recent.get(path) ?? Infinity;
    return vault
      .getMarkdownFiles()
      .filter(({ path }) => !this.options.except.has(path))
      .sort((a, b) => (rank(a) === rank(b) ? b.stat.mtime - a.stat.mtime : rank(a) - rank(b)));
  }
}
