import axe from 'axe-core';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const NOTE = 'Practice/Pasted outline.md';

let standIn: StandIn;

afterEach(() => standIn.close());
afterAll(closeBrowser);

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await standIn.page.keyboard.press(key);
  await standIn.settle();
};

test('what was pasted is converted by keyboard, and one undo gives back the same bytes', async () => {
  standIn = await openStandIn({ note: NOTE });
  const before = standIn.onDisk(NOTE);
  await standIn.page.locator('.cm-content').focus();
  await standIn.run('convert-to-checklist');
  await standIn.page.getByText('2 phases, 4 items.').waitFor();
  await press('Enter');
  await standIn.page.locator('.modal').waitFor({ state: 'detached' });
  const after = await standIn.readNote(NOTE);
  expect(after).toContain(
    '### **🟩 Step 1: Talk about the users**\n\n**Goal:** Know who’s asking.\n\n* [ ] Who are they?\n',
  );
  await standIn.page.locator('.cm-content').focus();
  await press('Control+z');
  expect(await standIn.readNote(NOTE)).toBe(before);
});

test('on a phone the text as it is now is folded; unfolded both sides fit it, scroll on their own, and have names', async () => {
  standIn = await openStandIn({ note: NOTE, phone: true });
  await standIn.run('convert-to-checklist');
  await standIn.page.getByRole('region', { name: 'As a checklist' }).waitFor();
  expect(await standIn.page.getByRole('region', { name: 'Now' }).count()).toBe(0);
  await standIn.page.getByRole('button', { name: 'Now' }).click();
  await standIn.page.getByRole('region', { name: 'Now' }).waitFor();
  const boxes = await standIn.page
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
  await standIn.page.evaluate(axe.source);
  const problems = await standIn.page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run('.modal-content', { rules: { 'color-contrast': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
  expect(problems).toEqual([]);
});

test('the marks of a phase are reset by keyboard, and one undo brings them back', async () => {
  standIn = await openStandIn({
    vault: { 'Chat.md': '## Step 1: Ask\n\n- [x] Who?\n  - all\n\n## Step 2: Draw\n\n- [x] Boxes?\n' },
    note: 'Chat.md',
  });
  const before = standIn.onDisk('Chat.md');
  await standIn.page.locator('.cm-content').focus();
  await standIn.run('reset-checklist');
  await standIn.page.keyboard.type('step 2');
  await standIn.settle();
  await press('Enter');
  expect(await standIn.readNote('Chat.md')).toBe(before.replace('[x] Boxes', '[ ] Boxes'));
  await standIn.page.locator('.cm-content').focus();
  await press('Control+z');
  expect(await standIn.readNote('Chat.md')).toBe(before);
});
