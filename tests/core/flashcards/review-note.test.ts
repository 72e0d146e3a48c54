import type { Flashcard } from '../../../src/core/flashcards/flashcard';
import { isReviewNote } from '../../../src/core/flashcards/review-note';
import { questionsOf, ReviewExport } from './review-export';
import { readCards } from './spaced-repetition';
import { card } from './words';

const HEADING = '## URL shortener › Step 1: Clarify requirements › Ask functional requirements';
const SCHEDULE = '<!--SR:!2026-11-22,3,250-->';
const features = card('What are the core features?', { back: 'Shorten a link\nFollow it' });
const users = card('Who uses it?', { back: 'People' });

function exported(...cards: Flashcard[]): ReviewExport {
  const note = new ReviewExport();
  note.export(cards);
  return note;
}

describe('a note for the Spaced Repetition plugin', () => {
  it('holds a tag, the context as headings, and each card between blank lines', () => {
    expect(exported(users, card('Why?', { section: 'Scale', back: '' })).text).toBe(
      `#flashcards/design-phases\n\n${HEADING}\n\nWho uses it?\n?\nPeople\n\n` +
        '## URL shortener › Step 1: Clarify requirements › Scale\n\nWhy?\n?\n…\n\n',
    );
  });

  it('has headings that make no card', () => {
    const { text } = exported(card('Which headers?', { section: 'std::map or std::set' }));
    expect(readCards(text, '1.13').map(({ type, front }) => [type, front])).toEqual([['basic', 'Which headers?']]);
  });
});

describe('exporting again', () => {
  it('changes nothing where nothing changed', () => {
    const note = exported(features, users);
    const before = note.text;
    expect(note.export([features, users])).toBe(before);
  });

  it('writes a new answer in place and leaves the scheduling alone', () => {
    const note = exported(features, users);
    note.text = note.text.replace('People\n', `People\n${SCHEDULE}\n`);
    const before = note.text;
    expect(note.export([features, { ...users, back: 'Everybody\nwith a browser' }])).toBe(
      before.replace('People', 'Everybody\nwith a browser'),
    );
  });

  it('writes a new wording in place', () => {
    const note = exported(features, users);
    note.text = note.text.replace('People', `People ${SCHEDULE}`);
    const before = note.text;
    expect(note.export([features, card('Who will use it?', { back: 'People' })])).toBe(
      before.replace('Who uses it?', 'Who will use it?'),
    );
  });

  it('gives another question of the same section a card of its own', () => {
    const note = exported(card('How many reads per second?', { back: '100' }));
    note.text = note.text.replace('100', `100\n${SCHEDULE}`);
    note.export([card('How many writes per second?', { back: '100' })]);
    expect(readCards(note.text, '1.15').map(({ front, schedules }) => [front, schedules.length])).toEqual([
      ['How many reads per second?', 1],
      ['How many writes per second?', 0],
    ]);
  });

  it('adds a card behind those of its section', () => {
    const note = exported(features, users);
    const before = note.text;
    expect(note.export([features, card('Is it read-heavy?', { back: 'Yes' }), users])).toBe(
      `${before}Is it read-heavy?\n?\nYes\n\n`,
    );
  });

  it('moves a card below its new heading together with its scheduling', () => {
    const note = exported(features, users);
    note.text = note.text.replace('Follow it', `Follow it\n${SCHEDULE}`);
    note.export([{ ...features, section: 'Scale' }, users]);
    expect(note.text).not.toContain(`${HEADING}\n\nWhat are`);
    expect(note.text).toContain(
      `Step 1: Clarify requirements › Scale\n\nWhat are the core features?\n?\nShorten a link\nFollow it\n${SCHEDULE}\n\n`,
    );
  });

  it('renames headings where the note or a phase was renamed', () => {
    const note = exported(features, users);
    const before = note.text;
    const renamed = [features, users].map((each) => ({ ...each, note: 'Short links' }));
    expect(note.export(renamed)).toBe(before.replace('## URL shortener', '## Short links'));
  });

  it('keeps a card whose question is gone, and takes it up where it comes back', () => {
    const note = exported(features, users);
    note.text = note.text.replace('People', `People\n${SCHEDULE}`);
    const before = note.text;
    expect(note.export([features])).toBe(before);
    expect(note.export([features, users])).toBe(before);
  });

  it('keeps CRLF, and a last line without a break', () => {
    const note = exported(features, users);
    note.text = note.text.replaceAll('\n', '\r\n');
    const windows = note.text;
    expect(note.export([features, users])).toBe(windows);
    expect(note.export([{ ...features, back: 'a\nb' }, users])).toBe(
      windows.replace('Shorten a link\r\nFollow it', 'a\r\nb'),
    );
    note.text = note.text.trimEnd();
    expect(
      note.export([
        { ...features, back: 'a\nb' },
        { ...users, back: 'Everybody' },
      ]),
    ).toMatch(/\r\nEverybody$/);
  });
});

describe('what the user and the plugin put into a card', () => {
  const both = [features, users];
  const changed = [
    { ...features, back: 'Shorten a link\nFollow it\nCount clicks' },
    { ...users, back: 'Everybody' },
  ];

  it.each([
    ['a separator for both directions', '?\nPeople', '??\nPeople'],
    ['a separator with a blank', '?\nPeople', '? \nPeople'],
    ['a deck tag on a line of its own', 'Who uses it?', '#flashcards/mine\nWho uses it?'],
    ['a deck tag in front of the question', 'Who uses it?', '#flashcards/mine Who uses it?'],
    ['a line above the question', 'Who uses it?', '*Think of robots.*\nWho uses it?'],
    ['a line in front of the answer', '?\nPeople', '?\nMy own words\nPeople'],
    ['a line behind the answer', 'People', 'People\nMy own words'],
    ['lines between those of an answer', 'a link\nFollow', 'a link\nMy own words\nFollow'],
    ['a schedule below', 'People', `People\n${SCHEDULE}`],
    ['a schedule on the same line', 'People', `People ${SCHEDULE}`],
    ['a schedule in a callout', 'People', `People\n> [!sr|card-metadata] \n>  ${SCHEDULE}`],
    ['a block ID on a line of its own', 'People', `People\n^who`],
    ['a block ID and a schedule', 'People', `People ^who\n${SCHEDULE}`],
    ['a schedule and a block ID', 'People', `People ${SCHEDULE} ^who`],
  ])('stays: %s', (_what, before, after) => {
    const note = exported(...both);
    note.text = note.text.replace(before, after);
    const withOwn = note.text;
    expect(note.export(both)).toBe(withOwn);
    const own = after
      .replaceAll(/Who uses it\?|People|Shorten a link|a link|Follow/g, '')
      .split(/\s+/)
      .filter(Boolean);
    note.export(changed);
    for (const word of own) expect(note.text).toContain(word);
    const cards = readCards(note.text, '1.15');
    expect(cards).toHaveLength(2);
    expect(cards[0]?.back).toContain('Count clicks');
    expect(cards[1]?.back).toContain('Everybody');
    expect(cards[1]?.back).not.toContain('People');
    expect(cards.flatMap(({ schedules }) => schedules)).toEqual(after.includes('SR:') ? [SCHEDULE] : []);
    const last = note.text;
    expect(note.export(changed)).toBe(last);
  });

  it('stays where it is between cards', () => {
    const note = exported(...both);
    note.text = note.text.replace('Who uses it?', 'My own words.\n\nMy own?\n?\nYes\n\nWho uses it?');
    note.export(changed);
    expect(note.text).toContain('My own words.\n\nMy own?\n?\nYes\n\nWho uses it?');
  });

  it('keeps a schedule off the line that ends a code block', () => {
    const note = exported(users);
    note.text = note.text.replace('People', `People ${SCHEDULE}`);
    note.export([{ ...users, back: '```js\nall()\n```' }]);
    expect(note.text).toContain(`?\n\`\`\`js\nall()\n\`\`\`\n${SCHEDULE}\n`);
  });

  it('stays below a heading that the user moved it to', () => {
    const note = exported(...both);
    note.text = note.text.replace(HEADING, '## Mine');
    const mine = note.text;
    expect(note.export(both)).toBe(mine);
  });

  it('stays where nothing is known of earlier exports, and new lines come first', () => {
    const note = exported(...both);
    note.known = [];
    note.text = note.text.replace('People', `My own words\n${SCHEDULE}`);
    note.export([features, { ...users, back: 'Everybody' }]);
    expect(note.text).toContain(`Who uses it?\n?\nEverybody\nMy own words\n${SCHEDULE}\n`);
  });
});

describe('notes of one title in one file', () => {
  it('do not take each other’s cards', () => {
    const note = new ReviewExport();
    const text = '## Step 1\n- [ ] Who uses it?\n  People\n## Step 2\n- [ ] Why?\n  Because\n';
    const shop = questionsOf(text, 'Shop/Design.md');
    note.export(shop);
    note.text = note.text.replace('People', `People\n${SCHEDULE}`);
    note.export(questionsOf(text, 'Design.md'));
    const cards = readCards(note.text, '1.15');
    expect(cards).toHaveLength(4);
    expect(cards.flatMap(({ schedules }) => schedules)).toHaveLength(1);
    const named = shop.map((each) => ({ ...each, note: 'Design (Shop)' }));
    note.export(named);
    expect(readCards(note.text, '1.15')).toHaveLength(4);
  });
});

describe('whether a note is one of ours', () => {
  it('says the tag, or a card in its place', () => {
    expect(isReviewNote('', [users])).toBe(true);
    expect(isReviewNote('#flashcards/design-phases\n\nmine', [users])).toBe(true);
    expect(isReviewNote(`#flashcards/mine\n\n${HEADING}\n\nWho uses it?\n?\nPeople\n`, [users])).toBe(true);
    expect(isReviewNote('#flashcards\n\nWho uses it?\n?\nPeople\n', [users])).toBe(false);
    expect(isReviewNote('My own words.\n', [users])).toBe(false);
  });
});
