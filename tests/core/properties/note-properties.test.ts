import { parse } from 'yaml';
import { readNoteProperties } from '../../../src/core/properties/note-properties';
import type { YamlMap } from '../../../src/core/properties/yaml';

const names = {
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
};

/** YAML 1.1 knows dates, and readers of it make `Date` objects of them. */
const yamlWithDates = (source: string): unknown => parse(source, { schema: 'yaml-1.1' });

const read = (...lines: string[]) => readNoteProperties(parse(lines.join('\n')) as YamlMap, names);

describe('Status', () => {
  test.each([
    ['Status: Draft', 'Draft'],
    ['status:  done ', 'done'],
    ['STATUS: Done', 'Done'],
    ['Status:', ''],
    ['Status: [Final]', 'Final'],
    ['Status: [Final, Old]', 'Final, Old'],
    ['Status: 3', '3'],
    ['Status: true', 'true'],
    ['Status: {a: 1}', ''],
    ['Status: Someday, maybe', 'Someday, maybe'],
  ])('%s is read as "%s"', (line, text) => {
    expect(read(line)).toMatchObject({ hasStatus: true, statusText: text });
  });

  test('a note without it has none', () => {
    expect(read('Purpose: x').hasStatus).toBe(false);
    expect(readNoteProperties(null, names).hasStatus).toBe(false);
    expect(readNoteProperties(undefined, names)).toEqual(read('x: 1'));
  });

  test('of two spellings the one of the settings counts, wherever it stands', () => {
    expect(read('status: a', 'Status: b').statusText).toBe('b');
    expect(read('Status: b', 'STATUS: a').statusText).toBe('b');
    expect(read('status: a', 'STATUS: b').statusText).toBe('a');
  });
});

describe('Peer Reviewed', () => {
  test.each([
    ['Peer Reviewed:', 0],
    ['peer reviewed: 2', 2],
    ['Peer Reviewed: "2"', 2],
    ['Peer Reviewed: " "', 0],
    ['Peer Reviewed: true', 1],
    ['Peer Reviewed: false', 0],
    ['Peer Reviewed: [Ann, Bob]', 2],
    ['Peer Reviewed: ["[[Ann]]"]', 1],
    ['Peer Reviewed: [[Ann]]', 1],
    ['Peer Reviewed: []', 0],
    ['Peer Reviewed: 0', 0],
    ['Peer Reviewed: "007"', 7],
  ])('%s counts %i', (line, count) => {
    expect(read(line)).toMatchObject({ peerReviews: count, problems: [] });
  });

  test.each(['-2', 'soon', '1.5', '{a: 1}', '.nan', '"2 of 3"', '99999999999999999999'])('%s is no count', (value) => {
    expect(read(`Peer Reviewed: ${value}`)).toMatchObject({ peerReviews: null, problems: ['invalid-peer-reviews'] });
  });
});

describe('Started and EditDate', () => {
  test.each([
    ['2024-03-06', '2024-03-06'],
    ['"2024-03-06"', '2024-03-06'],
    ['2024-03-06T23:30', '2024-03-06'],
    ['2024-03-06 23:30:10', '2024-03-06'],
    ['2024-03-06T23:30:00.000Z', '2024-03-06'],
    ['2024-03-06T23:30:00+02:00', '2024-03-06'],
    ['[2024-03-06]', '2024-03-06'],
    ['', null],
  ])('"%s" is the date %s', (value, date) => {
    expect(read(`Started: ${value}`, `EditDate: ${value}`)).toMatchObject({
      started: date,
      editDate: date,
      problems: [],
    });
  });

  test.each(['03-06-2024', '2024-02-30', '2024-13-01', 'yesterday', '20240306', '2024-03-06x', '0000-00-00'])(
    '%s is no date',
    (value) => {
      expect(read(`Started: ${value}`, `EditDate: ${value}`)).toMatchObject({
        started: null,
        editDate: null,
        problems: ['invalid-started', 'invalid-edit-date'],
      });
    },
  );

  test('a YAML reader that makes dates of dates reads the same', () => {
    const frontmatter = yamlWithDates(
      'Started: 2024-03-06\nEditDate: 2024-03-06T23:30:00Z\nStatus: 2024-03-06',
    ) as YamlMap;
    expect(frontmatter['Started']).toBeInstanceOf(Date);
    expect(readNoteProperties(frontmatter, names)).toMatchObject({
      started: '2024-03-06',
      editDate: '2024-03-06',
      statusText: '2024-03-06',
    });
    expect(readNoteProperties({ Started: new Date('no date') }, names).problems).toEqual(['invalid-started']);
  });
});

test('Purpose is one line of text, whatever stands there', () => {
  expect(read('Purpose: To learn').purpose).toBe('To learn');
  expect(read('purpose: [a, b]').purpose).toBe('a, b');
  expect(read('Purpose:').purpose).toBe('');
});

test('Reviewed By is a list of names, or one', () => {
  expect(read('Reviewed By: [Ann, "", Bob]').reviewedBy).toEqual(['Ann', 'Bob']);
  expect(read('reviewed by: Ann (2024-03-06)').reviewedBy).toEqual(['Ann (2024-03-06)']);
  expect(read('Status: x').reviewedBy).toEqual([]);
});

test('without it, the reviewers are those that Peer Reviewed lists', () => {
  expect(read('Peer Reviewed: [Ann, "", Bob]').reviewedBy).toEqual(['Ann', 'Bob']);
  expect(read('Reviewed By:\nPeer Reviewed: [Ann]').reviewedBy).toEqual(['Ann']);
  expect(read('Reviewed By: Ann (2024-03-06)\nPeer Reviewed: [Ann]').reviewedBy).toEqual(['Ann (2024-03-06)']);
  expect(read('Peer Reviewed: 2').reviewedBy).toEqual([]);
});

test('Relates with an empty link is a problem, a blank one is none', () => {
  expect(read('Relates: "[[]]"').problems).toEqual(['empty-relation']);
  expect(read('Relates:').problems).toEqual([]);
  expect(read('Relates:', '  -', '  - "[[A]]"')).toMatchObject({ problems: [], relates: [{ target: 'A' }] });
});

test('names of the settings may be any', () => {
  const odd = { ...names, status: '__proto__', purpose: 'constructor' };
  expect(readNoteProperties({ a: 1 }, odd)).toMatchObject({ hasStatus: false, purpose: '' });
  const frontmatter = parse('__proto__: Draft\nconstructor: x') as YamlMap;
  expect(readNoteProperties(frontmatter, odd)).toMatchObject({ hasStatus: true, statusText: 'Draft', purpose: 'x' });
});

test('a note with __proto__ and other odd keys is read as any other', () => {
  const frontmatter = parse('__proto__: {Status: Evil}\ntoString: 1\n"": 2\nStatus: Draft') as YamlMap;
  expect(readNoteProperties(frontmatter, names)).toMatchObject({ statusText: 'Draft', problems: [] });
  expect(readNoteProperties(parse('__proto__: {Status: Evil}') as YamlMap, names).hasStatus).toBe(false);
});

test('a count other than that of the approvals in the log is a problem, but none where the log has no approval', () => {
  const log = ['Reviews:', '  - 2026-11-20 requested from Bo', '  - 2026-11-22 approved by Ada'];
  expect(read('Peer Reviewed: 1', ...log).problems).toEqual([]);
  expect(read('Peer Reviewed: 3', ...log).problems).toEqual(['review-count-differs']);
  expect(read(...log).problems).toEqual(['review-count-differs']);
  expect(read('Peer Reviewed: 3', ...log.slice(0, 2)).problems).toEqual([]);
  expect(read('Peer Reviewed: 3', 'Reviewed By: [Ada]').problems).toEqual([]);
  expect(read('Peer Reviewed: [Ada, Cy]', ...log).problems).toEqual([]);
  expect(read('Peer Reviewed: [Ada]', ...log, '  - 2026-11-24 approved by Ada').problems).toEqual([]);
});

test('the notes that supersede one, and that it supersedes, are links in whatever shape relations have', () => {
  const { supersededBy, supersedes } = readNoteProperties(
    { 'superseded by': [['Queue 2']], Supersedes: ['[[Cache|the cache]]', 'see Ann'] },
    names,
  );
  expect(supersededBy.map(({ target }) => target)).toEqual(['Queue 2']);
  expect(supersedes.map(({ kind, target }) => [kind, target])).toEqual([
    ['link', 'Cache'],
    ['text', ''],
  ]);
});
