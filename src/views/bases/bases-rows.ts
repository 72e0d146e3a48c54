import type { BasesEntry, BasesEntryGroup, BasesPropertyId, BasesQueryResult } from 'obsidian';
import { type BoardGroup, statusGroups } from '../../core/board/board-groups';
import type { BoardLayout, BoardState } from '../../core/board/board-state';
import type { NoteSummary } from '../../core/note';
import { titleOfPath } from '../../core/note-summary';
import { findStatus, statusKey } from '../../core/workflow';
import { contextOf } from '../board/context-of';
import { RowsModel } from '../board/rows-model';

/** What the user chose in the options of the view. */
export interface BasesChoice {
  readonly layout: BoardLayout;
  /** The property whose values make the columns; null for the status. */
  readonly column: BasesPropertyId | null;
}

/** A file of a base that is not tracked: shown by its title. */
function untracked(path: string): NoteSummary {
  return {
    path,
    title: titleOfPath(path),
    status: '',
    stage: null,
    peerReviews: 0,
    started: null,
    editDate: null,
    purpose: '',
    done: 0,
    total: 0,
    phases: [],
    relates: [],
    problems: [],
  };
}

/** Groups with one label made one, in the order of the first of each. */
function merged(groups: readonly { readonly label: string; readonly notes: readonly NoteSummary[] }[]): BoardGroup[] {
  const byKey = new Map<string, { key: string; label: string; notes: NoteSummary[] }>();
  for (const { label, notes } of groups) {
    const key = statusKey(label);
    const group = byKey.get(key) ?? { key, label, notes: [] };
    for (const note of notes) group.notes.push(note);
    byKey.set(key, group);
  }
  return [...byKey.values()];
}

/** The rows of a base, filtered, sorted and grouped by the base itself. */
export class BasesRows extends RowsModel {
  private groups: readonly BoardGroup[] | null = null;
  private entries: ReadonlyMap<string, BasesEntry> = new Map();
  private column: BasesPropertyId | null = null;

  /** Takes over what the base found. Nothing of what an earlier result held is kept. */
  show({ data, groupedData }: BasesQueryResult, { layout, column }: BasesChoice): void {
    this.context = contextOf(this.services);
    this.entries = new Map(data.map((entry) => [entry.file.path, entry]));
    this.shown = data.map((entry) => this.noteOf(entry));
    this.groups = groupedData.some((group) => group.hasKey()) ? this.groupsOf(groupedData) : null;
    this.column = column;
    this.update({ layout });
  }

  override update(change: Partial<BoardState>): void {
    this.state = { ...this.state, ...change };
    if (this.state.layout === 'table') this.showTable(this.groups);
    else this.showColumns(this.column === null ? statusGroups(this.shown, this.context) : this.columnsBy(this.column));
  }

  /** The entry of a note in the latest result. */
  entryOf(path: string): BasesEntry | undefined {
    return this.entries.get(path);
  }

  private noteOf({ file }: BasesEntry): NoteSummary {
    return this.services.index.note(file.path) ?? untracked(file.path);
  }

  /** The base's groups in its order; grouped by status, two spellings of one status are one group. */
  private groupsOf(grouped: readonly BasesEntryGroup[]): BoardGroup[] {
    const groups = grouped.map(({ key, entries }) => {
      const label = key?.isTruthy() ? key.toString() : '';
      return { label, notes: entries.map((entry) => this.noteOf(entry)) };
    });
    const nameOf = (label: string) => findStatus(this.context.workflow, label)?.name ?? label.trim();
    const byStatus = groups.every(({ label, notes }) => notes.every(({ status }) => status === nameOf(label)));
    return merged(groups.map(({ label, notes }) => ({ label: byStatus ? nameOf(label) : label, notes })));
  }

  /** One column a value, in the order in which the base has them, notes without the property last. */
  private columnsBy(property: BasesPropertyId): BoardGroup[] {
    const columns = merged(
      this.shown.map((note) => {
        const value = this.entries.get(note.path)?.getValue(property);
        return { label: value?.isTruthy() ? value.toString() : '', notes: [note] };
      }),
    );
    return [...columns.filter(({ key }) => key !== ''), ...columns.filter(({ key }) => key === '')];
  }
}
