import fc from 'fast-check';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { insertChecklist } from '../../../src/core/templates/insert-checklist';
import { templateOfNote } from '../../../src/core/templates/template-of-note';

const outline = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const style = { emoji: true, timeBoxes: false, goals: false, marker: '-', addProperties: false } as const;

const SUMMARY = '## Step 2: Summary\n\n- [ ] What is left?\n';
const REVIEW = `## Step 1: Storage

- [ ] Which store?
  - [ ] Why not a file?
  - [ ] Which index?
    - [ ] How large?
- [ ] Who cleans up?
  - [ ] How often?

### Failure

- [ ] What is lost?

${SUMMARY}`;

const template = (text: string) => templateOfNote('Templates/Review.md', text, outline);

function edited(note: string, from = REVIEW): { after: string; undone: string } {
  const edit = insertChecklist({
    template: template(from),
    phases: null,
    place: { at: 'end' },
    style,
    secondCopy: false,
    outline,
  })(note);
  if (isRefusal(edit)) throw new Error(edit.refused);
  const after = applyEdit(note, edit);
  return { after, undone: applyEdit(after, invertEdit(note, edit)) };
}

const inserted = (note: string, from?: string): string => edited(note, from).after;

/** The items of a text with as many dots in front as they are nested in others. */
const tree = (text: string): string[] =>
  allItems(outlineOf(text, outline)).map(({ depth, text: words }) => '·'.repeat(depth) + words);

const withoutDots = (entry: string): string => entry.replace(/^·+/, '');

describe('a template with nested items', () => {
  test('is inserted as it is nested', () => {
    expect(inserted('')).toBe(REVIEW);
  });

  test.each([
    ['tabs', '- [ ] a\n\t- [ ] b\n\t\t- [ ] c\n'],
    ['four spaces', '- [ ] a\n    - [ ] b\n        - [ ] c\n'],
  ])('is indented by %s where the template is', (_, list) => {
    expect(inserted('', list)).toBe(list);
  });

  test.each([
    ['numbers', '1. [ ] a\n   1. [ ] b\n      1. [ ] c\n', '- [ ] a\n   - [ ] b\n      - [ ] c\n'],
    ['wide numbers', '100. [ ] a\n     - [ ] b\n', '- [ ] a\n    - [ ] b\n'],
    ['a quote', '> - [ ] a\n>   - [ ] b\n', '- [ ] a\n  - [ ] b\n'],
    ['plain entries between', '- [ ] a\n  - plain\n    - [ ] b\n', '- [ ] a\n    - [ ] b\n'],
  ])('becomes bullets that nest alike: %s', (_, list, expected) => {
    expect(inserted('', list)).toBe(expected);
    expect(tree(expected)).toEqual(tree(list));
  });
});

describe('where the note has part of it', () => {
  test('nothing is added where all of it is there, nested or not', () => {
    expect(inserted(REVIEW)).toBe(REVIEW);
    const flat = REVIEW.replace(/^ +/gm, '');
    expect(inserted(flat)).toBe(flat);
  });

  test.each([
    ['the first nested item', '  - [ ] Why not a file?\n'],
    ['the last nested item', '  - [ ] Which index?\n    - [ ] How large?\n'],
    ['the only nested item', '  - [ ] How often?\n'],
    ['an item nested twice', '    - [ ] How large?\n'],
    ['an item with all that is nested in it', '- [ ] Who cleans up?\n  - [ ] How often?\n'],
    [
      'the first item with all that is nested in it',
      REVIEW.slice(REVIEW.indexOf('- [ ]'), REVIEW.indexOf('- [ ] Who')),
    ],
    ['a section', '\n### Failure\n\n- [ ] What is lost?\n'],
  ])('%s comes back in its place', (_, part) => {
    expect(REVIEW).toContain(part);
    expect(inserted(REVIEW.replace(part, ''))).toBe(REVIEW);
  });

  test('a nested item goes behind the answers of the one before it, and of the one it is nested in', () => {
    const note = '## Step 1: Storage\n\n- [x] Which store?\n  A table.\n- [x] Who cleans up?\n\n  A job.\n';
    expect(inserted(note)).toBe(
      '## Step 1: Storage\n\n' +
        '- [x] Which store?\n  A table.\n  - [ ] Why not a file?\n  - [ ] Which index?\n    - [ ] How large?\n' +
        '- [x] Who cleans up?\n\n  A job.\n  - [ ] How often?\n\n### Failure\n\n- [ ] What is lost?\n\n' +
        SUMMARY,
    );
  });

  test('what the user nested stays where it is nested', () => {
    const note = REVIEW.replace('- [ ] Who cleans up?\n  - [ ] How often?\n', '').replace(
      '    - [ ] How large?\n',
      '    - [ ] How large?\n  - [ ] my own?\n',
    );
    expect(inserted(note)).toBe(REVIEW.replace('    - [ ] How large?\n', '    - [ ] How large?\n  - [ ] my own?\n'));
  });

  test('it takes the note’s own marker and indent', () => {
    const note = '## Step 1: Storage\n\n1. [x] Which store?\n   * [x] Why not a file?\n2. [ ] Who cleans up?\n';
    expect(inserted(note)).toBe(
      '## Step 1: Storage\n\n1. [x] Which store?\n   * [x] Why not a file?\n   * [ ] Which index?\n     * [ ] How large?\n' +
        '2. [ ] Who cleans up?\n   - [ ] How often?\n\n### Failure\n\n- [ ] What is lost?\n\n' +
        SUMMARY,
    );
  });

  test('a callout stays one', () => {
    const note = '> [!todo] Storage\n> - [x] Which store?\n> A table.\n> - [ ] Who cleans up?\n';
    expect(inserted(note, '- [ ] Which store?\n  - [ ] Which index?\n- [ ] Who cleans up?\n')).toBe(
      '> [!todo] Storage\n> - [x] Which store?\n> A table.\n>\n>   - [ ] Which index?\n> - [ ] Who cleans up?\n',
    );
  });

  test.each([
    ['goes on lazily', '> - [x] Which store?\n> A table, that is\nPostgres.\n', '>\n> - [ ] Which index?\n', ''],
    ['is followed by text', '> [!todo]\n> - [x] Which store?\n', '> - [ ] Which index?\n', '\nLater.\n'],
    ['goes on behind a plain entry', '> - Data\n>   - [x] Which store?\n', '>   - [ ] Which index?\n', '> - API\n'],
    ['ends in code', '> - [x] Which store?\n>   ```sql\n>   select\n', '> - [ ] Which index?\n', ''],
    [
      'goes on outside of a nested list',
      '> - Data\n>   - [x] Which store?\n>\n> A table.\n',
      '>\n> - [ ] Which index?\n',
      '',
    ],
  ])('an item stays in the callout that %s', (_, note, added, rest) => {
    expect(inserted(note + rest, '- [ ] Which store?\n- [ ] Which index?\n')).toBe(note + added + rest);
  });

  test('a callout is not split by an item that goes in front of it', () => {
    const list = '- [ ] Which store?\n- [ ] Which index?\n- [ ] Who cleans up?\n';
    expect(inserted('- [x] Which store?\n\n> [!todo] Later\n> - [ ] Who cleans up?\n', list)).toBe(
      '- [x] Which store?\n- [ ] Which index?\n\n> [!todo] Later\n> - [ ] Who cleans up?\n',
    );
  });

  test('an item stays in the list it belongs to, and does not go into the plain entry below', () => {
    const list = '- [ ] Which store?\n- [ ] Which index?\n- [ ] Who cleans up?\n';
    expect(inserted('- Data\n  - [x] Which store?\n- API\n  REST.\n', list)).toBe(
      '- Data\n  - [x] Which store?\n  - [ ] Which index?\n  - [ ] Who cleans up?\n- API\n  REST.\n',
    );
    expect(inserted('- [x] Which store?\n- Later\n  - [ ] Backups?\n- [ ] Who cleans up?\n', list)).toBe(
      '- [x] Which store?\n- [ ] Which index?\n- Later\n  - [ ] Backups?\n- [ ] Who cleans up?\n',
    );
    expect(inserted('  - [x] Which store?\n  - [ ] Which index?\n- ```\n  code\n', list)).toBe(
      '  - [x] Which store?\n  - [ ] Which index?\n- ```\n  code\n- [ ] Who cleans up?\n',
    );
    expect(inserted('-\n  2. [ ] Which index?\n', list)).toBe(
      '-\n  3. [ ] Which store?\n  2. [ ] Which index?\n  3. [ ] Who cleans up?\n',
    );
  });

  test('what is indented below stays outside of the list that is put in front of it', () => {
    const note = '1. [x] Which store?\n  ```sql\n  select\n- [ ] hidden\n';
    expect(inserted(note, '- [ ] Which store?\n- [ ] Which index?\n\t- [ ] How large?\n')).toBe(
      '1. [x] Which store?\n\n  2. [ ] Which index?\n      - [ ] How large?\n\n  ```sql\n  select\n- [ ] hidden\n',
    );
    expect(inserted('## Step 1: Storage\n\n  ## Links\n', REVIEW.slice(0, REVIEW.indexOf('  - [ ]')))).toBe(
      '## Step 1: Storage\n\n  - [ ] Which store?\n\n  ## Links\n',
    );
  });

  test('a callout that is indented below stays outside of the list that is put in front of it', () => {
    expect(
      inserted('- [x] Which store?\n\nA table.\n\n   > - [ ] Backups?\n', '- [ ] Which store?\n- [ ] Which index?\n'),
    ).toBe('- [x] Which store?\n\nA table.\n\n   - [ ] Which index?\n\n   > - [ ] Backups?\n');
  });

  test('an empty entry above does not take in what is indented like the list below', () => {
    expect(inserted('* [x] Which store?\n-\n\n  - [ ] Backups?\n', '- [ ] Which store?\n- [ ] Which index?\n')).toBe(
      '* [x] Which store?\n-\n\n  - [ ] Which index?\n\n  - [ ] Backups?\n',
    );
  });

  test('of two items that go to one line the one further in goes first', () => {
    const note = '## Step 1: Storage\n\n- [x] Why not a file?\nNo.\n\t- [x] Who cleans up?\n';
    expect(
      inserted(note, '- [ ] Why not a file?\n- [ ] Which index?\n- [ ] Who cleans up?\n  - [ ] How often?\n'),
    ).toBe(`${note}\t  - [ ] How often?\n- [ ] Which index?\n`);
  });

  test('a callout without blanks behind its marks is nested as deep', () => {
    const list = '- [ ] Which store?\n  - [ ] Which index?\n';
    expect(inserted('>- [x] Which store?\n', list)).toBe('>- [x] Which store?\n>   - [ ] Which index?\n');
  });

  test('items below a plain entry stay beside each other behind an answer that is not indented', () => {
    const list = '- [ ] Which store?\n- [ ] Which index?\n- [ ] Who cleans up?\n';
    expect(inserted('- Storage\n  - [x] Which store?\nA table.\n  - [ ] Who cleans up?\n', list)).toBe(
      '- Storage\n  - [x] Which store?\nA table.\n\n  - [ ] Which index?\n  - [ ] Who cleans up?\n',
    );
  });

  test('nothing that follows becomes nested in what is added', () => {
    const list = '- [ ] Which store?\n  - [ ] Which index?\n  - [ ] How large?\n';
    expect(inserted('- [x] Which store?\n\nA table.\n\n  - [ ] How large?\n', list)).toBe(
      '- [x] Which store?\n\nA table.\n\n  - [ ] Which index?\n\n  - [ ] How large?\n',
    );
  });

  test('a list without headings is completed where it stands, below the title', () => {
    const list = '- [ ] Which store?\n  - [ ] Which index?\n- [ ] Who cleans up?\n';
    const note = '# Storage\n\nIntro.\n\n## Questions\n\n- [x] Which store? A table.\n\n## Links\n';
    expect(inserted(note, list)).toBe(
      '# Storage\n\nIntro.\n\n## Questions\n\n- [x] Which store? A table.\n  - [ ] Which index?\n- [ ] Who cleans up?\n\n## Links\n',
    );
  });

  test('nothing becomes part of HTML, which goes on up to a blank line', () => {
    const html = '- [x] Which store?\n<div>\n</div>\n- By day\n';
    expect(inserted(html, '- [ ] Which store?\n- [ ] Which index?\n')).toBe(`${html}\n- [ ] Which index?\n`);
  });

  test('a question asked of two items is added to the one that lacks it', () => {
    const twice = '- [ ] Queue\n  - [ ] Why?\n- [ ] Cache\n  - [ ] Why?\n';
    expect(inserted(twice.replace('  - [ ] Why?\n', ''), twice)).toBe(twice);
  });

  test('a list that is flat in the note is completed as it is', () => {
    const flat =
      '## Step 1: Storage\n\n- [x] Which store?\n- [x] Why not a file?\n- [ ] Who cleans up?\n- [ ] How often?\n';
    expect(inserted(flat)).toBe(
      '## Step 1: Storage\n\n- [x] Which store?\n- [x] Why not a file?\n- [ ] Which index?\n  - [ ] How large?\n- [ ] Who cleans up?\n- [ ] How often?\n\n### Failure\n\n- [ ] What is lost?\n\n' +
        SUMMARY,
    );
  });

  test('nothing is nested behind an answer that is not, which would make code of it', () => {
    const tabs = '- [ ] Which store?\n\t- [ ] Which index?\n\t- [ ] How large?\n';
    expect(inserted('- [x] Which store?\n\nA table.\n', tabs)).toBe(
      '- [x] Which store?\n\nA table.\n\n- [ ] Which index?\n- [ ] How large?\n',
    );
    expect(inserted('- [x] Which store?\n\t- [x] Which index?\n\nBy day.\n', tabs)).toBe(
      '- [x] Which store?\n\t- [x] Which index?\n\nBy day.\n\n- [ ] How large?\n',
    );
    expect(inserted('- [x] Which store?\n  ```sql\n  select\n', tabs)).toBe(
      '- [x] Which store?\n  ```sql\n  select\n- [ ] Which index?\n- [ ] How large?\n',
    );
  });
});

describe('whatever the note has of it', () => {
  const lines: readonly string[] = REVIEW.trimEnd().split('\n');
  const answers = [
    '',
    '',
    '',
    '\n    An answer.',
    '\n\nNot indented.',
    '\n      ```\n      x',
    '\n\t- [ ] own?',
    '\n> quoted',
  ];
  const worked = fc
    .record({
      kept: fc.array(fc.boolean(), { minLength: lines.length, maxLength: lines.length }),
      answers: fc.array(fc.constantFrom(...answers), { minLength: lines.length, maxLength: lines.length }),
      prefix: fc.constantFrom('', '', '> '),
      newline: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ kept, answers: given, prefix, newline }) =>
      lines
        .flatMap((line, index) => {
          if (!line.includes('[ ]')) return [line];
          return kept[index] === true ? `${prefix}${line}${given[index] ?? ''}`.split('\n') : [];
        })
        .join(newline),
    );
  const from = fc.constantFrom(REVIEW, REVIEW.replace(/ {2}/g, '\t'));

  test('it is complete afterwards, every line of the note stays, and undoing gives back the same bytes', () => {
    fc.assert(
      fc.property(worked, from, (note, source) => {
        const { after, undone } = edited(note, source);
        expect(undone).toBe(note);
        expect(inserted(after, source)).toBe(after);
        const asked = tree(REVIEW).map(withoutDots);
        expect(
          tree(after)
            .map(withoutDots)
            .filter((text) => asked.includes(text))
            .sort(),
        ).toEqual(asked.sort());
      }),
    );
  });

  test('where no answer stands in between, it is nested afterwards as the template is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: lines.length, maxLength: lines.length }),
        from,
        (kept, source) => {
          const parents = (index: number) =>
            lines.findLastIndex(
              (line, at) => at < index && /^ *- /.test(line) && line.search(/\S/) < (lines[index] ?? '').search(/\S/),
            );
          const isKept = (index: number): boolean => {
            if (!/^ *- /.test(lines[index] ?? '')) return true;
            const parent = /^ /.test(lines[index] ?? '') ? parents(index) : -1;
            return kept[index] === true && (parent < 0 || isKept(parent));
          };
          const note = lines.filter((_, index) => isKept(index)).join('\n');
          expect(tree(inserted(note, source))).toEqual(tree(REVIEW));
        },
      ),
    );
  });
});
