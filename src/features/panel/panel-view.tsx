import {
  type HoverPopover,
  ItemView,
  Keymap,
  type Menu,
  type PaneType,
  Platform,
  type Scope,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian';
import { type ComponentChildren, render } from 'preact';
import type { Item } from '../../core/outline/outline';
import { dataOf } from '../../core/saved-data';
import { panelStrings } from './strings';
import { reportRefusal } from '../../ui/notices';
import { goToLine } from '../../ui/open-note';
import type { IndexChange } from '../../vault/note-index';
import { followDay } from '../../ui/follow-day';
import { onceAFrame } from '../../ui/once-a-frame';
import type { PanelActions, PanelControls } from './controls';
import { answerControls } from './answer-controls';
import { Drafts } from './drafts';
import { PanelChanges } from './panel-changes';
import { Folds } from './folds';
import { Panel } from './panel';
import { noteControls } from './note-controls';
import { firstToFocus, keepFocus } from './panel-keys';
import type { PanelNote } from './panel-note';
import { PastRuns, pauseOnSpace, PracticeSection, type PracticeServices } from '../practice';
import { NoteNotReady } from '../reviews';
import { RELATED_NOTES } from './related-notes';
import { OTHER_ITEMS } from './rows';
import { ShownNote } from './shown-note';

export const PHASE_PANEL = 'design-phases-panel';

const TEXT_FIELD = 'textarea, input:not([type=checkbox]), [contenteditable=true]';

/** Rows drawn before the user asks for more. */
const ROWS_AT_ONCE = 500;

/** The side panel that shows the phases of the active note, or of the one it is pinned to. */
export class PhasePanelView extends ItemView {
  override readonly navigation = false;
  override readonly icon = 'list-checks';
  hoverPopover: HoverPopover | null = null;

  /** What is done with these is done from the panel. */
  readonly services: PracticeServices;
  private readonly changes: PanelChanges<PracticeServices>;
  private readonly shown: ShownNote;
  private readonly controls: PanelControls;
  private readonly folds = new Folds();
  private readonly drafts = new Drafts();
  private readonly scrolled = new Map<string, number>();
  private limit = ROWS_AT_ONCE;
  private isOpen = false;
  /** Whether the vault had no design note when the panel was drawn. */
  private drawnFirst = false;
  declare private schedule: () => void;

  constructor(
    leaf: WorkspaceLeaf,
    services: PracticeServices,
    private readonly actions: PanelActions,
  ) {
    super(leaf);
    this.shown = new ShownNote(services);
    this.changes = new PanelChanges(services, () => this.shownPath);
    this.services = this.changes.services;
    this.controls = this.makeControls();
  }

  override getViewType(): string {
    return PHASE_PANEL;
  }

  override getDisplayText(): string {
    return panelStrings.title;
  }

  override getState(): Record<string, unknown> {
    return { pinned: this.shown.pinned, folds: this.folds.save() };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { pinned, folds } = dataOf(state);
    this.shown.pinned = typeof pinned === 'string' ? pinned : null;
    this.folds.load(folds);
    await super.setState(state, result);
    await this.refresh();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    menu.addItem((item) =>
      item
        .setSection('pane')
        .setIcon(this.shown.pinned === null ? 'pin' : 'pin-off')
        .setTitle(this.shown.pinned === null ? panelStrings.pin : panelStrings.unpin)
        .onClick(() => this.controls.pinOrFollow()),
    );
  }

  protected override async onOpen(): Promise<void> {
    const { app, texts, index, settings, clock } = this.services;
    this.isOpen = true;
    this.schedule = onceAFrame(this, this.contentEl, () => void this.refresh());
    this.contentEl.addClass('design-phases-panel');
    this.scope = this.makeKeys();
    this.registerEvent(app.workspace.on('file-open', () => this.schedule()));
    this.registerEvent(app.vault.on('rename', (file, oldPath) => this.onRename(oldPath, file.path)));
    this.register(texts.onChange((path) => path === this.shown.path && this.schedule()));
    this.register(index.onChange((change) => this.hearOfIndex(change)));
    void index.whenReady().then(() => this.isOpen && this.schedule());
    this.register(settings.onChange(() => this.schedule()));
    followDay(this, this.contentEl, clock, () => this.schedule());
    await this.refresh();
  }

  protected override async onClose(): Promise<void> {
    this.isOpen = false;
    render(null, this.contentEl);
  }

  /** The vault's first design note, and the last one gone, change what is said of a vault without any. */
  private hearOfIndex(change: IndexChange): void {
    if (this.shown.concerns(change) || this.isFirst !== this.drawnFirst) this.schedule();
  }

  private get isFirst(): boolean {
    const { index } = this.services;
    return index.ready && index.size === 0;
  }

  /** Moves the keyboard to what is next to be done. */
  focus(): void {
    firstToFocus(this.contentEl)?.focus();
  }

  /** The path of the note that is shown; null where none is. */
  get shownPath(): string | null {
    return this.note?.path ?? null;
  }

  private get note(): PanelNote | null {
    return this.shown.note;
  }

  private onRename(from: string, to: string): void {
    this.folds.rename(from, to);
    this.drafts.rename(from, to);
    if (this.shownPath === from) this.scrolled.set(to, this.body?.scrollTop ?? 0);
    if (this.shown.pinned === from) this.shown.pinned = to;
    this.schedule();
  }

  /** Reads the note to show as it stands and draws it. */
  private async refresh(): Promise<void> {
    const before = this.shownPath;
    if (!(await this.shown.read()) || !this.isOpen) return;
    if (this.shownPath === before) return this.draw();
    if (before !== null) this.scrolled.set(before, this.body?.scrollTop ?? 0);
    this.limit = ROWS_AT_ONCE;
    this.drafts.close();
    this.draw();
    if (this.body) this.body.scrollTop = this.scrolled.get(this.shownPath ?? '') ?? 0;
  }

  private draw(): void {
    const { clock, settings } = this.services;
    this.drawnFirst = this.isFirst;
    const panel = (
      <Panel
        content={this.shown.content}
        folded={this.folded}
        limit={this.limit}
        drafts={this.drafts.of(this.shownPath ?? '')}
        pinned={this.shown.pinned !== null}
        isFirst={this.drawnFirst}
        settings={settings.current}
        clock={clock}
        controls={this.controls}
        around={(content) => this.withPractice(content)}
      >
        {this.note && <NoteNotReady services={this.services} note={this.note} goTo={this.controls.goTo} />}
        {this.note && <PastRuns services={this.services} note={this.note} />}
      </Panel>
    );
    keepFocus(this.contentEl, () => render(panel, this.contentEl));
  }

  private withPractice(content: ComponentChildren): ComponentChildren {
    if (!this.note) return content;
    return (
      <PracticeSection services={this.services} note={this.note}>
        {content}
      </PracticeSection>
    );
  }

  private get body(): HTMLElement | null {
    return this.contentEl.querySelector('.design-phases-panel-body');
  }

  private get folded(): ReadonlySet<string> {
    return this.note ? this.folds.of(this.note.path, this.note.outline) : new Set();
  }

  /** Draws again what was changed about the view alone, and has the workspace saved with it. */
  private redraw(): void {
    this.draw();
    void this.app.workspace.requestSaveLayout();
  }

  /** In a field the keys are the field's own. */
  private makeKeys(): Scope {
    const scope = pauseOnSpace(this.services);
    scope.register(['Mod'], 'z', ({ target }) => {
      const { shownPath } = this;
      if (shownPath === null || (target as HTMLElement | null)?.matches(TEXT_FIELD)) return undefined;
      void this.changes.takeBack(shownPath);
      return false;
    });
    return scope;
  }

  private makeControls(): PanelControls {
    return {
      links: () => ({ app: this.app, hoverParent: this, leaf: this.leaf, sourcePath: this.shownPath ?? '' }),
      tick: (item) => void this.tick(item),
      answers: answerControls({
        services: this.services,
        shown: this.shown,
        drafts: this.drafts,
        draw: () => this.draw(),
        refresh: () => this.refresh(),
      }),
      goTo: (line, event) => void this.goTo(line, Keymap.isModEvent(event)),
      fold: (key) => {
        if (this.note) this.folds.toggle(this.note.path, key);
        this.redraw();
      },
      foldOrUnfoldAll: () => {
        if (!this.note) return;
        if (this.folded.size > 0) this.folds.unfoldAll(this.note.path);
        else this.folds.foldAll(this.note.path, this.note.outline, [OTHER_ITEMS, RELATED_NOTES]);
        this.redraw();
      },
      showMore: () => {
        this.limit += ROWS_AT_ONCE;
        this.draw();
      },
      pinOrFollow: () => {
        this.shown.pinOrFollow();
        void this.app.workspace.requestSaveLayout();
        void this.refresh();
      },
      ...noteControls(this.services, this.actions, this.shown),
    };
  }

  private async goTo(line: number, pane: PaneType | boolean): Promise<void> {
    const { note } = this;
    if (!note) return;
    await goToLine(this.app, note.path, line, pane);
    if (Platform.isPhone) this.closeDrawer();
  }

  /** On a phone the drawer that holds the panel lies over the note. */
  private closeDrawer(): void {
    const { leftSplit, rightSplit } = this.app.workspace;
    for (const drawer of [leftSplit, rightSplit]) if (drawer === this.leaf.getRoot()) drawer.collapse();
  }

  /** Waits for no frame: the box that was clicked is what the user looks at. */
  private async tick(item: Item): Promise<void> {
    if (!this.note) return;
    reportRefusal(await this.services.actions.setItemMark(this.note.path, this.note.outline, item));
    await this.refresh();
  }
}
