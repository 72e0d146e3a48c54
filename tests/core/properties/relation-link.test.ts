import { parse } from 'yaml';
import { parseRelationLink, relationLinks } from '../../../src/core/properties/relation-link';

const read = (yaml: string) => relationLinks((parse(yaml) as Record<string, unknown>)['Relates']);
const targets = (yaml: string) => read(yaml).map(({ kind, target, display }) => [kind, target, display]);

describe('one entry of Relates', () => {
  test.each<[string, string[]]>([
    ['[[A]]', ['link', 'A', 'A']],
    ['  [[A]] ', ['link', 'A', 'A']],
    ['[[Folder/A.md]]', ['link', 'Folder/A.md', 'Folder/A.md']],
    ['[[A|alias]]', ['link', 'A', 'alias']],
    ['[[A\\|the A]]', ['link', 'A', 'the A']],
    ['[[A#Heading\\|the A]]', ['link', 'A', 'the A']],
    ['![[A \\| the A]]', ['link', 'A', 'the A']],
    ['[[A#Heading | alias]]', ['link', 'A', 'alias']],
    ['[[A#Heading#Deeper]]', ['link', 'A', 'A#Heading#Deeper']],
    ['[[A#^block]]', ['link', 'A', 'A#^block']],
    ['[[#Heading]]', ['link', '', '#Heading']],
    ['![[A]]', ['link', 'A', 'A']],
    ['[[Flow.canvas]]', ['link', 'Flow.canvas', 'Flow.canvas']],
    ['[[A|]]', ['link', 'A', 'A']],
    ['[[]]', ['empty', '', '']],
    ['[[ ]]', ['empty', '', '']],
    ['[[|alias]]', ['empty', '', 'alias']],
    ['', ['empty', '', '']],
    ['System design', ['text', '', 'System design']],
    ['[[A', ['text', '', '[[A']],
    ['[[A]] and more', ['text', '', '[[A]] and more']],
    ['see [[A]]', ['text', '', 'see [[A]]']],
    ['[A](Folder/A%20b.md#Heading)', ['link', 'Folder/A b.md', 'A']],
    ['[A](<Folder/A b.md>)', ['link', 'Folder/A b.md', 'A']],
    ['[](A.md "title")', ['link', 'A.md', 'A.md']],
    ['[A (1)](A%20(1).md)', ['link', 'A (1).md', 'A (1)']],
    ['[A](50%.md)', ['link', '50%.md', 'A']],
    ['[A]()', ['empty', '', 'A']],
    ['[site](https://example.org/a)', ['text', '', 'site']],
    ['https://example.org', ['text', '', 'https://example.org']],
    ['<script>alert(1)</script>', ['text', '', '<script>alert(1)</script>']],
  ])('%s', (text, [kind, target, display]) => {
    expect(parseRelationLink(text)).toEqual({ linkText: text.trim(), kind, target, display });
  });
});

describe('the Relates property', () => {
  test.each<[string, unknown[][]]>([
    ['Relates:', []],
    ['Relates: ""', []],
    ['Relates: []', []],
    ['Relates: "[[]]"', [['empty', '', '']]],
    ['Relates: "[[A]]"', [['link', 'A', 'A']]],
    [
      'Relates: ["[[A]]", B]',
      [
        ['link', 'A', 'A'],
        ['text', '', 'B'],
      ],
    ],
    [
      'Relates:\n  - "[[A]]"\n  -\n  - "[[B|b]]"',
      [
        ['link', 'A', 'A'],
        ['link', 'B', 'b'],
      ],
    ],
    [
      'Relates: "[[A]], [[B|b]]; [[C]]"',
      [
        ['link', 'A', 'A'],
        ['link', 'B', 'b'],
        ['link', 'C', 'C'],
      ],
    ],
    ['Relates: 42', [['text', '', '42']]],
    ['Relates: {A: 1, B: 2}', [['text', '', 'A: 1, B: 2']]],
  ])('%s', (yaml, links) => {
    expect(targets(yaml)).toEqual(links);
  });

  test.each<[string, string[]]>([
    ['Relates: [[A]]', ['[[A]]']],
    ['Relates: [[A|alias]]', ['[[A|alias]]']],
    ['Relates: [[A, B]]', ['[[A, B]]']],
    ['Relates: [[A: b]]', ['[[A: b]]']],
    ['Relates: [[1984]]', ['[[1984]]']],
    ['Relates: [[2024-03-06]]', ['[[2024-03-06]]']],
    ['Relates:\n  - [[A]]\n  - [[B]]', ['[[A]]', '[[B]]']],
    ['Relates: [[[A]], [[B, C]]]', ['[[A]]', '[[B, C]]']],
    ['Relates: [[]]', ['[[]]']],
  ])('without quotes: %s', (yaml, links) => {
    expect(read(yaml).map(({ linkText }) => linkText)).toEqual(links);
  });

  test('a list that holds itself holds no links', () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(relationLinks(endless)).toEqual([]);
  });
});
