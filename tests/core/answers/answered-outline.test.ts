import fc from 'fast-check';
import { answeredOutline } from '../../../src/core/answers/answered-outline';
import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { generalParserTasks, micromarkDiffers } from '../markdown/markdown-reader';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const read = (text: string) => answeredOutline(text, outlineOf(text, OPTIONS));
const answers = (text: string): string[] => {
  const { phases, otherItems } = read(text);
  const inPhases = phases.flatMap(({ sections }) => sections.flatMap(({ items }) => items));
  return [...inPhases, ...otherItems].map(({ answer }) => answer);
};

describe('what is written below an item', () => {
  it('is what is indented deeper, blank lines and code included', () => {
    expect(answers('- [ ] Why?\n  Because.\n\n  ```\n  a\n\n  b\n  ```\n- [ ] How?\n')).toEqual([
      'Because.\n\n```\na\n\nb\n```',
      '',
    ]);
  });

  it('keeps every character of code, and the tabs in front of anything', () => {
    const code = 'func main() {\n\tprint("a\tb") \n\n\n}';
    expect(answers(`- [ ] Why?\n\t\`\`\`go\n${code.replace(/^(?=.)/gm, '\t')}\n\t\`\`\`\n`)).toEqual([
      `\`\`\`go\n${code}\n\`\`\``,
    ]);
    expect(answers('- [ ] Why?\n  So:\n\n      a \n\n\n      \tb\n\n\n  end  \n')).toEqual([
      'So:\n\n    a \n\n\n    \tb\n\nend',
    ]);
    expect(answers('- [ ] Why?\n  - one\n  \t- two\n')).toEqual(['- one\n\t- two']);
  });

  it('is what goes on right below it, up to the next block', () => {
    expect(answers('- [ ] Why?\nBecause\nof this.\n\nNot this.\n- [ ] How?\n---\n')).toEqual(['Because\nof this.', '']);
  });

  it('keeps code that is indented, and no indentation that means nothing', () => {
    expect(answers('- [ ] Why?\n      Because\n    of this.\n\n  And that.\n')).toEqual([
      'Because\nof this.\n\nAnd that.',
    ]);
    expect(answers('- [ ] Why?\n\n      code\n')).toEqual(['    code']);
  });

  it('leaves out the items below, with what stands below them', () => {
    const text = '- [ ] Outer?\n  before\n  - [ ] Inner?\n    deep\n\n  after\n';
    expect(answers(text)).toEqual(['before\n\nafter', 'deep']);
  });

  it('goes on in the item right above, however little it is indented', () => {
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n  text\n')).toEqual(['', 'text']);
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\ntext\n')).toEqual(['', 'text']);
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n    deep\n  text\n')).toEqual(['', 'deep\ntext']);
    expect(answers('- [ ] Outer?\n\t- [ ] Inner?\ntext\n')).toEqual(['', 'text']);
    expect(answers('> - [ ] Why?\ngoes on\n')).toEqual(['goes on']);
  });

  it('is that of the outer item after a blank line, or where it can be no part of a paragraph', () => {
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n\n  text\n')).toEqual(['text', '']);
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n\n    text\n')).toEqual(['', 'text']);
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n  > quoted\n')).toEqual(['> quoted', '']);
    expect(answers('- [ ] Outer?\n  - [ ] Inner?\n  - a point\n')).toEqual(['- a point', '']);
  });

  it('ends with the section and the phase', () => {
    const text = '## Step 1\n- [ ] Direct?\n  yes\n### Section\n- [ ] In section?\n  no\n## Step 2\n- [ ] Last?\n';
    expect(
      read(text).phases.map(({ sections }) => sections.map(({ title, items }) => [title, items[0]?.answer])),
    ).toEqual([
      [
        ['', 'yes'],
        ['Section', 'no'],
      ],
      [['', '']],
    ]);
  });

  it('is read in callouts, and ends with them', () => {
    expect(answers('> [!todo]\n> - [ ] Why?\n>   inside\n>\n>   more\n\nBelow')).toEqual(['inside\n\nmore']);
  });

  it('is read in a quote within a quote', () => {
    expect(answers('> > - [ ] Why?\n> >   inside\n>\n> outside')).toEqual(['inside']);
  });

  it('keeps what it quotes itself', () => {
    expect(answers('- [ ] Why?\n  As the book says:\n  > Because.\n')).toEqual(['As the book says:\n> Because.']);
  });

  it('goes on behind an item below it, lists and all', () => {
    const text = '- [ ] Outer?\n  - [ ] Inner?\n    deep\n\n  after\n    - a point\n';
    expect(answers(text)).toEqual(['after\n  - a point', 'deep']);
  });

  it('gives the text of a phase whose entries are no items', () => {
    expect(
      read(
        '1. **Scope:**\n   - goals\n   - constraints\n2. **Design:**\n   - parts\n3. **Close:**\n   - summary\n',
      ).phases.map(({ text }) => text),
    ).toEqual(['- goals\n- constraints', '- parts', '- summary']);
  });

  it('takes each line of words for the answer of one item at most, the one that a general Markdown parser has it in', () => {
    const beginnings = [
      '',
      ' ',
      '  ',
      '    ',
      '      ',
      '\t',
      '> ',
      '>   ',
      '>     ',
      '- ',
      '  - ',
      '  1. ',
      '```',
      '  ```',
    ];
    const items = ['- [ ] ', '  - [x] ', '\t- [ ] ', '    - [ ] ', '1. [x] ', '> - [ ] ', '>   - [ ] ', '- - [ ] '];
    const line = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...beginnings) },
      { weight: 3, arbitrary: fc.constantFrom(...items) },
      { weight: 2, arbitrary: fc.constantFrom(null, '>') },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (starts) => {
        const lines = starts.map((start, at) => (start === null ? '' : start === '>' ? '>' : `${start}w${at}`));
        const text = lines.join('\n');
        fc.pre(!micromarkDiffers(text));
        const all = allItems(outlineOf(text, OPTIONS));
        const tasks = generalParserTasks(text);
        for (const [index, item] of all.entries()) {
          const isAnswer = (words: string, at: number) => words.includes('w') && tasks.get(at) === item.line;
          const inParser = lines.flatMap((words, at) => (isAnswer(words, at) && at !== item.line ? [`w${at}`] : []));
          expect([item.line, answers(text)[index]?.match(/w\d+/g) ?? []]).toEqual([item.line, inParser]);
        }
      }),
    );
  });

  it('holds nothing that is not in the note, whatever the note', () => {
    const line = fc.constantFrom(
      '## Step 1',
      '### A',
      '- [ ] One?',
      '  - [x] Two?',
      '\t- [ ] Three?',
      '  below',
      '\tdeeper',
      'lazy',
      '',
      '> - [ ] In?',
      '>   out',
      '```',
      '---',
      '1. [ ] Four',
      '%%',
      '$$',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        for (const answer of answers(lines.join('\n')))
          for (const written of answer.split('\n'))
            expect(
              lines.some((each) => each.includes(written) || each.replaceAll('\t', '    ').includes(written)),
            ).toBe(true);
      }),
    );
  });
});
