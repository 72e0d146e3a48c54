import { DEFAULT_SETTINGS } from '../../../src/core/settings-parse';
import { newProperties } from '../../../src/core/templates/new-properties';
import type { ChecklistTemplate } from '../../../src/core/templates/template';

const template = (properties: Record<string, unknown>): ChecklistTemplate => ({
  id: '',
  name: '',
  phases: [],
  properties,
});

const usual = [
  ['Status', 'Draft'],
  ['Started', '2026-11-20'],
  ['EditDate', '2026-11-20'],
  ['Relates', null],
  ['Peer Reviewed', 0],
];

test('a note gets the first draft status, today’s date, and blanks', () => {
  expect(newProperties(template({}), DEFAULT_SETTINGS, '2026-11-20')).toEqual(usual);
});

test('what the template note sets goes first and before the usual values, in its own spelling', () => {
  const own = { tags: ['design', 'review'], status: 'Idea', 'Peer Reviewed': 2, Urgent: true };
  expect(newProperties(template(own), DEFAULT_SETTINGS, '2026-11-20')).toEqual([
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
  expect(newProperties(template(own), DEFAULT_SETTINGS, '2026-11-20')).toEqual([['Purpose', null], ...usual]);
});

test('what no property can be set to is left out', () => {
  expect(newProperties(template({ nested: { a: 1 }, mixed: [['A']] }), DEFAULT_SETTINGS, '2026-11-20')).toEqual(usual);
});
