import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

scenario('set the status of many notes on the board, and undo it as one', { notes: NOTES }, async (app) => {
  const before = [await app.read(CHAT), await app.read(FEED)];
  await app.run('open-review-board');
  await app.board.getByText('Feed', { exact: true }).waitFor();
  await app.board.locator('.design-phases-grid').focus();
  await app.page.keyboard.press('ControlOrMeta+a');
  await app.board.getByRole('button', { name: /Set status/ }).click();
  await app.page.locator('.menu').getByText('In review', { exact: true }).click();
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
  const feed = app.board.locator('.design-phases-card', { hasText: 'Feed' });
  await feed.hover();
  await app.page.mouse.down();
  const column = await app.board.locator('[data-design-phases-status="In review"]').boundingBox();
  if (!column) throw new Error('There is no column "In review".');
  await app.page.mouse.move(column.x + column.width / 2, column.y + 60, { steps: 6 });
  await app.page.mouse.up();
  await app.untilSaved(FEED, 'Status: In review # to be read again');
});

scenario(
  'an empty column is only its head, and takes a card; an unknown status says so',
  { notes: { ...NOTES, [CHAT]: '---\nStatus: Parked\n---\n# Chat\n' } },
  async (app) => {
    await app.run('open-review-board');
    await app.board.getByRole('button', { name: 'Columns', exact: true }).click();
    const columnOf = (status: string) => app.board.locator(`[data-design-phases-status="${status}"]`);
    await columnOf('Parked').getByText('Unknown status, 1 note').waitFor();
    const [empty, used] = [await columnOf('Reviewed').boundingBox(), await columnOf('Draft').boundingBox()];
    if (!empty || !used) throw new Error('A column is missing.');
    expect(empty.width).toBeLessThan(used.width / 1.5);
    await app.board.locator('.design-phases-card', { hasText: 'Feed' }).hover();
    await app.page.mouse.down();
    await app.page.mouse.move(empty.x + empty.width / 2, empty.y + 20, { steps: 6 });
    await app.page.mouse.up();
    await app.untilSaved(FEED, 'Status: Reviewed # to be read again');
    await columnOf('Reviewed')
      .getByText(/^1 note,/)
      .waitFor();
  },
);

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
