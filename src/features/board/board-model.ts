import { type Component, debounce } from 'obsidian';
import { type BoardFigures, figuresOf } from '../../core/board/board-figures';
import { filterNotes } from '../../core/board/board-filter';
import { groupNotes } from '../../core/board/board-groups';
import { compareBy, replaceSorted } from '../../core/board/board-sort';
import { type BoardState, sameSort } from '../../core/board/board-state';
import { rememberedOrderOf } from '../../core/board/remembered-order';
import type { NoteSummary } from '../../core/note';
import type { Services } from '../../vault/services';
import { contextOf } from './context-of';
import { RowsModel } from './rows-model';
import { keepExisting } from './selection';

/** Milliseconds in which changes are gathered, so that a change to thousands of notes leaves the page room. */
const GATHERING_MS = 40;

/** The rows of the whole vault as the user filters, sorts and groups them. Each step is done only where it must be. */
export class BoardModel extends RowsModel {
  figures: BoardFigures = figuresOf([], this.context);
  private sorted: readonly NoteSummary[] = [];
  private readonly pending = new Set<string>();

  /** @param limit at most so many notes are shown. */
  constructor(
    services: Services,
    private readonly limit = Infinity,
  ) {
    super(services);
  }

  /** Follows the index and the settings for as long as the owner is loaded. */
  follow(owner: Component): void {
    const { index, settings } = this.services;
    const replaceSoon = debounce(() => this.replacePending(), GATHERING_MS);
    owner.register(
      index.onChange((paths) => {
        for (const path of paths) this.pending.add(path);
        replaceSoon();
      }),
    );
    owner.register(() => replaceSoon.cancel());
    owner.register(settings.onChange(() => this.reload()));
    if (index.ready) this.reload();
    else void index.whenReady().then(() => this.reload());
  }

  override update(change: Partial<BoardState>): void {
    this.state = { ...this.state, ...change };
    if (change.sort) this.sort();
    if (change.sort || change.filter) this.filter();
    else if (change.widths || change.hidden) this.changed.notify();
    else this.arrange();
  }

  /** Takes over a whole state, as saved with the workspace or under a name. */
  restore(state: BoardState): void {
    const isSorted = sameSort(state.sort, this.state.sort);
    this.state = state;
    if (!isSorted) this.sort();
    this.filter();
  }

  /** Takes everything anew, as where the settings or the calendar are others. */
  reload(): void {
    this.context = contextOf(this.services);
    this.sort();
    this.filter();
  }

  private replacePending(): void {
    const { index } = this.services;
    const compare = compareBy(this.state.sort, this.context);
    this.take(replaceSorted(this.sorted, this.pending, (path) => index.note(path), compare));
    this.pending.clear();
    this.selection = keepExisting(this.selection, (path) => index.note(path) !== null);
    this.filter();
  }

  private sort(): void {
    const order = rememberedOrderOf(this.services.index);
    this.take(order.sort(compareBy(this.state.sort, this.context)));
  }

  private take(sorted: readonly NoteSummary[]): void {
    this.sorted = sorted;
    this.figures = figuresOf(sorted, this.context);
  }

  private filter(): void {
    const fitting = filterNotes(this.sorted, this.state.filter, this.context);
    this.shown = fitting.length > this.limit ? fitting.slice(0, this.limit) : fitting;
    this.arrange();
  }

  private arrange(): void {
    const { layout, group } = this.state;
    if (layout === 'columns') this.showColumns();
    else this.showTable(group && groupNotes(this.shown, group, this.context));
  }
}
