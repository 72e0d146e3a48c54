import { Events } from '../core/events';
import type { PaneType } from '../core/scope';
import { tellMigrated } from '../dom/element-helpers';
import { type LeafApp, WorkspaceLeaf } from './leaf';
import { WorkspaceWindow } from './popout';
import { WorkspaceRibbon } from './ribbon';
import { WorkspaceSidedock, WorkspaceSplit, type WorkspaceTabs } from './split';

/** The areas of the app's window, the windows of their own, and the leaves in them. */
export abstract class WorkspaceLayout extends Events {
  readonly containerEl = createDiv('workspace');
  readonly leftRibbon: WorkspaceRibbon;
  readonly rightRibbon: WorkspaceRibbon;
  readonly leftSplit: WorkspaceSidedock;
  readonly rootSplit: WorkspaceSplit;
  readonly rightSplit: WorkspaceSidedock;
  protected readonly windows = new Set<WorkspaceWindow>();
  protected readonly leaves = new Set<WorkspaceLeaf>();
  private clock = 0;

  constructor(readonly app: LeafApp) {
    super();
    this.leftRibbon = new WorkspaceRibbon(this.containerEl, 'left');
    this.leftSplit = new WorkspaceSidedock(this, 'left');
    this.rootSplit = new WorkspaceSplit(this, 'mod-vertical mod-root', true);
    this.rightSplit = new WorkspaceSidedock(this, 'right');
    this.rightRibbon = new WorkspaceRibbon(createDiv(), 'right');
  }

  abstract onLayoutChange(): void;

  addLeaf(tabs: WorkspaceTabs): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app, tabs);
    this.touch(leaf);
    this.leaves.add(leaf);
    this.onLayoutChange();
    return leaf;
  }

  getLeaf(newLeaf: PaneType | boolean = false): WorkspaceLeaf {
    if (newLeaf === 'split') return this.addLeaf(this.rootSplit.newTabs());
    if (newLeaf !== false) return this.addLeaf(this.recentTabs());
    return this.getUnpinnedLeaf();
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    return recent && !recent.pinned ? recent : this.addLeaf(this.recentTabs());
  }

  getLeftLeaf(_split: boolean): WorkspaceLeaf {
    return this.addLeaf(this.leftSplit.tabs());
  }

  getRightLeaf(_split: boolean): WorkspaceLeaf {
    return this.addLeaf(this.rightSplit.tabs());
  }

  createLeafBySplit(_leaf: WorkspaceLeaf): WorkspaceLeaf {
    return this.getLeaf('split');
  }

  splitActiveLeaf(): WorkspaceLeaf {
    return this.getLeaf('split');
  }

  async duplicateLeaf(leaf: WorkspaceLeaf): Promise<WorkspaceLeaf> {
    const copy = this.addLeaf(leaf.parent);
    await copy.setViewState(leaf.getViewState());
    return copy;
  }

  openPopoutLeaf(): WorkspaceLeaf {
    const opened = new WorkspaceWindow(this);
    this.windows.add(opened);
    return this.addLeaf(opened.tabs());
  }

  moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
    const opened = new WorkspaceWindow(this);
    this.windows.add(opened);
    leaf.parent.remove(leaf);
    leaf.parent = opened.tabs();
    leaf.parent.add(leaf);
    tellMigrated(leaf.containerEl);
    this.onLayoutChange();
    return opened;
  }

  /** The window was closed: what was in it goes with it. */
  closeWindow(closed: WorkspaceWindow): void {
    if (!this.windows.delete(closed)) return;
    for (const leaf of this.leavesIn(closed)) leaf.detach();
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return [...this.leaves].find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return [...this.leaves].filter((leaf) => leaf.group === group);
  }

  getMostRecentLeaf(root: WorkspaceSplit = this.rootSplit): WorkspaceLeaf | null {
    return this.leavesIn(root).sort((a, b) => b.activeTime - a.activeTime)[0] ?? null;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return [...this.leaves].filter((leaf) => leaf.view.getViewType() === type);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of [...this.leaves]) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.mainLeaves()) callback(leaf);
  }

  /** The leaf was used just now. */
  protected touch(leaf: WorkspaceLeaf): void {
    leaf.activeTime = ++this.clock;
  }

  /** Those of the main area and of windows of their own. */
  protected mainLeaves(): WorkspaceLeaf[] {
    return [this.rootSplit, ...this.windows].flatMap((split) => this.leavesIn(split));
  }

  protected leavesIn(split: WorkspaceSplit): WorkspaceLeaf[] {
    return [...this.leaves].filter((leaf) => leaf.getRoot() === split);
  }

  private recentTabs(): WorkspaceTabs {
    return this.getMostRecentLeaf()?.parent ?? this.rootSplit.tabs();
  }
}
