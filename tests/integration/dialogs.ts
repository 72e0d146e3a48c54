import type { TestApp } from './stand-in';

/** What tests do to the dialogs and pickers of a running plugin, as a user does. */
export class Dialogs {
  constructor(private readonly app: TestApp) {}

  /** Lets timers, frames and files settle. */
  async drawn(): Promise<void> {
    await this.app.settle();
  }

  async click(element: HTMLElement): Promise<void> {
    element.click();
    await this.drawn();
  }

  /** The button with that text in the dialog on top. */
  button(text: string): HTMLButtonElement {
    const found = [...this.top().querySelectorAll('button')].find((one) => one.textContent === text);
    if (!found) throw new Error(`No button ${text}`);
    return found;
  }

  /** The input or list whose label begins with that text. */
  field(label: string): HTMLInputElement {
    const found = [...this.top().querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
    const control = found?.querySelector<HTMLInputElement>('input, select');
    if (!control) throw new Error(`No field ${label}`);
    return control;
  }

  async type(label: string, value: string): Promise<void> {
    const input = this.field(label);
    input.value = value;
    input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input', { bubbles: true }));
    await this.drawn();
  }

  /** What a picker offers, a line each, its parts joined. */
  suggestions(): string[] {
    return this.rows().map((row) =>
      [...row.querySelectorAll('.suggestion-title, .suggestion-note, .suggestion-flair')]
        .map(({ textContent }) => textContent)
        .join(' | '),
    );
  }

  /** Types into the picker. Returns its field. */
  async search(query: string): Promise<HTMLInputElement> {
    const input = this.app.find<HTMLInputElement>('.prompt-input');
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await this.drawn();
    return input;
  }

  /** Types into the picker and chooses what it offers first. */
  async pick(query: string, options: KeyboardEventInit = {}): Promise<void> {
    const input = await this.search(query);
    const key = { key: 'Enter', bubbles: true, cancelable: true, ...options };
    input.dispatchEvent(new KeyboardEvent('keydown', key));
    await this.drawn();
  }

  /** Chooses the plugin's first entry in the app's menu for several files. */
  async chooseForFiles(paths: readonly string[]): Promise<void> {
    const callbacks: (() => void)[] = [];
    const entry: object = new Proxy(
      {},
      {
        get: (_, name) => (given: () => void) => {
          if (name === 'onClick') callbacks.push(given);
          return entry;
        },
      },
    );
    const menu = { addItem: (build: (item: object) => void) => build(entry) };
    const { workspace, vault } = this.app.app;
    workspace.trigger(
      'files-menu',
      menu,
      paths.map((path) => vault.getFileByPath(path)),
    );
    callbacks[0]?.();
    await this.drawn();
  }

  isOpen(): boolean {
    return document.querySelector('.modal-container') !== null;
  }

  /** Leaves nothing behind for the next test, neither open dialogs nor notices nor text that is not saved. */
  async closeAll(): Promise<void> {
    for (const background of document.querySelectorAll<HTMLElement>('.modal-bg')) background.click();
    for (const notice of document.querySelectorAll('.notice')) notice.remove();
    await this.app.host.save();
  }

  private rows(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('.prompt-results .suggestion-item')];
  }

  private top(): HTMLElement {
    const dialog = [...document.querySelectorAll<HTMLElement>('.modal-container')].at(-1);
    if (!dialog) throw new Error('No dialog is open');
    return dialog;
  }
}
