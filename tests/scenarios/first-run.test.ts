import { YEARS } from '../screens/vaults';
import { scenario } from './scenario';

scenario(
  'an empty vault: the board says what the plugin is for, and leads to the first note',
  { notes: {} },
  async (app) => {
    await app.run('open-review-board');
    await app.board.getByText('takes you through a system design phase by phase').waitFor();
    await app.board.getByRole('button', { name: 'Create design note' }).click();
    await app.dialog.getByLabel('Title').fill('Chat service');
    await app.dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await app.untilSaved('Chat service.md', '## 🟩 Step 1');
    await app.until(async () => (await app.activeNote()) === 'Chat service.md', 'the new note to be open');
    await app.run('open-review-board');
    await app.board.getByText('Chat service', { exact: true }).waitFor();
    await app.board.getByText('1 draft').waitFor();
  },
);

scenario(
  'a vault used for years: statuses found become the workflow’s, and folders its scope',
  { notes: YEARS },
  async (app) => {
    await app.run('open-review-board');
    await app.board.getByText('300 notes found').waitFor();
    await app.board.getByRole('button', { name: 'Add the 3 statuses found…' }).click();
    await app.dialog.getByLabel('Stage of On hold').selectOption({ label: 'In review' });
    await app.dialog.getByRole('button', { name: 'Add 3 statuses' }).click();
    await app.board.getByText('120 draft').waitFor();
    await app.board.getByText('60 in review').waitFor();
    await app.board.getByRole('button', { name: 'Choose folders…' }).click();
    await app.dialog.getByLabel(/^Notes/).check();
    await app.dialog.getByRole('button', { name: 'Track 225 notes' }).click();
    await app.board.getByText('225 notes', { exact: true }).waitFor();
    await app.board.locator('.design-phases-first-look').waitFor({ state: 'detached' });
  },
);

scenario('a note outside the scope leads to the settings, where the scope is', { notes: YEARS }, async (app) => {
  await app.run('open-review-board');
  await app.board.getByRole('button', { name: 'Choose folders…' }).click();
  await app.dialog.getByLabel('Journal').check();
  await app.dialog.getByRole('button', { name: 'Track 75 notes' }).click();
  await app.board.getByText('75 notes', { exact: true }).waitFor();
  await app.open('Notes/Note 1.md');
  await app.run('open-phase-panel');
  await app.panel.getByRole('button', { name: 'Open settings' }).click();
  await app.page.locator('.vertical-tab-content').getByText('Journal', { exact: true }).waitFor();
});
