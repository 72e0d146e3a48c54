import type { Settings } from './settings';
import type { Workflow } from './workflow/workflow';

export const DEFAULT_SETTINGS: Settings = {
  properties: {
    status: 'Status',
    relates: 'Relates',
    peerReviews: 'Peer Reviewed',
    started: 'Started',
    editDate: 'EditDate',
    purpose: 'Purpose',
    reviewedBy: 'Reviewed By',
    reviews: 'Reviews',
    supersededBy: 'Superseded By',
    supersedes: 'Supersedes',
  },
  workflow: [
    {
      name: 'Draft',
      aliases: ['todo', 'to do', 'idea', 'wip', 'in progress', 'started'],
      color: 'orange',
      stage: 'draft',
    },
    {
      name: 'In review',
      aliases: ['review', 'reviewing', 'needs review', 'peer review'],
      color: 'blue',
      stage: 'review',
    },
    { name: 'Reviewed', aliases: ['peer reviewed', 'approved'], color: 'green', stage: 'final' },
    {
      name: 'Done',
      aliases: ['final', 'finished', 'complete', 'completed', 'published'],
      color: 'purple',
      stage: 'final',
    },
    {
      name: 'Rejected',
      aliases: ['declined', 'dropped', 'abandoned', 'withdrawn', "won't do", 'won’t do', 'wontfix'],
      color: 'red',
      stage: 'final',
      outcome: true,
    },
    {
      name: 'Superseded',
      aliases: ['replaced', 'obsolete', 'deprecated'],
      color: 'gray',
      stage: 'final',
      outcome: true,
    },
  ],
  requiredReviews: 1,
  staleAfterDays: 90,
  scope: { folders: [], tags: [], excludedFolders: [] },
  templateFolder: '',
  defaultTemplate: 'system-design-interview',
  newNoteFolder: '',
  insertion: { emoji: true, timeBoxes: true, goals: true, marker: '-', addProperties: true },
  doneMarks: 'xX',
  cancelledMarks: '-',
  countNested: true,
  touchEditDate: false,
  keepReviewLog: true,
  recordReviewers: false,
  confirmFinalStatus: true,
  oneWayIsFine: false,
  ignoredFindings: [],
  showStatusBar: true,
  showBadges: true,
  showInFileExplorer: false,
  panel: { hideDoneItems: false, hideDonePhases: false, relationSort: 'note' },
  practice: { totalMinutes: 45, sound: 'none', notice: true, writeLog: true, questionFolder: '', questionTag: '' },
  savedBoards: [],
  firstLook: { folders: false, statuses: false },
};

/** The default before there were outcomes: that of installs which have settings without a workflow of their own. */
export const EARLIER_WORKFLOW: Workflow = DEFAULT_SETTINGS.workflow.filter(({ outcome }) => !outcome);
