import { closeBrowser, openPreview } from './open-preview';

afterAll(closeBrowser);

const NOTE = 'Designs/URL shortener.md';

test('an item ticked in the panel is ticked in the note, and one undo takes it back', async () => {
  const preview = await openPreview({ note: NOTE });
  await preview.run('open-phase-panel');
  const before = await preview.readNote(NOTE);
  const panel = preview.page.locator('[data-type="design-phases-panel"]');
  await panel.getByRole('checkbox', { name: /choose the code/ }).click();
  await preview.settle();
  expect(await preview.readNote(NOTE)).toContain('- [x] Can a user choose the code?');
  await preview.page.locator('.cm-content').click();
  await preview.page.keyboard.press('Control+z');
  expect(await preview.readNote(NOTE)).toBe(before);
  await preview.close();
});
