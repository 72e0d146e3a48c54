import {
  type BasesEntry,
  type BasesEntryGroup,
  type BasesPropertyId,
  type BasesQueryResult,
  BooleanValue,
  NumberValue,
  type Value,
} from 'obsidian';
import { type BoardGroup, statusGroups } from '../../core/board/board-groups';
import type { Services } from '../../vault/services';
import type { BoardState } from '../../core/board/board-state';
import type { NoteSummary } from '../../core/note';
import { titleOfPath } from '../../core/paths';
import { NO_REVIEW } from '../../core/reviews/note-review';
import { boardStrings, contextOf, RowsModel } from '../board';
import { findStatus, statusKey } from '../../core/workflow/workflow';

/** The layouts of a base. *Next* isn't one, as it's about the whole vault. */
export const BASE_LAYOUTS = ['table', 'columns'] as const;

/** What the user chose in the options of the view. */
interface BasesChoice {
  readonly layout: (typeof BASE_LAYOUTS)[number];
  /** The property whose values make the columns; null for the status. */
  readonly column: BasesPropertyId | null;
}

/** Whether there is something to show: 0 and `false` are values too, though Bases doesn't call them truthy. */
export function hasValue(value: Value | null | undefined): value is Value {
  return Boolean(value?.isTruthy()) || value instanceof NumberValue || value instanceof BooleanValue;
}

const wordsOf = (value: Value | null | undefined): string => (hasValue(value) ? value.toString() : '');

/** A file that isn't tracked is shown by its title alone. */
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
    review: NO_REVIEW,
    problems: [],
  };
}

/** Joins groups with the same label, in the order of the first of each. */
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

  constructor(services: Services) {
    super(services);
    // A base has no menu for hidden columns, so all are shown.
    this.state = { ...this.state, hidden: [] };
  }

  /** Shows a new result of the base. Nothing of an earlier one is kept. */
  show({ data, groupedData }: BasesQueryResult, { layout, column }: BasesChoice): void {
    this.context = contextOf(this.services);
    this.entries = new Map(data.map((entry) => [entry.file.path, entry]));
    this.shown = data.map((entry) => this.noteOf(entry));
    const isGrouped = groupedData.some((group) => group.hasKey());
    const byStatus = isGrouped && this.isByStatus(groupedData);
    this.groups = isGrouped ? this.groupsOf(groupedData, byStatus) : null;
    this.column = column;
    // Grouped by status, notes without one are labeled “No status”, not “No value”.
    this.update({ layout, group: byStatus ? 'status' : null });
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

  /** The base's groups in its order. Two spellings of one status are one group. */
  private groupsOf(grouped: readonly BasesEntryGroup[], byStatus: boolean): BoardGroup[] {
    return merged(
      grouped.map(({ key, entries }) => ({
        label: byStatus ? this.statusNamed(wordsOf(key)) : wordsOf(key),
        notes: entries.map((entry) => this.noteOf(entry)),
      })),
    );
  }

  /** Bases doesn't say what it groups by, so this compares the groups with the notes' statuses. */
  private isByStatus(grouped: readonly BasesEntryGroup[]): boolean {
    const isStatus = ({ key, entries }: BasesEntryGroup): boolean => {
      const name = this.statusNamed(wordsOf(key));
      return entries.every((entry) => this.noteOf(entry).status === name);
    };
    return grouped.some(({ key }) => wordsOf(key) !== '') && grouped.every(isStatus);
  }

  private statusNamed(words: string): string {
    return findStatus(this.context.workflow, words)?.name ?? words.trim();
  }

  /** A column per value, in the base's order, notes without the property last. */
  private columnsBy(property: BasesPropertyId): BoardGroup[] {
    const columns = merged(
      this.shown.map((note) => ({
        label: wordsOf(this.entries.get(note.path)?.getValue(property)),
        notes: [note],
      })),
    );
    const without = columns.filter(({ key }) => key === '');
    return [
      ...columns.filter(({ key }) => key !== ''),
      ...without.map((column) => ({ ...column, label: boardStrings.noValue })),
    ];
  }
}
