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
