import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import {
  findStatus,
  firstDraftStatus,
  isOutcome,
  nextStatus,
  isNearReview,
  statusOnceReviewed,
  statusOrder,
  type Workflow,
} from '../../../src/core/workflow/workflow';

const WORKFLOW: Workflow = [
  { name: 'Idea', aliases: ['todo'], color: 'gray', stage: 'review' },
  { name: 'Draft', aliases: ['wip', 'in progress'], color: 'orange', stage: 'draft' },
  { name: 'Done', aliases: ['final', 'idea'], color: 'green', stage: 'final' },
];
const nameOf = (status: { readonly name: string } | null) => status?.name ?? null;

test.each([
  ['Draft', 'Draft'],
  [' dRAFT ', 'Draft'],
  ['In   progress', 'Draft'],
  ['In\u00A0progress', 'Draft'],
  ['Dra\u200Bft\uFEFF', 'Draft'],
  ['final', 'Done'],
  ['idea', 'Idea'],
  ['Parked', null],
  ['', null],
])('“%s” is the status %s', (text, name) => {
  expect(nameOf(findStatus(WORKFLOW, text))).toBe(name);
});

test.each([
  ['', 'Idea'],
  ['  ', 'Idea'],
  // In review: what comes after is never a draft again.
  ['todo', 'Done'],
  ['wip', 'Done'],
  ['Done', null],
  ['Parked', null],
])('behind “%s” comes %s', (text, name) => {
  expect(nameOf(nextStatus(WORKFLOW, text))).toBe(name);
});

describe('a status that is an outcome', () => {
  const workflow: Workflow = [
    { name: 'Parked', aliases: [], color: 'gray', stage: 'draft', outcome: true },
    ...WORKFLOW,
    { name: 'Rejected', aliases: ['declined'], color: 'red', stage: 'final', outcome: true },
    { name: 'Archived', aliases: [], color: 'gray', stage: 'final' },
  ];

  test('is no note’s next status, and nothing comes after it', () => {
    const next = (text: string) => nameOf(nextStatus(workflow, text));
    expect(['', 'todo', 'Done', 'declined', 'Rejected', 'Parked'].map(next)).toEqual([
      ...['Idea', 'Done', 'Archived'],
      ...[null, null, null],
    ]);
    expect(nextStatus([{ name: 'Rejected', aliases: [], color: 'red', stage: 'final', outcome: true }], '')).toBeNull();
  });

  test('is not what enough reviews lead to, and isn’t left for it', () => {
    const open = workflow.filter(({ name }) => name !== 'Done' && name !== 'Archived');
    expect(nameOf(statusOnceReviewed(open, 'wip'))).toBeNull();
    expect(nameOf(statusOnceReviewed(workflow, 'wip'))).toBe('Done');
    expect(nameOf(statusOnceReviewed(workflow, 'Parked'))).toBeNull();
  });

  test('is no status of a new note', () => {
    expect(nameOf(firstDraftStatus(workflow))).toBe('Draft');
  });

  test('is known by its name as the index has it', () => {
    expect(['Rejected', 'Parked', 'Done', 'Unknown', ''].map((name) => isOutcome(workflow, name))).toEqual([
      ...[true, true],
      ...[false, false, false],
    ]);
  });
});

test.each([
  ['dropped', 'Rejected'],
  ['Won’t do', 'Rejected'],
  ["won't do", 'Rejected'],
  ['Deprecated', 'Superseded'],
  ['obsolete', 'Superseded'],
])('the default workflow knows “%s” as %s', (text, name) => {
  expect(findStatus(DEFAULT_SETTINGS.workflow, text)).toMatchObject({ name, stage: 'final', outcome: true });
});

test('a new note begins with the first draft status, or with the first of a workflow that has none', () => {
  expect(nameOf(firstDraftStatus(WORKFLOW))).toBe('Draft');
  expect(nameOf(firstDraftStatus(WORKFLOW.filter(({ stage }) => stage !== 'draft')))).toBe('Idea');
  expect(firstDraftStatus([])).toBeNull();
});

test('statuses stand in the order of the workflow, then those it does not know; a blank one has no place', () => {
  const orderOf = statusOrder(WORKFLOW);
  expect(['Idea', 'draft', 'Done', 'Parked', ''].map(orderOf)).toEqual([0, 1, 2, 3, null]);
});

test('a note with enough reviews gets the next final status, and never one before it', () => {
  const after = (text: string) => statusOnceReviewed(DEFAULT_SETTINGS.workflow, text)?.name ?? null;
  expect(['Draft', 'wip', 'in review', 'Reviewed', 'Done', 'Rejected', 'Parked', ''].map(after)).toEqual([
    ...['Reviewed', 'Reviewed', 'Reviewed'],
    ...[null, null, null, null, null],
  ]);
});

test('a note is near its review while it is with its reviewers, or goes to them next', () => {
  const isNear = (text: string) => isNearReview(DEFAULT_SETTINGS.workflow, text);
  expect(['Draft', 'wip', 'in review'].map(isNear)).toEqual([true, true, true]);
  expect(['Reviewed', 'Done', 'Parked', ''].map(isNear)).toEqual([false, false, false, false]);
});
