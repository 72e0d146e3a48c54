import { faultsByTab, stopOf, stopsBy } from './keyboard';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const NOTE = 'Designs/URL shortener.md';
const PANEL = '.design-phases-panel';
const BOARD = '.design-phases-board';
const DIALOG = '.modal-container';

let app: StandIn;

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await app.page.keyboard.press(key);
    await app.settle();
  }
};
/** Comes to the first button of a part by keyboard: a mouse before it would leave the focus unseen. */
async function enter(part: string): Promise<void> {
  await app.page.locator(`${part} button`).first().focus();
  await press('Tab', 'Shift+Tab');
}
const focusedName = async (part = 'body'): Promise<string | undefined> => (await stopOf(app, part))?.name;

beforeAll(async () => {
  app = await openStandIn({ note: NOTE });
});
afterAll(async () => {
  await app.close();
  await closeBrowser();
});

describe('the phase panel, by keyboard alone', () => {
  beforeEach(async () => {
    await app.openNote(NOTE);
    await app.run('open-phase-panel');
    await enter(PANEL);
  });

  test('every stop has a name, is in view and shows the focus, and the last one leads out', async () => {
    expect(await faultsByTab(app, PANEL)).toEqual([]);
  });

  test('Shift and Tab lead back over the same stops', async () => {
    const there = await stopsBy(app, PANEL, 'Tab');
    expect(there.length).toBeGreaterThan(10);
    await press('Shift+Tab');
    expect(await stopsBy(app, PANEL, 'Shift+Tab')).toEqual(there.reverse());
  });

  test('a menu opens with Enter, and Escape leads back to its button', async () => {
    await app.page.locator(`${PANEL} .design-phases-pill-button`).focus();
    const button = await focusedName();
    await press('Enter');
    await app.page.locator('.menu').waitFor();
    await press('ArrowDown', 'Escape');
    await app.page.locator('.menu').waitFor({ state: 'detached' });
    expect(await focusedName()).toBe(button);
  });
});

describe('the board, by keyboard alone', () => {
  beforeEach(async () => {
    await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
    await app.run('open-review-board');
  });

  test.each(['Table', 'Columns', 'Next'])(
    'as %s: every stop has a name, is in view and shows the focus, and the last one leads out',
    async (layout) => {
      await app.page.locator(BOARD).getByRole('button', { name: layout, exact: true }).click();
      await app.settle();
      await enter(BOARD);
      expect(await faultsByTab(app, BOARD)).toEqual([]);
    },
  );

  test('arrows lead through the rows, Space selects, Enter opens the note', async () => {
    await app.page.locator(BOARD).getByRole('button', { name: 'Table', exact: true }).click();
    await app.page.locator('.design-phases-grid').focus();
    await press('ArrowDown', 'ArrowDown', 'Space');
    const selected = app.page.locator('.design-phases-row[aria-selected=true]');
    expect(await selected.locator('.internal-link').allTextContents()).toEqual(['Consistent hashing']);
    await press('Escape');
    expect(await selected.count()).toBe(0);
    await press('Enter');
    const opened = await app.page.evaluate(() => window.standIn.host.app.workspace.getActiveFile()?.basename);
    expect(opened).toBe('Consistent hashing');
  });
});

/** A command, and the note it is run on. */
const DIALOGS: readonly (readonly [command: string, note: string])[] = [
  ['insert-checklist', 'Building blocks/Caching.md'],
  ['new-note-from-checklist', NOTE],
  ['convert-to-checklist', 'Practice/Pasted outline.md'],
  ['start-practice', NOTE],
  ['check-relations', NOTE],
  ['record-peer-review', NOTE],
  ['request-changes', NOTE],
  ['request-review', NOTE],
  ['export-flashcards', NOTE],
  ['export-printable-checklist', NOTE],
];

describe.each(DIALOGS)('the dialog of %s on %s, by keyboard alone', (command, note) => {
  beforeEach(async () => {
    await app.openNote(note);
    await app.page.locator('.cm-content').last().focus();
    await app.run(command);
    await app.page.locator(DIALOG).waitFor();
    await app.settle();
  });

  test('has the focus, shows each stop, keeps the focus to itself, and gives it back on Escape', async () => {
    expect((await stopOf(app, DIALOG))?.inside).toBe(true);
    expect(await faultsByTab(app, DIALOG)).toEqual([]);
    expect((await stopOf(app, DIALOG))?.inside).toBe(true);
    await press('Escape');
    await app.page.locator(DIALOG).waitFor({ state: 'detached' });
    expect(await app.page.evaluate(() => document.activeElement?.closest('.markdown-source-view') !== null)).toBe(true);
  });
});

const PICKERS = ['set-status', 'add-relation', 'open-related-note', 'reset-checklist'];

test.each(PICKERS)('the picker of %s is typed into, and Escape gives the focus back', async (command) => {
  await app.openNote(NOTE);
  await app.page.locator('.cm-content').last().focus();
  await app.run(command);
  await app.page.locator('.prompt, .modal').first().waitFor();
  await press('ArrowDown', 'Escape');
  await app.page.locator('.prompt, .modal').first().waitFor({ state: 'detached' });
  expect(await app.page.evaluate(() => document.activeElement?.closest('.markdown-source-view') !== null)).toBe(true);
});

describe('a practice, by keyboard alone', () => {
  test('can be gone through in the panel, scored at its end, and looked back at', async () => {
    await app.openNote(NOTE);
    await app.run('start-practice');
    await app.page.locator(DIALOG).waitFor();
    await press('Enter');
    await app.page.locator(DIALOG).waitFor({ state: 'detached' });
    await app.run('open-phase-panel');
    await enter(PANEL);
    expect(await faultsByTab(app, PANEL)).toEqual([]);
    await app.run('end-practice');
    await app.page.locator(DIALOG).waitFor();
    await press('Tab', 'Enter');
    await app.page.locator(DIALOG).getByText('Practice summary').waitFor();
    await app.settle();
    expect(await faultsByTab(app, DIALOG)).toEqual([]);
    await press('Control+Enter');
    await app.page.locator(DIALOG).waitFor({ state: 'detached' });
    await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
    await app.run('open-practice-review');
    await enter('.design-phases-review');
    expect(await faultsByTab(app, '.design-phases-review')).toEqual([]);
  });
});
