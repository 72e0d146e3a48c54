import type { ReviewFlag, ReviewState } from '../../core/reviews/note-review';
import { READINESS_KINDS, type ReadinessFinding } from '../../core/reviews/readiness';
import { counted } from '../../ui/strings';

export const reviewStrings = {
  recordReview: 'Record peer review',
  requestReview: 'Request review',
  requestChanges: 'Request changes',
  reviews: (count: number, required: number) => {
    const [words, of] = count < required ? [`${count} of ${required}`, required] : [`${count}`, count];
    return `${words} ${of === 1 ? 'review' : 'reviews'}`;
  },
};

/** A note's review state in a few words. */
export const reviewStateStrings: Record<ReviewState, string> = {
  none: 'Not reviewed',
  requested: 'Review requested',
  'changes-requested': 'Changes requested',
  approved: 'Approved',
  'edited-since': 'Edited since review',
  due: 'Review due',
};

export const reviewFlagStrings: Record<ReviewFlag, string> = {
  'waiting-for-me': 'Waiting for me',
  'waiting-for-others': 'Waiting for others',
  'changes-requested': reviewStateStrings['changes-requested'],
  'edited-since': reviewStateStrings['edited-since'],
  'review-due': reviewStateStrings.due,
};

/** A note's reviews in a line, with names. */
export const reviewLineStrings = {
  waitingForYou: 'Waiting for you',
  waitingFor: (names: readonly string[]) => `Waiting for ${names.join(', ')}`,
  by: (state: ReviewState, names: readonly string[]) =>
    `${reviewStateStrings[state]}${names.length === 0 ? '' : ` by ${names.join(', ')}`}`,
  editedSince: (name: string) => `Edited since ${name}’s review`,
  approved: (name: string | null) => (name === null ? 'Approved' : `${name} approved`),
  changesRequested: (name: string | null) => (name === null ? 'Changes requested' : `${name} requested changes`),
  waiting: (name: string | null) => (name === null ? 'Waiting for a review' : `Waiting for ${name}`),
  asked: 'asked',
  outdated: 'edited since',
};

/** What changed since a review is in the versions that the app keeps. */
export const versionStrings = {
  show: 'What changed?',
  where: 'Earlier versions are in Settings → File recovery, or in the version history of Obsidian Sync.',
};

type FindingKind = ReadinessFinding['kind'];

/** What a note lacks for a review. */
export const readinessStrings: Record<FindingKind, string> = {
  'open-item': 'Open item',
  'unanswered-item': 'No answer',
  placeholder: 'Placeholder',
  'empty-section': 'Empty section',
  'unresolved-relation': 'Missing note',
  'missing-property': 'Missing property',
};

const findingCounts: Record<FindingKind, (count: number) => string> = {
  'open-item': (count) => counted(count, 'open item'),
  'unanswered-item': (count) => `${counted(count, 'item')} without an answer`,
  placeholder: (count) => counted(count, 'placeholder'),
  'empty-section': (count) => counted(count, 'empty section'),
  'unresolved-relation': (count) => counted(count, 'missing note'),
  'missing-property': (count) => (count === 1 ? '1 missing property' : `${count} missing properties`),
};

export const notReadyStrings = {
  hint: 'Not ready',
  /** How much of each kind the note lacks, in the order of the kinds. */
  summary: (findings: readonly ReadinessFinding[]) => {
    const counts = READINESS_KINDS.map((kind) => [kind, findings.filter((one) => one.kind === kind).length] as const);
    const parts = counts.flatMap(([kind, count]) => (count > 0 ? findingCounts[kind](count) : []));
    return `Not ready: ${parts.join(', ')}`;
  },
  finding: (kind: FindingKind, phase: string) =>
    phase === '' ? readinessStrings[kind] : `${readinessStrings[kind]} · ${phase}`,
  more: (count: number) => `and ${count.toLocaleString()} more`,
};

export const countStrings = {
  fix: 'Use the count of the log',
  title: 'Set peer reviews',
  done: 'Peer reviews now match the review log.',
};

export const ownNameStrings = {
  title: 'Your name in reviews',
  name: 'Name',
  hint: 'Asked once and kept on this device. You can change it in the settings.',
  save: 'Save',
  skip: 'Skip',
};

export const recordStrings = {
  reviewer: 'Reviewer',
  reviewerHint: 'Your name is remembered on this device.',
  reason: 'Comment',
  reasonPlaceholder: 'Optional',
  approve: 'Approve instead',
  recorded: (count: number, required: number) =>
    `Peer review recorded (${count > required ? count : `${count} of ${required}`})`,
  setStatus: (status: string) => `Set to ${status}`,
  withStatus: (recorded: string, status: string) => `${recorded}. Status: ${status}`,
};

export const requestStrings = {
  people: 'Reviewers',
  others: 'Names',
  othersHint: 'Separate names with commas.',
  withdraw: 'Withdraw request',
  logOff: 'Turn on “Keep a review log” in the settings first.',
  requestedFrom: (names: readonly string[]) => `Review requested from ${names.join(', ')}.`,
  withdrawnFrom: (names: readonly string[]) => `Request to ${names.join(', ')} withdrawn.`,
};
