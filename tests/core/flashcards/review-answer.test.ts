import { safeBack, safeFront } from '../../../src/core/flashcards/review-answer';
import { ReviewExport } from './review-export';
import { type PluginVersion, readCards } from './spaced-repetition';
import { card } from './words';

const VERSIONS: readonly PluginVersion[] = ['1.13', '1.15'];
const tick = '`';
const fence = '```';

/** Answers that the plugin would read as something else, and how the note of cards holds them. */
const answers: readonly (readonly [what: string, answer: string, safe: string])[] = [
  ['plain text', 'People', 'People'],
  ['a blank line', 'one\n\ntwo', 'one\n<br>\ntwo'],
  ['a separator', 'one\n?\n  ??', 'one\n\\?\n  \\??'],
  ['a tag', '#tag first', '\\#tag first'],
  ['a heading', '# Title\n### Small ###\ntext', '**Title**\n**Small**\ntext'],
  ['an empty heading', '#\ntext', '\\#\ntext'],
  ['a rule and an underlined heading', 'one\n\n---\ntwo\n---\n===', 'one\n<br>\n***\ntwo\n\\---\n\\==='],
  ['a line card', 'A::B and C:::D', 'A&#58;:B and C&#58;&#58;:D'],
  ['a highlight', 'some ==marked== words', 'some ==marked== words'],
  ['code with colons', `a ${tick}std::map${tick}`, `a ${tick}std::map${tick}`],
  ['code and text with colons', `a::b ${tick}c::d${tick}`, `a&#58;:b ${tick}c::d${tick}`],
  ['code that the plugin misreads', `${tick}${tick}a::b${tick}${tick}`, '<code>a&#58;&#58;b</code>'],
  ['code with comparisons', `${tick}a == b && c == d${tick}`, `${tick}a == b && c == d${tick}`],
  ['a formula with colons', '$a::b$ and $x == y$', '$a: :b$ and $x == y$'],
  ['a formula over lines', 'so\n$$\na::b\n\nc\n$$\ntext', 'so\n$$\na: :b\nc\n$$\ntext'],
  ['code of one line in three backticks', `${fence}$code$${fence} is inline`, ` ${fence}$code$${fence} is inline`],
  ['a fence', `${fence}js\na::b\n\n?\n# c\n${fence}`, `${fence}js\na::b\n\n?\n# c\n${fence}`],
  ['a fence behind a bullet', `- ${fence}js\n  a::b\n\n  c\n  ${fence}\n- d`, `${fence}js\na::b\n\nc\n${fence}\n- d`],
  ['a fence in a list', `- a\n\n  ${fence}\n  b\n\n    c\n  ${fence}`, `- a\n${fence}\nb\n\n  c\n${fence}`],
  ['a fence in a quote', `> a\n> ${fence}\n> b::c\n>\n> d\n> ${fence}\n> e`, `> a\n${fence}\nb::c\n\nd\n${fence}\n> e`],
  ['a fence of tildes', '~~~\na\n```\n~~~', `${fence}${tick}\na\n${fence}\n${fence}${tick}`],
  [
    'marks of a fence in a fence',
    `${fence}\na\n ${fence}b\n${fence}c\n${fence}`,
    `${fence}${tick}\na\n ${fence}b\n${fence}c\n${fence}${tick}`,
  ],
  ['a fence that never ends', `${fence}\na`, `${fence}\na\n${fence}`],
  ['indented code', 'a\n\n    b::c\n\n    d\n\ne', `a\n${fence}\nb::c\n\nd\n${fence}\ne`],
  ['a nested list', '- a\n    - b\n\n    c', '- a\n    - b\n<br>\n    c'],
  ['a callout', '> [!note] a\n> b', '> [!note] a\n> b'],
  ['a first line of dashes', '---\na', '***\na'],
];

describe('an answer in a note of cards', () => {
  it.each(answers)('holds %s', (_what, answer, safe) => {
    expect(safeBack(answer).join('\n')).toBe(safe);
  });

  it.each(answers)('is one card with %s, and stays the same', (_what, answer, safe) => {
    const note = new ReviewExport();
    const cards = [card('Before?'), card('This?', { back: answer }), card('After?')];
    const text = note.export(cards);
    for (const version of VERSIONS) {
      const read = readCards(text, version);
      expect(read.map(({ type, front }) => [type, front])).toEqual([
        ['basic', 'Before?'],
        ['basic', 'This?'],
        ['basic', 'After?'],
      ]);
      expect(read[1]?.back).toBe(safe.trimEnd());
    }
    expect(note.export(cards)).toBe(text);
  });
});

describe('a question in a note of cards', () => {
  it.each([
    ['#What is A::B?', '\\#What is A&#58;:B?'],
    ['# Title', '\\# Title'],
    [`${fence}x${fence} is what?`, `${fence}x${fence} is what?`],
    ['?', '\\?'],
    ['two\nlines', 'two lines'],
  ])('is written so that the plugin sees one line: %j', (question, front) => {
    expect(safeFront(question)).toBe(front);
    const text = new ReviewExport().export([card(question), card('After?')]);
    for (const version of VERSIONS) {
      const fronts = readCards(text, version).map((read) => read.front.trim());
      expect(fronts).toEqual([front, 'After?']);
    }
  });
});
