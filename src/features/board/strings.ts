import type { Reason } from '../../core/board/next-up';
import type { BoardFlag, BoardLayout, Grouping } from '../../core/board/board-state';
import { reviewFlagStrings } from '../reviews';
import { stageStrings, statusStrings } from '../status';
import { counted } from '../../ui/strings';

const flagNames: Record<BoardFlag, string> = {
  'needs-review': 'Needs review',
  reviewed: 'Reviewed',
  ...reviewFlagStrings,
  stale: 'Stale',
  'has-problems': 'Has problems',
  'has-open-items': 'Has open items',
};

const groupingNames: Record<Grouping, string> = { status: 'Status', stage: 'Stage', folder: 'Folder', tag: 'Tag' };

const withoutKey: Record<Grouping, string> = {
  status: statusStrings.none,
  stage: 'Unknown status',
  folder: 'Vault root',
  tag: 'No tag',
};

const reasonNames: Record<Reason, string> = {
  'my-review': 'Waiting for my review',
  'changes-requested': 'Changes requested',
  due: 'Review due',
  stale: 'Stale',
  open: 'Next open item',
};

export const boardStrings = {
  supersededBy: 'Superseded by',
  openNewer: (title: string) => `Open newer note: ${title}`,
  title: 'Review board',
  open: 'Open review board',
  columns: {
    title: 'Title',
    status: 'Status',
    reviews: 'Peer reviews',
    review: 'Review',
    progress: 'Progress',
    openPhases: 'Open phases',
    relations: 'Relations',
    started: 'Started',
    edited: 'Edited',
    stale: 'Stale',
    problems: 'Problems',
  },
  nextColumns: { title: 'Title', item: 'Next open item', phase: 'Phase', reason: 'Why' },
  reasons: reasonNames,
  noOpenItem: 'No open items',
  nothingNext: 'Nothing to do in these notes.',
  flags: flagNames,
  groupings: groupingNames,
  layouts: { table: 'Table', columns: 'Columns', next: 'Next' } satisfies Record<BoardLayout, string>,
  withoutKey,
  stages: { ...stageStrings, none: 'Unknown status' },
  search: 'Search notes',
  filter: 'Filter',
  group: 'Group',
  noGroup: 'No grouping',
  noValue: 'No value',
  shownColumns: 'Properties',
  sort: 'Sort',
  sortBy: (column: string, descending: boolean) => `${column}, ${descending ? 'descending' : 'ascending'}`,
  layout: 'Layout',
  saved: 'Saved boards',
  saveAs: 'Save board as…',
  saveTitle: 'Save board',
  save: 'Save',
  name: 'Name',
  remove: (name: string) => `Remove “${name}”`,
  export: 'Export',
  copyTable: 'Copy as Markdown table',
  tableNote: 'Create note with Markdown table',
  csvFile: 'Create CSV file',
  flashcards: 'Flashcards…',
  copied: (count: number) => `Copied ${counted(count, 'note')}.`,
  exported: (path: string) => `Created ${path}.`,
  notExported: (reason: string) => `Couldn’t export the board. ${reason}`,
  exportName: (today: string) => `Review board ${today}`,
  any: 'Any',
  figures: 'Summary',
  waitingForMe: (count: number) => `${count.toLocaleString()} waiting for you`,
  meanProgress: (share: number) => `${Math.round(share * 100)}% average progress`,
  tracked: (count: number) => counted(count, 'note'),
  figure: (count: number, name: string) => `${count.toLocaleString()} ${name.toLowerCase()}`,
  shownOf: (shown: number, tracked: number) => `${shown.toLocaleString()} of ${counted(tracked, 'note')}`,
  clearFilters: 'Clear filters',
  removeFilter: (name: string) => `Remove filter: ${name}`,
  chip: (name: string, value: string) => `${name}: ${value}`,
  text: 'Text',
  selected: (count: number) => `${counted(count, 'note')} selected`,
  clearSelection: 'Clear selection',
  selectAll: 'Select all notes',
  selectNote: (title: string) => `Select ${title}`,
  setStatus: 'Set status',
  addRelation: 'Add relation',
  addRelationTo: (title: string) => `Add relation to ${title}`,
  relates: (title: string) => `relates to ${title}`,
  pickRelation: 'Choose a related note',
  invalidReviews: 'Invalid reviews',
  /** For files. */
  reviewsInWords: (count: number | null, required: number) =>
    count === null ? 'Invalid' : required > 0 ? `${count} of ${required}` : String(count),
  reviews: (count: number | null, required: number) => {
    if (count === null) return 'Invalid';
    if (required === 0) return String(count);
    return count < required ? `${count} of ${required}` : `${count} ✓`;
  },
  openPhases: (open: number, all: number) => (all === 0 ? '' : `${open} of ${all}`),
  stale: 'Stale',
  fold: (name: string) => `Fold or unfold ${name}`,
  resize: (name: string) => `Resize column ${name}`,
  setStatusOf: 'Set status…',
  more: (title: string) => `More actions for ${title}`,
  progressOf: (title: string) => `Progress of ${title}`,
  columnHead: (count: number, share: number | null) =>
    share === null ? counted(count, 'note') : `${counted(count, 'note')}, ${Math.round(share * 100)}% done`,
  unknownColumn: (held: string) => `Unknown status, ${held}`,
  picked: (title: string, status: string) =>
    `Picked up ${title} from ${status}. Drop it on a column, or press Escape to cancel.`,
  moved: (title: string, status: string) => `${title} moved to ${status}.`,
  putBack: (title: string) => `${title} wasn’t moved.`,
  loading: 'Loading notes…',
  nothingInScope: 'No notes in the scope have a status or a task list.',
  pickNote: 'Insert a checklist into…',
  nothingShown: 'No notes match.',
  emptyColumn: 'No notes',
  firstLook: {
    found: (notes: number) => `${counted(notes, 'note')} found.`,
    chooseFolders: 'Choose folders…',
    addStatuses: (count: number) =>
      count === 1 ? 'Add the status found…' : `Add the ${count.toLocaleString()} statuses found…`,
    dismiss: 'Dismiss',
  },
  folders: {
    title: 'Choose folders',
    hint: 'Which folders have your design notes? Only notes in these folders are tracked. You can change this in settings.',
    confirm: (notes: number) => (notes === 0 ? 'Track notes' : `Track ${counted(notes, 'note')}`),
    done: (folders: readonly string[]) => `Only notes in ${folders.join(', ')} are tracked.`,
  },
};
