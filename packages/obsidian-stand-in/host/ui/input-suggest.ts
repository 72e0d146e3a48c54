import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import { Scope } from '../core/scope';

type Trigger = MouseEvent | KeyboardEvent;

export abstract class PopoverSuggest<T> {
  protected readonly suggestEl = createDiv({ cls: 'suggestion-container', attr: { role: 'listbox' } });

  constructor(
    readonly app: AppParts,
    readonly scope: Scope = new Scope(),
  ) {}

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: Trigger): void;

  open(): void {
    activeDocument.body.append(this.suggestEl);
  }

  close(): void {
    this.suggestEl.remove();
  }
}

/** Suggestions below a text input. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private values: T[] = [];
  private selected = 0;
  private chosen: ((value: T, event: Trigger) => unknown) | null = null;

  constructor(
    app: AppParts,
    private readonly textInputEl: HTMLInputElement,
  ) {
    super(app);
    textInputEl.addEventListener('input', () => void this.refresh());
    textInputEl.addEventListener('focus', () => void this.refresh());
    textInputEl.addEventListener('blur', () => this.close());
    textInputEl.addEventListener('keydown', (event) => this.onKey(event));
    this.suggestEl.addEventListener('mousedown', (event) => event.preventDefault());
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  setValue(value: string): void {
    this.textInputEl.value = value;
  }

  getValue(): string {
    return this.textInputEl.value;
  }

  selectSuggestion(value: T, event: Trigger): void {
    guarded('input suggest', () => this.chosen?.(value, event));
  }

  onSelect(callback: (value: T, event: Trigger) => unknown): this {
    this.chosen = callback;
    return this;
  }

  private async refresh(): Promise<void> {
    const found = (await guarded('getSuggestions', () => this.getSuggestions(this.getValue()))) ?? [];
    this.values = found.slice(0, this.limit);
    this.suggestEl.empty();
    const list = this.suggestEl.createDiv('suggestion');
    for (const value of this.values) {
      const el = list.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
      this.renderSuggestion(value, el);
      el.addEventListener('click', (event) => this.selectSuggestion(value, event));
    }
    this.mark(0);
    if (this.values.length === 0 || this.textInputEl.doc.activeElement !== this.textInputEl) this.close();
    else this.place();
  }

  private place(): void {
    this.open();
    const { left, bottom, width } = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({ left: `${left}px`, top: `${bottom + 4}px`, minWidth: `${width}px` });
  }

  private mark(index: number): void {
    if (this.values.length === 0) return;
    this.selected = (index + this.values.length) % this.values.length;
    const rows = this.suggestEl.querySelectorAll('.suggestion-item');
    rows.forEach((row, at) => row.toggleClass('is-selected', at === this.selected));
  }

  private onKey(event: KeyboardEvent): void {
    if (!this.suggestEl.isConnected) return;
    if (event.key === 'ArrowDown') this.mark(this.selected + 1);
    else if (event.key === 'ArrowUp') this.mark(this.selected - 1);
    else if (event.key === 'Enter')
      for (const value of this.values.slice(this.selected, this.selected + 1)) this.selectSuggestion(value, event);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
