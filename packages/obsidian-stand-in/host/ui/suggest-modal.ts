import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults, sortSearchResults, type SearchResult } from './search';

interface Instruction {
  readonly command: string;
  readonly purpose: string;
}

type Trigger = MouseEvent | KeyboardEvent;

/** A prompt: an input with a list of suggestions below, moved through with the arrow keys. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly instructionsEl: HTMLElement;
  private values: T[] = [];
  private selected = 0;
  private request = 0;

  constructor(app: AppParts) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const inputContainer = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = inputContainer.createEl('input', { type: 'text', cls: 'prompt-input' });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
    this.instructionsEl = createDiv('prompt-instructions');
    this.inputEl.addEventListener('input', () => void this.updateSuggestions());
    this.bind('ArrowDown', () => this.select(this.selected + 1));
    this.bind('ArrowUp', () => this.select(this.selected - 1));
    this.bind('Enter', (event) => this.selectActiveSuggestion(event));
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: Trigger): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.updateSuggestions();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
    this.inputEl.ariaLabel = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    this.instructionsEl.empty();
    this.modalEl.append(this.instructionsEl);
    for (const { command, purpose } of instructions) {
      const row = this.instructionsEl.createDiv('prompt-instruction');
      row.createSpan({ cls: 'prompt-instruction-command', text: command });
      row.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
  }

  selectSuggestion(value: T, event: Trigger): void {
    this.close();
    guarded('onChooseSuggestion', () => this.onChooseSuggestion(value, event));
  }

  selectActiveSuggestion(event: Trigger): void {
    for (const value of this.values.slice(this.selected, this.selected + 1)) this.selectSuggestion(value, event);
  }

  async updateSuggestions(): Promise<void> {
    const request = ++this.request;
    const values = (await guarded('getSuggestions', () => this.getSuggestions(this.inputEl.value))) ?? [];
    if (request !== this.request) return;
    this.values = values.slice(0, this.limit);
    this.resultContainerEl.empty();
    if (this.values.length === 0) guarded('onNoSuggestion', () => this.onNoSuggestion());
    this.values.forEach((value, index) => this.addRow(value, index));
    this.select(0);
  }

  private addRow(value: T, index: number): void {
    const el = this.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
    guarded('renderSuggestion', () => this.renderSuggestion(value, el));
    el.addEventListener('click', (event) => this.selectSuggestion(value, event));
    el.addEventListener('mousemove', () => this.select(index));
  }

  private select(index: number): void {
    const count = this.values.length;
    if (count === 0) return;
    this.selected = (index + count) % count;
    for (const [at, row] of Array.from(this.resultContainerEl.children).entries()) {
      row.toggleClass('is-selected', at === this.selected);
      row.setAttribute('aria-selected', String(at === this.selected));
      if (at === this.selected) row.scrollIntoView({ block: 'nearest' });
    }
  }

  private bind(key: string, action: (event: KeyboardEvent) => void): void {
    this.scope.register([], key, (event) => {
      action(event);
      return false;
    });
  }
}

export interface FuzzyMatch<T> {
  readonly item: T;
  readonly match: SearchResult;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: Trigger): void;

  getSuggestions(query: string): FuzzyMatch<T>[] {
    const items = this.getItems();
    if (query.trim() === '') return items.map((item) => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found = items.flatMap((item) => {
      const match = search(this.getItemText(item));
      return match ? [{ item, match }] : [];
    });
    sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: Trigger): void {
    this.onChooseItem(item, event);
  }
}
