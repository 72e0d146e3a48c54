import { closeBrowser, openStandIn } from './open-stand-in';

afterAll(closeBrowser);

test('a badge follows what is typed, and a long note has badges only where one looks', async () => {
  const steps = Array.from(
    { length: 300 },
    (_, index) => `## Step ${index + 1}: Topic\n\n- [ ] One?\n- [ ] Two?\n\n${'A line.\n\n'.repeat(5)}`,
  );
  const standIn = await openStandIn({ vault: { 'Long.md': steps.join('') }, note: 'Long.md' });
  const { page } = standIn;
  const badges = page.locator('.markdown-source-view .design-phases-badge');
  await badges.first().waitFor();
  expect(await badges.first().textContent()).toBe('0/2');
  expect(await badges.count()).toBeLessThan(40);
  await page.locator('.cm-line', { hasText: 'One?' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Three?');
  await page.waitForFunction(
    () => document.querySelector('.markdown-source-view .design-phases-badge')?.textContent === '0/3',
  );
  await standIn.close();
});
