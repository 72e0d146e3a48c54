import { type HoverParent, type HoverPopover, ItemView, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { render } from 'preact';
import { movedPath } from '../../core/paths';
import { boardAfterRename } from '../../core/rename-in-settings';
import { followDay } from '../../ui/follow-day';
import { boardStrings } from './strings';
import type { Services } from '../../vault/services';
import { Board } from './board';
import { BoardModel } from './board-model';
import { readBoard } from './columns';

export const BOARD_VIEW = 'design-phases-board';

/** The review board as a tab. What the user chose is saved with the workspace. */
export class BoardView extends ItemView implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  override navigation = true;
  override icon = 'square-kanban';
  private readonly model: BoardModel;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly services: Services,
  ) {
    super(leaf);
    this.model = new BoardModel(services);
  }

  override getViewType(): string {
    return BOARD_VIEW;
  }

  override getDisplayText(): string {
    return boardStrings.title;
  }

  override getState(): Record<string, unknown> {
    return { ...this.model.state };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.model.restore(readBoard(state));
    await super.setState(state, result);
  }

  protected override async onOpen(): Promise<void> {
    this.contentEl.addClass('design-phases-board-view');
    this.model.follow(this);
    followDay(this, this.contentEl, this.services.clock, () => this.model.reload());
    this.registerEvent(this.app.vault.on('rename', (file, from) => this.followRename(from, file.path)));
    let saved = this.model.state;
    this.register(
      this.model.changed.add(() => {
        if (this.model.state !== saved) this.app.workspace.requestSaveLayout();
        saved = this.model.state;
      }),
    );
    const links = { app: this.app, hoverParent: this, leaf: this.leaf, sourcePath: '' };
    render(<Board services={this.services} model={this.model} links={links} />, this.contentEl);
  }

  /** Moves the keyboard to the rows or the first column with cards; where there are none, to the first button. */
  focus(): void {
    const find = (selector: string) => this.contentEl.querySelector<HTMLElement>(selector);
    const rows = find('.design-phases-grid') ?? find('.design-phases-column:not(.is-empty) [tabindex="0"]');
    (rows ?? find('button'))?.focus();
  }

  /** The folder that the board is narrowed to is still the one that was meant. */
  private followRename(from: string, to: string): void {
    const { model } = this;
    const { folder } = model.state.filter;
    const isNamed = [folder ?? '', ...model.state.folded].some((path) => movedPath(path, from, to) !== path);
    if (isNamed) model.restore(readBoard(boardAfterRename(model.state, (path) => movedPath(path, from, to))));
  }

  protected override async onClose(): Promise<void> {
    render(null, this.contentEl);
  }
}
