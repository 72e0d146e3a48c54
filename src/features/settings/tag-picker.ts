import { type App, prepareFuzzySearch, SuggestModal } from 'obsidian';
import { tagName } from '../../core/settings-parse';
import { settingStrings } from './strings';

/** Picks a tag of the vault, or one that is not used yet. Tags are without `#`. */
export class TagPicker extends SuggestModal<string> {
  constructor(
    app: App,
    private readonly tags: readonly string[],
    private readonly choose: (tag: string) => void,
  ) {
    super(app);
    this.setPlaceholder(settingStrings.pickTag);
    this.emptyStateText = settingStrings.noTag;
  }

  override getSuggestions(query: string): string[] {
    const typed = tagName(query);
    if (typed === '') return [...this.tags];
    const search = prepareFuzzySearch(typed);
    const found = this.tags.filter((tag) => search(tag) !== null);
    return found.includes(typed) ? found : [...found, typed];
  }

  override renderSuggestion(tag: string, el: HTMLElement): void {
    el.setText(`#${tag}`);
  }

  override onChooseSuggestion(tag: string): void {
    this.choose(tag);
  }
}
