import { stopOf } from './keyboard';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const CHAT = 'Designs/Chat.md';
const FEED = 'Designs/Feed.md';
const VAULT = {
  [CHAT]:
    '---\nStatus: In review\nRelates:\n  - "[[Feed|the home feed]]"\n  - "[[Fan-out]]"\n---\n# Chat\n\nWho writes?\n',
  [FEED]: '---\nStatus: Draft\n---\n# Feed\n\nPush or pull?\n',
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
    await list.getByText('Chat → Fan-out').waitFor();
    expect(await list.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['One-way links (2)']);
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
