import type { Component } from 'obsidian';
import { type BoardFigures, figuresAfter, figuresOf } from '../../core/board/board-figures';
import { filterNotes } from '../../core/board/board-filter';
import { type BoardGroup, groupNotes, statusGroups } from '../../core/board/board-groups';
import { type NoteCompare, orderKey } from '../../core/board/board-sort';
import { groupsUpNext } from '../../core/board/next-up';
import { type BoardState, sameSort } from '../../core/board/board-state';
import { groupsAfter, type NoteChanges, sortedAfter } from '../../core/board/note-changes';
import { rememberedOrderOf } from '../../core/board/remembered-order';
import type { NoteSummary } from '../../core/note';
import { gathering } from '../../ui/gather';
import type { Services } from '../../vault/services';
import { compareByColumns } from './columns';
import { contextOf, RowsModel } from './rows-model';
import { keepExisting } from './selection';

/** The rows of the whole vault as the user filters, sorts and groups them. Each step is done only where it must be. */
export class BoardModel extends RowsModel {
  figures: BoardFigures = figuresOf([], this.context);
  private sorted: readonly NoteSummary[] = [];
  /** Those of them that the filter lets through. */
  private fitting: readonly NoteSummary[] = [];
  /** The notes shown in groups; null in a table without. */
  private groups: readonly BoardGroup[] | null = null;
  /** Paths that changed, each with the summary that the rows have of it. */
  private readonly pending = new Map<string, NoteSummary | null>();

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
    const replace = gathering(owner, () => this.replacePending());
    owner.register(
      index.onChange((change) => {
        for (const [path, before] of change) if (!this.pending.has(path)) this.pending.set(path, before);
        replace();
      }),
    );
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
    this.pending.clear();
    this.sort();
    this.filter();
  }

  /** Takes over what changed, in a time that hardly grows with the vault: nothing is sorted, filtered or counted again. */
  private replacePending(): void {
    const { index } = this.services;
    const paths = [...this.pending.keys()];
    const isNote = (note: NoteSummary | null): note is NoteSummary => note !== null;
    const changes = {
      gone: [...this.pending.values()].filter(isNote),
      come: paths.map((path) => index.note(path)).filter(isNote),
    };
    this.pending.clear();
    if (paths.some((path) => this.selection.paths.has(path)))
      this.selection = keepExisting(this.selection, (path) => index.note(path) !== null);
    this.replace(changes, compareByColumns(this.state.sort, this.context));
    // What was taken over while the index was at work is not what it was before.
    if (this.sorted.length !== index.size) this.reload();
    else this.show();
  }

  private replace(changes: NoteChanges, compare: NoteCompare): void {
    const unfiltered = this.fitting === this.sorted;
    const fitting = { ...changes, come: filterNotes(changes.come, this.state.filter, this.context) };
    this.figures = figuresAfter(this.figures, changes, this.context);
    this.sorted = sortedAfter(this.sorted, changes, compare);
    this.fitting = unfiltered ? this.sorted : sortedAfter(this.fitting, fitting, compare);
    const known = this.shown.length < this.limit ? this.groups : null;
    this.limitShown();
    this.groups =
      (known && groupsAfter(known, fitting, compare, (notes) => this.groupsOf(notes) ?? [])) ??
      this.groupsOf(this.shown);
  }

  private sort(): void {
    const order = rememberedOrderOf(this.services.index);
    const { sort } = this.state;
    this.sorted = order.sort(compareByColumns(sort, this.context), orderKey(sort, this.context));
    this.figures = figuresOf(this.sorted, this.context);
  }

  private filter(): void {
    this.fitting = filterNotes(this.sorted, this.state.filter, this.context);
    this.limitShown();
    this.arrange();
  }

  private limitShown(): void {
    this.shown = this.fitting.length > this.limit ? this.fitting.slice(0, this.limit) : this.fitting;
  }

  private arrange(): void {
    this.groups = this.groupsOf(this.shown);
    this.show();
  }

  private groupsOf(notes: readonly NoteSummary[]): readonly BoardGroup[] | null {
    const { layout, group } = this.state;
    if (layout === 'columns') return statusGroups(notes, this.context);
    if (layout === 'next') return groupsUpNext(notes, this.context);
    return group && groupNotes(notes, group, this.context);
  }

  private show(): void {
    const { layout } = this.state;
    if (layout === 'columns') this.showColumns(this.groups ?? []);
    else if (layout === 'next') this.showNotes((this.groups ?? []).flatMap(({ notes }) => notes));
    else this.showTable(this.groups);
  }
}
