import type { Locator } from 'playwright-core';
import type { AppPage } from './app-page';
import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

const VAULT = { ...NOTES, [FEED]: '---\nStatus: Parked\nPeer Reviewed: 1\n---\n# Feed\n\n- [ ] Push or pull?\n' };
const STATUSES = ['Draft', 'In review', 'Reviewed', 'Done'];

/** The color of the dot before a status, which the stylesheet draws. */
const dotOf = (title: Locator): Promise<string> =>
  title.evaluate((element) => {
    const { content, width, backgroundColor } = getComputedStyle(element, '::before');
    return content !== 'none' && parseFloat(width) > 0 ? backgroundColor : 'no dot';
  });

/** The dots of these statuses in the menu or picker that `open` opens, which is then closed. */
async function dotsIn({ page }: AppPage, open: () => Promise<void>, statuses = STATUSES): Promise<string[]> {
  await open();
  const choices = page.locator('.menu, .prompt').last();
  const dots = [];
  for (const status of statuses) dots.push(await dotOf(choices.getByText(status, { exact: true }).first()));
  await page.keyboard.press('Escape');
  await choices.waitFor({ state: 'detached' });
  return dots;
}

scenario('statuses have the same color dots in each menu as in the picker', { notes: VAULT }, async (app) => {
  const { page, board, panel } = app;
  await app.open(CHAT);
  await app.run('open-phase-panel');
  const inPicker = await dotsIn(app, () => app.run('set-status'));
  expect(inPicker).not.toContain('no dot');
  expect(new Set(inPicker).size).toBeGreaterThan(2);
  const fromPanel = () => panel.getByRole('button', { name: /^Status: Draft/ }).click();
  expect(await dotsIn(app, fromPanel)).toEqual(inPicker);
  const fromStatusBar = () => page.locator('.status-bar').getByText('Draft', { exact: true }).click();
  expect(await dotsIn(app, fromStatusBar)).toEqual(inPicker);
  await app.run('open-review-board');
  const fromTable = () => board.getByText('Draft', { exact: true }).click();
  expect(await dotsIn(app, fromTable)).toEqual(inPicker);
  expect(await dotsIn(app, fromTable, ['Parked'])).not.toContain('no dot');
  const fromRowMenu = async () => {
    await board.getByText('Chat', { exact: true }).click({ button: 'right' });
    await page.locator('.menu').getByText('Set status…').click();
  };
  expect(await dotsIn(app, fromRowMenu)).toEqual(inPicker);
});
