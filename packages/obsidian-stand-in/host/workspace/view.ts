import type { AppParts, LeafPart, MarkdownFileInfo } from '../app-parts';
import { Component } from '../core/component';
import type { Scope } from '../core/scope';
import { setIcon } from '../dom/icons';
import { Menu } from '../ui/menu';
import { baseNameOf } from '../vault/paths';

export type ViewState = Record<string, unknown>;

/** Which view a leaf shows, and its state. */
export interface LeafState {
  readonly type: string;
  readonly state?: ViewState;
  readonly active?: boolean;
  readonly pinned?: boolean;
}

export abstract class View extends Component {
  readonly app: AppParts;
  icon = 'lucide-file';
  navigation = true;
  readonly containerEl: HTMLElement;
  scope: Scope | null = null;
  /** The editor of a canvas card or an embed that has the focus in this view. */
  embeddedEditor: MarkdownFileInfo | null = null;

  constructor(public leaf: LeafPart) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  onOpen(): unknown {
    return undefined;
  }

  onClose(): unknown {
    return undefined;
  }

  getIcon(): string {
    return this.icon;
  }

  getState(): ViewState {
    return {};
  }

  setState(_state: unknown, _result: { history: boolean }): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): ViewState {
    return {};
  }

  setEphemeralState(_state: unknown): void {}

  onResize(): void {}

  onPaneMenu(_menu: Menu, _source: string): void {}
}

/** A view with a header; `containerEl.children[1]` is its content, as plugins expect. */
export abstract class ItemView extends View {
  readonly contentEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;

  constructor(leaf: LeafPart) {
    super(leaf);
    this.headerEl = this.containerEl.createDiv('view-header');
    const titleContainer = this.headerEl.createDiv('view-header-title-container mod-at-start');
    this.titleEl = titleContainer.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
    this.addAction('lucide-more-vertical', 'More options', (event) => this.showPaneMenu(event));
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl('button', {
      cls: 'clickable-icon view-action',
      attr: { 'aria-label': title, type: 'button' },
    });
    setIcon(button, icon);
    button.addEventListener('click', callback);
    this.actionsEl.prepend(button);
    return button;
  }

  private showPaneMenu(event: MouseEvent): void {
    const menu = new Menu();
    this.onPaneMenu(menu, 'more-options');
    menu.showAtMouseEvent(event);
  }
}

export class EmptyView extends ItemView {
  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  override onOpen(): void {
    const state = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    state.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
  }
}

/**
 * Stands in a tab in the background until the tab is shown: no view of its type, and nothing but its state
 * (developer documentation, "Understanding deferred views").
 */
export class DeferredView extends ItemView {
  constructor(
    leaf: LeafPart,
    readonly wanted: LeafState,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.wanted.type;
  }

  getDisplayText(): string {
    const file = this.wanted.state?.['file'];
    return typeof file === 'string' ? baseNameOf(file) : this.wanted.type;
  }

  override getState(): ViewState {
    return { ...this.wanted.state };
  }
}

/** Stands where a view was whose plugin is not on. */
export class UnknownView extends ItemView {
  constructor(
    leaf: LeafPart,
    private readonly type: string,
  ) {
    super(leaf);
    this.contentEl.createDiv({ cls: 'pane-empty', text: `Plugin no longer active: ${type}` });
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.type;
  }
}
