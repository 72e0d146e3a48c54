import type { PracticeSound, Scope } from '../../core/settings';
import { sortStrings } from '../panel';
import { counted } from '../../ui/strings';
import type { WorkflowStatus } from '../../core/workflow/workflow';

interface SettingWords {
  readonly name: string;
  readonly desc?: string;
}

/** Messages about the settings file. */
export const settingsFileStrings = {
  damaged: 'Design Phases can’t read its settings file (data.json). It keeps a copy before replacing the file.',
  notSaved: (detail: string) => `Couldn’t save the Design Phases settings: ${detail}`,
};

/** The name and description of each control in the settings tab, by its key. */
export const settingWords: Readonly<Record<string, SettingWords>> = {
  defaultTemplate: {
    name: 'Default template',
    desc: 'Used by “Insert default checklist” and selected first in dialogs.',
  },
  templateFolder: {
    name: 'Template folder',
    desc: 'Every note with a task list in this folder is a template. Its properties are the defaults for new notes.',
  },
  newNoteFolder: { name: 'Folder for new notes', desc: 'Leave empty to use Obsidian’s default.' },
  requiredReviews: { name: 'Required peer reviews', desc: 'Reviews a note needs to count as reviewed.' },
  confirmFinalStatus: {
    name: 'Confirm a final status without enough reviews',
  },
  oneWayIsFine: {
    name: 'One-way relations are fine',
    desc: '“Check relations” lists only links to missing notes, empty links, and links from a note to itself.',
  },
  keepReviewLog: {
    name: 'Keep a review log',
    desc: 'Add a line to the note for each request and review: who, when, what they said, and which version they read. If off, approvals are only counted.',
  },
  recordReviewers: {
    name: 'Record reviewers',
    desc: 'Ask for the reviewer’s name, and add it with the date to the note’s list of reviewers.',
  },
  staleAfterDays: {
    name: 'Days until stale',
    desc: 'Marks notes that aren’t final and haven’t been edited for this many days. 0 turns this off.',
  },
  touchEditDate: {
    name: 'Update the edit date',
    desc: 'When you change a note with Design Phases and the note has an edit date, set it to today.',
  },
  'insertion.addProperties': {
    name: 'Add missing properties',
    desc: 'Status, dates, relations, and peer reviews, if the note doesn’t have them.',
  },
  'insertion.emoji': { name: 'Emoji in headings' },
  'insertion.timeBoxes': { name: 'Time boxes in headings', desc: 'For example, “(5 minutes)”.' },
  'insertion.goals': { name: 'Goals', desc: 'A sentence under each phase that states its purpose.' },
  'insertion.marker': { name: 'List marker' },
  doneMarks: { name: 'Done markers', desc: 'Characters between the brackets that mean done.' },
  cancelledMarks: {
    name: 'Canceled markers',
    desc: 'Items with these markers don’t count toward the total.',
  },
  countNested: { name: 'Count nested items', desc: 'When off, only top-level items count.' },
  'panel.hideDoneItems': { name: 'Hide done items' },
  'panel.hideDonePhases': { name: 'Hide done phases' },
  'panel.relationSort': { name: 'Sort related notes by' },
  showStatusBar: { name: 'Status bar', desc: 'Show the status and progress of the active note.' },
  showBadges: { name: 'Progress in headings', desc: 'Show a small “3/7” after each phase heading.' },
  showInFileExplorer: { name: 'Progress in the file explorer', desc: 'Show a small “3/7” after each tracked note.' },
  'practice.totalMinutes': {
    name: 'Default length',
    desc: 'In minutes. Split by time boxes; used when a note has none.',
  },
  'practice.sound': { name: 'Sound when a phase ends' },
  'practice.notice': { name: 'Show a notice when a phase ends' },
  'practice.writeLog': {
    name: 'Write a practice log',
    desc: 'Score each practice, and add it to the end of the note.',
  },
  'practice.questionFolder': {
    name: 'Folder with questions',
    desc: 'Each note in it is a question for “Practice next question”.',
  },
  'practice.questionTag': { name: 'Tag of questions', desc: 'Each note with this tag is a question too.' },
  'properties.status': { name: 'Status' },
  'properties.relates': { name: 'Related notes' },
  'properties.peerReviews': { name: 'Peer reviews' },
  'properties.started': { name: 'Start date' },
  'properties.editDate': { name: 'Edit date' },
  'properties.purpose': { name: 'Purpose' },
  'properties.reviewedBy': { name: 'Reviewers' },
  'properties.reviews': { name: 'Review log' },
  'properties.supersededBy': { name: 'Superseded by' },
  'properties.supersedes': { name: 'Supersedes' },
};

const soundStrings: Record<PracticeSound, string> = { none: 'None', chime: 'Chime', bell: 'Bell', beep: 'Beep' };

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
  relationSort: sortStrings,
  sounds: soundStrings,
  ownName: 'Your name in reviews',
  ownNameHint: 'Kept on this device, not in the vault.',
  workflow: 'Workflow',
  newStatus: 'New status',
  addStatus: 'Add status',
  editStatus: (name: string) => `Edit ${name}`,
  describeStatus: ({ aliases, outcome, reviewAgainDays }: WorkflowStatus) =>
    [
      aliases.length > 0 && `Aliases: ${aliases.join(', ')}`,
      outcome && 'Set by hand only',
      reviewAgainDays !== undefined && `Review again after ${counted(reviewAgainDays, 'day')}`,
    ]
      .filter(Boolean)
      .join('. '),
  statusForm: {
    name: 'Name',
    nameHint: 'Written to notes exactly as shown here.',
    nameTaken: (name: string) => `The status “${name}” already exists.`,
    aliases: 'Aliases',
    aliasesHint: 'Other spellings your notes use, separated by commas. Case doesn’t matter.',
    stage: 'Stage',
    stageHint: 'How the board treats notes with this status.',
    color: 'Color',
    outcome: 'Set by hand only',
    outcomeHint: 'Never the next status, and needs no reviews, like Rejected.',
    reviewAgain: 'Review again after',
    reviewAgainHint: 'Days after the last approval when a review is due again. Leave empty for never.',
    notWhole: 'Enter a whole number of days.',
  },
  addFound: 'Add statuses found in this vault',
  aliases: 'Other spellings your notes use',
  aliasesHint: 'Select one to make it a separate status.',
  noAliases: 'None. Your notes use the status names.',
  alias: (text: string, notes: number) => `${text} (${notes.toLocaleString()})`,
  aliasAsStatus: (text: string, status: string) => `Make “${text}” a separate status. It now counts as ${status}.`,
  addFoundHint:
    'Adds statuses your notes use that aren’t in the workflow. You choose which, and their stage and color.',
  lastStatus: 'A workflow needs at least one status.',
  scope: 'Scope',
  wholeVault: 'Every note with a status or a task list is tracked. Add folders or tags to track only some.',
  addToScope: 'Add to scope',
  scopeKinds: { folders: 'Folder', tags: 'Tag', excludedFolders: 'Excluded folder' } satisfies Record<
    keyof Scope,
    string
  >,
  pickFolder: 'Choose a folder',
  pickTag: 'Choose or type a tag',
  noFolder: 'No folders match.',
  noTag: 'Type a tag.',
  propertyNames: 'Property names',
  propertyNamesHint: 'The names your notes use for these properties. Case doesn’t matter.',
  nameMissing: 'Enter a name.',
  nameTaken: 'Another property already has this name.',
  folderMissing: 'This folder doesn’t exist.',
  badFolder: 'A folder can’t be named “.” or “..”.',
  markMissing: 'Enter at least one marker.',
  badMark: 'A marker can’t be a space or a bracket.',
  isDoneMark: 'A done marker can’t also mean canceled.',
};
