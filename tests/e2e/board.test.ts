import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { closeBrowser, openStandIn, type StandIn, type StandInOptions } from './open-stand-in';
import { HINDERED, UNTIDY } from './untidy-notes';

afterAll(closeBrowser);

const NOTES: Record<string, string> = {
  'Chat.md': '---\nStatus: Draft # to be read again\nPeer Reviewed: 0\n---\n## Step 1\n\n- [x] One\n- [ ] Two\n',
  'Feed.md': '---\nStatus: Draft\nPeer Reviewed: 1\nRelates: "[[Chat]]"\n---\n- [ ] One\n',
  'Queue.md': "---\r\nStatus: 'In review'\r\nPeer Reviewed: 0\r\n---\r\n- [x] One\r\n",
  'Search.md': '---\nStatus: done\nPeer Reviewed: 1\n---\n',
  'Odd.md': '---\nStatus: Parked\nPeer Reviewed: soon\nRelates:\n  - "[[Nowhere]]"\n  - "[[]]"\n---\n',
};

/** Runs in the page: another program keeps the file from being written. Where tests run as root, no mode bits do. */
function lock(locked: string): void {
  const { adapter } = window.standIn.host.app.vault;
  const write = adapter.write.bind(adapter);
  adapter.write = (name, ...rest) =>
    name === locked ? Promise.reject(new Error(`EBUSY: ${name} is locked`)) : write(name, ...rest);
}

async function openBoard(options: StandInOptions = {}): Promise<StandIn> {
  const standIn = await openStandIn({ vault: NOTES, ...(options.phone ? {} : { width: 1900 }), ...options });
  await standIn.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await standIn.run('open-review-board');
  await standIn.page.locator('.design-phases-board').waitFor();
  return standIn;
}

const titles = (page: Page) => page.locator('.design-phases-row .is-title .internal-link').allTextContents();
const cardsIn = (page: Page, status: string) =>
  page.locator(`.design-phases-column[data-design-phases-status="${status}"] .internal-link`).allTextContents();
const button = (page: Page, name: string) =>
  page.locator('.design-phases-board').getByRole('button', { name, exact: true });
const menuItem = (page: Page, name: string) => page.locator('.menu').getByText(name, { exact: true });
const said = (page: Page) => page.locator('.design-phases-board > [role=status]').textContent();

test('a headline figure filters the board, the filter line clears it, and both say so', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, '2 draft').click();
  expect(await titles(page)).toEqual(['Chat', 'Feed']);
  expect(await button(page, '2 draft').getAttribute('aria-pressed')).toBe('true');
  await page.locator('.design-phases-search').fill('fee');
  expect(await titles(page)).toEqual(['Feed']);
  await button(page, 'Clear filters').click();
  expect(await titles(page)).toEqual(['Chat', 'Feed', 'Odd', 'Queue', 'Search']);
  await standIn.close();
});

test('a click on a column sorts, a second one turns round, and the former order decides between equals', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Peer reviews').click();
  expect(await titles(page)).toEqual(['Chat', 'Queue', 'Feed', 'Search', 'Odd']);
  await button(page, 'Peer reviews').click();
  expect(await titles(page)).toEqual(['Feed', 'Search', 'Chat', 'Queue', 'Odd']);
  await standIn.close();
});

test('a narrow progress column leaves the bar out, and its count stands where the bar stood', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  const cell = page.locator('.design-phases-row .is-progress').nth(1);
  const start = () =>
    cell.evaluate((one) => {
      const count = one.querySelector('.design-phases-count')?.getBoundingClientRect().left ?? 0;
      return Math.round(count - one.getBoundingClientRect().left);
    });
  const bar = cell.locator('.design-phases-bar');
  expect(await bar.isVisible()).toBe(true);
  const resizer = await page.getByRole('separator', { name: 'Resize column Progress' }).boundingBox();
  const [x, y] = [(resizer?.x ?? 0) + 3, (resizer?.y ?? 0) + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 100, y, { steps: 4 });
  await page.mouse.up();
  await standIn.settle();
  expect(await bar.isVisible()).toBe(false);
  expect(await start()).toBe(8);
  await standIn.close();
});

test('columns keep the order of the workflow with empty ones, then unknown statuses', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Columns').click();
  const columns = page.locator('.design-phases-column');
  const names = await columns.evaluateAll((all) => all.map((one) => one.getAttribute('data-design-phases-status')));
  expect(names).toEqual(['Draft', 'In review', 'Reviewed', 'Done', 'Rejected', 'Superseded', 'Parked']);
  expect(await cardsIn(page, 'Done')).toEqual(['Search']);
  await standIn.close();
});

test('what a card says of a note stands right below its title, however short that is', async () => {
  const long = 'How a chat service keeps the order of messages in a group of many thousands';
  const standIn = await openBoard({ vault: { ...NOTES, [`${long}.md`]: NOTES['Chat.md'] ?? '' } });
  const { page } = standIn;
  await button(page, 'Columns').click();
  const gaps = await page.locator('.design-phases-card').evaluateAll((cards) =>
    cards.map((card) => {
      const title = card.querySelector('.internal-link')?.getBoundingClientRect().bottom ?? 0;
      return (card.querySelector('.design-phases-card-facts')?.getBoundingClientRect().top ?? Infinity) - title;
    }),
  );
  expect(gaps).toHaveLength(6);
  expect(Math.max(...gaps)).toBeLessThan(10);
  await standIn.close();
});

test('a card dragged with the mouse gets the status of the column, and nothing else of the note changes', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Columns').click();
  await dragTo(page, 'Chat', 'In review');
  await page
    .locator('.design-phases-column[data-design-phases-status="In review"]')
    .getByRole('link', { name: 'Chat', exact: true })
    .waitFor();
  expect(await standIn.readNote('Chat.md')).toBe(NOTES['Chat.md']?.replace('Status: Draft', 'Status: In review'));
  expect(await said(page)).toBe('Chat moved to In review.');
  await standIn.close();
});

test('a card dragged to the notes without a status gets a blank one', async () => {
  const standIn = await openBoard({ vault: { ...NOTES, 'Blank.md': '---\nStatus:\n---\n' } });
  const { page } = standIn;
  await button(page, 'Columns').click();
  await dragTo(page, 'Queue', '');
  await page
    .locator('.design-phases-column[data-design-phases-status=""]')
    .getByRole('link', { name: 'Queue', exact: true })
    .waitFor();
  expect(await standIn.readNote('Queue.md')).toBe(NOTES['Queue.md']?.replace("Status: 'In review'", 'Status:'));
  await standIn.close();
});

test('Escape puts a dragged card back', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Columns').click();
  await dragTo(page, 'Chat', 'In review', () => page.keyboard.press('Escape'));
  expect(await said(page)).toBe('Chat wasn’t moved.');
  expect(await standIn.readNote('Chat.md')).toBe(NOTES['Chat.md']);
  await standIn.close();
});

test('a final status with too few reviews asks first, and closing the question leaves the note alone', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Columns').click();
  await dragTo(page, 'Chat', 'Done');
  await page.locator('.modal').getByText('Set a final status without enough reviews?').waitFor();
  await page.keyboard.press('Escape');
  await standIn.settle();
  expect(await standIn.readNote('Chat.md')).toBe(NOTES['Chat.md']);
  await dragTo(page, 'Feed', 'Done');
  await page
    .locator('.design-phases-column[data-design-phases-status="Done"]')
    .getByRole('link', { name: 'Feed', exact: true })
    .waitFor();
  await standIn.close();
});

test('Mod and an arrow key move the card under the keyboard, which follows it', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Columns').click();
  await page.locator('.design-phases-cards').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+ArrowRight');
  await page
    .locator('.design-phases-column[data-design-phases-status="In review"]')
    .getByRole('link', { name: 'Chat', exact: true })
    .waitFor();
  expect(await said(page)).toBe('Chat moved to In review.');
  await page.keyboard.press('Control+ArrowLeft');
  await page
    .locator('.design-phases-column[data-design-phases-status="Draft"]')
    .getByRole('link', { name: 'Chat', exact: true })
    .waitFor();
  expect(await standIn.readNote('Chat.md')).toBe(NOTES['Chat.md']);
  await standIn.close();
});

test('on a phone a long press drags, and the menu moves', async () => {
  const standIn = await openBoard({ phone: true });
  const { page } = standIn;
  await button(page, 'Columns').click();
  await page.getByRole('button', { name: 'More actions for Chat' }).click();
  await menuItem(page, 'Set status…').click();
  await menuItem(page, 'In review').click();
  await standIn.settle();
  expect(await standIn.readNote('Chat.md')).toContain('Status: In review');
  const card = await page.locator('.design-phases-card', { hasText: 'Feed' }).boundingBox();
  if (!card) throw new Error('There is no card.');
  const touch = await page.context().newCDPSession(page);
  const at = { x: card.x + 60, y: card.y + 60 };
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
  await page.waitForTimeout(400);
  await page.locator('.design-phases-ghost').waitFor();
  for (let x = at.x; x <= 360; x += 12) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: at.y }] });
    await page.waitForTimeout(20);
  }
  await page.locator('.design-phases-column[data-design-phases-status="In review"].is-drop-target').waitFor();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await standIn.settle();
  expect(await standIn.readNote('Feed.md')).toContain('Status: In review');
  await standIn.close();
});

test('several notes get a status after they were shown, and one undo takes it back byte by byte', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, 'Set status').click();
  await menuItem(page, 'In review').click();
  const dialog = page.locator('.design-phases-bulk-dialog');
  await dialog.getByText('Set status to “In review”').waitFor();
  await dialog.getByText('4 notes will change. 1 note already has this value.').waitFor();
  expect(await dialog.locator('.design-phases-bulk-note').allTextContents()).toEqual(['Chat', 'Feed', 'Odd', 'Search']);
  await dialog.getByRole('button', { name: 'Change 4 notes' }).click();
  await page.getByText('Changed 4 notes.').waitFor();
  expect(await standIn.readNote('Odd.md')).toContain('Status: In review');
  fs.appendFileSync(path.join(standIn.vaultPath, 'Feed.md'), 'written elsewhere\n');
  await page.evaluate(() => window.standIn.host.settle());
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.modal').getByText('1 note couldn’t be undone').waitFor();
  expect(await page.locator('.design-phases-bulk-refused').textContent()).toContain('Feed');
  for (const name of ['Chat.md', 'Odd.md', 'Queue.md', 'Search.md'])
    expect(await standIn.readNote(name)).toBe(NOTES[name]);
  await standIn.close();
});

test('a change to several notes can be cancelled; what was changed until then can be undone', async () => {
  const text = '---\r\nStatus: Draft # as found\r\n---\r\n- [ ] One\r\n';
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`Note ${index}.md`, text]));
  const standIn = await openBoard({ vault: many });
  const { page } = standIn;
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, 'Set status').click();
  await menuItem(page, 'In review').click();
  await page.getByRole('button', { name: 'Change 400 notes' }).click();
  await page
    .locator('.modal')
    .getByText(/^[1-9]\d? of 400 notes$/)
    .waitFor();
  await page.locator('.modal').getByRole('button', { name: 'Cancel' }).click();
  await page.getByText(/Cancelled after changing \d+ of 400 notes/).waitFor();
  const texts = async () => Promise.all(Object.keys(many).map((name) => standIn.readNote(name)));
  const changed = (await texts()).filter((now) => now !== text);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan(400);
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.getByText(`Undid changes to ${changed.length} note`).waitFor();
  expect(new Set(await texts())).toEqual(new Set([text]));
  await standIn.close();
});

test('of a thousand untidy notes those that cannot be written are named, and one undo takes back every byte of the rest', async () => {
  const standIn = await openBoard({ vault: { ...UNTIDY, ...HINDERED } });
  const { page } = standIn;
  const bytes = (name: string) => fs.readFileSync(path.join(standIn.vaultPath, name)).toString('latin1');
  const before = new Map([...Object.keys(UNTIDY), 'Broken.md', 'Locked.md'].map((name) => [name, bytes(name)]));
  const differing = () => [...before.keys()].filter((name) => bytes(name) !== before.get(name));
  await page.evaluate(lock, 'Locked.md');
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, 'Set status').click();
  await menuItem(page, 'In review').click();
  const dialog = page.locator('.design-phases-bulk-dialog');
  await dialog.getByRole('button', { name: 'Change 1,003 notes' }).click();
  await dialog.getByText(/^[1-9]\d* of 1,003 notes$/).waitFor();
  standIn.removeOutside('Removed.md');
  await dialog.getByText('3 notes couldn’t be changed').waitFor();
  const refused = await page.locator('.design-phases-bulk-refused li').allTextContents();
  expect(refused).toEqual([
    expect.stringMatching(/^Broken .*YAML/),
    expect.stringMatching(/^Locked .*EBUSY/),
    expect.stringMatching(/^Removed .*no longer/),
  ]);
  expect(differing()).toEqual(Object.keys(UNTIDY));
  await page.keyboard.press('Escape');
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.notice').getByText('Undid changes to 1,000 notes.').waitFor();
  expect(differing()).toEqual([]);
  expect(standIn.exists('Removed.md')).toBe(false);
  await standIn.close();
});

test('where the undo leaves notes too, its report takes the place of the first', async () => {
  const broken = { ...NOTES, 'Broken.md': '---\nStatus: Draft\nRelates: [unclosed\n---\n- [ ] One\n' };
  const standIn = await openBoard({ vault: broken });
  const { page } = standIn;
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await button(page, 'Set status').click();
  await menuItem(page, 'In review').click();
  await page.locator('.modal').getByRole('button', { name: 'Change 5 notes' }).click();
  await page.locator('.modal').getByText('1 note couldn’t be changed').waitFor();
  fs.appendFileSync(path.join(standIn.vaultPath, 'Feed.md'), 'written elsewhere\n');
  await page.evaluate(() => window.standIn.host.settle());
  await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
  await page.locator('.modal').getByText('1 note couldn’t be undone').waitFor();
  expect(await page.locator('.modal-title').allTextContents()).toEqual(['1 note couldn’t be undone']);
  await page.keyboard.press('Escape');
  expect(await page.locator('.modal').count()).toBe(0);
  await standIn.close();
});

test('a changed note changes its row; scroll, selection and keyboard stay where they are', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `Note ${String(index).padStart(3, '0')}.md`,
      '---\nStatus: Draft\n---\n- [ ] One\n',
    ]),
  );
  const standIn = await openBoard({ vault: many });
  const { page } = standIn;
  const grid = page.locator('.design-phases-grid');
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press(' ');
  const scrolled = await grid.evaluate((element) => element.scrollTop);
  expect(scrolled).toBeGreaterThan(5000);
  expect(await page.locator('.design-phases-row').count()).toBeLessThan(100);
  fs.writeFileSync(path.join(standIn.vaultPath, 'Note 297.md'), '---\nStatus: Done\n---\n- [x] One\n');
  await page.locator('.design-phases-row', { hasText: 'Note 297' }).getByText('Done').waitFor();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(scrolled);
  expect(await page.locator('.design-phases-row.is-selected').allTextContents()).toEqual([
    expect.stringContaining('Note 298'),
  ]);
  expect(await grid.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await standIn.close();
});

test('filters, layout and sort are saved under a name and with the workspace', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, '2 draft').click();
  await button(page, 'Columns').click();
  await button(page, 'Saved boards').click();
  await menuItem(page, 'Save board as…').click();
  await page.locator('.modal input').fill('My drafts');
  await page.keyboard.press('Enter');
  await button(page, 'Clear filters').click();
  await button(page, 'Table').click();
  await button(page, 'Saved boards').click();
  await menuItem(page, 'My drafts').click();
  expect(await cardsIn(page, 'Draft')).toEqual(['Chat', 'Feed']);
  expect(await cardsIn(page, 'Done')).toEqual([]);
  const saved = await page.evaluate(async () => {
    const [leaf] = window.standIn.host.app.workspace.getLeavesOfType('design-phases-board');
    const state = leaf?.getViewState();
    leaf?.detach();
    const next = window.standIn.host.app.workspace.getLeaf('tab');
    if (state) await next.setViewState(state);
    return JSON.stringify(state?.state);
  });
  expect(JSON.parse(saved)).toMatchObject({ layout: 'columns', filter: { stage: 'draft' } });
  await page.locator('.design-phases-column').first().waitFor();
  expect(await cardsIn(page, 'Draft')).toEqual(['Chat', 'Feed']);
  await standIn.close();
});

test('the board is exported as a CSV file and as a note', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, '2 draft').click();
  await button(page, 'Export').click();
  await menuItem(page, 'Create CSV file').click();
  await page.locator('.notice').getByText('Created Review board').waitFor();
  await expectFile(standIn, /^Review board .*\.csv$/, (text) => {
    expect(text.split('\r\n').slice(0, 2)).toEqual(['Title,Status,Peer reviews,Progress', 'Chat,Draft,0 of 1,1 of 2']);
  });
  await button(page, 'Export').click();
  await menuItem(page, 'Create note with Markdown table').click();
  await page.locator('.cm-content').getByText('[[Chat]]').waitFor();
  await expectFile(standIn, /^Review board .*\.md$/, (text) => expect(text).toContain('| [[Chat]] | Draft | 0 of 1 |'));
  await standIn.close();
});

test('Next is exported as it is shown', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Next').click();
  await page.getByRole('button', { name: 'Two', exact: true }).first().waitFor();
  await button(page, 'Export').click();
  await menuItem(page, 'Create CSV file').click();
  await page.locator('.notice').getByText('Created Review board').waitFor();
  await expectFile(standIn, /^Review board .*\.csv$/, (text) => {
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('Title,Next open item,Phase,Why');
    expect(lines.find((line) => line.startsWith('Chat,'))).toMatch(/^Chat,Two,.*,Next open item$/);
  });
  await standIn.close();
});

test('the right arrow leads from the row to the box of its next item, and the left one back', async () => {
  const standIn = await openBoard();
  const { page } = standIn;
  await button(page, 'Next').click();
  await page.getByRole('button', { name: 'Two', exact: true }).first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('A');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press(' ');
  await page.getByRole('button', { name: 'Two', exact: true }).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
  await standIn.close();
});

test.each(['light', 'dark'] as const)('axe finds nothing on the board, %s', async (theme) => {
  const standIn = await openBoard({ theme, vault: path.join(__dirname, '../../sample-vault') });
  const { page } = standIn;
  await button(page, 'Filter').click();
  expect(await violations(page)).toEqual([]);
  await button(page, 'Group').click();
  await menuItem(page, 'Status').click();
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  expect(await violations(page)).toEqual([]);
  await button(page, 'Columns').click();
  expect(await violations(page)).toEqual([]);
  await standIn.close();
});

/** What axe-core says of the board, in a line each. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run('.design-phases-board');
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
  });
}

async function dragTo(page: Page, title: string, status: string, before = () => Promise.resolve()): Promise<void> {
  const card = await page.locator('.design-phases-card', { hasText: title }).boundingBox();
  const column = await page.locator(`.design-phases-column[data-design-phases-status="${status}"]`).boundingBox();
  if (!card || !column) throw new Error('There is nothing to drag, or nowhere to drop it.');
  await page.mouse.move(card.x + 80, card.y + 60);
  await page.mouse.down();
  await page.mouse.move(card.x + 120, card.y + 70, { steps: 3 });
  await page.mouse.move(column.x + 100, column.y + 120, { steps: 5 });
  await before();
  await page.mouse.up();
}

async function expectFile(standIn: StandIn, name: RegExp, check: (text: string) => void): Promise<void> {
  await standIn.settle();
  const file = fs.readdirSync(standIn.vaultPath).find((entry) => name.test(entry));
  if (file === undefined) throw new Error(`There is no file ${name.source}.`);
  check(await standIn.readNote(file));
}
