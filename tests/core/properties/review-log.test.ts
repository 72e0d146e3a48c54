import fc from 'fast-check';
import jsYaml from 'js-yaml';
import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter } from '../../../src/core/properties/frontmatter';
import { appendToProperty } from '../../../src/core/properties/property-edits';
import {
  type ReviewEntry,
  readReviewLog,
  reviewerKey,
  reviewerName,
  reviewLine,
} from '../../../src/core/properties/review-log';

const READERS = {
  'js-yaml': (source: string): unknown => jsYaml.load(source),
  'yaml 1.1': (source: string): unknown => parse(source, { schema: 'yaml-1.1', logLevel: 'error' }),
  'yaml 1.2': (source: string): unknown => parse(source, { logLevel: 'error' }),
};
const yaml = READERS['yaml 1.2'];

const other = (reason: string): ReviewEntry => ({
  date: null,
  event: 'other',
  reviewer: null,
  fingerprint: null,
  reason,
});
const entry = (date: string, event: ReviewEntry['event'], more: Partial<ReviewEntry> = {}): ReviewEntry => ({
  date,
  event,
  reviewer: null,
  fingerprint: null,
  reason: null,
  ...more,
});

describe('a line of the log', () => {
  test.each<[string, ReviewEntry]>([
    ['2026-11-20 requested from Ada', entry('2026-11-20', 'requested', { reviewer: 'Ada' })],
    [
      '2026-11-22 approved by Ada (v1:k3f9a2c7)',
      entry('2026-11-22', 'approved', { reviewer: 'Ada', fingerprint: 'v1:k3f9a2c7' }),
    ],
    [
      '2026-11-23 changes requested by Bo (v1:k3f9a2c7): capacity estimate is missing',
      entry('2026-11-23', 'changes-requested', {
        reviewer: 'Bo',
        fingerprint: 'v1:k3f9a2c7',
        reason: 'capacity estimate is missing',
      }),
    ],
    ['2026-11-24 withdrawn by Bo', entry('2026-11-24', 'withdrawn', { reviewer: 'Bo' })],
    ['2026-11-22 approved (v1:k3f9a2c7)', entry('2026-11-22', 'approved', { fingerprint: 'v1:k3f9a2c7' })],
    ['2026-11-22 approved by Ada', entry('2026-11-22', 'approved', { reviewer: 'Ada' })],
    ['2026-11-22 approved', entry('2026-11-22', 'approved')],
    [
      '2026-11-22 approved: see (v1:k3f9a2c7): ok',
      entry('2026-11-22', 'approved', { reason: 'see (v1:k3f9a2c7): ok' }),
    ],
    [
      '2026-11-22 Approved by Ada (she/her): fine',
      entry('2026-11-22', 'approved', { reviewer: 'Ada (she/her)', reason: 'fine' }),
    ],
    ['2026-11-22 approved by Ada (v7:zz)', entry('2026-11-22', 'approved', { reviewer: 'Ada', fingerprint: 'v7:zz' })],
    ['2026-11-22 approved by [[Ada Byron|Ada]]', entry('2026-11-22', 'approved', { reviewer: '[[Ada Byron|Ada]]' })],
  ])('%s', (line, expected) => {
    expect(readReviewLog([line], [])).toEqual([expected]);
  });

  test.each([
    'looked at it with Ada',
    '2026-02-31 approved by Ada',
    '2026-11-22 approvedby Ada',
    '22.11.2026 approved',
  ])('in other words is shown as it is: %s', (line) => expect(readReviewLog([line], [])).toEqual([other(line)]));
});

test('the log is read in whatever shape it has', () => {
  const read = (source: string) => readReviewLog((yaml(source) as { Reviews: unknown }).Reviews, []);
  expect(read('Reviews:')).toEqual([]);
  expect(read('Reviews: ""')).toEqual([]);
  expect(read('Reviews: 2026-11-22 approved by Ada')).toHaveLength(1);
  expect(read('Reviews: [2026-11-22 approved by Ada, "", 3]')).toEqual([
    entry('2026-11-22', 'approved', { reviewer: 'Ada' }),
    other('3'),
  ]);
  // Without the quotes that its colon needs, YAML makes a mapping of it.
  expect(read('Reviews:\n  - 2026-11-23 changes requested by Bo: no numbers')).toEqual([
    entry('2026-11-23', 'changes-requested', { reviewer: 'Bo', reason: 'no numbers' }),
  ]);
});

test('the older list of reviewers comes first, without those the log has', () => {
  const log = ['2026-11-22 approved by ada (v1:k3f9a2c7)'];
  expect(readReviewLog(log, ['Cy (2026-03-06)', 'Ada (2026-11-22)', 'Bo'])).toEqual([
    entry('2026-03-06', 'approved', { reviewer: 'Cy' }),
    { ...entry('', 'approved', { reviewer: 'Bo' }), date: null },
    entry('2026-11-22', 'approved', { reviewer: 'ada', fingerprint: 'v1:k3f9a2c7' }),
  ]);
});

test('one reviewer may be spelled in several ways', () => {
  for (const name of ['ada byron', 'Ada\u00a0Byron', '[[Ada Byron]]', '[[people/ab|Ada Byron]]', ' Ada  Byron '])
    expect(reviewerKey(name)).toBe(reviewerKey('Ada Byron'));
  expect(reviewerKey('Ada')).not.toBe(reviewerKey('Bo'));
});

test('a name keeps what a line can hold', () => {
  expect(reviewerName('  Ada\n "Countess" Byron ')).toBe('Ada "Countess" Byron');
  expect(reviewerName('Team: Storage')).toBe('Team Storage');
  expect(reviewerName('Team:Storage')).toBe('Team:Storage');
});

const hard = fc.constantFrom(
  '"',
  "'",
  ': ',
  ' #',
  '#',
  '\\',
  '[[',
  ']]',
  '{',
  ', ',
  '&',
  '*',
  '!',
  '- ',
  '? ',
  '📝',
  'שלום',
  '\u202e',
  '…',
  '\t',
  '\u0085',
  '\u2028',
  '(v1:abc)',
);
const arbitraryWords = fc
  .array(
    fc.oneof(hard, fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constant(' word ')),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join('').slice(0, 300));

test('a line that is written reads the same in every YAML, and says what was recorded', () => {
  const event = fc.constantFrom('requested', 'approved', 'changes-requested', 'withdrawn');
  const shape = fc.constantFrom('', 'Reviews:\n', 'Reviews: []\n', 'Reviews:\n- by hand: "x"\n', 'Reviews: once\n');
  fc.assert(
    fc.property(event, arbitraryWords, arbitraryWords, fc.boolean(), shape, (what, name, why, hasPrint, before) => {
      const fingerprint = hasPrint ? 'v1:k3f9a2c7' : null;
      const line = reviewLine({ date: '2026-11-28', event: what, reviewer: name, fingerprint, reason: why });
      const text = `---\nStatus: Draft\n${before}---\n# Chat\n`;
      const edit = appendToProperty('Reviews', line, yaml)(text);
      if (isRefusal(edit)) throw new Error(edit.refused);
      const after = applyEdit(text, edit);
      const block = findFrontmatter(after);
      for (const read of Object.values(READERS)) {
        const { Reviews } = read(after.slice(block?.from, block?.to)) as { Reviews: unknown[] };
        expect(Reviews.at(-1)).toBe(line);
        const recorded = readReviewLog(Reviews, []).at(-1);
        expect(recorded).toEqual({
          date: '2026-11-28',
          event: what,
          reviewer: reviewerName(name) || null,
          fingerprint,
          reason: why.replace(/[\s\u0085]+/g, ' ').trim() || null,
        });
      }
    }),
  );
});

test('lines of two devices merge by line, and none is moved', () => {
  const append = (text: string, line: string): string => {
    const edit = appendToProperty('Reviews', line, yaml)(text);
    return isRefusal(edit) ? '' : applyEdit(text, edit);
  };
  const base = '---\nReviews:\n  - by hand   # ask Ann\n  - 2026-11-20 requested from Ada\n---\n# Chat\n';
  const line = (name: string) => `2026-11-22 approved by ${name} (v1:k3f9a2c7)`;
  const one = append(base, line('Ada')).split('\n');
  const two = append(base, line('Bo')).split('\n');
  const added = two.filter((each) => !base.split('\n').includes(each));
  const merged = one.toSpliced(one.indexOf(`  - ${line('Ada')}`) + 1, 0, ...added).join('\n');
  expect(merged).toBe(append(append(base, line('Ada')), line('Bo')));
  expect(append('---\nReviews:\n---\n', line('Ada'))).toBe(`---\nReviews:\n  - ${line('Ada')}\n---\n`);
});
