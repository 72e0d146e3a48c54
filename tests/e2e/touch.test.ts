import type { Page } from 'playwright-core';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

let standIn: StandIn;

beforeEach(async () => {
  standIn = await openStandIn({ phone: true, note: 'Designs/URL shortener.md' });
});
afterEach(() => standIn.close());
afterAll(closeBrowser);

/** What a finger needs, in pixels: the size of the app's own buttons on a phone. */
const FINGER = 44;

/** The buttons in an element that a finger may miss, with their heights. */
const smallIn = (page: Page, selector: string): Promise<string[]> =>
  page.locator(`${selector} :is(button, select, label:has(input))`).evaluateAll((all, least) => {
    const shown = all.filter((one) => one.getClientRects().length > 0);
    if (shown.length === 0) throw new Error('There is no button here.');
    const small = shown.filter((one) => one.getBoundingClientRect().height < least);
    return small.map((one) => `${one.ariaLabel ?? one.textContent}: ${one.getBoundingClientRect().height}`);
  }, FINGER);

test('on a phone, a finger reaches every button of the panel, of a practice as well', async () => {
  const { page } = standIn;
  await standIn.run('open-phase-panel');
  await standIn.run('start-practice');
  await page.locator('.modal').getByRole('button', { name: 'Start practice' }).click();
  await page.locator('.design-phases-practice').waitFor({ state: 'attached' });
  await standIn.settle();
  expect(await smallIn(page, '.design-phases-panel')).toEqual([]);
});

test('on a phone, a finger reaches every button of the board', async () => {
  const { page } = standIn;
  await standIn.run('open-review-board');
  const board = page.locator('.design-phases-board');
  await board.getByRole('button', { name: 'Filter', exact: true }).click();
  await board.getByLabel('Stage').selectOption('Draft');
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
  await standIn.settle();
  expect(await smallIn(page, '.design-phases-board > :not(.design-phases-grid)')).toEqual([]);
  await board.getByRole('button', { name: 'Columns', exact: true }).click();
  await standIn.settle();
  expect(await smallIn(page, '.design-phases-card')).toEqual([]);
});

test.each(['insert-checklist', 'export-flashcards', 'export-printable-checklist', 'start-practice'])(
  'on a phone, a finger reaches every button of the dialog of %s',
  async (command) => {
    await standIn.run(command);
    await standIn.page.locator('.modal form').waitFor();
    await standIn.settle();
    expect(await smallIn(standIn.page, '.modal form')).toEqual([]);
  },
);

/** Puts a finger down in the middle of an element, moves it sideways and lifts it. */
async function drag(page: Page, selector: string, across: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing to touch at ${selector}.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const client = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]): Promise<unknown> =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [{ x, y }]);
  for (let step = 1; step <= 8; step++) await touch('touchMove', [{ x: x + (across * step) / 8, y }]);
  await touch('touchEnd', []);
}

const isOpen = (page: Page, side: 'left' | 'right'): Promise<boolean> =>
  page
    .locator(`.mod-${side}-split:not(.is-sidedock-collapsed)`)
    .count()
    .then((count) => count > 0);

test('on a phone, dragging a column edge or a card opens no drawer, as swiping over text does', async () => {
  const { page } = standIn;
  await drag(page, '.cm-content', 120);
  expect(await isOpen(page, 'left')).toBe(true);
  await page.evaluate(() => window.standIn.host.app.workspace.leftSplit.collapse());
  await standIn.run('open-review-board');
  await page.locator('.design-phases-resizer').first().waitFor();
  await drag(page, '.design-phases-resizer', 120);
  expect(await isOpen(page, 'left')).toBe(false);
  await page.getByRole('button', { name: 'Columns', exact: true }).click();
  await page.locator('.design-phases-card').first().waitFor();
  await drag(page, '.design-phases-card', 120);
  await drag(page, '.design-phases-card', -120);
  expect([await isOpen(page, 'left'), await isOpen(page, 'right')]).toEqual([false, false]);
});

test('on a phone, starting a practice shows its clock', async () => {
  const { page } = standIn;
  await standIn.run('start-practice');
  await page.locator('.modal').getByRole('button', { name: 'Start practice' }).click();
  await page.locator('.design-phases-practice-clock').waitFor();
  expect(await isOpen(page, 'right')).toBe(true);
});
