import fc from 'fast-check';
import { questionsOf, ReviewExport } from './review-export';
import { type PluginVersion, type ReadCard, readCards, review } from './spaced-repetition';

const VERSIONS: readonly PluginVersion[] = ['1.13', '1.15'];

const question: fc.Arbitrary<string> = fc.constantFrom(
  'What are the core features?',
  'How many reads per second?',
  'How many writes per second?',
  'Why `std::map`, not std::set?',
  'What is $a::b$?',
  '# Is this a heading?',
  '```code``` is what?',
  'Who uses it? ^who',
  'Is it ==fast== or **cheap**?',
);
const answerLine: fc.Arbitrary<string> = fc.constantFrom(
  '',
  'People',
  '- a',
  '  - b',
  '1. one',
  '# heading',
  '## Deeper ##',
  '?',
  '??',
  '---',
  '===',
  '#tag',
  '> quote',
  '> ?',
  '```',
  '```js',
  '  ```',
  '- ```sh',
  '> ```',
  '~~~',
  '    indented::code',
  'a::b',
  '`a::b`',
  '``a::b`` and `c::d',
  '$x::y$',
  '$$',
  '<!-- comment',
  '-->',
  '%%',
  '%%hidden%%',
  '<br>',
  '<div>',
  '| a | b |',
  '|---|---|',
  '^id',
  'text ^id',
  '<!--SR:!2026-01-01,1,250-->',
  '```$code$```',
  '==mark==',
  '{{c1::x}}',
  'tab\there',
  '\\',
  '- ',
);
/** Questions of a design note, each below one of three headings, with any lines as their answers. */
const design = fc.uniqueArray(
  fc.record({ question, place: fc.nat(2), answer: fc.array(answerLine, { maxLength: 6 }) }),
  { selector: (each) => each.question, maxLength: 6 },
);
type Design = { question: string; place: number; answer: string[] }[];

const noteOf = (list: Design): string =>
  [0, 1, 2]
    .map((place) => {
      const items = list.filter((each) => each.place === place);
      const lines = items.flatMap((each) => [`- [ ] ${each.question}`, ...each.answer.map((line) => `  ${line}`), '']);
      return `## Step ${place + 1}: Phase\n\n- [ ] Always here ${place}?\n\n${lines.join('\n')}\n`;
    })
    .join('\n');

const fronts = (cards: readonly ReadCard[]): string[] => cards.map(({ front }) => front.trim()).sort();

describe('whatever the questions and answers are', () => {
  it('the plugin reads as many cards as there are, each with its question and answer', () => {
    fc.assert(
      fc.property(design, (list) => {
        const cards = questionsOf(noteOf(list));
        const text = new ReviewExport().export(cards);
        for (const version of VERSIONS) {
          const read = readCards(text, version);
          expect(read.map(({ type }) => type)).toEqual(cards.map(() => 'basic'));
          expect(read.flatMap(({ schedules }) => schedules)).toEqual([]);
          expect(read.every(({ back }) => back.trim() !== '')).toBe(true);
        }
      }),
    );
  });

  it('a second export leaves the same bytes', () => {
    fc.assert(
      fc.property(design, (list) => {
        const note = new ReviewExport();
        const cards = questionsOf(noteOf(list));
        const first = note.export(cards);
        const { known } = note;
        expect(note.export(cards)).toBe(first);
        expect(note.known).toEqual(known);
      }),
    );
  });
});

const ownLine = fc.constantFrom(
  'My own words',
  '> [!tip] mine',
  '^mine',
  '#flashcards/mine',
  '%%mine%%',
  '- mine',
  '<br>',
  '**Hint:** mine',
  '?',
  '??',
  '#mine tag',
);
const form = fc.constantFrom('below' as const, 'same-line' as const, 'callout' as const);
/** What happens to the note of cards between two exports: a card is reviewed, or the user adds a line in a card. */
const event = fc.oneof(fc.record({ at: fc.nat(20), form }), fc.record({ at: fc.nat(40), line: ownLine }));

/** The note after it, and the line that was added. */
function happen(
  text: string,
  what: { at: number; form?: 'below' | 'same-line' | 'callout'; line?: string },
  number: number,
): string {
  if (what.line === undefined) {
    const cards = readCards(text, '1.15');
    const card = cards[what.at % Math.max(cards.length, 1)];
    if (card === undefined || card.type !== 'basic' || card.schedules.length > 0) return text;
    // The plugin takes the first text that is the card's.
    if (text.indexOf(card.text) !== text.lastIndexOf(card.text)) return text;
    return review(text, card, `<!--SR:!2026-12-${String(10 + number)},3,250-->`, what.form ?? 'below');
  }
  const lines = text.split('\n');
  const spots = linesOfAnswers(lines);
  const spot = spots[what.at % Math.max(spots.length, 1)];
  if (spot === undefined || what.line.startsWith('?')) return text;
  return [...lines.slice(0, spot), `${what.line} ${number}`, ...lines.slice(spot)].join('\n');
}

/** Below the separator of each card and behind each further line of it, outside of code blocks and formulas. */
function linesOfAnswers(lines: readonly string[]): number[] {
  const spots: number[] = [];
  let inCard = false;
  let fence: string | null = null;
  lines.forEach((line, index) => {
    if (fence === null && line.trim() === '') inCard = false;
    if (fence === null && line.trim() === '?') inCard = true;
    if (fence === null) fence = /^(?:`{3,}|~{3,}|\$\$$)/.exec(line)?.[0] ?? null;
    else if (line.startsWith(fence)) fence = null;
    if (inCard && fence === null) spots.push(index + 1);
  });
  return spots;
}

const scheduled = (text: string): Map<string, string> =>
  new Map(
    readCards(text, '1.15').flatMap(({ front, schedules }) => schedules.map((each) => [each, front.trim()] as const)),
  );

/** Code that never ends, in a formula that never ends, with a blank at the end of a line, which no file keeps. */
const BLANK_IN_OPEN_CODE: Design = [
  { question: 'What are the core features?', place: 0, answer: ['$$', '```js', '- ', '  - b'] },
];

describe('whatever users put between', () => {
  it('a schedule never changes its question, and no line of theirs goes', () => {
    fc.assert(
      fc.property(design, design, fc.array(event, { maxLength: 8 }), (before, after, events) => {
        const note = new ReviewExport();
        note.export(questionsOf(noteOf(before)));
        events.forEach((what, index) => {
          note.text = happen(note.text, what, index);
        });
        const edited = note.text;
        const schedules = scheduled(edited);
        const own = edited
          .split('\n')
          .filter((line) => /^(?:My own|> \[!tip\]|\^mine|#|%%mine|- mine|\*\*Hint)/.test(line) && / \d$/.test(line));
        note.export(questionsOf(noteOf(after)));
        for (const line of own) expect(note.text.split('\n')).toContain(line);
        const now = scheduled(note.text);
        expect([...now.keys()].sort()).toEqual([...schedules.keys()].sort());
        for (const [schedule, asked] of schedules) expect(now.get(schedule)).toBe(asked);
        const last = note.text;
        note.export(questionsOf(noteOf(after)));
        expect(note.text).toBe(last);
        expect(fronts(readCards(last, '1.13'))).toEqual(fronts(readCards(last, '1.15')));
      }),
    );
  });

  it('an export of the same cards changes nothing', () => {
    fc.assert(
      fc.property(design, fc.array(event, { maxLength: 8 }), (list, events) => {
        const note = new ReviewExport();
        const cards = questionsOf(noteOf(list));
        note.export(cards);
        events.forEach((what, index) => {
          note.text = happen(note.text, what, index);
        });
        const edited = note.text;
        expect(note.export(cards)).toBe(edited);
      }),
      { examples: [[BLANK_IN_OPEN_CODE, [{ at: 13, form: 'below' }]]] },
    );
  });
});
