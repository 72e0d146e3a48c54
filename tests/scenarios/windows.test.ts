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
  await app.page.locator('.menu').getByText('Move to…').click();
  await app.page.locator('.menu').getByText('In review', { exact: true }).click();
  await app.untilSaved(FEED, 'Status: In review # to be read again');
});
