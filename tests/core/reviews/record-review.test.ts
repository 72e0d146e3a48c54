import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import { recordReview, requestReviews, withdrawRequests } from '../../../src/core/reviews/record-review';
import { reviewFingerprint } from '../../../src/core/reviews/reviewed-text';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
const parts = { names: DEFAULT_SETTINGS.properties, today: '2026-11-20', yaml };
const note = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');

function run(plan: Plan, text: string): string {
  const result = plan(text);
  return isRefusal(result) ? `${result.refused}: ${result.detail ?? ''}` : applyEdit(text, result);
}

function record(lines: string[], reviewer: string | null = null, recordReviewers = false): string {
  const review = { verdict: 'approved', reviewer, reason: '', keepLog: false, recordReviewers } as const;
  return run(recordReview({ ...parts, ...review }), note(...lines));
}

describe('counting a peer review', () => {
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

describe('the review log', () => {
  const print = reviewFingerprint('');
  const logged = (lines: string[], verdict: 'approved' | 'changes-requested', reviewer: string | null, reason = '') => {
    const review = { verdict, reviewer, reason, keepLog: true, recordReviewers: false };
    return run(recordReview({ ...parts, ...review }), note(...lines));
  };

  test('gets a line with each verdict, and the count one more with each approval', () => {
    expect(logged(['Peer Reviewed: 0'], 'approved', 'Ada')).toBe(
      note('Peer Reviewed: 1', 'Reviews:', `  - 2026-11-20 approved by Ada (${print})`),
    );
    expect(logged(['Peer Reviewed: 1', 'Reviews:', '- by hand # why'], 'changes-requested', 'Bo', 'no numbers')).toBe(
      note(
        'Peer Reviewed: 1',
        'Reviews:',
        '- by hand # why',
        `- "2026-11-20 changes requested by Bo (${print}): no numbers"`,
      ),
    );
  });

  test('gets the same line twice where two reviews are the same', () => {
    const line = `  - 2026-11-20 approved (${print})`;
    expect(logged(['Peer Reviewed: 1', 'Reviews:', line], 'approved', null)).toBe(
      note('Peer Reviewed: 2', 'Reviews:', line, line),
    );
  });

  test('is not begun where the review cannot be counted', () => {
    expect(logged(['Peer Reviewed: soon'], 'approved', 'Ada')).toBe('invalid-peer-reviews: Peer Reviewed: soon');
    expect(logged(['Peer Reviewed: soon'], 'changes-requested', 'Ada')).toMatch(/changes requested by Ada/);
  });

  test('holds what was read, and not what the note says later', () => {
    const text = '---\nStatus: Draft\n---\n# Chat service\n- [ ] Who uses it?\n';
    const review = { verdict: 'approved', reviewer: 'Ada', reason: '', keepLog: true, recordReviewers: false } as const;
    const after = run(recordReview({ ...parts, ...review }), text);
    expect(after).toContain(`approved by Ada (${reviewFingerprint(text)})`);
    expect(reviewFingerprint(after)).toBe(reviewFingerprint(text));
  });
});

describe('asking for reviews', () => {
  const asked = (...names: string[]) => ['Reviews:', ...names.map((name) => `  - 2026-11-20 requested from ${name}`)];

  test('adds a line for each who is not asked already', () => {
    expect(run(requestReviews(['Ada', 'Bo'], parts), note('Status: Draft'))).toBe(
      note('Status: Draft', ...asked('Ada', 'Bo')),
    );
    expect(run(requestReviews(['ada', 'Bo'], parts), note(...asked('Ada')))).toBe(note(...asked('Ada', 'Bo')));
  });

  test('is taken back from those who have not answered', () => {
    expect(run(withdrawRequests(['Ada', 'Cy'], parts), note(...asked('Ada', 'Bo')))).toBe(
      note(...asked('Ada', 'Bo'), '  - 2026-11-20 withdrawn by Ada'),
    );
  });
});
