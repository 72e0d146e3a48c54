import { chosenCards } from '../../../src/core/flashcards/export-cards';
import { cardsOfTemplate, flashcardsOf } from '../../../src/core/flashcards/make-cards';
import { countCards } from '../../../src/core/flashcards/flashcard';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { words } from './words';

const cardsIn = (text: string, path = 'n.md') => flashcardsOf(path, text, DEFAULT_SETTINGS, words);

const note = `---
Status: Draft
---
## Step 1: Clarify requirements

**Goal:** Know what is to be built.

### Ask functional requirements

- [x] What are the core features?
  Shorten a link, follow it.

  - custom aliases
  - expiry
- [ ] Who uses it?
### Estimate scale
- [ ] How many users?
A million a day.

## Step 2: Sketch the architecture

- [ ] What are the main boxes?
`;

const cards = cardsIn(note, 'Designs/URL shortener.md');
const find = (question: string) => cards.find((card) => card.front === question);

describe('the cards of a note', () => {
  it('ask each item in the note’s order, between what its phase covers and what follows it', () => {
    expect(cards.map((card) => card.front)).toEqual([
      'What does step 1 cover?',
      'What are the core features?',
      'Who uses it?',
      'How many users?',
      'What follows “Step 1: Clarify requirements”?',
      'What does step 2 cover?',
      'What are the main boxes?',
    ]);
  });

  it('answer with what stands below the item', () => {
    expect(find('What are the core features?')).toMatchObject({
      phase: 'Step 1: Clarify requirements',
      section: 'Ask functional requirements',
      back: 'Shorten a link, follow it.\n\n- custom aliases\n- expiry',
      answered: true,
    });
    expect(find('How many users?')?.back).toBe('A million a day.');
  });

  it('have no answer where nothing is written: the goal is none', () => {
    expect(find('Who uses it?')).toMatchObject({ back: '', answered: false });
    expect(find('What are the main boxes?')).toMatchObject({ back: '', answered: false });
  });

  it('say what a phase covers: its sections, or its questions where it has none', () => {
    expect(find('What does step 1 cover?')?.back).toBe(
      '**Step 1: Clarify requirements**\n\n- Ask functional requirements\n- Estimate scale',
    );
    expect(find('What does step 2 cover?')?.back).toBe(
      '**Step 2: Sketch the architecture**\n\n- What are the main boxes?',
    );
  });

  it('say what follows', () => {
    expect(find('What follows “Step 1: Clarify requirements”?')?.back).toBe('Step 2: Sketch the architecture');
  });

  it('can be without those nobody answered', () => {
    expect(countCards(cards)).toEqual({ items: 4, phases: 2, order: 1, unanswered: 2 });
    const answered = chosenCards(cards, { kinds: new Set(['item', 'order'] as const), withUnanswered: false });
    expect(answered.map((card) => card.front)).toEqual([
      'What are the core features?',
      'How many users?',
      'What follows “Step 1: Clarify requirements”?',
    ]);
  });
});

describe('guids', () => {
  const guids = (text: string, path = 'n.md') => new Map(cardsIn(text, path).map((card) => [card.front, card.guid]));

  it('are the same after an item moved, was ticked or got an answer', () => {
    const before = guids('## Step 1\n- [ ] A question?\n- [ ] Another?\n## Step 2\n- [ ] Last?');
    const after = guids('## Step 1\n- [ ] Another?\n## Step 2\n- [x] A question?\n  yes\n- [ ] Last?');
    expect(after.get('A question?')).toBe(before.get('A question?'));
  });

  it('differ between questions, also equal ones, and between notes', () => {
    const text = '## Step 1\n- [ ] Why?\n## Step 2\n- [ ] Why?\n- [ ] How?';
    const all = cardsIn(text).map((card) => card.guid);
    expect(new Set(all).size).toBe(all.length);
    expect(guids(text, 'other.md').get('How?')).not.toBe(guids(text).get('How?'));
  });
});

describe('what a card leaves out', () => {
  const backOf = (answer: string) =>
    cardsIn(`## Step 1\n- [ ] Why?\n${answer.replace(/^(?=.)/gm, '  ')}\n## Step 2\n`).find(
      ({ front }) => front === 'Why?',
    )?.back;

  it('makes no card of a blank item, and says nothing of it', () => {
    const cards = cardsIn('## Step 1\n- [ ] Why?\n- [ ] \n- [ ] ^id\n- [ ] %%later%%\n## Step 2\n- [ ] \n');
    expect(cards.map(({ front, back }) => [front, back])).toEqual([
      ['What does step 1 cover?', '**Step 1**\n\n- Why?'],
      ['Why?', ''],
      ['What follows “Step 1”?', 'Step 2'],
    ]);
  });

  it('shows no block ID of the question, and knows it', () => {
    const [, named] = cardsIn('## Step 1\n- [ ] Who uses it? ^who-1\n## Step 2\n- [ ] Why?\n');
    const [, plain] = cardsIn('## Step 1\n- [ ] Who uses it?\n## Step 2\n- [ ] Why?\n');
    expect(named).toMatchObject({ front: 'Who uses it?', blockId: 'who-1', guid: plain?.guid });
  });

  it.each([
    ['a comment in a line', 'A %%private%% line', 'A  line'],
    ['comments over lines', 'One\n%%\nprivate\n%%\nTwo\n<!--\nhidden\n-->\nThree', 'One\n\nTwo\n\nThree'],
    ['a schedule of another plugin', 'Yes <!--SR:!2026-11-22,3,250-->', 'Yes'],
    ['a block ID', 'Yes ^abc', 'Yes'],
    ['a block ID on a line of its own', '- a\n- b\n\n^abc', '- a\n- b'],
  ])('leaves out %s', (_what, answer, back) => {
    expect(backOf(answer)?.replace(/\n+/g, '\n')).toBe(back.replace(/\n+/g, '\n'));
  });

  it.each([
    'So:\n\n    x ^abc \n\n\n    \t%%a%%',
    'So:\n\n- go\n\n  \t\tif {\n\n\n  \t\t}',
    '`%%a%%` and `<!-- b -->`',
    '```html\n<!-- b -->\nx ^abc\n%%a%%\n```',
    '$$\nx ^abc\n$$',
  ])('keeps %j', (answer) => {
    expect(backOf(answer)).toBe(answer);
  });
});

describe('the cards of a template', () => {
  it('have no answers, also where their phases have goals', () => {
    const template = {
      id: 'interview',
      name: 'Interview',
      frontmatter: '',
      phases: [
        {
          title: 'Clarify',
          emoji: '',
          goal: 'Know the goal.',
          minutes: 5,
          sections: [
            { title: 'Users', items: ['Who?'] },
            { title: '', items: ['Why?'] },
          ],
        },
      ],
    };
    expect(cardsOfTemplate(template, words).map(({ front, back, section }) => [front, back, section])).toEqual([
      ['What does “Clarify” cover?', '**Clarify**\n\n- Users', ''],
      ['Who?', '', 'Users'],
      ['Why?', '', ''],
    ]);
  });
});
