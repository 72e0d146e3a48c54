import type { AppPage } from './app-page';
import { isInView } from '../setup/is-in-view';
import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

const QUEUE = 'Designs/A queue that keeps the order of messages and loses none of them when a broker restarts.md';
const VAULT = {
  ...NOTES,
  [QUEUE]: '---\nStatus: Parked\nPeer Reviewed: 2\n---\n# Queue\n\n- [x] Who sends?\n- [ ] In which order?\n',
};

async function openBoard(app: AppPage): Promise<void> {
  await app.closeSidebars();
  await app.run('open-review-board');
  await app.board.getByText('Feed', { exact: true }).waitFor();
}

const rowOf = ({ board }: AppPage, title: string) => board.locator('.design-phases-row', { hasText: title });
const setStatus = (app: AppPage) => app.board.getByRole('button', { name: 'Set status', exact: true });
const choose = (app: AppPage, entry: string) => app.page.locator('.menu').getByText(entry, { exact: true }).click();

scenario('the table fits its width, and its tools are words', { notes: VAULT }, async (app) => {
  await openBoard(app);
  const grid = app.board.getByRole('grid');
  for (const width of [1280, 800]) {
    await app.resize(width, 800);
    await app.until(
      () => grid.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth),
      `the table to fit ${width} pixels`,
    );
    for (const tool of ['Filter', 'Sort', 'Properties', 'Table', 'Columns', 'Next'])
      expect(await isInView(app.board.getByText(tool, { exact: true }))).toBe(true);
    for (const name of ['Title', 'Status', 'Peer reviews', 'Progress'])
      expect(await isInView(grid.getByRole('button', { name, exact: true }))).toBe(true);
  }
  expect(await grid.getByRole('columnheader').count()).toBe(5);
  await app.board.getByText('4 notes', { exact: true }).waitFor();
  const average = app.board.getByText(/average progress/);
  expect(await average.evaluate((figure) => figure.closest('button, a, [role=button]') === null)).toBe(true);
  await app.board.getByRole('button', { name: 'Properties' }).click();
  await choose(app, 'Relations');
  await grid.getByRole('columnheader', { name: 'Relations' }).waitFor();
});

scenario('enough reviews have a tick, and a click on a status changes it', { notes: VAULT }, async (app) => {
  await openBoard(app);
  await rowOf(app, 'A queue').getByText('2 ✓', { exact: true }).waitFor();
  await rowOf(app, 'Chat').getByText('0 of 1', { exact: true }).waitFor();
  await rowOf(app, 'Feed').getByText('Draft', { exact: true }).click();
  await choose(app, 'In review');
  await app.untilSaved(FEED, 'Status: In review # to be read again');
  await rowOf(app, 'Feed').getByText('In review', { exact: true }).waitFor();
});

scenario('one ticked row has a bar of actions in view, and no row moves', { notes: VAULT }, async (app) => {
  await openBoard(app);
  for (const width of [1280, 800]) {
    await app.resize(width, 600);
    const before = await rowOf(app, 'Feed').boundingBox();
    await rowOf(app, 'Chat').hover();
    await rowOf(app, 'Chat').getByRole('checkbox', { name: 'Select Chat' }).click();
    const bar = app.board.getByRole('group', { name: '1 note selected' });
    for (const button of await bar.getByRole('button').all()) expect(await isInView(button)).toBe(true);
    expect(await rowOf(app, 'Feed').boundingBox()).toEqual(before);
    await bar.getByRole('button', { name: 'Clear selection' }).click();
    await bar.waitFor({ state: 'detached' });
    expect(await rowOf(app, 'Feed').boundingBox()).toEqual(before);
  }
});

scenario(
  'on a phone one box selects all notes, and no action is cut off',
  { notes: VAULT, phone: true },
  async (app) => {
    await openBoard(app);
    const all = app.board.getByRole('checkbox', { name: 'Select all notes' });
    expect(await isInView(all)).toBe(true);
    await all.click();
    const bar = app.board.getByRole('group', { name: '4 notes selected' });
    for (const button of await bar.getByRole('button').all()) expect(await isInView(button)).toBe(true);
    await setStatus(app).click();
    await choose(app, 'In review');
    await app.dialog.getByRole('button', { name: 'Change 3 notes' }).click();
    await app.untilSaved(FEED, 'Status: In review # to be read again');
  },
);

scenario('a final status for many notes: one dialog, with the warning in it', { notes: VAULT }, async (app) => {
  await openBoard(app);
  await app.board.getByRole('grid').focus();
  await app.page.keyboard.press('ControlOrMeta+a');
  await setStatus(app).click();
  await choose(app, 'Done');
  await app.dialog.getByText('4 notes will change.').waitFor();
  await app.dialog.getByText('2 notes have fewer peer reviews than “Done” requires (1).').waitFor();
  expect(await app.page.locator('.modal').count()).toBe(1);
  await app.dialog.getByRole('button', { name: 'Change 4 notes' }).click();
  await app.untilSaved(CHAT, 'Status: Done');
  await app.notice('Changed 4 notes.');
  expect(await app.page.locator('.modal').count()).toBe(0);
});
