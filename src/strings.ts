/** Every word the user sees. One constant per area; functions where a number decides the form. */
import type { BlockMistake } from './core/board/code-block-options';
import type { BoardFlag, BoardLayout, ColumnId, Grouping } from './core/board/board-state';
import type { Refusal, RefusalReason } from './core/edit';
import type { RelationFindingKind } from './core/relations/relation-check';
import type { Problem, RelationDirection } from './core/note';
import type { Progress, TimeBox } from './core/outline/outline';
import type { RelationSort } from './core/settings';
import type { Stage, StatusColor, WorkflowStatus } from './core/workflow';

export const pluginName = 'Design Phases';

const refusalStrings: Record<RefusalReason, string> = {
  'note-missing': 'The note is no longer there.',
  'line-moved': 'The line is no longer where it was, and it is not certain which one it is now. Nothing was written.',
  'invalid-yaml': 'The properties of this note are not valid YAML. Nothing was written.',
  'script-frontmatter': 'The properties of this note are JavaScript, which is never run. Nothing was written.',
  'property-would-change': 'This property is written in a way that cannot be changed safely. Nothing was written.',
  'unclosed-properties': 'The properties of this note have no closing line (---). Nothing was written.',
  'invalid-peer-reviews': 'The peer reviews of this note are not a count of 0 or more. Nothing was written.',
  'reviewer-missing': 'This note lists its reviewers by name. Nothing was written, because no reviewer was named.',
  'note-changed': 'The note was changed since. Nothing was written.',
  'write-failed': 'The note could not be written.',
};

/** Why nothing was written, in words. */
export function describeRefusal(refusal: Refusal): string {
  const words = refusalStrings[refusal.refused];
  return refusal.detail ? `${words} (${refusal.detail})` : words;
}

const notes = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'note' : 'notes'}`;

export const progressStrings = {
  ofTotal: (done: number, total: number) => `${done} of ${total}`,
};

export const bulkStrings = {
  list: 'Notes that will change',
  becomes: 'becomes',
  blank: '(blank)',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  preview: (changed: number, skipped: number) => {
    if (changed === 0)
      return `Nothing to change: ${notes(skipped)} already ${skipped === 1 ? 'has' : 'have'} this value.`;
    const rest = skipped > 0 ? ` ${notes(skipped)} already ${skipped === 1 ? 'has' : 'have'} this value.` : '';
    return `${notes(changed)} will change.${rest}`;
  },
  confirm: (count: number) => `Change ${notes(count)}`,
  progress: (done: number, total: number) => `${done.toLocaleString()} of ${notes(total)}`,
  done: (count: number) => `Changed ${notes(count)}.`,
  cancelled: (count: number, planned: number) =>
    `Cancelled after changing ${count.toLocaleString()} of ${notes(planned)}.`,
  undoing: (done: number, total: number) => `Taking back ${done.toLocaleString()} of ${notes(total)} …`,
  undone: (count: number) => `Took back the change to ${notes(count)}.`,
  refusedTitle: (count: number) => `${notes(count)} could not be changed`,
  notUndoneTitle: (count: number) => `${notes(count)} could not be taken back`,
  more: (count: number) => `and ${notes(count)} more`,
};

export const apiStrings = {
  noNote: (path: string) => `There is no note at ${path}.`,
  noItem: (path: string, line: number) => `There is no item on line ${line + 1} of ${path}.`,
  noTemplate: (id: string) => `There is no checklist template ${id}.`,
};

/** What an insertion from outside, by command line or link, came to. */
const insertionOutcome = {
  inserted: (template: string, path: string) => `Inserted “${template}” into ${path}.`,
  nothingMissing: (path: string) => `${path} has the whole checklist already.`,
};

export const cliStrings = {
  descriptions: {
    help: 'List the commands of Design Phases.',
    status: 'Show the status of a note, or of every tracked note.',
    progress: 'Show how far a note is through its phases, or every tracked note.',
    insert: 'Insert a checklist at the end of a note; only what it lacks.',
    setStatus: 'Set the status of a note.',
    related: 'List the notes a note relates to, and those that relate to it.',
    flashcards: 'Show the flashcards a note makes.',
  },
  flags: {
    format: 'Answer as text (default) or as JSON.',
    path: 'Path of the note in the vault.',
    file: 'Name of the note, as in a link. Without both, the active note.',
    template: 'Checklist template: a built-in ID or the path of a template note.',
    phases: 'Numbers of the phases to insert, from 1.',
    copy: 'Insert a second copy of what the note has already.',
    status: 'A status of the workflow, or one of its aliases.',
  },
  error: (message: string) => `Error: ${message}`,
  badFormat: (format: string) => `The format “${format}” is not known. Use json or text.`,
  noNote: (name: string) =>
    name === '' ? 'No note is open. Name one with path= or file=.' : `There is no note “${name}”.`,
  notTracked: (path: string) =>
    `${path} is not tracked: it has neither a status nor a checklist, or lies outside the scope.`,
  noTemplate: (id: string, known: readonly string[]) => `There is no template “${id}”. Known: ${known.join(', ')}.`,
  noPhase: (entry: string, count: number) => `“${entry}” is no phase of the template. Use numbers from 1 to ${count}.`,
  unknownStatus: (status: string, known: readonly string[]) =>
    `“${status}” is no status of the workflow. Known: ${known.join(', ')}.`,
  statusLine: (path: string, status: string, reviews: number | null) =>
    `${path}: ${status || 'no status'}${reviews === null ? '' : `, peer reviews: ${reviews}`}`,
  progressLine: (path: string, done: number, total: number) => `${path}: ${done}/${total}`,
  phaseLine: (title: string, done: number, total: number) => `  ${done}/${total} ${title}`,
  ...insertionOutcome,
  relationLine: (direction: string, path: string | null, linkText: string) =>
    `${direction}: ${path ?? `${linkText} (unresolved)`}`,
};

export const uriStrings = {
  unknownAction: (action: string, known: readonly string[]) =>
    `Design Phases does not know “${action}”. A link can ask for: ${known.join(', ')}.`,
  noNote: (path: string) => `The link names a note that is not in this vault: “${path}”.`,
  noTemplate: (id: string) => `The link names a checklist template that does not exist: “${id}”.`,
  unknownStatus: (status: string) => `The link names a status that is not in the workflow: “${status}”.`,
  ...insertionOutcome,
  statusSet: (status: string, path: string) => `${path}: ${status}`,
};

export const statusStrings = {
  none: 'No status',
  reviews: (count: number, required: number) => {
    const [words, of] = count < required ? [`${count} of ${required}`, required] : [`${count}`, count];
    return `${words} ${of === 1 ? 'review' : 'reviews'}`;
  },
};

/** What is odd about a note, in a few words. */
export const problemStrings: Record<Problem, string> = {
  'unknown-status': 'The workflow does not know this status.',
  'invalid-peer-reviews': 'The count of peer reviews is not a number.',
  'invalid-started': 'The start date is not a date.',
  'invalid-edit-date': 'The edit date is not a date.',
  'empty-relation': 'A relation is empty.',
  'unresolved-relation': 'A relation leads to no note.',
};

/** How two notes are related, seen from the one that is shown. */
export const directionStrings: Record<RelationDirection | 'unresolved', string> = {
  forward: 'This note links to it',
  backward: 'It links to this note',
  mutual: 'Linked both ways',
  unresolved: 'Not created yet',
};

const sortStrings: Record<RelationSort, string> = {
  note: "Note's own order",
  title: 'Title',
  status: 'Status',
  date: 'Edit date',
};

export const panelStrings = {
  title: 'Phases',
  open: 'Open phase panel',
  show: 'Show and hide',
  hideDoneItems: 'Hide done items',
  hideDonePhases: 'Hide done phases',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  pin: 'Pin to this note',
  unpin: 'Follow the active note',
  insert: 'Insert checklist',
  startPractice: 'Start practice',
  changeStatus: (status: string) => `Status: ${status || statusStrings.none}. Change status`,
  recordReview: 'Record peer review',
  invalidReviews: 'Invalid count of reviews',
  started: 'Started',
  edited: 'Edited',
  progress: 'Progress of the note',
  next: 'Next',
  allDone: 'All items are done',
  saidProgress: (done: number, total: number) => `${done} of ${total} items done`,
  phases: 'Phases',
  untitledPhase: 'Items',
  otherItems: 'Other items',
  goal: 'Goal',
  goTo: (title: string) => `Go to ${title}`,
  hiddenPhases: (count: number) => `${count} done ${count === 1 ? 'phase is' : 'phases are'} hidden`,
  showMore: 'Show more',
  minutes: ({ from, to }: TimeBox) => (from === to ? `${to} min` : `${from}–${to} min`),
  related: 'Related notes',
  noRelated: 'No related notes yet',
  sortRelated: 'Sort related notes',
  sort: sortStrings,
  noPhases: 'This note has no phases yet.',
  noPhasesHint: 'Insert a checklist, or write headings with task lists below them.',
  unreadable: 'The properties of this note could not be read.',
  showInNote: 'Show in note',
  empty: {
    'no-note': 'Open a note to see its phases.',
    'not-a-note': 'Phases are shown for notes. Open a note to see its phases.',
    'out-of-scope':
      'This note is outside the folders and tags of Design Phases. Open another note, or change the scope in the settings.',
    'note-missing': 'The pinned note is no longer there.',
  },
};

const columnNames: Record<ColumnId, string> = {
  title: 'Title',
  status: 'Status',
  reviews: 'Peer reviews',
  progress: 'Progress',
  'open-phases': 'Open phases',
  relations: 'Relations',
  started: 'Started',
  edited: 'Edited',
  stale: 'Stale',
  problems: 'Problems',
};

const flagNames: Record<BoardFlag, string> = {
  'needs-review': 'Needs review',
  reviewed: 'Reviewed',
  stale: 'Stale',
  'has-problems': 'Has problems',
  'has-open-items': 'Has open items',
};

const groupingNames: Record<Grouping, string> = { status: 'Status', stage: 'Stage', folder: 'Folder', tag: 'Tag' };
const withoutKey: Record<Grouping, string> = {
  status: 'No status',
  stage: 'No stage',
  folder: 'Vault root',
  tag: 'No tag',
};

export const boardStrings = {
  title: 'Review board',
  open: 'Open review board',
  columns: columnNames,
  flags: flagNames,
  groupings: groupingNames,
  layouts: { table: 'Table', columns: 'Columns' } satisfies Record<BoardLayout, string>,
  withoutKey,
  stages: { draft: 'Draft', review: 'Review', final: 'Final', none: 'No stage' },
  search: 'Search notes',
  filter: 'Filter',
  group: 'Group',
  noGroup: 'No grouping',
  noValue: 'No value',
  shownColumns: 'Columns shown',
  layout: 'Layout',
  saved: 'Saved boards',
  saveAs: 'Save this board as…',
  saveTitle: 'Save board',
  save: 'Save',
  name: 'Name',
  remove: (name: string) => `Remove “${name}”`,
  export: 'Export',
  copyTable: 'Copy as Markdown table',
  tableNote: 'New note with Markdown table',
  csvFile: 'New CSV file',
  flashcards: 'Flashcards…',
  copied: (count: number) => `Copied ${notes(count)}.`,
  exported: (path: string) => `Created ${path}.`,
  notExported: (reason: string) => `Nothing was exported. ${reason}`,
  exportName: (today: string) => `Review board ${today}`,
  any: 'Any',
  figures: 'Figures',
  reviewed: (count: number, tracked: number) => `${count.toLocaleString()} of ${tracked.toLocaleString()} reviewed`,
  meanProgress: (share: number | null) => (share === null ? 'no items' : `${Math.round(share * 100)}% mean progress`),
  figure: (count: number, name: string) => `${count.toLocaleString()} ${name.toLowerCase()}`,
  shownOf: (shown: number, tracked: number) => `${shown.toLocaleString()} of ${notes(tracked)}`,
  clearFilters: 'Clear filters',
  removeFilter: (name: string) => `Remove filter: ${name}`,
  chip: (name: string, value: string) => `${name}: ${value}`,
  text: 'Text',
  selected: (count: number) => `${notes(count)} selected`,
  clearSelection: 'Clear selection',
  select: 'Selected',
  selectNote: (title: string) => `Select ${title}`,
  setStatus: 'Set status',
  statusTo: (status: string) => `Set status to ${status || 'blank'}`,
  recordReview: 'Record peer review',
  addRelation: 'Add relation',
  addRelationTo: (title: string) => `Add relation to ${title}`,
  relates: (title: string) => `relates to ${title}`,
  pickRelation: 'Pick the note to relate to',
  invalidReviews: 'invalid reviews',
  reviews: (count: number | null, required: number) =>
    count === null ? 'invalid' : required > 0 ? `${count}/${required}` : String(count),
  openPhases: (open: number, all: number) => (all === 0 ? '' : `${open} of ${all}`),
  stale: 'Stale',
  fold: (name: string) => `Fold or unfold ${name}`,
  resize: (name: string) => `Resize column ${name}`,
  moveTo: 'Move to…',
  more: (title: string) => `More actions for ${title}`,
  openNote: 'Open',
  openInTab: 'Open in new tab',
  progressOf: (title: string) => `Progress of ${title}`,
  columnHead: (count: number, share: number | null) =>
    share === null ? notes(count) : `${notes(count)}, ${Math.round(share * 100)}% done`,
  picked: (title: string, status: string) =>
    `Picked up ${title}, in ${status}. Drop it on a column, or press Escape to put it back.`,
  moved: (title: string, status: string) => `${title} moved to ${status}.`,
  putBack: (title: string) => `${title} put back.`,
  loading: 'Reading the vault…',
  empty: 'No notes are tracked yet. A note is tracked as soon as it has a status or a checklist.',
  nothingShown: 'No note fits these filters.',
  emptyColumn: 'No notes',
  cardHelp: 'Arrow keys move between cards, Mod and arrow keys move the card to another status.',
  finalTitle: 'Set a final status with too few reviews?',
  finalText: (count: number, status: string, required: number) =>
    `${count === 1 ? 'This note has' : `${notes(count)} have`} fewer than the ${required} peer ${required === 1 ? 'review' : 'reviews'} required for “${status}”.`,
  finalConfirm: 'Set status anyway',
};

export const dialogStrings = {
  cancel: 'Cancel',
};

export const statusChangeStrings = {
  setStatus: (status: string) => `Set status to ${status}`,
  done: (status: string) => `Status: ${status}`,
  fewReviewsTitle: 'Too few peer reviews',
  fewReviews: (count: number, required: number) =>
    `This note has ${statusStrings.reviews(count, required)}. Set a final status all the same?`,
  lastStatus: (status: string) => `${status} is the last status of the workflow.`,
  unknownStatus: (status: string) => `${status} is no status of the workflow. Choose the one that comes next.`,
};

export const reviewStrings = {
  reviewerTitle: 'Record peer review',
  reviewer: 'Reviewer',
  reviewerPlaceholder: 'Name',
  record: 'Record',
  recorded: (count: number, required: number) => `Peer review recorded: ${statusStrings.reviews(count, required)}.`,
  enoughTitle: 'Enough peer reviews',
  enough: (status: string) => `The note has all the peer reviews it needs. Set its status to ${status}?`,
};

export const badgeStrings = {
  label: (done: number, total: number) => `${done} of ${total} items done`,
};

const minutesOf = (ms: number): string => (Math.round(ms / 6000) / 10).toLocaleString();

export const practiceStrings = {
  practice: 'Practice',
  start: 'Start practice',
  pause: 'Pause practice',
  resume: 'Resume practice',
  pauseOrResume: 'Pause or resume practice',
  next: 'Next phase',
  goToNext: 'Go to next practice phase',
  end: 'End practice',
  lastPhase: 'This is the last phase. End the practice when you are done.',
  ended: (usedMs: number, plannedMs: number) =>
    `Practice ended: ${minutesOf(usedMs)} of ${minutesOf(plannedMs)} minutes used.`,
  phaseEnded: (title: string) => `Time is over: ${title || 'this phase'}.`,
  runningAlready: (name: string) => `A practice is running: ${name}. End it and start another?`,
  endAndStart: 'End it',
  status: (title: string, left: string) => `Practice: ${title}. ${left} left overall. Click to go there.`,
  prompt: 'What to design',
  promptExample: 'Design a URL shortener',
  minutes: 'Minutes',
  where: 'Practise in',
  inNote: (title: string) => `This note: ${title}`,
  inCopy: (template: string) => `A new note from ${template}`,
  shares: 'Time of each phase',
  items: 'Items',
  noteTitle: (name: string, today: string) => `${name} – ${today}`,
  notCreated: (reason: string) => `The note could not be created: ${reason}`,
  paused: 'Paused',
  leftInPhase: (left: string) => `${left} left in this phase`,
  overInPhase: (over: string) => `${over} over in this phase`,
  left: 'left',
  over: 'over',
  overall: 'Overall',
  usedOfPlanned: (used: string, planned: string) => `${used} of ${planned}`,
  phases: 'Planned and used time',
  goToPhase: (title: string) => `Go to ${title}`,
  openItems: 'Open items of this phase',
  noOpenItems: 'No open items in this phase',
  moreItems: (count: number) => `and ${count} more`,
  elsewhere: (name: string) => `Practice running: ${name}`,
  pastRuns: (count: number) => (count === 1 ? '1 past practice' : `${count} past practices`),
  pastRun: (date: string, usedMs: number, plannedMs: number, ticked: number) =>
    `${date}: ${minutesOf(usedMs)} of ${minutesOf(plannedMs)} minutes, ${ticked} ${ticked === 1 ? 'item' : 'items'} ticked`,
};

export const exportStrings = {
  notWritten: (reason: string) => `The file could not be written: ${reason}`,
};

const cards = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'card' : 'cards'}`;

export const flashcardStrings = {
  title: 'Export flashcards',
  menu: 'Export flashcards…',
  export: 'Export',
  source: 'Cards from',
  fromNote: (title: string) => `This note: ${title}`,
  fromNotes: (count: number) => notes(count),
  fromTemplate: (name: string) => `Template: ${name}`,
  severalName: 'Design notes',
  noCards: 'There is no checklist to make cards of. Choose a template instead.',
  format: 'Format',
  formats: { anki: 'Text file for Anki', 'review-note': 'Note for the Spaced Repetition plugin', csv: 'CSV file' },
  formatHints: {
    anki: 'Importing it again updates the cards in Anki and makes none twice.',
    'review-note': 'A note that is there is brought up to date; what the plugin keeps in it about reviews stays.',
    csv: 'For spreadsheets and other programs.',
  },
  kindsLabel: 'Kinds of cards',
  kinds: { item: 'Questions', phase: 'What each phase covers', order: 'What follows each phase' },
  leaveOut: 'Leave out unanswered questions',
  outcome: (count: number, path: string) => (count === 0 ? 'No cards to export.' : `${cards(count)} to ${path}`),
  preview: (shown: number, all: number) => (shown === all ? cards(all) : `The first ${shown} of ${cards(all)}`),
  previewLabel: 'Preview of the cards',
  noAnswer: '(no answer)',
  reviewNoteName: (name: string) => `${name} flashcards`,
  exported: (count: number, path: string) => `Exported ${cards(count)} to ${path}.`,
  headings: ['Note', 'Phase', 'Section', 'Kind', 'Question', 'Answer', 'ID'],
};

export const printStrings = {
  title: 'Export printable checklist',
  print: 'Open page to print',
  source: 'What to print',
  note: (title: string) => `This note: ${title}`,
  look: 'How',
  looks: { 'as-is': 'With its marks and answers', blank: 'Blank', cards: 'Flashcards to cut out' },
  paper: 'Paper',
  a4: 'A4',
  letter: 'Letter',
  room: 'Room to write',
  roomLines: (count: number) => (count === 0 ? 'None' : `${count} ${count === 1 ? 'line' : 'lines'} a question`),
  counts: (phases: number, items: number) =>
    `${phases} ${phases === 1 ? 'phase' : 'phases'}, ${items} ${items === 1 ? 'item' : 'items'}`,
  preview: 'Preview of the page',
  written: (path: string) => `Created ${path}. Print it from the browser.`,
  status: 'Status',
  date: 'Date',
  reviewers: 'Reviewers',
  words: {
    states: { open: 'open', done: 'done', cancelled: 'cancelled' },
    minutes: (box: TimeBox) => panelStrings.minutes(box),
  },
};

/** The sentences on flashcards that are no question of the checklist. */
export const flashcardWords = {
  whatDoesStepCover: (step: string) => `What does ${step} cover?`,
  whatDoesPhaseCover: (title: string) => `What does “${title}” cover?`,
  whatFollows: (title: string) => `What follows “${title}”?`,
};

export const stageStrings: Record<Stage, string> = { draft: 'Draft', review: 'In review', final: 'Final' };

export const pickerStrings = {
  status: 'Set status to…',
  noStatus: 'No such status. The workflow is in the settings.',
  current: 'Current',
  noNote: 'No such note.',
  related: (title: string) => `Open a note related to ${title}`,
  noRelated: 'No such related note.',
  link: (title: string) => `Pick a note that ${title} relates to`,
  toOpen: 'to open',
  toOpenInTab: 'to open in new tab',
  toLink: 'to link',
  toLinkBothWays: 'to link both ways',
  statusAndProgress: (status: string, { done, total }: Progress) =>
    [status, total > 0 ? `${done}/${total}` : ''].filter((part) => part !== '').join(' · '),
};

export const commandStrings = {
  insertChecklist: 'Insert checklist',
  insertDefault: 'Insert default checklist',
  newNote: 'Create note from checklist',
  setStatus: 'Set status',
  advanceStatus: 'Advance status',
  recordReview: 'Record peer review',
  openRelated: 'Open related note',
  addRelation: 'Add relation',
  nextOpenItem: 'Go to next open item',
  nextPhase: 'Go to next phase',
  previousPhase: 'Go to previous phase',
  setStatusMenu: 'Set design status…',
};

export const relationStrings = {
  none: (title: string) => `${title} relates to no other note yet.`,
  linked: (title: string) => `Linked to ${title}.`,
  linkedBothWays: (title: string) => `Linked to ${title} and back.`,
  linkedAlready: (title: string) => `The note has a link to ${title} already.`,
  linkBack: 'Link back too',
};

export const navigationStrings = {
  noOpenItem: 'No open items in this note.',
  noPhases: 'This note has no phases yet.',
  lastPhase: 'This is the last phase.',
  firstPhase: 'This is the first phase.',
};

const items = (count: number): string => `${count.toLocaleString()} ${count === 1 ? 'item' : 'items'}`;

export const insertionStrings = {
  insertTitle: 'Insert checklist',
  insert: 'Insert',
  newNoteTitle: 'Create note from checklist',
  create: 'Create',
  template: 'Template',
  phases: 'Phases',
  all: 'All',
  none: 'None',
  untitled: 'Items without a heading',
  phaseSize: (count: number, minutes: number) => (minutes > 0 ? `${items(count)}, ${minutes} min` : items(count)),
  secondCopy: 'Insert a second copy of what the note has already',
  preview: 'Preview',
  willAdd: (count: number) => (count === 0 ? 'Only properties are missing.' : `Adds ${items(count)}.`),
  under: (heading: string) => `*Under ${heading}:*`,
  noPhaseChosen: 'Choose at least one phase.',
  nothingMissing: 'Nothing is missing: the note has all of this already.',
  insertSecondCopy: 'Insert a second copy',
  insertedAtEnd: 'Checklist inserted.',
  noDefault: 'The default template is no longer there. Choose one, or set another default in the settings.',
  folderMissing: (folder: string) =>
    `The template folder “${folder}” does not exist, so your own templates are missing here.`,
  noteTitle: 'Title',
  noteTitlePlaceholder: 'Title of the new note',
  folder: 'Folder',
  folderPlaceholder: 'Vault root',
  badTitle: 'This title has no character that a file name can have.',
  badFolder: 'A folder name cannot be “.” or “..”.',
  notCreated: (reason: string) => `The note could not be created. ${reason}`,
};

const counted = (count: number, one: string): string => `${count.toLocaleString()} ${one}${count === 1 ? '' : 's'}`;

export const convertStrings = {
  title: 'Convert to checklist',
  before: 'Now',
  after: 'As a checklist',
  convert: 'Convert',
  save: 'Save as template',
  counts: (phases: number, sections: number, total: number) =>
    `${[phases > 0 && counted(phases, 'phase'), sections > 0 && counted(sections, 'section'), counted(total, 'item')].filter(Boolean).join(', ')}.`,
  repaired: 'Characters that had been read in the wrong encoding are repaired.',
  nothing: 'Nothing to convert: there is no list here that is not a checklist already.',
  drops: {
    dropIntro: 'Leave out the introduction',
    dropRules: 'Leave out horizontal rules',
    dropClosing: 'Leave out the closing text',
  },
  cut: 'Only the beginning is shown; all of it is converted.',
  done: (count: number) => `Converted: ${counted(count, 'new item')}.`,
  templateFolder: 'Checklist templates',
  saved: (name: string, folder: string) => `Saved as the template “${name}” in “${folder}”.`,
  open: 'Open',
  notSaved: (reason: string) => `The template could not be saved. ${reason}`,
};

export const resetStrings = {
  name: 'Reset checklist',
  what: 'Clear the marks of which items? Answers stay.',
  selection: 'Selection',
  note: 'Whole note',
  done: (count: number) => `${count.toLocaleString()} done`,
  nothing: 'Nothing to reset: no item is done.',
  opened: (count: number) => `${counted(count, 'item')} opened again.`,
};

const mistakeStrings: Record<BlockMistake['reason'], (found: string) => string> = {
  'no-colon': (found) => `“${found}” is no setting: a colon is missing.`,
  'unknown-key': (found) => `“${found}” is not known.`,
  'repeated-key': (found) => `“${found}” is set twice.`,
  'invalid-value': (found) => (found === '' ? 'A value is missing.' : `“${found}” is not allowed here.`),
};

export const blockStrings = {
  mistakes: 'This design-phases block has a mistake',
  mistake: ({ line, reason, found, allowed }: BlockMistake) =>
    `Line ${line}: ${mistakeStrings[reason](found)}${allowed.length > 0 ? ` Allowed: ${allowed.join(', ')}.` : ''}`,
  noNote: (link: string) => `There is no note “${link}”.`,
  noItems: 'This note has no phases yet.',
};

interface SettingWords {
  readonly name: string;
  readonly desc?: string;
}

/** What each control of the settings tab is called, by its key. */
export const settingWords: Readonly<Record<string, SettingWords>> = {
  defaultTemplate: {
    name: 'Default template',
    desc: 'What “Insert default checklist” inserts, and what the dialogs begin with.',
  },
  templateFolder: {
    name: 'Template folder',
    desc: 'Every note with a task list in this folder is a template of your own. Its properties are the defaults for new notes.',
  },
  newNoteFolder: { name: 'Folder for new notes', desc: 'Empty: the folder where Obsidian puts new notes.' },
  requiredReviews: { name: 'Required peer reviews', desc: 'A note needs so many before it counts as reviewed.' },
  confirmFinalStatus: {
    name: 'Ask before a final status with too few reviews',
  },
  recordReviewers: {
    name: 'Record reviewers',
    desc: 'Ask who reviewed a note, and add the name and the date to its list of reviewers.',
  },
  staleAfterDays: {
    name: 'Stale after days',
    desc: 'A note that is not final and was not edited for so many days is marked. 0 turns this off.',
  },
  touchEditDate: {
    name: 'Update the edit date',
    desc: 'What you change with Design Phases also sets the edit date of notes that have one.',
  },
  'insertion.addProperties': {
    name: 'Add missing properties',
    desc: 'Status, dates, relations and peer reviews, where the note lacks them.',
  },
  'insertion.emoji': { name: 'Emoji in headings' },
  'insertion.timeBoxes': { name: 'Time boxes in headings', desc: 'For example “(5 minutes)”.' },
  'insertion.goals': { name: 'Goals', desc: 'A sentence below each phase that says what it is for.' },
  'insertion.marker': { name: 'List marker' },
  doneMarks: { name: 'Marks of done items', desc: 'The characters between the brackets that mean done.' },
  cancelledMarks: {
    name: 'Marks of cancelled items',
    desc: 'Items with these marks count neither as done nor as open.',
  },
  countNested: { name: 'Count nested items', desc: 'Otherwise only the items of the top level count.' },
  'panel.hideDoneItems': { name: 'Hide done items' },
  'panel.hideDonePhases': { name: 'Hide done phases' },
  'panel.relationSort': { name: 'Order of related notes' },
  showStatusBar: { name: 'Status bar', desc: 'Show the status and progress of the active note.' },
  showBadges: { name: 'Progress behind headings', desc: 'Show a quiet “3/7” behind the heading of each phase.' },
  'practice.totalMinutes': { name: 'Minutes of a practice', desc: 'Shared out by the time boxes of the phases.' },
  'practice.sound': { name: 'Sound at the end of a phase' },
  'practice.notice': { name: 'Notice at the end of a phase' },
  'practice.writeLog': { name: 'Write a practice log', desc: 'Add each practice to a table at the end of the note.' },
  'properties.status': { name: 'Status' },
  'properties.relates': { name: 'Related notes' },
  'properties.peerReviews': { name: 'Peer reviews' },
  'properties.started': { name: 'Start date' },
  'properties.editDate': { name: 'Edit date' },
  'properties.purpose': { name: 'Purpose' },
  'properties.reviewedBy': { name: 'Reviewers' },
};

const colorStrings: Record<StatusColor, string> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  cyan: 'Cyan',
  blue: 'Blue',
  purple: 'Purple',
  pink: 'Pink',
  gray: 'Gray',
};

export const settingStrings = {
  save: 'Save',
  groups: {
    review: 'Review',
    insertion: 'Inserted checklists',
    items: 'Items',
    panel: 'Phase panel',
    display: 'Display',
    practice: 'Practice',
  },
  colors: colorStrings,
  relationSort: sortStrings,
  workflow: 'Workflow',
  newStatus: 'New status',
  addStatus: 'Add status',
  editStatus: (name: string) => `Edit ${name}`,
  describeStatus: ({ stage, color, aliases }: WorkflowStatus) =>
    [
      `${stageStrings[stage]}, ${colorStrings[color].toLowerCase()}`,
      ...(aliases.length > 0 ? [`also: ${aliases.join(', ')}`] : []),
    ].join('; '),
  statusForm: {
    name: 'Name',
    nameHint: 'Written into notes as it stands here.',
    nameTaken: (name: string) => `There is a status “${name}” already.`,
    aliases: 'Also written as',
    aliasesHint: 'Other spellings that notes have, with commas between them. Case does not matter.',
    stage: 'Stage',
    stageHint: 'What the status means for the board: still a draft, waiting for review, or final.',
    color: 'Color',
  },
  addFound: 'Add the statuses found in this vault',
  addFoundHint: 'Statuses that notes have and the workflow does not know are added at its end.',
  added: (statuses: readonly WorkflowStatus[]) => `Added: ${statuses.map(({ name }) => name).join(', ')}.`,
  noneFound: 'The workflow knows every status in this vault.',
  lastStatus: 'The workflow needs at least one status.',
  folders: 'Folders with design notes',
  addFolder: 'Add folder',
  allFolders: 'All folders. Add one to track only the notes in it.',
  tags: 'Tags of design notes',
  addTag: 'Add tag',
  allTags: 'Any tag or none. Add one to track only the notes that have it.',
  excludedFolders: 'Excluded folders',
  noExcludedFolders: 'None. The template folder is always excluded.',
  pickFolder: 'Pick a folder',
  pickTag: 'Pick or type a tag',
  noFolder: 'No such folder.',
  noTag: 'Type a tag.',
  propertyNames: 'Property names',
  propertyNamesHint: 'What the properties are called in your notes. Case does not matter.',
  nameMissing: 'A name is needed.',
  nameTaken: 'Another property has this name.',
  folderMissing: 'This folder does not exist.',
  badFolder: 'A folder name cannot be “.” or “..”.',
  markMissing: 'At least one mark is needed.',
  badMark: 'A mark cannot be a blank or a bracket.',
  isDoneMark: 'A mark of done items cannot mean cancelled too.',
};

export const statusBarStrings = {
  status: (status: string) => status || statusStrings.none,
  label: ({ status, done, total }: { readonly status: string } & Progress) => {
    const progress = total > 0 ? ` ${panelStrings.saidProgress(done, total)}.` : '';
    return `Status: ${status || statusStrings.none}.${progress} Change status`;
  },
  recordReview: 'Record peer review',
  openPanel: 'Open phase panel',
};

export const basesStrings = {
  view: 'Review board',
  layout: 'Layout',
  columnProperty: 'Property of the columns',
  statusProperty: 'Status',
  create: 'Create review base',
  fileName: 'Review board',
  failed: (reason: string) => `The base could not be created. ${reason}`,
  off: 'Bases is switched off. Switch on the core plugin Bases in the settings, then try again.',
  views: { all: 'By status', drafts: 'Drafts', needsReview: 'Needs review', stale: 'Stale' },
};

const findingStrings: Record<RelationFindingKind, { readonly heading: string; readonly mend: string }> = {
  'one-way': { heading: 'Links without an answer', mend: 'Link back' },
  unresolved: { heading: 'Links to notes that do not exist', mend: 'Remove link' },
  empty: { heading: 'Empty links', mend: 'Remove link' },
  self: { heading: 'Links of a note to itself', mend: 'Remove link' },
  'out-of-scope': { heading: 'Links to files outside the scope', mend: 'Remove link' },
};

export const checkStrings = {
  name: 'Check relations',
  title: 'Relations of the vault',
  nothing: 'Nothing to mend: every relation leads to a note and is answered.',
  kinds: findingStrings,
  heading: (kind: RelationFindingKind, count: number) => `${findingStrings[kind].heading} (${count.toLocaleString()})`,
  mendOne: (kind: RelationFindingKind, title: string) => `${findingStrings[kind].mend}: ${title}`,
  mendAll: (kind: RelationFindingKind) => `${findingStrings[kind].mend} in all`,
  mendAllLabel: (kind: RelationFindingKind) => `${findingStrings[kind].heading}: mend all`,
  empty: '(empty link)',
  relates: (title: string) => `relates to ${title}`,
  more: (count: number) => `and ${count.toLocaleString()} more, which “in all” mends too`,
};
