import { readHeading, titleOf } from '../../../src/core/outline/titles';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { summaryOfCache } from '../../../src/core/outline/outline-summary';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

/** A heading as it is typed, as a title, and as Markdown that is written again. */
const HEADINGS: [heading: string, title: string, markdown: string][] = [
  ['🟩 **Step 1: Scope** (3 - 10 minutes)', '🟩 Step 1: Scope', '🟩 Step 1: Scope'],
  ['[[Use cases |User story]] example', 'User story example', '[[Use cases |User story]] example'],
  ['1. **[[Flow#Brute force | Brute]] way:**', '1. Brute way:', '1. [[Flow#Brute force | Brute]] way:'],
  [
    '<mark style="background: red">Current</mark> design',
    'Current design',
    '<mark style="background: red">Current</mark> design',
  ],
  ['Cost &amp; ==scale== %%ask Ada%%', 'Cost & scale', 'Cost &amp; scale %%ask Ada%%'],
  ['Why $O(n^2)$ beats `a*b`', 'Why $O(n^2)$ beats a*b', 'Why $O(n^2)$ beats `a*b`'],
  ['Estimate[^1] (5 min) ^estimate', 'Estimate', 'Estimate[^1]'],
  ['Trade-offs\nand close', 'Trade-offs and close', 'Trade-offs and close'],
];

test.each(HEADINGS)('%s is the title %s', (heading, title, markdown) => {
  expect(titleOf(heading)).toBe(title);
  expect(readHeading(heading)).toMatchObject({ title, markdown });
});

test.each(HEADINGS.filter(([heading]) => !heading.includes('\n')))(
  'text and cache agree on %s',
  (heading, title, markdown) => {
    const outline = outlineOf(`# ${heading}\n\n- [ ] Who?\n`, OPTIONS);
    expect(outline.phases).toMatchObject([{ title, markdown }]);
    const cache = {
      headings: [{ heading, level: 1, position: { start: { line: 0 } } }],
      listItems: [{ task: ' ', parent: -2, position: { start: { line: 2 } } }],
    };
    expect(summaryOfCache(cache, OPTIONS).phases).toMatchObject([{ title }]);
  },
);
