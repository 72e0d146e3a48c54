import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

const EMPTY = 'Photo album.md';

scenario(
  'insert a checklist, and one undo gives the bytes back',
  { notes: { [EMPTY]: '# Photo album\n\n' } },
  async (app) => {
    const before = await app.read(EMPTY);
    await app.open(EMPTY);
    await app.run('insert-default-checklist');
    await app.untilSaved(EMPTY, '- [ ] ');
    expect(await app.read(EMPTY)).toMatch(/^---\nStatus: Draft\n/);
    await app.undo();
    await app.until(async () => (await app.read(EMPTY)) === before, 'the note as it was');
  },
);

scenario('insert a chosen checklist by the picker', { notes: { [EMPTY]: '# Photo album\n\n' } }, async (app) => {
  await app.open(EMPTY);
  await app.run('insert-checklist');
  await app.dialog.locator('.mod-cta').click();
  await app.untilSaved(EMPTY, '- [ ] ');
});

scenario('tick an item in the panel; the note and the panel show it', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  const box = app.panel.getByRole('checkbox', { name: /How long is history kept/ });
  await box.click();
  await app.untilSaved(CHAT, '- [x] How long is history kept?');
  await app.until(() => box.isChecked(), 'the box to be ticked');
});

scenario('a click on an item in the panel goes to its line', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.panel.getByText('How long is history kept?').last().click();
  await app.until(async () => (await app.currentLine()).includes('How long'), 'the cursor on that line');
});

scenario('go to the next open item', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('next-open-item');
  await app.until(async () => (await app.currentLine()).includes('How long is history kept?'), 'the first open item');
});
