import { type HoverPopover, ItemView, Keymap, type Menu, parseYaml, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { isInScope } from '../../core/scope';
import type { Item } from '../../core/outline/outline';
import { panelStrings } from '../../strings';
import { changeStatus } from '../../ui/change-status';
import { reportRefusal } from '../../ui/notices';
import { goToLine } from '../../ui/open-note';
import { recordReview } from '../../ui/record-review';
import type { Services } from '../../vault/services';
import type { PanelActions, PanelControls } from './controls';
import { Folds } from './folds';
import { type EmptyReason, Panel } from './panel';
import { focusableRows } from './panel-keys';
import { showSortMenu, showStatusMenu, showVisibilityMenu } from './panel-menus';
import { type PanelNote, PanelNoteReader } from './panel-note';
import { PracticeSection } from './practice-section';
import { RELATED_NOTES } from './related-notes';
import { OTHER_ITEMS } from './rows';

export const PHASE_PANEL = 'design-phases-panel';

/** Rows drawn before the user asks for more. */
const ROWS_AT_ONCE = 500;

/** The side panel that shows the phases of the active note, or of the one it is pinned to. */
export class PhasePanelView extends ItemView {
  override readonly navigation = false;
  override readonly icon = 'list-checks';
  hoverPopover: HoverPopover | null = null;

  private readonly reader: PanelNoteReader;
  private readonly controls: PanelControls;
  private readonly folds = new Folds();
  private readonly scrolled = new Map<string, number>();
  private content: PanelNote | EmptyReason = 'no-note';
  private pinned: string | null = null;
  private limit = ROWS_AT_ONCE;
  private frame: number | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: Services,
    private readonly actions: PanelActions,
  ) {
    super(leaf);
    const { app, index, settings } = services;
    this.reader = new PanelNoteReader({
      settings: () => settings.current,
      yaml: parseYaml,
      related: (path) => index.related(path),
      note: (path) => index.note(path),
      resolve: (target, source) => app.metadataCache.getFirstLinkpathDest(target, source)?.path ?? null,
    });
    this.controls = this.makeControls();
  }

  override getViewType(): string {
    return PHASE_PANEL;
  }

  override getDisplayText(): string {
    return panelStrings.title;
  }

  override getState(): Record<string, unknown> {
    return { pinned: this.pinned, folds: this.folds.save() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { pinned, folds } = Object(state) as { readonly pinned?: unknown; readonly folds?: unknown };
    this.pinned = typeof pinned === 'string' ? pinned : null;
    this.folds.load(folds);
    await super.setState(state, result);
    await this.refresh();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    menu.addItem((item) =>
      item
        .setSection('pane')
        .setIcon(this.pinned === null ? 'pin' : 'pin-off')
        .setTitle(this.pinned === null ? panelStrings.pin : panelStrings.unpin)
        .onClick(() => this.controls.pinOrFollow()),
    );
  }

  protected override async onOpen(): Promise<void> {
    const { app, texts, index, settings } = this.services;
    this.contentEl.addClass('design-phases-panel');
    this.registerEvent(app.workspace.on('file-open', () => this.schedule()));
    this.registerEvent(app.vault.on('rename', (file, oldPath) => this.onRename(oldPath, file.path)));
    this.register(texts.onChange((path) => path === this.target && this.schedule()));
    this.register(index.onChange((paths) => this.shows(paths) && this.schedule()));
    this.register(settings.onChange(() => this.schedule()));
    await this.refresh();
  }

  protected override async onClose(): Promise<void> {
    if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
    render(null, this.contentEl);
  }

  /** The path of the note that is shown; null where none is. */
  get shownPath(): string | null {
    return this.note?.path ?? null;
  }

  /** The path of the note to show; null where nothing is open. */
  private get target(): string | null {
    return this.pinned ?? this.app.workspace.getActiveFile()?.path ?? null;
  }

  private get note(): PanelNote | null {
    return typeof this.content === 'string' ? null : this.content;
  }

  private shows(paths: ReadonlySet<string>): boolean {
    const { note } = this;
    return note !== null && (paths.has(note.path) || note.related.some(({ path }) => path !== null && paths.has(path)));
  }

  private onRename(from: string, to: string): void {
    this.folds.rename(from, to);
    if (this.pinned === from) this.pinned = to;
    this.schedule();
  }

  /** Draws once before the next frame, however much happens until then. */
  private schedule(): void {
    this.frame ??= this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      void this.refresh();
    });
  }

  /** Reads the note to show as it stands and draws it. */
  private async refresh(): Promise<void> {
    const path = this.target;
    const reason = this.emptyReason(path);
    if (path === null || reason !== null) return this.show(reason ?? 'no-note');
    const text = this.services.texts.peek(path) ?? (await this.services.texts.read(path));
    if (path === this.target) this.show(text === null ? 'no-note' : this.reader.read(path, text));
  }

  /** Why no note is shown for a path; null where there is one to show. */
  private emptyReason(path: string | null): EmptyReason | null {
    if (path === null) return 'no-note';
    if (!path.endsWith('.md')) return 'not-a-note';
    if (this.pinned !== null && !this.app.vault.getFileByPath(path)) return 'note-missing';
    const { index, settings } = this.services;
    return isInScope(path, () => index.tagsOf(path), settings.current) ? null : 'out-of-scope';
  }

  private show(content: PanelNote | EmptyReason): void {
    const before = this.note?.path;
    this.content = content;
    if (this.note?.path === before) return this.draw();
    if (before !== undefined) this.scrolled.set(before, this.body?.scrollTop ?? 0);
    this.limit = ROWS_AT_ONCE;
    this.draw();
    if (this.body) this.body.scrollTop = this.scrolled.get(this.note?.path ?? '') ?? 0;
  }

  private draw(): void {
    const { clock, settings } = this.services;
    const focused = this.focusedRow();
    render(
      <Panel
        content={this.content}
        folded={this.folded}
        limit={this.limit}
        pinned={this.pinned !== null}
        settings={settings.current}
        clock={clock}
        controls={this.controls}
      >
        {this.note && <PracticeSection services={this.services} note={this.note} />}
      </Panel>,
      this.contentEl,
    );
    if (focused !== -1 && this.focusedRow() === -1) this.focusRow(focused);
  }

  private get body(): HTMLElement | null {
    return this.contentEl.querySelector('.design-phases-panel-body');
  }

  private get folded(): ReadonlySet<string> {
    return this.note ? this.folds.of(this.note.path, this.note.outline) : new Set();
  }

  private focusedRow(): number {
    const { activeElement } = this.contentEl.doc;
    return focusableRows(this.contentEl).findIndex((row) => row === activeElement);
  }

  /** Where the focused row is gone, such as a ticked item that is hidden now, the one in its place is next. */
  private focusRow(index: number): void {
    const rows = focusableRows(this.contentEl);
    rows[Math.min(index, rows.length - 1)]?.focus();
  }

  /** Draws again what was changed about the view alone, and has the workspace saved with it. */
  private redraw(): void {
    this.draw();
    void this.app.workspace.requestSaveLayout();
  }

  private makeControls(): PanelControls {
    const withNote = (act: (note: PanelNote) => void) => () => {
      if (this.note) act(this.note);
    };
    const view = this;
    const { settings } = this.services;
    return {
      get links() {
        return { app: view.app, hoverParent: view, leaf: view.leaf, sourcePath: view.note?.path ?? '' };
      },
      tick: (item) => void this.tick(item),
      goTo: (line, event) => {
        if (this.note) void goToLine(this.app, this.note.path, line, Keymap.isModEvent(event));
      },
      fold: (key) => {
        if (this.note) this.folds.toggle(this.note.path, key);
        this.redraw();
      },
      foldOrUnfoldAll: withNote(({ path, outline }) => {
        if (this.folded.size > 0) this.folds.unfoldAll(path);
        else this.folds.foldAll(path, outline, [OTHER_ITEMS, RELATED_NOTES]);
        this.redraw();
      }),
      showMore: () => {
        this.limit += ROWS_AT_ONCE;
        this.draw();
      },
      pinOrFollow: () => {
        this.pinned = this.pinned === null ? this.target : null;
        void this.app.workspace.requestSaveLayout();
        void this.refresh();
      },
      insertChecklist: withNote(({ path }) => this.actions.insertChecklist(path)),
      startPractice: withNote(({ path }) => this.actions.startPractice(path)),
      recordReview: withNote(({ path }) => void recordReview(this.services, path)),
      chooseStatus: (event) => {
        const { note } = this;
        if (!note) return;
        showStatusMenu(event, settings, note.status, (status) => void changeStatus(this.services, note.path, status));
      },
      chooseVisible: (event) => showVisibilityMenu(event, settings),
      chooseSort: (event) => showSortMenu(event, settings),
    };
  }

  private async tick(item: Item): Promise<void> {
    if (this.note) reportRefusal(await this.services.actions.toggleItem(this.note.path, item));
  }
}
