import type { AppPage } from './app-page';
import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

/** Names of cards and rows as a person reads them. */
const card = (app: AppPage, title: string) => app.board.locator('.design-phases-card', { hasText: title });

scenario('set the status of many notes on the board, and undo it as one', { notes: NOTES }, async (app) => {
  const before = [await app.read(CHAT), await app.read(FEED)];
  await app.run('open-review-board');
  await app.board.getByText('Feed', { exact: true }).waitFor();
  await app.board.locator('.design-phases-grid').focus();
  await app.page.keyboard.press('ControlOrMeta+a');
  await app.board.getByRole('button', { name: /Set status/ }).click();
  await app.page.locator('.prompt input').fill('In review');
  await app.page.keyboard.press('Enter');
  await app.dialog.locator('.mod-cta').click();
  await app.untilSaved(CHAT, 'Status: In review');
  await app.untilSaved(FEED, 'Status: In review # to be read again');
  await app.page
    .getByRole('button', { name: 'Undo' })
    .or(app.page.locator('.notice a', { hasText: 'Undo' }))
    .first()
    .click();
  await app.until(
    async () => (await app.read(CHAT)) === before[0] && (await app.read(FEED)) === before[1],
    'both notes as they were',
  );
});

scenario('drag a card to another column', { notes: NOTES }, async (app) => {
  await app.run('open-review-board');
  await app.board.getByRole('button', { name: 'Columns', exact: true }).click();
  const target = app.board.locator('.design-phases-column').filter({ has: card(app, 'C# notes') });
  await card(app, 'Feed').dragTo(target);
  await app.untilSaved(FEED, 'Status: In review # to be read again');
});

scenario(
  'a Bases view of the plugin shows the notes of the vault',
  {
    notes: {
      ...NOTES,
      'Review.base':
        'views:\n  - type: design-phases-review\n    name: Review\n    filters: file.hasProperty("Status")\n',
    },
  },
  async (app) => {
    await app.openFile('Review.base');
    await app.page
      .locator('.bases-view, .bases-embed, .workspace-leaf-content[data-type="bases"]')
      .getByText('Feed', { exact: true })
      .waitFor();
  },
);
