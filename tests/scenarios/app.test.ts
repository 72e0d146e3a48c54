import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

scenario('a setting changes what is shown and outlives a restart', { notes: NOTES }, async (app) => {
  const settings = await app.openSettings();
  const row = settings.locator('.setting-item', { hasText: /Required peer reviews|Reviews a note needs/ }).first();
  await row.locator('input').fill('3');
  await row.locator('input').blur();
  await app.closeSettings();
  await app.restart();
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.panel.getByText(/0 of 3/).waitFor();
});

scenario('a practice goes on after a restart and ends in the practice log', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('start-practice');
  await app.dialog.getByLabel('Practice note').selectOption('');
  await app.dialog.locator('.mod-cta').click();
  await app.run('open-phase-panel');
  await app.panel.getByRole('timer').waitFor();
  await app.restart();
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.panel.getByRole('timer').waitFor();
  await app.run('end-practice');
  await app.dialog.getByRole('button', { name: 'Keep' }).click();
  await app.dialog.getByRole('button', { name: 'Save to practice log' }).click();
  await app.untilSaved(CHAT, '## Practice log');
});

scenario(
  'a note in a window of its own: the panel follows it and its items can be ticked',
  { notes: NOTES },
  async (app) => {
    await app.run('open-phase-panel');
    const popout = await app.openInPopout(CHAT);
    await popout.locator('.view-content').first().click();
    await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
    await app.untilSaved(CHAT, '- [x] How long is history kept?');
  },
);

scenario('on a phone the panel opens by its command and ticks an item', { notes: NOTES, phone: true }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
  await app.untilSaved(CHAT, '- [x] How long is history kept?');
});
