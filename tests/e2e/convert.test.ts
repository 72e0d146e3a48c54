import axe from 'axe-core';
import { closeBrowser, openPreview, type Preview } from './open-preview';

const NOTE = 'Practice/Pasted outline.md';

let preview: Preview;

afterEach(() => preview.close());
afterAll(closeBrowser);

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await preview.page.keyboard.press(key);
  await preview.settle();
};

test('what was pasted is converted by keyboard, and one undo gives back the same bytes', async () => {
  preview = await openPreview({ note: NOTE });
  const before = preview.onDisk(NOTE);
  await preview.page.locator('.cm-content').focus();
  await preview.run('convert-to-checklist');
  await preview.page.getByText('2 phases, 4 items.').waitFor();
  await press('Enter');
  await preview.page.locator('.modal').waitFor({ state: 'detached' });
  const after = await preview.readNote(NOTE);
  expect(after).toContain(
    '### **🟩 Step 1: Talk about the users**\n\n**Goal:** Know who’s asking.\n\n* [ ] Who are they?\n',
  );
  await preview.page.locator('.cm-content').focus();
  await press('Control+z');
  expect(await preview.readNote(NOTE)).toBe(before);
});

test('both sides scroll on their own, fit a phone, and have names', async () => {
  preview = await openPreview({ note: NOTE, phone: true });
  await preview.run('convert-to-checklist');
  await preview.page.getByRole('region', { name: 'As a checklist' }).waitFor();
  const boxes = await preview.page
    .locator('.design-phases-convert-side')
    .evaluateAll((sides) =>
      sides.map((side) => side.getBoundingClientRect()).map(({ left, right, bottom }) => ({ left, right, bottom })),
    );
  expect(boxes).toHaveLength(2);
  for (const { left, right, bottom } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    expect(bottom).toBeLessThanOrEqual(844);
  }
  await preview.page.evaluate(axe.source);
  const problems = await preview.page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run('.modal-content', { rules: { 'color-contrast': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
  expect(problems).toEqual([]);
});

test('the marks of a phase are reset by keyboard, and one undo brings them back', async () => {
  preview = await openPreview({
    vault: { 'Chat.md': '## Step 1: Ask\n\n- [x] Who?\n  - all\n\n## Step 2: Draw\n\n- [x] Boxes?\n' },
    note: 'Chat.md',
  });
  const before = preview.onDisk('Chat.md');
  await preview.page.locator('.cm-content').focus();
  await preview.run('reset-checklist');
  await preview.page.keyboard.type('step 2');
  await preview.settle();
  await press('Enter');
  expect(await preview.readNote('Chat.md')).toBe(before.replace('[x] Boxes', '[ ] Boxes'));
  await preview.page.locator('.cm-content').focus();
  await press('Control+z');
  expect(await preview.readNote('Chat.md')).toBe(before);
});
