import { CHAT, FEED, NOTES } from './notes';
import { scenario } from './scenario';

scenario('badges show and follow in the reading view of a window of its own', { notes: NOTES }, async (app) => {
  await app.open(CHAT, 'preview');
  const popout = await app.moveToPopout('markdown');
  const heading = popout.locator('.markdown-reading-view h2', { hasText: 'Step 1' });
  await heading.getByText('1/2', { exact: true }).waitFor();
  await app.run('open-phase-panel');
  await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
  await heading.getByText('2/2', { exact: true }).waitFor();
});

scenario('drag a card on a board in a window of its own; its menu opens there', { notes: NOTES }, async (app) => {
  await app.run('open-review-board');
  const popout = await app.moveToPopout('design-phases-board');
  await popout.getByRole('button', { name: 'Columns', exact: true }).click();
  const feed = popout.locator('.design-phases-card', { hasText: 'Feed' });
  await feed.hover();
  await popout.mouse.down();
  const column = await popout.locator('[data-design-phases-status="In review"]').boundingBox();
  if (!column) throw new Error('There is no column "In review".');
  await popout.mouse.move(column.x + column.width / 2, column.y + 60, { steps: 6 });
  await popout.mouse.up();
  await app.untilSaved(FEED, 'Status: In review # to be read again');
  await popout.locator('.design-phases-card', { hasText: 'Chat' }).click({ button: 'right' });
  await popout.locator('.menu').getByText('Set status…').click();
  await popout.locator('.menu').getByText('In review', { exact: true }).click();
  await app.untilSaved(CHAT, 'Status: In review');
});

scenario('the panel works in a window of its own', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  const popout = await app.moveToPopout('design-phases-panel');
  const box = popout.getByRole('checkbox', { name: /How long is history kept/ });
  await box.click();
  await app.untilSaved(CHAT, '- [x] How long is history kept?');
  await app.until(() => box.isChecked(), 'the box to be ticked');
});

scenario('on a phone, starting a practice shows its clock', { notes: NOTES, phone: true }, async (app) => {
  await app.open(CHAT);
  await app.run('start-practice');
  await app.dialog.locator('.mod-cta').click();
  await app.panel.getByRole('timer').waitFor();
});

scenario('on a phone a card moves by its menu', { notes: NOTES, phone: true }, async (app) => {
  await app.run('open-review-board');
  await app.board.getByRole('button', { name: 'Columns', exact: true }).click();
  await app.board.getByRole('button', { name: 'More actions for Feed' }).click();
  await app.page.locator('.menu').getByText('Set status…').click();
  await app.page.locator('.menu').getByText('In review', { exact: true }).click();
  await app.untilSaved(FEED, 'Status: In review # to be read again');
});
