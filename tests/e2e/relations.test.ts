import { stopOf } from './keyboard';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const CHAT = 'Designs/Chat.md';
const FEED = 'Designs/Feed.md';
const VAULT = {
  [CHAT]:
    '---\nStatus: In review\nRelates:\n  - "[[Feed|the home feed]]"\n  - "[[Fan-out]]"\n---\n# Chat\n\nWho writes?\n',
  [FEED]: '---\nStatus: Draft\n---\n# Feed\n\nPush or pull?\n',
};
const OLD = 'Decisions/Queue in the database.md';
const NEW = 'Decisions/Queue in Kafka.md';
const DECISIONS = {
  [OLD]: '---\nStatus: Done\n---\n## Context\n\n- [x] How many jobs wait?\n',
  [NEW]: '---\nStatus: Draft\n---\n## Context\n\n- [ ] What breaks at ten times the load?\n',
};
const DIALOG = '.modal';

let app: StandIn;

afterEach(() => app.close());
afterAll(closeBrowser);

const press = async (...keys: string[]) => {
  for (const key of keys) await app.page.keyboard.press(key);
  await app.settle();
};
const stop = async () => (await stopOf(app, DIALOG))?.name;

/** Goes on to the button with this name and presses it. */
async function pressButton(name: string): Promise<void> {
  for (let count = 0; count < 20 && (await stop()) !== `button ${name}`; count += 1) await press('Tab');
  expect(await stop()).toBe(`button ${name}`);
  await press('Enter');
}

async function openCheck(): Promise<void> {
  app = await openStandIn({ vault: VAULT, note: CHAT });
  await app.page.locator('.cm-content').focus();
  await app.run('check-relations');
  await app.page.locator(DIALOG).waitFor();
  await app.settle();
}

describe('the check of relations, by keyboard alone', () => {
  beforeEach(openCheck);

  test('begins on the first link; a missing note is created, a link back ignored and listed again', async () => {
    const list = app.page.locator(DIALOG);
    expect(await stop()).toBe('a Chat');
    await pressButton('Create note');
    await list.getByRole('heading', { name: 'One-way links (2)' }).waitFor();
    expect(await list.getByRole('heading', { level: 3 }).count()).toBe(1);
    expect(await app.readNote('Fan-out.md')).toBe('');

    await pressButton('Ignore');
    await list.getByText('1 ignored').waitFor();
    expect(await stop()).toBe('a Chat');
    await pressButton('Show');
    await pressButton('Stop ignoring');
    await list.getByText('1 ignored').waitFor({ state: 'detached' });
    expect((await stopOf(app, DIALOG))?.inside).toBe(true);
  });

  test('Enter at once opens the note, and changes none', async () => {
    await press('Tab', 'Enter');
    await app.page.locator(DIALOG).waitFor({ state: 'detached' });
    await app.page.getByText('Push or pull?').first().waitFor();
    expect(await app.readNote(CHAT)).toBe(VAULT[CHAT]);
    expect(await app.readNote(FEED)).toBe(VAULT[FEED]);
  });
});

test('hovering a link with Mod previews its note above the dialog', async () => {
  await openCheck();
  await app.page.keyboard.down('Control');
  await app.page.locator(DIALOG).getByRole('link', { name: 'Feed', exact: true }).hover();
  const preview = app.page.locator('.hover-popover').getByText('Push or pull?');
  await preview.waitFor();
  await app.page.keyboard.up('Control');
  const seen = await preview.evaluate((el) => {
    const { x, y, width, height } = el.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest('.hover-popover') !== null;
  });
  expect(seen).toBe(true);
});

describe('a note that is superseded, by keyboard alone', () => {
  const opened = () => app.page.evaluate(() => window.standIn.host.app.workspace.getActiveFile()?.path);
  const type = (text: string) => app.page.keyboard.type(text);

  test('is given its status and its newer note, and leads there from the panel and the board', async () => {
    app = await openStandIn({ vault: DECISIONS, note: OLD });
    const { page } = app;
    await page.locator('.cm-content').focus();
    await app.run('set-status');
    await page.locator('.prompt').waitFor();
    await type('Superseded');
    await press('Enter');
    await page.getByPlaceholder('Choose the note that supersedes').waitFor();
    await type('Kafka');
    await press('Enter');
    await page.locator('.notice', { hasText: 'is superseded by Queue in Kafka' }).waitFor();
    expect(await app.readNote(OLD)).toContain('Status: Superseded\nSuperseded By: "[[Queue in Kafka]]"\n');
    expect(await app.readNote(NEW)).toContain('Supersedes: "[[Queue in the database]]"\n');

    await app.run('open-phase-panel');
    const link = page.locator('.design-phases-superseded a');
    await link.focus();
    await press('Enter');
    expect(await opened()).toBe(NEW);

    await page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
    await app.run('open-review-board');
    await page.locator('.design-phases-newer').waitFor();
    await page.locator('.design-phases-grid').focus();
    await press('End');
    expect(await page.locator('.design-phases-row.is-active').textContent()).toContain('Queue in the database');
    await press('ContextMenu');
    await page.locator('.menu').getByText('Open newer note: Queue in Kafka').waitFor();
  });

  test('is left on the board by a click on the newer note, which hovering previews', async () => {
    const superseded = { ...DECISIONS, [OLD]: '---\nStatus: Superseded\nSuperseded By: "[[Queue in Kafka]]"\n---\n' };
    app = await openStandIn({ vault: superseded });
    const { page } = app;
    await app.run('open-review-board');
    const link = page.locator('.design-phases-newer a');
    await page.keyboard.down('Control');
    await link.hover();
    await page.locator('.hover-popover').getByText('What breaks at ten times').waitFor();
    await page.keyboard.up('Control');
    await link.click();
    await app.settle();
    expect(await opened()).toBe(NEW);
  });
});
