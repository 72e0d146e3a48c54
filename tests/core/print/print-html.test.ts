import fc from 'fast-check';
import { printCards, printChecklist, type PrintOptions } from '../../../src/core/print/print-html';
import {
  printableNote,
  printableTemplate,
  printedCounts,
  withoutAnswers,
  type PrintablePhase,
} from '../../../src/core/print/printable';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { templateOfNote } from '../../../src/core/templates/template-of-note';
import { card } from '../flashcards/words';

const options: PrintOptions = {
  paper: 'a4',
  roomLines: 2,
  words: {
    states: { open: 'open', done: 'done', cancelled: 'cancelled' },
    minutes: ({ from, to }) => (from === to ? `${from} min` : `${from}–${to} min`),
  },
};
const text = `## Step 1: Clarify requirements (3 - 10 minutes)

**Goal:** Know what is to be built.

### Ask functional requirements

- [x] What are the **core** features?
  Shorten a link.
- [ ] Who uses it?
- [-] Is it \`global\`?

## Step 2: Sketch

- [ ] Which boxes?
`;
const outline = outlineOf(text, { doneMarks: 'xX', cancelledMarks: '-', countNested: true });
const phases = printableNote(text, outline, 'Other items');
const print = (title: string, printed: readonly PrintablePhase[] = phases): string =>
  printChecklist(
    {
      title,
      facts: [
        { name: 'Status', value: 'Draft' },
        { name: 'Reviewers', value: '' },
      ],
      phases: printed,
    },
    options,
  );

const tags = (html: string): string[] => [...html.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1] ?? '');
const KNOWN_TAGS =
  /^(?:html|head|meta|title|style|body|h1|h2|h3|dl|div|dt|dd|section|p|span|ul|ol|li|b|i|s|u|mark|code|kbd|small|sub|sup|pre|br|hr|a|blockquote|table|tr|th|td|article)$/;

describe('a printed checklist', () => {
  const html = print('URL shortener');

  it('holds the title, the facts, and each phase with its time and goal', () => {
    expect(html).toContain('<h1>URL shortener</h1>');
    expect(html).toContain('<dt>Status</dt><dd dir="auto">Draft</dd>');
    expect(html).toContain('<dt>Reviewers</dt><dd dir="auto"></dd>');
    expect(html).toContain(
      '<h2 dir="auto">Step 1: Clarify requirements <span class="time">(3–10 min)</span></h2><p class="goal" dir="auto">Know what is to be built.</p>',
    );
  });

  it('moves nested items in, the deepest no further than there is room', () => {
    const nested = [
      '- [ ] Who reads?',
      '  - [ ] How often?',
      '    - [ ] From where?',
      '      - [ ] When?',
      '        - [ ] Why?',
    ];
    const note = `## Step 1: Ask\n\n${nested.join('\n')}\n`;
    const html = print(
      'Chat',
      printableNote(note, outlineOf(note, { doneMarks: 'x', cancelledMarks: '-', countNested: true }), ''),
    );
    expect([...html.matchAll(/<li( class="[^"]*")? dir="auto">/g)].map((match) => match[1] ?? '')).toEqual([
      '',
      ' class="nested-1"',
      ' class="nested-2"',
      ' class="nested-3"',
      ' class="nested-3"',
    ]);
  });

  it('shows marks as boxes that are named, and answers below them', () => {
    expect(html).toContain(
      '<span class="box done" role="img" aria-label="done"></span><span class="text">What are the <b>core</b> features?</span><div class="answer" dir="auto"><p>Shorten a link.</p></div>',
    );
    expect(html).toContain(
      '<span class="box cancelled" role="img" aria-label="cancelled"></span><span class="text">Is it <code>global</code>?</span></li>',
    );
  });

  it('leaves room to write below what is open', () => {
    expect(html).toContain('Who uses it?</span><div class="room"></div><div class="room"></div></li>');
  });

  it('keeps each section in one piece, the first with its phase’s heading', () => {
    expect(html.match(/<div class="section">/g)).toHaveLength(2);
    expect(html).toMatch(/\.section\{[^}]*break-inside:avoid/);
  });

  it('is for the chosen paper, with page numbers', () => {
    expect(html).toContain('@page{size:A4;');
    expect(printChecklist({ title: '', facts: [], phases }, { ...options, paper: 'letter' })).toContain(
      '@page{size:letter;',
    );
    expect(html).toContain('counter(page) " / " counter(pages)');
  });

  it('can be printed blank', () => {
    const blank = print('URL shortener', withoutAnswers(phases));
    expect(blank).not.toContain('Shorten a link');
    expect(blank).not.toMatch(/class="box (?:done|cancelled)"/);
  });

  it('prints a template with its planned minutes', () => {
    const template = {
      id: 't',
      name: 'T',
      frontmatter: '',
      phases: [{ title: 'Clarify', emoji: '', goal: '', minutes: 5, sections: [{ title: '', items: ['Why?'] }] }],
    };
    expect(print('T', printableTemplate(template))).toContain('Clarify <span class="time">(5 min)</span>');
  });

  it('prints what stands outside the phases last', () => {
    const loose = `- [ ] Before?\n${text}`;
    const printed = printableNote(
      loose,
      outlineOf(loose, { doneMarks: 'x', cancelledMarks: '-', countNested: true }),
      'Other items',
    );
    expect(printed[printed.length - 1]).toMatchObject({
      title: 'Other items',
      sections: [{ items: [{ text: 'Before?' }] }],
    });
  });
});

describe('the counts of what is printed', () => {
  const marks = { doneMarks: 'xX', cancelledMarks: '-' };
  // The item above the phases is printed below a heading of its own, which is no phase.
  const note = '- [x] Before?\n## Step 1: Scope\n\n- [x] Who?\n  - [ ] How many?\n- [-] Where?\n';

  it.each([true, false])('are those that the panel shows, with nested items counted: %s', (countNested) => {
    const settings = { ...marks, countNested };
    const read = outlineOf(note, settings);
    expect(printedCounts(printableNote(note, read, 'Other items'), settings)).toEqual({ phases: 1, items: read.total });
    expect(read.total).toBe(countNested ? 3 : 2);
  });

  it('hold cancelled items on a blank page, where they are open again', () => {
    const settings = { ...marks, countNested: true };
    const printed = printableNote(note, outlineOf(note, settings), 'Other items');
    expect(printedCounts(withoutAnswers(printed), settings)).toEqual({ phases: 1, items: 4 });
  });

  it('hold a template’s nested items as the settings say', () => {
    const template = templateOfNote('Review.md', note, { ...marks, countNested: true });
    expect(printedCounts(printableTemplate(template), { ...marks, countNested: true }).items).toBe(3);
    expect(printedCounts(printableTemplate(template), { ...marks, countNested: false }).items).toBe(2);
  });
});

describe('a printed page', () => {
  it('has a policy without scripts and network, and loads nothing', () => {
    const html = print('URL shortener');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/<script|<img|<link|\bsrc=|url\(|@import/i);
  });

  it('shows whatever a note says as text, in its titles, facts, questions, answers and cards', () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        '</style><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '</title><b>',
        '\\22;}body{display:none}',
        '<!--',
        '[x](javascript:alert(1))',
        '$</code><script>$',
        '`</code><i>`',
        '![[<img>]]',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, question, answer) => {
        const item = { text: question, state: 'open' as const, depth: 0, answer };
        const phase = { title, goal: question, timeBox: null, sections: [{ title: answer, items: [item] }] };
        const checklist = { title, facts: [{ name: question, value: answer }], phases: [phase] };
        for (const html of [
          printChecklist(checklist, options),
          printCards(title, [card(question, { back: answer, note: title })], 'a4'),
        ]) {
          expect(tags(html).filter((tag) => !KNOWN_TAGS.test(tag))).toEqual([]);
          expect(html.match(/<style>/g)).toHaveLength(1);
          expect(html.match(/<\/style>/g)).toHaveLength(1);
          expect(html).not.toMatch(/<[^>]*(?:\son\w+=|javascript:)/i);
          expect(html).not.toContain('<!--');
          const style = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? '';
          expect(style.match(/{/g)?.length).toBe(style.match(/}/g)?.length);
        }
      }),
    );
  });
});

describe('printed flashcards', () => {
  it('have their two sides next to each other and are never cut by a page', () => {
    const html = printCards('URL shortener', [card('Who uses it?', { back: '**Everybody**' })], 'letter');
    expect(html).toContain(
      '<div class="question" dir="auto">Who uses it?</div></div><div class="side" dir="auto"><p><b>Everybody</b></p></div>',
    );
    expect(html).toMatch(/\.card\{[^}]*break-inside:avoid/);
  });
});
