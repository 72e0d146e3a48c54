import type { AppParts } from '../app-parts';
import { guarded, recordError } from '../core/errors';
import { setIcon } from '../dom/icons';
import type { TFile } from '../vault/files';
import { Menu } from '../ui/menu';
import type { HoverPopover } from '../ui/hover-popover';
import { WorkspaceItem, type WorkspaceSplit, type WorkspaceTabs } from './split';
import { DeferredView, EmptyView, UnknownView, type LeafState, type View, type ViewState } from './view';
import type { ViewRegistry } from './view-registry';

/** What leaves need of the app. */
export interface LeafApp extends AppParts {
  readonly viewRegistry: ViewRegistry;
}

export interface OpenState {
  readonly state?: ViewState;
  readonly eState?: ViewState;
  readonly active?: boolean;
}

let lastId = 0;

/** The place for one view, with its tab. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly id = `leaf-${++lastId}`;
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl: HTMLElement;
  view: View;
  pinned = false;
  group: string | null = null;
  activeTime = 0;
  hoverPopover: HoverPopover | null = null;
  private readonly tabIconEl: HTMLElement;
  private readonly tabTitleEl: HTMLElement;
  private closing: Promise<unknown> = Promise.resolve();
  private undeferring: Promise<void> | null = null;

  constructor(
    readonly app: LeafApp,
    public parent: WorkspaceTabs,
  ) {
    super();
    this.tabHeaderEl = createDiv({ cls: 'workspace-tab-header tappable', attr: { role: 'tab', tabindex: '0' } });
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.tabIconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.tabTitleEl = inner.createDiv('workspace-tab-header-inner-title');
    this.addCloseButton(inner);
    this.view = new EmptyView(this);
    this.listen();
    parent.add(this);
    void this.mount(this.view);
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Keeps nothing but the state of a view until the tab is shown, as tabs are after a restart. */
  defer(state: LeafState): Promise<View> {
    return this.open(new DeferredView(this, state));
  }

  loadIfDeferred(): Promise<void> {
    const { view } = this;
    if (!(view instanceof DeferredView)) return Promise.resolve();
    this.undeferring ??= this.setViewState(view.wanted).finally(() => (this.undeferring = null));
    return this.undeferring;
  }

  getRoot(): WorkspaceSplit {
    return this.parent.getRoot();
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  getViewState(): LeafState {
    const state = guarded('getState', () => this.view.getState()) ?? {};
    return { type: this.view.getViewType(), state, ...(this.pinned ? { pinned: true } : {}) };
  }

  async setViewState(given: LeafState, ephemeral?: unknown): Promise<void> {
    if (this.isDeferred || given.type !== this.view.getViewType()) await this.open(this.createView(given.type));
    if (given.state !== undefined) {
      const { state } = given;
      await guarded('setState', () => this.view.setState(state, { history: false }));
    }
    if (given.pinned !== undefined) this.setPinned(given.pinned);
    if (ephemeral !== undefined) guarded('setEphemeralState', () => this.view.setEphemeralState(ephemeral));
    this.updateHeader();
    if (given.active) this.app.workspace.setActiveLeaf(this, { focus: true });
    this.app.workspace.onLayoutChange();
  }

  async open(view: View): Promise<View> {
    await this.closeView();
    this.view = view;
    await this.mount(view);
    this.app.workspace.onLayoutChange();
    return view;
  }

  async openFile(file: TFile, options: OpenState = {}): Promise<void> {
    const type = this.app.viewRegistry.typeOf(file.extension);
    await this.setViewState({ type, state: { ...options.state, file: file.path } }, options.eState);
    if (options.active !== false) this.app.workspace.setActiveLeaf(this, { focus: true });
  }

  getEphemeralState(): ViewState {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass('is-pinned', pinned);
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    this.setGroup(other.group ?? other.id);
  }

  detach(): void {
    this.closing = this.closeView();
    this.app.workspace.onDetach(this);
  }

  /** Resolves when a detached leaf has closed its view. */
  whenClosed(): Promise<unknown> {
    return this.closing;
  }

  onResize(): void {
    this.view.onResize();
  }

  updateHeader(): void {
    const title = guarded('getDisplayText', () => this.view.getDisplayText()) ?? '';
    this.tabTitleEl.setText(title);
    this.tabHeaderEl.setAttribute('aria-label', title);
    this.tabHeaderEl.setAttribute('data-type', this.view.getViewType());
    setIcon(this.tabIconEl, guarded('getIcon', () => this.view.getIcon()) ?? '');
    this.view.containerEl.querySelector('.view-header-title')?.setText(title);
  }

  private createView(type: string): View {
    if (type === 'empty') return new EmptyView(this);
    const creator = this.app.viewRegistry.creatorOf(type);
    return creator ? creator(this) : new UnknownView(this, type);
  }

  private async mount(view: View): Promise<void> {
    this.containerEl.replaceChildren(view.containerEl);
    view.containerEl.setAttribute('data-type', view.getViewType());
    view.load();
    this.updateHeader();
    await guarded('View.onOpen', () => view.onOpen());
    this.updateHeader();
  }

  private async closeView(): Promise<void> {
    const { view } = this;
    try {
      await view.onClose();
    } catch (error) {
      recordError('View.onClose', error);
    }
    view.unload();
    view.containerEl.remove();
  }

  private addCloseButton(inner: HTMLElement): void {
    const button = inner.createDiv({ cls: 'workspace-tab-header-inner-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(button, 'lucide-x');
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
  }

  private listen(): void {
    const activate = (): void => this.app.workspace.setActiveLeaf(this, { focus: true });
    this.tabHeaderEl.addEventListener('click', activate);
    this.tabHeaderEl.addEventListener('keydown', (event) => event.key === 'Enter' && activate());
    this.tabHeaderEl.addEventListener('auxclick', (event) => event.button === 1 && this.detach());
    this.tabHeaderEl.addEventListener('contextmenu', (event) => {
      const menu = Menu.forEvent(event);
      menu.addItem((item) =>
        item
          .setTitle('Close')
          .setIcon('lucide-x')
          .setSection('close')
          .onClick(() => this.detach()),
      );
      menu.addItem((item) =>
        item
          .setTitle(this.pinned ? 'Unpin' : 'Pin')
          .setIcon('lucide-pin')
          .setSection('pane')
          .onClick(() => this.togglePinned()),
      );
      this.view.onPaneMenu(menu, 'tab-header');
    });
    this.containerEl.addEventListener('pointerdown', () => this.app.workspace.setActiveLeaf(this), true);
    this.containerEl.addEventListener('focusin', () => this.app.workspace.setActiveLeaf(this));
  }
}
