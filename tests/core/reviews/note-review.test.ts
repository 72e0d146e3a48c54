import { readReviewLog, standingOf } from '../../../src/core/properties/review-log';
import { hasReviewFlag, REVIEW_FLAGS, reviewOf, reviewUrgency } from '../../../src/core/reviews/note-review';

const THIS = 'v1:k3f9a2c7';
const EARLIER = 'v1:00000001';

const review = (lines: string[], rules: Partial<Parameters<typeof reviewOf>[1]> = {}) =>
  reviewOf(readReviewLog(lines, []), { required: 1, dueBefore: null, fingerprint: THIS, ...rules });
const state = (...args: Parameters<typeof review>) => review(...args).state;

const requested = (name: string) => `2026-11-20 requested from ${name}`;
const approved = (name: string, print = THIS, date = '2026-11-22') => `${date} approved by ${name} (${print})`;
const rejected = (name: string) => `2026-11-23 changes requested by ${name} (${THIS}): no numbers`;
const withdrawn = (name: string) => `2026-11-24 withdrawn by ${name}`;

test.each<[string, string[], string]>([
  ['nothing', [], 'none'],
  ['words only', ['looks fine to me'], 'none'],
  ['a request', [requested('Ada')], 'requested'],
  ['a request to nobody in particular', ['2026-11-20 requested'], 'requested'],
  ['an approval of this text', [approved('Ada')], 'approved'],
  ['an approval of another text', [approved('Ada', EARLIER)], 'edited-since'],
  ['an approval that names no text', ['2026-11-22 approved by Ada'], 'none'],
  ['an approval in a form to come', [approved('Ada', 'v9:abc')], 'none'],
  ['a request that was answered', [requested('Ada'), approved('Ada')], 'approved'],
  ['a request to anybody that was answered', ['2026-11-20 requested', approved('Ada')], 'approved'],
  ['an approval besides an open request', [requested('Bo'), approved('Ada')], 'approved'],
  ['another text and an open request', [approved('Ada', EARLIER), requested('Bo')], 'edited-since'],
  ['changes requested', [approved('Ada'), rejected('Bo')], 'changes-requested'],
  ['changes requested, then approved', [rejected('Bo'), approved('bo')], 'approved'],
  ['an approval that was withdrawn', [approved('Ada'), withdrawn('Ada')], 'none'],
  ['a request that was withdrawn', [requested('Ada'), withdrawn('Ada')], 'none'],
  ['a second request that was withdrawn', [approved('Ada'), requested('Ada'), withdrawn('Ada')], 'approved'],
  [
    'changes requested without a name',
    ['2026-11-23 changes requested: no numbers', approved('Ada')],
    'changes-requested',
  ],
])('%s', (_, lines, expected) => {
  expect(state(lines)).toBe(expected);
});

test('as many approvals as are required have to be of this text', () => {
  expect(state([approved('Ada'), approved('Bo')], { required: 2 })).toBe('approved');
  expect(state([approved('Ada'), approved('Ada')], { required: 2 })).toBe('none');
  expect(state([approved('Ada'), approved('Bo', EARLIER)], { required: 2 })).toBe('edited-since');
  expect(state([approved('Ada'), approved('Bo', EARLIER)], { required: 1 })).toBe('approved');
  expect(state([approved('Ada')], { required: 0 })).toBe('approved');
  const nameless = `2026-11-22 approved (${THIS})`;
  expect(state([nameless, nameless], { required: 2 })).toBe('approved');
});

test('while the text is not known, nothing is said of it', () => {
  expect(state([approved('Ada')], { fingerprint: null })).toBe('none');
  expect(state([approved('Ada'), requested('Bo')], { fingerprint: null })).toBe('requested');
});

test('a review is due when the last approval is older than the status allows', () => {
  const old = [approved('Ada', THIS, '2026-05-01')];
  expect(state(old, { dueBefore: '2026-06-01' })).toBe('due');
  expect(state(old, { dueBefore: '2026-05-01' })).toBe('approved');
  expect(state([...old, approved('Bo')], { dueBefore: '2026-06-01' })).toBe('approved');
  expect(state([...old, requested('Bo')], { dueBefore: '2026-06-01' })).toBe('requested');
  expect(state([approved('Ada', EARLIER, '2026-05-01')], { dueBefore: '2026-06-01' })).toBe('edited-since');
  expect(state(['2026-05-01 approved by Ada'], { dueBefore: '2026-06-01' })).toBe('due');
});

test('a note waits for those who were asked and have not answered, in the order they were asked', () => {
  const lines = [requested('Ada'), requested('Bo'), requested('Cy'), approved('Bo'), withdrawn('Cy'), requested('ada')];
  expect(review(lines).waitingFor).toEqual(['Ada']);
  expect(review([approved('Ada', EARLIER), requested('Ada')]).waitingFor).toEqual(['Ada']);
});

test('approvals are counted, those of one reviewer too, but none that was withdrawn', () => {
  const count = (...lines: string[]) => standingOf(readReviewLog(lines, [])).approvals;
  expect(count(approved('Ada', EARLIER), approved('Ada'), rejected('Bo'), approved('Cy'))).toBe(3);
  expect(count(approved('Ada'), withdrawn('Ada'))).toBe(0);
  expect(count(approved('Ada'), requested('Ada'), withdrawn('Ada'))).toBe(1);
});

describe('what notes are looked for by', () => {
  const flagsOf = (me: string, ...lines: string[]) =>
    REVIEW_FLAGS.filter((flag) => hasReviewFlag(review(lines), flag, me));

  test('tells the reader from others, by name without case', () => {
    const asked = ['2026-11-20 requested from Ada', '2026-11-21 requested from Bo'];
    expect(flagsOf('ada', ...asked)).toEqual(['waiting-for-me', 'waiting-for-others']);
    expect(flagsOf('Cy', ...asked)).toEqual(['waiting-for-others']);
    expect(flagsOf('', ...asked)).toEqual(['waiting-for-others']);
    expect(flagsOf('Ada', ...asked, '2026-11-22 approved by Ada (v1:00000002)')).toEqual([
      'waiting-for-others',
      'edited-since',
    ]);
    expect(flagsOf('Ada')).toEqual([]);
  });

  test('the most pressing come first, the oldest of them first', () => {
    const urgency = (...lines: string[]) => reviewUrgency(review(lines), 'Ada');
    const inOrder = [
      urgency('2026-11-10 requested from Ada'),
      urgency('2026-11-20 requested from Ada'),
      urgency('2026-11-01 changes requested by Bo'),
      urgency('2026-11-02 approved by Bo (v1:00000002)'),
      urgency('2026-11-03 requested from Bo'),
      urgency(`2026-11-04 approved by Bo (${THIS})`),
    ];
    expect([...inOrder].sort()).toEqual(inOrder);
    expect(urgency()).toBe(null);
  });
});
