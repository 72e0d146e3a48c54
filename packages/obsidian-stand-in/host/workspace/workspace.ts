import type { Extension } from '@codemirror/state';
import type { MarkdownFileInfo } from '../app-parts';
import { debounce, type Debouncer } from '../core/debounce';
import { guarded } from '../core/errors';
import type { PaneType } from '../core/scope';
import { parseLinktext } from '../metadata/link-text';
import type { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import { FileView } from './file-view';
import { EmbeddedEditor } from './embedded-editor';
import type { LeafApp, OpenState, WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { WorkspaceWindow } from './popout';
import { WorkspaceSidedock, type WorkspaceSplit, type Side } from './split';
import type { LeafState, View, ViewState } from './view';
import { WorkspaceLayout } from './workspace-layout';

interface WorkspaceApp extends LeafApp {
  onSaveLayout(): void;
}

type Abstract<T> = abstract new (...args: never[]) => T;

/** Everything in the window between the ribbon and the status bar. */
export class Workspace extends WorkspaceLayout {
  readonly requestSaveLayout: Debouncer<[], void>;
  readonly editorExtensions: Extension[] = [];
  readonly hoverLinkSources = new Map<string, unknown>();
  activeLeaf: WorkspaceLeaf | null = null;
  /** The editor in use: that of a note's tab, or of a canvas card or an embed that has the focus. */
  activeEditor: MarkdownFileInfo | null = null;
  layoutReady = false;
  private readonly waiting: (() => unknown)[] = [];
  private readonly announceLayout: Debouncer<[], void>;
  private openedFile: TFile | null = null;
  private lastOpened: string[] = [];

  constructor(override readonly app: WorkspaceApp) {
    super(app);
    this.announceLayout = debounce(() => this.trigger('layout-change'), 10);
    this.requestSaveLayout = debounce(() => this.app.onSaveLayout(), 1000, true);
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) guarded('onLayoutReady', callback);
    else this.waiting.push(callback);
  }

  /** The app has started: plugins may begin their work. */
  becomeReady(): void {
    if (this.leavesIn(this.rootSplit).length === 0) this.setActiveLeaf(this.addLeaf(this.rootSplit.tabs()));
    this.layoutReady = true;
    for (const callback of this.waiting.splice(0)) guarded('onLayoutReady', callback);
    this.trigger('layout-change');
  }

  async ensureSideLeaf(
    type: string,
    side: Side,
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: ViewState } = {},
  ): Promise<WorkspaceLeaf> {
    const split = side === 'left' ? this.leftSplit : this.rightSplit;
    const known = this.getLeavesOfType(type).find((leaf) => leaf.getRoot() === split);
    const leaf = known ?? this.addLeaf(split.tabs());
    if (!known || options.state) await leaf.setViewState({ type, state: options.state ?? {} });
    if (options.active) this.setActiveLeaf(leaf, { focus: true });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    return leaf;
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root instanceof WorkspaceSidedock) root.expand();
    leaf.parent.show(leaf);
    return leaf.loadIfDeferred();
  }

  /** Tabs of the last session, as after a restart: each without its view until it is shown. The last one is shown. */
  async restoreTabs(states: readonly LeafState[]): Promise<void> {
    const leaves = states.map(() => this.addLeaf(this.rootSplit.tabs()));
    for (const [index, leaf] of leaves.entries()) await leaf.defer(states[index] as LeafState);
    const shown = leaves.at(-1);
    if (!shown) return;
    this.setActiveLeaf(shown);
    await shown.loadIfDeferred();
  }

  /** Lets the user type in a note that a view shows in a canvas card or an embed. */
  async editEmbedded(view: View, file: TFile): Promise<EmbeddedEditor> {
    const embedded = await EmbeddedEditor.open(this.app, file, view.containerEl);
    view.embeddedEditor = view.addChild(embedded);
    this.iterateAllLeaves((leaf) => leaf.view === view && this.setActiveLeaf(leaf));
    return embedded;
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } = {}): void {
    if (!this.leaves.has(leaf)) return;
    leaf.parent.show(leaf);
    const changed = this.activeLeaf !== leaf;
    this.activeLeaf = leaf;
    this.touch(leaf);
    for (const other of this.leaves) other.containerEl.toggleClass('mod-active', other === leaf);
    this.activeEditor = leaf.view.embeddedEditor ?? (leaf.view instanceof MarkdownView ? leaf.view : null);
    if (leaf.view instanceof MarkdownView) leaf.view.followDocument();
    if (params.focus && leaf.view instanceof MarkdownView) leaf.view.editor.focus();
    if (changed) this.trigger('active-leaf-change', leaf);
    this.announceFile();
  }

  // ---- what is active

  getActiveViewOfType<T extends View>(type: Abstract<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    const byTime = this.mainLeaves().sort((a, b) => b.activeTime - a.activeTime);
    const views = byTime.map((leaf) => leaf.view).filter((view) => view instanceof FileView);
    return views.find((view) => view.file !== null)?.file ?? null;
  }

  getLastOpenFiles(): string[] {
    return [...this.lastOpened];
  }

  // ---- links and menus

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: PaneType | boolean = false,
    options: OpenState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const file =
      this.app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await this.createForLink(path, sourcePath));
    if (!file) return;
    const eState = { ...options.eState, ...(subpath ? { subpath } : {}) };
    await this.getLeaf(newLeaf).openFile(file, { ...options, eState });
  }

  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string): boolean {
    const file = this.app.metadataCache.getFirstLinkpathDest(parseLinktext(linktext).path, sourcePath);
    if (file) this.trigger('file-menu', menu, file, 'link-context-menu');
    return file !== null;
  }

  updateOptions(): void {
    for (const leaf of this.leaves) if (leaf.view instanceof MarkdownView) leaf.view.refreshExtensions();
  }

  getLayout(): Record<string, unknown> {
    const described = (split: WorkspaceSplit): unknown =>
      this.leavesIn(split).map((leaf) => ({ id: leaf.id, state: leaf.getViewState() }));
    return { main: described(this.rootSplit), left: described(this.leftSplit), right: described(this.rightSplit) };
  }

  // ---- what the other parts of the window tell

  override onLayoutChange(): void {
    this.announceLayout();
    this.requestSaveLayout();
  }

  onFileLoaded(view: FileView): void {
    const { activeLeaf } = this;
    if (activeLeaf !== null && view.leaf === activeLeaf) this.setActiveLeaf(activeLeaf);
  }

  onDetach(leaf: WorkspaceLeaf): void {
    if (!this.leaves.delete(leaf)) return;
    const root = leaf.getRoot();
    leaf.parent.remove(leaf);
    if (root === this.rootSplit && this.leavesIn(root).length === 0) this.addLeaf(this.rootSplit.tabs());
    if (root instanceof WorkspaceSidedock && this.leavesIn(root).length === 0) root.collapse();
    // Its view closes first.
    if (root instanceof WorkspaceWindow && this.leavesIn(root).length === 0) setTimeout(() => root.close());
    if (this.activeLeaf === leaf) {
      this.activeEditor = null;
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) this.setActiveLeaf(next);
    }
    this.onLayoutChange();
  }

  private announceFile(): void {
    const file = this.getActiveFile();
    if (file === this.openedFile) return;
    this.openedFile = file;
    if (file) this.lastOpened = [file.path, ...this.lastOpened.filter((path) => path !== file.path)].slice(0, 50);
    this.trigger('file-open', file);
  }

  private async createForLink(path: string, sourcePath: string): Promise<TFile | null> {
    if (path === '') return null;
    const folder = this.app.fileManager.getNewFileParent(sourcePath);
    const target = path.includes('/') || folder.isRoot() ? path : `${folder.path}/${path}`;
    return this.app.vault.create(`${target.replace(/\.md$/, '')}.md`, '');
  }
}
