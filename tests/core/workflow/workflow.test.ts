import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import {
  findStatus,
  firstDraftStatus,
  nextStatus,
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
  expect(['Draft', 'wip', 'in review', 'Reviewed', 'Done', 'Parked', ''].map(after)).toEqual([
    ...['Reviewed', 'Reviewed', 'Reviewed'],
    ...[null, null, null, null],
  ]);
});
