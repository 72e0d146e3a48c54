import { outlineOf } from '../../../src/core/outline/outline-of';
import { readinessOf } from '../../../src/core/reviews/readiness';

const options = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

function findings(text: string, known: { unresolved?: string[]; properties?: string[]; wanted?: string[] } = {}) {
  const facts = { unresolved: [], properties: [], wanted: [], ...known };
  return readinessOf(text, { outline: outlineOf(text, options), ...facts });
}

const inWords = (...lines: string[]): string[] =>
  findings(lines.join('\n')).map(({ kind, phase, text, line }) => `${line}: ${kind} "${text}" (${phase})`);

test('open items, ticked ones without an answer, placeholders, and empty sections, in the order of the note', () => {
  expect(
    inWords(
      '# Design a news feed',
      '## Step 1: Scope',
      '- [x] Who posts, and how often?',
      '  Ten million people, twice a day.',
      '- [x] How fresh is the feed?',
      '- [ ] Which devices?',
      '- [-] Ads',
      '',
      '## Step 2: Data',
      '### Entities',
      'Posts and follows: TBD',
      '### Access patterns',
      '',
      '### Sizes',
      '- [x] How large is a post?',
      '  - [x] Photos: 2 MB on average',
      '    Measured last year.',
    ),
  ).toEqual([
    '4: unanswered-item "How fresh is the feed?" (Step 1: Scope)',
    '5: open-item "Which devices?" (Step 1: Scope)',
    '10: placeholder "Posts and follows: TBD" (Step 2: Data)',
    '11: empty-section "Access patterns" (Step 2: Data)',
  ]);
});

test('a placeholder is in capitals and outside properties, code, and comments', () => {
  expect(
    inWords(
      '---',
      'Purpose: TODO',
      '---',
      'Latency: ???',
      'Written by {{author}}.',
      'My todo list is shared.',
      'A TODOLIST service.',
      'Handlebars fills **`{{name}}`**, and `// TODO` is a comment %% TBD %%.',
      '```',
      '// TODO',
      '```',
      '%%',
      'TBD',
      '%%',
    ),
  ).toEqual(['3: placeholder "Latency: ???" ()', '4: placeholder "Written by {{author}}." ()']);
});

test('a heading with deeper headings is not empty, the last one may be', () => {
  expect(inWords('# Chat', '## Scope', 'Teams.', '', 'Later', '---', '', '***', '# Appendix')).toEqual([
    '4: empty-section "Later" ()',
    '8: empty-section "Appendix" ()',
  ]);
});

test('relations that lead nowhere and missing properties come last', () => {
  const known = { unresolved: ['Gone'], properties: ['status'], wanted: ['Status', 'Started'] };
  expect(findings('Ready.', known)).toEqual([
    { kind: 'unresolved-relation', phase: '', text: 'Gone', line: null },
    { kind: 'missing-property', phase: '', text: 'Started', line: null },
  ]);
});

test('a note that lacks nothing has none', () => {
  expect(findings('## Step 1: Scope\n- [x] Who?\n  Everybody.\n## Step 2: Data\n- [x] What?\n  Posts.\n')).toEqual([]);
});
