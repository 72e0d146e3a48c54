import fc from 'fast-check';
import {
  type KnownCard,
  readCardList,
  renamedIn,
  reviewNoteFor,
  writeCardList,
} from '../../../src/core/flashcards/card-list';
import type { Flashcard } from '../../../src/core/flashcards/flashcard';
import { identifyCards } from '../../../src/core/flashcards/identify-cards';
import { mainWords, questionKey } from '../../../src/core/flashcards/question-words';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { card } from './words';

const there = () => true;
const known = (...cards: Flashcard[]) => identifyCards(cards, [], there).known;

/** Which of the cards exported before each card is; null for a new one. */
function idsAfter(before: readonly Flashcard[], after: readonly Flashcard[], isThere = there): (string | null)[] {
  const list = known(...before);
  const ids = new Set(list.map(({ id }) => id));
  return identifyCards(after, list, isThere).cards.map(({ guid }) => (ids.has(guid) ? guid : null));
}

const features = card('What are the core features of this system?', { guid: 'features' });
const reads = card('How many reads per second?', { guid: 'reads' });

describe('a card is the one that was exported', () => {
  it.each([
    ['the same question', 'What are the core features of this system?'],
    ['other case, emphasis and punctuation', '**what** are the core features of this system'],
    ['small words that changed', 'Which core features does the system have?'],
    ['a plural', 'What is the core feature of these systems?'],
    ['a decomposed or unseen character', 'What are the core fea\u00adtures of\u00a0this system?'],
  ])('with %s', (_what, question) => {
    expect(idsAfter([features, reads], [card(question, { guid: 'new' })])).toEqual(['features']);
  });

  it('wherever in its note it stands', () => {
    const moved = { ...features, phase: 'Step 4: Scale', section: '', guid: 'x' };
    expect(idsAfter([features, reads], [reads, moved])).toEqual(['reads', 'features']);
  });

  it('with the same block ID, whatever it asks', () => {
    const named = { ...features, blockId: 'core' };
    expect(idsAfter([named], [card('What must it do?', { blockId: 'core', guid: 'x' })])).toEqual(['features']);
    expect(idsAfter([features], [{ ...named, guid: 'x' }])).toEqual(['features']);
  });
});

describe('a card is a new one', () => {
  it.each([
    ['How many reads per second?', 'How many writes per second?'],
    ['How long is data kept?', 'How large is data kept?'],
    ['What is the average load?', 'What is the peak load?'],
    ['How many daily users?', 'How many monthly users?'],
    ['Which data can be lost?', 'Which data can not be lost?'],
    ['How many requests go from client to server?', 'How many requests go from server to client?'],
    ['Where is it stored?', 'How is it stored?'],
    ['Why C++?', 'Why C#?'],
    ['Can it serve 100 users?', 'Can it serve 1000 users?'],
    ['What does step 3 cover?', 'What does step 4 cover?'],
    ['Which plan is there?', 'Which plane is there?'],
    ['How is it rated?', 'How is it rate?'],
    ['Why HTTP?', 'Why HTTPS?'],
    ['What is the load?', 'What is the IT load?'],
    ['Which users are there?', 'Which US users are there?'],
    ['Do we need process A?', 'Do we need a process?'],
    ['Does it go A → B?', 'Does it go A ← B?'],
    ['Why $a × b$?', 'Why $a ÷ b$?'],
    ['Which reads & writes?', 'Which reads / writes?'],
  ])('where %j is asked no more, but %j', (before, after) => {
    expect(idsAfter([card(before)], [card(after)])).toEqual([null]);
    expect(idsAfter([card(after)], [card(before)])).toEqual([null]);
  });

  it('in another note, also one of the same title', () => {
    expect(idsAfter([features], [{ ...features, source: 'Other/URL shortener.md' }])).toEqual([null]);
  });

  it('where nobody can say which of two equal questions is gone', () => {
    const why = card('Why?', { section: 'A', guid: 'a' });
    const again = card('Why?', { section: 'B', guid: 'b' });
    expect(idsAfter([why, again], [{ ...why, section: 'C' }])).toEqual([null]);
    expect(idsAfter([why, again], [again])).toEqual(['b']);
    expect(idsAfter([why, again], [{ ...again, section: 'C' }, why])).toEqual(['b', 'a']);
  });

  it('unless their answers tell them apart', () => {
    const [first, second] = [card('Why?', { back: 'Cost', guid: 'a' }), card('Why?', { back: 'Speed', guid: 'b' })];
    expect(idsAfter([first, second], [second, first])).toEqual(['b', 'a']);
    expect(idsAfter([first, second], [second])).toEqual(['b']);
    expect(idsAfter([first, second], [{ ...second, back: 'Latency' }])).toEqual([null]);
  });
});

describe('the list of cards', () => {
  it('remembers cards that are left out of an export, or gone', () => {
    const first = identifyCards([features, reads], [], there).known;
    const reworded = card('Which core features does the system have?', { guid: 'x' });
    const second = identifyCards([reworded], first, there).known;
    const third = identifyCards([reworded, { ...reads, guid: 'y' }], second, there);
    expect(third.cards.map(({ guid }) => guid)).toEqual(['features', 'reads']);
  });

  it('never gives an ID to two cards', () => {
    const question = fc.constantFrom('Why?', 'How many reads?', 'How many read?', 'How many writes?', 'Who?', 'who');
    const cards = fc.array(
      fc.record({ question, section: fc.constantFrom('A', 'B'), blockId: fc.constantFrom('', 'x') }),
    );
    const made = (list: { question: string; section: string; blockId: string }[]) =>
      list.map(({ question: front, ...rest }, index) => card(front, { ...rest, guid: `${front}${index % 3}` }));
    fc.assert(
      fc.property(cards, cards, (before, after) => {
        const { cards: found, known: list } = identifyCards(made(after), known(...made(before)), there);
        expect(new Set(found.map(({ guid }) => guid)).size).toBe(found.length);
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        const again = identifyCards(made(after), list, there);
        expect(again).toEqual({ cards: found, known: list });
      }),
    );
  });

  it('follows notes that are renamed', () => {
    const list = renamedIn(known(features), features.source, 'Designs/Short links.md');
    const renamed = { ...features, source: 'Designs/Short links.md', guid: 'x' };
    expect(identifyCards([renamed], list, there).cards[0]?.guid).toBe('features');
  });

  it('knows a note that was renamed outside by its answers, and no note by its questions alone', () => {
    const elsewhere = (each: Flashcard) => ({ ...each, source: 'New.md', guid: `new ${each.guid}` });
    const gone = () => false;
    expect(idsAfter([features, reads], [features, reads].map(elsewhere), gone)).toEqual(['features', 'reads']);
    const other = [features, reads].map((each) => ({ ...elsewhere(each), back: 'Something else.' }));
    expect(idsAfter([features, reads], other, gone)).toEqual([null, null]);
    const blank = [features, reads].map((each) => ({ ...each, back: '', answered: false }));
    expect(idsAfter(blank, blank.map(elsewhere), gone)).toEqual([null, null]);
    expect(idsAfter([features, reads], [features, reads].map(elsewhere))).toEqual([null, null]);
  });

  it('is read from the text that it was written to, and what else stands there stays', () => {
    const plan = writeCardList(known(features, reads), 'Keep this note.');
    const written = (text: string): string => {
      const edit = plan(text);
      if (isRefusal(edit)) throw new Error(edit.refused);
      return applyEdit(text, edit);
    };
    const first = written('');
    expect(first).toMatch(/^Keep this note\.\n\n```json\n\{.*\}\n\{.*\}\n```\n$/);
    expect(readCardList(first)).toEqual(known(features, reads));
    expect(plan(first)).toEqual({ changes: [] });
    expect(written(`Mine\n${first}Mine, too\n`)).toBe(`Mine\n${first}Mine, too\n`);
    expect(readCardList('<<<<<<< ours\n{"id":1}\n{not json\nnull')).toEqual([]);
  });
});

describe('the note of cards of a design note', () => {
  const pathOf = (number: number) => `Flashcards/Design flashcards ${number}.md`;
  const writtenTo = (source: string, ...paths: string[]): KnownCard[] =>
    known({ ...features, source }).map((each) => {
      const as = { context: '', front: '', lines: [] };
      return { ...each, written: Object.fromEntries(paths.map((path) => [path, as])) };
    });
  const noteFor = (list: KnownCard[], ...sources: string[]) => reviewNoteFor(list, new Set(sources), there, pathOf);

  it('is the one that holds its cards alone, whatever that is called', () => {
    expect(noteFor(writtenTo('Design.md', 'Mine.md'), 'Design.md')).toBe('Mine.md');
    expect(noteFor([...writtenTo('A.md', 'All.md', 'A.md'), ...writtenTo('B.md', 'All.md')], 'A.md')).toBe('A.md');
    expect(noteFor([], 'Design.md')).toBe(pathOf(1));
  });

  it('is none of another note of the same title', () => {
    expect(noteFor(writtenTo('Shop/Design.md', pathOf(1)), 'Design.md')).toBe(pathOf(2));
  });

  it('is one for several notes together', () => {
    expect(noteFor(writtenTo('A.md', 'A.md'), 'A.md', 'B.md')).toBe(pathOf(1));
  });
});

describe('the words of a question', () => {
  it('are compared without case and marks, but with signs that mean something', () => {
    expect(questionKey('**Who** uses `it`?')).toBe('who uses it');
    expect(questionKey('C#, C++ or 1.5 %?')).toBe('c# c++ or 1.5 %');
    expect(questionKey('???')).toBe('???');
  });

  it('are the main ones without small words and endings', () => {
    expect(mainWords('Who will use the services?')).toBe(mainWords('Who uses our service'));
    expect(mainWords('What is it?')).toBe('');
  });
});
