import type { AppParts } from '../app-parts';
import { guarded } from '../core/errors';
import { Scope } from '../core/scope';
import { setIcon } from '../dom/icons';
import { ButtonComponent } from './components';

/** The modals that are open, topmost last; for tests. */
export const openModals: Modal[] = [];

export class Modal {
  readonly containerEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  readonly buttonContainerEl: HTMLElement;
  readonly scope: Scope;
  shouldRestoreSelection = true;
  private isOpen = false;
  private before: Element | null = null;
  private closeCallback: (() => unknown) | null = null;

  constructor(readonly app: AppParts) {
    this.scope = new Scope();
    this.containerEl = createDiv('modal-container mod-dim');
    const background = this.containerEl.createDiv('modal-bg');
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
    const closeButton = this.modalEl.createEl('button', {
      cls: 'modal-close-button clickable-icon',
      attr: { 'aria-label': 'Close', type: 'button' },
    });
    setIcon(closeButton, 'lucide-x');
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.buttonContainerEl = createDiv('modal-button-container');
    closeButton.addEventListener('click', () => this.close());
    background.addEventListener('click', () => this.close());
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.scope.register(null, 'Tab', (event) => this.keepFocusInside(event));
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.before = activeDocument.activeElement;
    activeDocument.body.append(this.containerEl);
    openModals.push(this);
    this.app.keymap.pushScope(this.scope);
    guarded('Modal.onOpen', () => this.onOpen());
    if (this.modalEl.contains(this.modalEl.doc.activeElement)) return;
    const [first, second] = focusables(this.modalEl);
    (first?.hasClass('modal-close-button') ? (second ?? first) : first)?.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.containerEl.remove();
    openModals.splice(openModals.indexOf(this), 1);
    this.app.keymap.popScope(this.scope);
    if (this.before?.instanceOf(HTMLElement) && this.before.isConnected) this.before.focus({ preventScroll: true });
    guarded('Modal.onClose', () => this.onClose());
    guarded('close callback', () => this.closeCallback?.());
  }

  onOpen(): unknown {
    return undefined;
  }

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  addButton(build: (button: ButtonComponent) => unknown): this {
    if (!this.buttonContainerEl.isConnected) this.modalEl.append(this.buttonContainerEl);
    build(new ButtonComponent(this.buttonContainerEl));
    return this;
  }

  private keepFocusInside(event: KeyboardEvent): boolean | undefined {
    const stops = focusables(this.modalEl);
    const leaving = event.shiftKey ? stops[0] : stops.at(-1);
    const { activeElement } = this.modalEl.doc;
    if (activeElement !== leaving && this.modalEl.contains(activeElement)) return undefined;
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
    return false;
  }
}

function focusables(el: HTMLElement): HTMLElement[] {
  const selector =
    'input, textarea, select, button, a[href], [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';
  return Array.from(el.querySelectorAll<HTMLElement>(selector)).filter((stop) => !stop.hasAttribute('disabled'));
}
