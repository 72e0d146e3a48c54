import type { StatusColor, WorkflowStatus } from '../../core/workflow';
import { sortStrings } from '../../ui/strings/common';

interface SettingWords {
  readonly name: string;
  readonly desc?: string;
}

/** What is said of the settings on disk. */
export const settingsFileStrings = {
  damaged: 'Design Phases can’t read its settings file (data.json). A copy is kept before the file is replaced.',
  notSaved: (detail: string) => `Couldn’t save the settings of Design Phases: ${detail}`,
};

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
  oneWayIsFine: {
    name: 'One-way relations are fine',
    desc: '“Check relations” lists only missing notes, empty links, and links from a note to itself.',
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
  stageOf: (name: string) => `Stage of ${name}`,
  colorOf: (name: string) => `Color of ${name}`,
  describeStatus: ({ aliases }: WorkflowStatus) => (aliases.length > 0 ? `also: ${aliases.join(', ')}` : ''),
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
  aliases: 'Other spellings your notes use',
  aliasesHint: 'Select one to make it a status of its own.',
  noAliases: 'None. Your notes use the names of the statuses.',
  alias: (text: string, notes: number) => `${text} (${notes.toLocaleString()})`,
  aliasAsStatus: (text: string, status: string) => `Make “${text}” a status; it counts as ${status} now`,
  addFoundHint: 'Adds statuses your notes use that aren’t in the workflow, before the first final one.',
  added: (statuses: readonly WorkflowStatus[]) => `Added: ${statuses.map(({ name }) => name).join(', ')}.`,
  noneFound: 'Every status in this vault is in the workflow.',
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
