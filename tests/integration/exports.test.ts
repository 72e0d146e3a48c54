import { Menu } from 'obsidian';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const NOTE = `---
Status: draft
EditDate: 2026-11-20
---
## Step 1: Clarify requirements (5 minutes)

**Goal:** Know what is to be built.

### Ask functional requirements

- [x] Who uses it?
  Everybody with a <b>browser</b>.
- [ ] How many users?

## Step 2: Sketch the architecture

- [ ] What are the main boxes?
`;
const ANKI = 'Flashcards/Chat.txt';
const REVIEW_NOTE = 'Flashcards/Chat flashcards.md';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({ 'Chat.md': NOTE, 'Plain.md': 'A thought.\n' });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

async function exportCards(format = 'anki', withUnanswered = false): Promise<void> {
  await app.run('export-flashcards');
  await dialogs.drawn();
  await dialogs.type('Format', format);
  if (withUnanswered) await dialogs.click(dialogs.field('Include unanswered questions'));
  await dialogs.click(dialogs.button('Export'));
}

const guidOf = (file: string, question: string): string | undefined =>
  new RegExp(`^"([^"]+)".*<br>${question}`, 'm').exec(file)?.[1];

describe('export-flashcards', () => {
  test('shows counts and cards before it writes', async () => {
    await app.open('Chat.md');
    await app.run('export-flashcards');
    await dialogs.drawn();
    const checks = [...document.querySelectorAll('.design-phases-check')].map(({ textContent }) => textContent);
    expect(checks).toEqual([
      'Questions3',
      'What each phase covers2',
      'What follows each phase1',
      'Include unanswered questions2',
    ]);
    expect(app.find('.design-phases-preview').textContent).toContain('Who uses it?');
    expect(app.find('.design-phases-picker-choice').textContent).toContain('4 cards to Flashcards/Chat.txt');
    await dialogs.click(dialogs.field('Include unanswered questions'));
    expect(app.find('.design-phases-picker-choice').textContent).toContain('6 cards to Flashcards/Chat.txt');
    expect(app.exists(ANKI)).toBe(false);
  });

  test('keeps the guids when the note was edited in between', async () => {
    const { editor } = await app.open('Chat.md');
    await exportCards('anki', true);
    const before = await app.read(ANKI);
    editor.setValue(
      NOTE.replace('- [ ] How many users?\n', '').replace('Who uses it?', 'Who will use it?') +
        '- [ ] How many users?\n',
    );
    await exportCards('anki', true);
    const after = await app.read(ANKI);
    expect(guidOf(before, 'Who uses it')).toBeDefined();
    expect(guidOf(after, 'Who will use it')).toBe(guidOf(before, 'Who uses it'));
    expect(guidOf(after, 'How many users')).toBe(guidOf(before, 'How many users'));
    expect(app.exists('Flashcards/Chat 1.txt')).toBe(false);
  });

  test('keeps the guids of questions that were left out in between', async () => {
    const { editor } = await app.open('Chat.md');
    await exportCards('anki', true);
    const before = await app.read(ANKI);
    editor.setValue(NOTE.replace('How many users?', 'How many users are there?'));
    await exportCards();
    expect(await app.read(ANKI)).not.toContain('How many users');
    await exportCards('anki', true);
    const after = await app.read(ANKI);
    expect(guidOf(before, 'How many users')).toBeDefined();
    expect(guidOf(after, 'How many users')).toBe(guidOf(before, 'How many users'));
  });

  async function rename(from: string, to: string): Promise<void> {
    const file = app.app.vault.getFileByPath(from);
    if (!file) throw new Error(`${from} is gone`);
    await app.app.fileManager.renameFile(file, to);
    await app.settle();
  }

  test('keeps the guids of a note that was renamed', async () => {
    await app.open('Chat.md');
    await exportCards('anki', true);
    const before = await app.read(ANKI);
    await rename('Chat.md', 'Messenger.md');
    await exportCards('anki', true);
    const after = await app.read('Flashcards/Messenger.txt');
    for (const question of ['Who uses it', 'How many users', 'What are the main boxes', 'What does step 1'])
      expect(guidOf(after, question)).toBe(guidOf(before, question) ?? 'none before');
  });

  test('goes on with the note of cards of a note that was renamed', async () => {
    await app.open('Chat.md');
    await exportCards('review-note');
    const cards = await app.read(REVIEW_NOTE);
    await rename('Chat.md', 'Messenger.md');
    await exportCards('review-note');
    expect(await app.read(REVIEW_NOTE)).toBe(cards.replaceAll('## Chat', '## Messenger'));
    expect(app.exists('Flashcards/Messenger flashcards.md')).toBe(false);
  });

  test.each([
    ['anki', ANKI],
    ['review-note', REVIEW_NOTE],
    ['csv', 'Flashcards/Chat.csv'],
  ])('writes the same bytes again for %s, the list of cards included', async (format, path) => {
    await app.open('Chat.md');
    await exportCards(format);
    const first = [await app.read(path), await app.read('Flashcards/Card IDs.md')];
    await exportCards(format);
    expect([await app.read(path), await app.read('Flashcards/Card IDs.md')]).toEqual(first);
    if (format === 'csv') expect(first[0]).toMatch(/^\uFEFFNote,/);
  });

  test('leaves a note alone that the user has under the name', async () => {
    await app.writeOutside(REVIEW_NOTE, '#flashcards\n\nMine?\n?\nYes\n');
    await app.open('Chat.md');
    for (let count = 0; count < 2; count += 1) await exportCards('review-note');
    expect(await app.read(REVIEW_NOTE)).toBe('#flashcards\n\nMine?\n?\nYes\n');
    expect(await app.read('Flashcards/Chat flashcards 1.md')).toContain('Who uses it?');
    expect(app.exists('Flashcards/Chat flashcards 2.md')).toBe(false);
  });

  test('keeps notes of one title in different folders apart: file, deck and guids', async () => {
    for (const path of ['Shop/Design.md', 'Bank/Design.md']) {
      await app.writeOutside(path, NOTE);
      await app.open(path);
      await exportCards();
    }
    const guidsIn = async (file: string) => [...(await app.read(file)).matchAll(/^"(dp[^"]+)"/gm)].map(([, id]) => id);
    const shop = await guidsIn('Flashcards/Design.txt');
    const bank = await guidsIn('Flashcards/Design (Bank).txt');
    expect(bank).toHaveLength(shop.length);
    expect(bank.filter((id) => shop.includes(id))).toEqual([]);
    expect(await app.read('Flashcards/Design (Bank).txt')).toContain('"Design Phases::Design (Bank)"');
  });

  test('brings a note for Spaced Repetition up to date around its scheduling', async () => {
    const { editor } = await app.open('Chat.md');
    await exportCards('review-note');
    const scheduled = (await app.read(REVIEW_NOTE)).replace(
      'Everybody with a <b>browser</b>.',
      '$&\n<!--SR:!2026-12-01,10,250-->',
    );
    await app.writeOutside(REVIEW_NOTE, scheduled);
    editor.setValue(NOTE.replace('Everybody with', 'Anybody with'));
    await exportCards('review-note');
    expect(await app.read(REVIEW_NOTE)).toBe(scheduled.replace('Everybody with', 'Anybody with'));
  });

  test('makes cards of several notes from their menu', async () => {
    await app.writeOutside('Feed.md', NOTE);
    const files = ['Chat.md', 'Feed.md', 'Plain.md'].map((path) => app.app.vault.getFileByPath(path));
    const menu = new Menu();
    app.app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
    menu.showAtPosition({ x: 0, y: 0 });
    const item = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find((each) =>
      each.textContent?.includes('flashcards'),
    );
    if (!item) throw new Error('The menu has no item for flashcards');
    await dialogs.click(item);
    await dialogs.click(dialogs.button('Export'));
    const file = await app.read('Flashcards/Design notes.txt');
    const guids = file.split('\n').flatMap((line) => /^"([^"]+)"/.exec(line)?.[1] ?? []);
    expect(guids).toHaveLength(8);
    expect(new Set(guids).size).toBe(8);
  });

  test('does not write over a file of the user’s own', async () => {
    await app.writeOutside(ANKI, 'mine\n');
    await app.open('Chat.md');
    await exportCards();
    expect(await app.read(ANKI)).toBe('mine\n');
    expect(app.exists('Flashcards/Chat 1.txt')).toBe(true);
  });

  test('offers the templates where the note has no checklist, and says so in the dialog', async () => {
    const before = app.notices.length;
    await app.open('Plain.md');
    await app.run('export-flashcards');
    await dialogs.drawn();
    expect(app.find('.design-phases-warning').textContent).toMatch(/^This note has no checklist\./);
    expect(app.notices).toHaveLength(before);
    await dialogs.type('Format', 'csv');
    await dialogs.click(dialogs.button('Export'));
    expect(app.notices.at(-1)).toMatch(/^Exported \d+ cards to Flashcards\/.*\.csv\.$/);
  });

  test('leads to what was exported: a note is opened, a file for another program shown in its folder', async () => {
    const follow = async (label: string): Promise<void> => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.notice button')];
      expect(buttons.at(-1)?.textContent).toBe(label);
      if (buttons.at(-1)) await dialogs.click(buttons.at(-1) as HTMLElement);
    };
    await app.open('Chat.md');
    await exportCards();
    await follow('Show in folder');
    expect(app.app.shownInFolder).toEqual([ANKI]);
    await exportCards('review-note');
    await follow('Open');
    expect(app.app.workspace.getActiveFile()?.path).toBe(REVIEW_NOTE);
  });
});

describe('export-printable-checklist', () => {
  test('shows the page, writes it and opens it outside', async () => {
    await app.open('Chat.md');
    await app.run('export-printable-checklist');
    await dialogs.drawn();
    expect(app.find<HTMLIFrameElement>('.design-phases-page').getAttribute('sandbox')).toBe('');
    await dialogs.type('Paper', 'letter');
    await dialogs.click(dialogs.button('Open page'));
    const html = await app.read('Printouts/Chat.html');
    expect(html).toContain('size:letter');
    expect(html).toContain('<dt>Status</dt><dd dir="auto">Draft</dd>');
    expect(html).toContain('Everybody with a <b>browser</b>.');
    expect(app.app.openedOutside).toEqual(['Printouts/Chat.html']);
  });

  test('counts cancelled items only where they are printed open again', async () => {
    await app.app.vault.create('Dropped.md', NOTE.replace('- [ ] How many', '- [-] How many'));
    await app.open('Dropped.md');
    await app.run('export-printable-checklist');
    await dialogs.drawn();
    expect(app.find('.design-phases-quiet').textContent).toBe('2 phases, 2 items');
    await dialogs.type('Layout', 'blank');
    expect(app.find('.design-phases-quiet').textContent).toBe('2 phases, 3 items');
  });

  test('says in the dialog that the note has no checklist', async () => {
    await app.open('Plain.md');
    await app.run('export-printable-checklist');
    await dialogs.drawn();
    expect(app.find('.design-phases-warning').textContent).toMatch(/^This note has no checklist\./);
  });

  test('writes over its own page, not beside it', async () => {
    await app.open('Chat.md');
    for (const look of ['blank', 'cards']) {
      await app.run('export-printable-checklist');
      await dialogs.drawn();
      await dialogs.type('Layout', look);
      await dialogs.click(dialogs.button('Open page'));
    }
    expect(await app.read('Printouts/Chat.html')).toContain('class="card"');
    expect(app.exists('Printouts/Chat 1.html')).toBe(false);
  });

  test('gives notes of one title a page each, again and again', async () => {
    await app.app.vault.createFolder('Old');
    await app.app.vault.create('Old/Chat.md', NOTE.replace('Who uses it?', 'Who used it?'));
    for (const path of ['Chat.md', 'Old/Chat.md', 'Chat.md', 'Old/Chat.md']) {
      await app.open(path);
      await app.run('export-printable-checklist');
      await dialogs.drawn();
      await dialogs.click(dialogs.button('Open page'));
    }
    expect(await app.read('Printouts/Chat.html')).toContain('Who uses it?');
    expect(await app.read('Printouts/Chat 1.html')).toContain('Who used it?');
    expect(app.exists('Printouts/Chat 2.html')).toBe(false);
  });
});
