import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

scenario('a note named "C# notes" opens from the board as that note, and no other', { notes: NOTES }, async (app) => {
  await app.run('open-review-board');
  await app.board.getByText('C# notes', { exact: true }).click({ modifiers: ['ControlOrMeta'] });
  await app.until(async () => (await app.openNotes()).includes('C# notes.md'), 'C# notes to be open');
  expect(await app.openNotes()).not.toContain('C.md');
});

scenario('a click on a related note right after a tick shows that note in the panel', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
  await app.panel.getByText('Feed', { exact: true }).click();
  await app.until(async () => (await app.activeNote()) === FEED, 'Feed to be open');
  await app.panel.getByText('Push or pull?').first().waitFor();
  await app.untilSaved(CHAT, '- [x] How long is history kept?');
});

scenario('add a relation by the picker', { notes: NOTES }, async (app) => {
  await app.open(FEED);
  await app.run('add-relation');
  await app.page.locator('.prompt input').fill('Chat');
  await app.page.locator('.prompt .suggestion-item').first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.untilSaved(FEED, '[[Chat]]');
  expect(await app.read(FEED)).toContain('Status: Draft # to be read again');
});

scenario('an obsidian:// link sets the status of the note it names', { notes: NOTES }, async (app) => {
  await app.openUri(
    `obsidian://design-phases?vault=vault&do=status&note=${encodeURIComponent(FEED)}&status=In%20review`,
  );
  await app.untilSaved(FEED, 'Status: In review # to be read again');
});

scenario('the command line tells the progress of a note', { notes: NOTES, commandLine: true }, async (app) => {
  const answer = await app.runCli('design-phases:progress', { path: CHAT, format: 'json' });
  expect(JSON.parse(answer)).toMatchObject([{ path: CHAT, done: 1, total: 3 }]);
});

const QUEUE = 'Designs/Queue.md';
const WITH_QUEUE = { ...NOTES, [QUEUE]: '---\nStatus: Done\n---\n# Queue\n\n- [x] Who sends?\n' };

scenario(
  'the panel offers linked notes last and marked, and sorts only where there are two',
  { notes: WITH_QUEUE },
  async (app) => {
    // The note that was open last would be the first.
    await app.open(FEED);
    await app.open(CHAT);
    await app.run('open-phase-panel');
    const sort = app.panel.getByRole('button', { name: 'Sort related notes' });
    const add = app.panel.getByRole('button', { name: 'Add relation' });
    await add.waitFor();
    expect(await sort.count()).toBe(0);
    await add.click();
    const offered = app.page.locator('.prompt .suggestion-item');
    await offered.last().getByText('Feed', { exact: true }).waitFor();
    await offered.last().getByText('Linked', { exact: true }).waitFor();
    expect(await offered.filter({ hasText: 'Linked' }).count()).toBe(1);
    await app.page.locator('.prompt input').fill('Queue');
    await offered.first().getByText('Queue', { exact: true }).waitFor();
    await app.page.keyboard.press('Enter');
    await app.untilSaved(CHAT, '[[Queue]]');
    await app.panel.getByText('Queue', { exact: true }).waitFor();
    await sort.click();
    await app.page.locator('.menu').getByText('Status', { exact: true }).waitFor();
  },
);

scenario('a related note has the preview and the menu of a link', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  const link = app.panel.getByText('Feed', { exact: true });
  await app.page.keyboard.down('ControlOrMeta');
  await link.hover();
  await app.page.locator('.hover-popover').getByText('Push or pull?').waitFor();
  await app.page.keyboard.up('ControlOrMeta');
  await app.page.mouse.move(0, 0);
  await link.click({ button: 'right' });
  await app.page.locator('.menu').getByText('Set design status…', { exact: true }).click();
  await app.page.keyboard.type('In review');
  await app.page.keyboard.press('Enter');
  await app.untilSaved(FEED, 'Status: In review # to be read again');
  await link.click({ button: 'middle' });
  await app.until(async () => (await app.openNotes()).includes(FEED), 'Feed to be open');
  expect(await app.openNotes()).toEqual([CHAT, FEED]);
});
