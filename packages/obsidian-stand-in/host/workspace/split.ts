import { Events } from '../core/events';
import { setIcon } from '../dom/icons';

export type Side = 'left' | 'right';

/** What a group of tabs knows of a leaf. */
interface Tab {
  readonly containerEl: HTMLElement;
  readonly tabHeaderEl: HTMLElement;
  loadIfDeferred(): Promise<void>;
}

/** What a split knows of the workspace it is in. */
export interface SplitOwner extends Events {
  readonly containerEl: HTMLElement;
  addLeaf(tabs: WorkspaceTabs): unknown;
}

export abstract class WorkspaceItem extends Events {
  abstract getRoot(): WorkspaceSplit;

  getContainer(): WorkspaceSplit {
    return this.getRoot();
  }
}

/** Tabs on top of each other. */
export class WorkspaceTabs extends WorkspaceItem {
  readonly containerEl: HTMLElement;
  readonly children: Tab[] = [];
  currentTab = 0;
  private readonly headersEl: HTMLElement;
  private readonly bodyEl: HTMLElement;

  constructor(readonly parent: WorkspaceSplit) {
    super();
    this.containerEl = parent.containerEl.createDiv('workspace-tabs mod-top');
    const header = this.containerEl.createDiv('workspace-tab-header-container');
    this.headersEl = header.createDiv({ cls: 'workspace-tab-header-container-inner', attr: { role: 'tablist' } });
    if (parent.isMain) this.addNewTabButton(header);
    this.bodyEl = this.containerEl.createDiv('workspace-tab-container');
  }

  getRoot(): WorkspaceSplit {
    return this.parent;
  }

  add(leaf: Tab): void {
    this.children.push(leaf);
    this.headersEl.append(leaf.tabHeaderEl);
    this.bodyEl.append(leaf.containerEl);
    this.show(leaf);
  }

  remove(leaf: Tab): void {
    const index = this.children.indexOf(leaf);
    if (index < 0) return;
    this.children.splice(index, 1);
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    const next = this.children[Math.min(index, this.children.length - 1)];
    if (next) this.show(next);
    else this.parent.onTabsEmpty(this);
  }

  show(leaf: Tab): void {
    this.currentTab = this.children.indexOf(leaf);
    for (const child of this.children) {
      const on = child === leaf;
      child.containerEl.toggle(on);
      child.tabHeaderEl.toggleClass('is-active', on);
      child.tabHeaderEl.setAttribute('aria-selected', String(on));
    }
    void leaf.loadIfDeferred();
  }

  private addNewTabButton(header: HTMLElement): void {
    const button = header.createDiv('workspace-tab-header-new-tab').createEl('button', {
      cls: 'clickable-icon',
      attr: { 'aria-label': 'New tab', type: 'button' },
    });
    setIcon(button, 'lucide-plus');
    button.addEventListener('click', () => this.parent.workspace.addLeaf(this));
  }
}

/** A part of the window: the main area with its tab groups side by side, or a sidebar with one group. */
export class WorkspaceSplit extends WorkspaceItem {
  readonly containerEl: HTMLElement;
  readonly children: WorkspaceTabs[] = [];

  constructor(
    readonly workspace: SplitOwner,
    classes: string,
    readonly isMain: boolean,
    parent: HTMLElement = workspace.containerEl,
  ) {
    super();
    this.containerEl = parent.createDiv(`workspace-split ${classes}`);
  }

  get doc(): Document {
    return this.containerEl.ownerDocument;
  }

  get win(): Window {
    return this.doc.defaultView ?? window;
  }

  getRoot(): WorkspaceSplit {
    return this;
  }

  tabs(): WorkspaceTabs {
    return this.children.at(-1) ?? this.newTabs();
  }

  newTabs(): WorkspaceTabs {
    const tabs = new WorkspaceTabs(this);
    this.children.push(tabs);
    return tabs;
  }

  onTabsEmpty(tabs: WorkspaceTabs): void {
    if (this.children.length < 2) return;
    this.children.splice(this.children.indexOf(tabs), 1);
    tabs.containerEl.remove();
  }
}

export class WorkspaceSidedock extends WorkspaceSplit {
  collapsed = true;

  constructor(workspace: SplitOwner, side: Side) {
    super(workspace, `mod-horizontal mod-sidedock mod-${side}-split is-sidedock-collapsed`, false);
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  toggle(): void {
    this.setCollapsed(!this.collapsed);
  }

  private setCollapsed(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    this.workspace.trigger('resize');
  }
}
