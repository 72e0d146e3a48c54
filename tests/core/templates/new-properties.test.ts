import { newProperties } from '../../../src/core/templates/new-properties';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';

const usual = [
  ['Status', 'Draft'],
  ['Started', '2026-11-20'],
  ['EditDate', '2026-11-20'],
  ['Relates', null],
  ['Peer Reviewed', 0],
];

test('a note gets the first draft status, today’s date, and blanks', () => {
  expect(newProperties({}, DEFAULT_SETTINGS, '2026-11-20')).toEqual(usual);
});

test('what the template note sets goes first and before the usual values, in its own spelling', () => {
  const own = { tags: ['design', 'review'], status: 'Idea', 'Peer Reviewed': 2, Urgent: true };
  expect(newProperties(own, DEFAULT_SETTINGS, '2026-11-20')).toEqual([
    ['tags', ['design', 'review']],
    ['status', 'Idea'],
    ['Peer Reviewed', 2],
    ['Urgent', true],
    ['Started', '2026-11-20'],
    ['EditDate', '2026-11-20'],
    ['Relates', null],
  ]);
});

test('what the template note leaves blank is filled in where there is something usual, else stays blank', () => {
  const own = { Started: null, Purpose: null, Status: '' };
  expect(newProperties(own, DEFAULT_SETTINGS, '2026-11-20')).toEqual([['Purpose', null], ...usual]);
});
