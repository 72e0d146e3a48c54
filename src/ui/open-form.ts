import { type App, Modal } from 'obsidian';
import { render, type VNode } from 'preact';
import { openModal } from './open-surfaces';
import { uniqueId } from './use-unique-id';

interface Form<T> {
  readonly title: string;
  /** CSS class of the dialog. */
  readonly className?: string;
  /** What the dialog shows. @param close closes it without an answer @param answer closes it with one */
  readonly content: (close: () => void, answer: (value: T) => void) => VNode;
}

/**
 * Opens a dialog.
 * @returns the answer it was closed with; null if the user closed it, or if the plugin was turned off
 */
export function openForm<T>(app: App, form: Form<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const dialog = new FormDialog(app, form, resolve);
    if (!openModal(dialog)) resolve(null);
  });
}

class FormDialog<T> extends Modal {
  private answer: T | null = null;

  constructor(
    app: App,
    private readonly form: Form<T>,
    private readonly settle: (answer: T | null) => void,
  ) {
    super(app);
    this.setTitle(form.title);
    this.titleEl.id = uniqueId();
    this.modalEl.setAttrs({ role: 'dialog', 'aria-labelledby': this.titleEl.id });
    if (form.className !== undefined) this.modalEl.addClass(form.className);
  }

  override onOpen(): void {
    const close = (): void => {
      if (this.containerEl.isConnected) this.close();
    };
    const answer = (value: T): void => {
      this.answer ??= value;
      close();
    };
    render(this.form.content(close, answer), this.contentEl);
  }

  override onClose(): void {
    render(null, this.contentEl);
    this.settle(this.answer);
  }
}
