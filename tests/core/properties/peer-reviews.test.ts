import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { recordPeerReview } from '../../../src/core/properties/peer-reviews';

const names = {
  status: 'Status',
  relates: 'Relates',
  peerReviews: 'Peer Reviewed',
  started: 'Started',
  editDate: 'EditDate',
  purpose: 'Purpose',
  reviewedBy: 'Reviewed By',
};
const note = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

function record(lines: string[], reviewer: string | null = null, recordReviewers = false): string {
  const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
  const text = note(...lines);
  const result = recordPeerReview({ names, reviewer, today: '2026-11-20', recordReviewers, yaml })(text);
  return isRefusal(result) ? `${result.refused}: ${result.detail ?? ''}` : applyEdit(text, result);
}

describe('recording a peer review', () => {
  test.each([
    ['Peer Reviewed: 0', 'Peer Reviewed: 1'],
    ['Peer Reviewed:', 'Peer Reviewed: 1'],
    ['Peer Reviewed: ""', 'Peer Reviewed: 1'],
    ['peer reviewed: 2 # two so far', 'peer reviewed: 3 # two so far'],
    ['Peer Reviewed: "2"', 'Peer Reviewed: "3"'],
    ["Peer Reviewed: '9'", "Peer Reviewed: '10'"],
    ['Peer Reviewed: true', 'Peer Reviewed: 2'],
    ['Peer Reviewed: false', 'Peer Reviewed: 1'],
  ])('%s becomes %s', (before, after) => {
    expect(record([before, 'Status: Draft'])).toBe(note(after, 'Status: Draft'));
  });

  test('adds the property where the note lacks it', () => {
    expect(record(['Status: Draft'])).toBe(note('Status: Draft', 'Peer Reviewed: 1'));
  });

  test('adds the reviewer where the property is a list', () => {
    expect(record(['Peer Reviewed: [Ann]'], 'Bob')).toBe(note('Peer Reviewed: [Ann, Bob]'));
    expect(record(['Peer Reviewed:', '- Ann'], 'Bob, R.')).toBe(note('Peer Reviewed:', '- Ann', '- Bob, R.'));
    expect(record(['Peer Reviewed: []'], 'Bob')).toBe(note('Peer Reviewed: [Bob]'));
    expect(record(['Peer Reviewed: [Ann]'])).toBe('reviewer-missing: Peer Reviewed');
  });

  test.each(['-2', 'soon', '1.5'])('a property that is no count is not rewritten: %s', (value) => {
    expect(record([`Peer Reviewed: ${value}`], 'Ann', true)).toBe(`invalid-peer-reviews: Peer Reviewed: ${value}`);
  });

  test('notes who and when, where that is wanted and a reviewer is named', () => {
    const counted = 'Peer Reviewed: 1';
    expect(record(['Peer Reviewed: 0'], 'Ann', true)).toBe(note(counted, 'Reviewed By: Ann (2026-11-20)'));
    expect(record(['Peer Reviewed: 0', 'reviewed by: [Bob]'], 'Ann', true)).toBe(
      note(counted, 'reviewed by: [Bob, Ann (2026-11-20)]'),
    );
    expect(record(['Peer Reviewed: 0'], 'Ann')).toBe(note(counted));
    expect(record(['Peer Reviewed: 0'], null, true)).toBe(note(counted));
  });

  test('broken properties are left alone', () => {
    expect(record(['Peer Reviewed: [1'])).toMatch(/^invalid-yaml: \S/);
  });
});
