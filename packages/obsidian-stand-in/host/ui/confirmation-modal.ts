import type { AppParts } from '../app-parts';
import { recordError } from '../core/errors';
import { ButtonComponent } from './components';
import { Modal } from './modal';

/** Closes its modal when its handler is done, unless the handler answers with something truthy. */
export class ConfirmationButton extends ButtonComponent {
  constructor(
    containerEl: HTMLElement,
    private readonly modal: ConfirmationModal,
  ) {
    super(containerEl);
    this.onClick(() => undefined);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      try {
        if (!(await handler(event))) this.modal.close();
      } catch (error) {
        recordError('confirmation button', error);
      }
    });
  }

  setInitialFocus(): this {
    this.modal.initialFocus = this.buttonEl;
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

export class ConfirmationModal extends Modal {
  initialFocus: HTMLElement | null = null;

  constructor(app: AppParts) {
    super(app);
    this.modalEl.addClass('mod-confirmation');
    this.modalEl.append(this.buttonContainerEl);
  }

  override open(): void {
    super.open();
    this.initialFocus?.focus();
  }

  addClass(name: string): this {
    this.modalEl.addClass(name);
    return this;
  }

  addCheckbox(label: string, changed: (value: boolean) => unknown): this {
    const row = createEl('label', 'mod-checkbox');
    const box = row.createEl('input', { type: 'checkbox' });
    row.appendText(label);
    box.addEventListener('change', () => changed(box.checked));
    this.buttonContainerEl.before(row);
    return this;
  }

  override addButton(build: (button: ConfirmationButton) => unknown): this {
    build(new ConfirmationButton(this.buttonContainerEl, this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }
}
