import type { Component } from 'obsidian';
import type { BoardContext } from '../../core/board/board-context';
import { type BoardFigures, figuresOf } from '../../core/board/board-figures';
import { filterNotes } from '../../core/board/board-filter';
import { type BoardGroup, groupNotes, statusGroups } from '../../core/board/board-groups';
import { BoardLines } from '../../core/board/board-lines';
import { compareBy, replaceSorted } from '../../core/board/board-sort';
import { type BoardState, DEFAULT_BOARD } from '../../core/board/board-state';
import { Listeners } from '../../core/listeners';
import type { NoteSummary } from '../../core/note';
import type { Services } from '../../vault/services';
import { contextOf } from './context-of';
import { keepExisting, NO_SELECTION, type Selection } from './selection';

/** All the board shows, worked out from the index and from what the user chose. Each step is done only where it must be. */
export class BoardModel {
  readonly changed = new Listeners<void>();
  state: BoardState = DEFAULT_BOARD;
  selection: Selection = NO_SELECTION;
  context: BoardContext;
  figures: BoardFigures;
  /** The notes shown, in order. */
  shown: readonly NoteSummary[] = [];
  /** The same as lines, with heads where they are grouped; in the columns layout column by column. */
  lines: BoardLines = BoardLines.ofNotes([]);
  /** The columns of the other layout. */
  columns: readonly BoardGroup[] = [];
  private sorted: readonly NoteSummary[] = [];

  constructor(private readonly services: Services) {
    this.context = contextOf(services);
    this.figures = figuresOf([], this.context);
  }

  /** Follows the index and the settings for as long as the owner is loaded. */
  follow(owner: Component): void {
    const { index, settings } = this.services;
    owner.register(index.onChange((paths) => this.notesChanged(paths)));
    owner.register(settings.onChange(() => this.reload()));
    void index.whenReady().then(() => this.reload());
  }

  /** Reads every note again. */
  reload(): void {
    this.context = contextOf(this.services);
    this.sort();
    this.filter();
  }

  /** Changes what the user chose. */
  update(change: Partial<BoardState>): void {
    this.state = { ...this.state, ...change };
    if (change.sort) this.sort();
    if (change.sort || change.filter) this.filter();
    else if (change.widths || change.hidden) this.changed.notify();
    else this.arrange();
  }

  /** Takes over a whole state, as saved with the workspace or under a name. */
  restore(state: BoardState): void {
    this.state = state;
    this.reload();
  }

  select(selection: Selection): void {
    this.selection = selection;
    this.changed.notify();
  }

  private notesChanged(paths: ReadonlySet<string>): void {
    const { index } = this.services;
    const compare = compareBy(this.state.sort, this.context);
    this.sorted = replaceSorted(this.sorted, paths, (path) => index.note(path), compare);
    this.selection = keepExisting(this.selection, (path) => index.note(path) !== null);
    this.filter();
  }

  private sort(): void {
    this.sorted = [...this.services.index.notes()].sort(compareBy(this.state.sort, this.context));
  }

  private filter(): void {
    this.figures = figuresOf(this.sorted, this.context);
    this.shown = filterNotes(this.sorted, this.state.filter, this.context);
    this.arrange();
  }

  private arrange(): void {
    const { layout, group, folded } = this.state;
    if (layout === 'columns') {
      this.columns = statusGroups(this.shown, this.context);
      this.lines = BoardLines.ofGroups(this.columns, []);
    } else if (group === null) this.lines = BoardLines.ofNotes(this.shown);
    else this.lines = BoardLines.ofGroups(groupNotes(this.shown, group, this.context), folded);
    this.changed.notify();
  }
}
