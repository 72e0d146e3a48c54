import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const NOTE = 'Designs/URL shortener.md';
const PANEL = '.workspace-leaf-content[data-type="design-phases-panel"]';

let standIn: StandIn;

afterEach(() => standIn.close());
afterAll(closeBrowser);

test('the picker inserts a checklist at the cursor; one undo gives back the same bytes', async () => {
  standIn = await openStandIn({
    vault: { 'Photo album.md': '# Photo album\n\nWho sees what.\n\n' },
    note: 'Photo album.md',
  });
  const { page } = standIn;
  const before = await standIn.editorText();
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await standIn.run('insert-checklist');
  await page.locator('.modal, .prompt').waitFor();
  await page.locator('.modal button.mod-cta, .prompt .suggestion-item').first().click();
  const confirm = page.locator('.modal button.mod-cta');
  if (await confirm.isVisible()) await confirm.click();
  await standIn.settle();
  expect(await standIn.editorText()).toMatch(/- \[ \] /);
  expect(await standIn.readNote('Photo album.md')).toMatch(/^---\nStatus: Draft\n/);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+z');
  expect(await standIn.editorText()).toBe(before);
  expect(await standIn.readNote('Photo album.md')).toBe(before);
});

test('an item ticked in the panel is ticked in the note, and one undo takes it back', async () => {
  standIn = await openStandIn({ note: NOTE });
  const before = await standIn.readNote(NOTE);
  const box = standIn.page.locator(PANEL).getByRole('checkbox', { name: /Do links run out/ });
  await box.click();
  await standIn.settle();
  expect(await standIn.readNote(NOTE)).toBe(before.replace('- [ ] Do links run out', '- [x] Do links run out'));
  expect(await box.isChecked()).toBe(true);
  await standIn.page.locator('.cm-content').focus();
  await standIn.page.keyboard.press('Control+z');
  expect(await standIn.readNote(NOTE)).toBe(before);
  await standIn.settle();
  expect(await box.isChecked()).toBe(false);
});

test('the panel follows what is typed, before anything is saved', async () => {
  standIn = await openStandIn({ note: NOTE });
  const { page } = standIn;
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('- [ ] Who is told when it breaks?');
  await page.locator(PANEL).getByText('4 of 13', { exact: true }).waitFor({ timeout: 1500 });
  expect(standIn.onDisk(NOTE)).not.toContain('Who is told when it breaks?');
});

test("a click on an item's text goes there in the editor", async () => {
  standIn = await openStandIn({ note: NOTE, height: 500 });
  await standIn.page.locator(PANEL).getByText('How much is stored after five years?').click();
  await standIn.settle();
  const line = await standIn.page.evaluate(() => {
    const editor = window.standIn.host.app.workspace.activeEditor?.editor;
    return editor?.getLine(editor.getCursor().line);
  });
  expect(line).toContain('How much is stored after five years?');
  await standIn.page.locator('.cm-line', { hasText: 'How much is stored' }).waitFor({ state: 'visible' });
});

test('the status is changed from its pill in the panel', async () => {
  standIn = await openStandIn({ note: NOTE });
  const before = await standIn.readNote(NOTE);
  await standIn.page.locator(PANEL).getByRole('button', { name: /Draft/ }).first().click();
  await standIn.page.locator('.menu-item', { hasText: 'In review' }).click();
  await standIn.settle();
  expect(await standIn.readNote(NOTE)).toBe(before.replace('Status: Draft', 'Status: In review'));
});

test('a related note opens in a new tab with the middle button, and shows itself when hovered with Mod', async () => {
  standIn = await openStandIn({ note: NOTE });
  const { page } = standIn;
  const related = page.locator(PANEL).getByText('News feed', { exact: true });
  await related.click({ button: 'middle' });
  await page.locator('.mod-root .workspace-tab-header', { hasText: 'News feed' }).waitFor();
  await standIn.openNote(NOTE);
  await page.mouse.move(5, 5);
  await page.keyboard.down('Control');
  await page.locator(PANEL).getByText('Rate limiter', { exact: true }).hover();
  await page.locator('.hover-popover', { hasText: 'Token bucket or sliding window?' }).waitFor();
  await page.keyboard.up('Control');
});

test('the menu of several files sets their status', async () => {
  standIn = await openStandIn({ note: NOTE });
  const { page } = standIn;
  const file = (name: string) => page.locator(`.nav-file-title[data-path="Designs/${name}.md"]`);
  await file('Ride sharing').click({ modifiers: ['Shift'] });
  await file('Search suggestions').click({ modifiers: ['Shift'] });
  await file('Ride sharing').click({ button: 'right' });
  await page
    .locator('.menu-item', { hasText: /status/i })
    .first()
    .click();
  await page.locator('.prompt input').fill('In review');
  await page.keyboard.press('Enter');
  const confirm = page.locator('.modal button.mod-cta');
  await confirm.waitFor({ timeout: 3000 });
  await confirm.click();
  await page.locator('.notice').first().waitFor();
  expect(await standIn.readNote('Designs/Ride sharing.md')).toContain('Status: In review');
  expect(await standIn.readNote('Designs/Search suggestions.md')).toContain('status: In review');
});

test('what another program writes shows without a reload', async () => {
  standIn = await openStandIn({ note: NOTE });
  standIn.writeOutside(NOTE, '---\nStatus: Done\n---\n- [x] Only one question left\n');
  await standIn.page.locator(PANEL).getByText('Only one question left').waitFor();
  expect(await standIn.editorText()).toContain('Only one question left');
});
