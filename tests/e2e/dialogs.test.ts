import axe from 'axe-core';
import { isInView } from '../setup/is-in-view';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const NOTE = 'Designs/Chat.md';
const VAULT = {
  [NOTE]: '---\nStatus: In review\nRelates: "[[Feed]]"\nPeer Reviewed:\n  - Ann\n---\n# Chat\n\nThoughts.\n',
  'Designs/Feed.md': '---\nStatus: Done\n---\n- [x] one\n',
};

let standIn: StandIn;

afterEach(() => standIn.close());
afterAll(closeBrowser);

const press = async (...keys: string[]) => {
  for (const key of keys) await standIn.page.keyboard.press(key);
  await standIn.settle();
};
const type = (text: string) => standIn.page.keyboard.type(text);
const focused = () => standIn.page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');

/** What axe finds in a dialog; contrast is that of the theme and left to it. */
async function problemsIn(selector: string): Promise<string[]> {
  await standIn.page.evaluate(axe.source);
  return standIn.page.evaluate(async (context) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(context, { rules: { 'color-contrast': { enabled: false } } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  }, selector);
}

describe('by keyboard alone', () => {
  beforeEach(async () => {
    standIn = await openStandIn({ vault: VAULT, note: NOTE });
    await standIn.page.locator('.cm-content').focus();
    await standIn.settle();
  });

  test('a template and its phases are chosen and inserted, and the cursor is in the editor', async () => {
    await press('Control+End');
    await standIn.run('insert-checklist');
    await standIn.page.getByText('Adds 54 items.').waitFor();
    await press('ArrowDown');
    await standIn.page.getByText('Adds 20 items.').waitFor();
    await press('Tab', 'Tab');
    expect(await standIn.page.evaluate(() => document.activeElement?.textContent)).toBe('None');
    await press('Space', 'Tab', 'Space');
    await standIn.page.getByText('Adds 2 items.').waitFor();
    await press('Enter');
    await standIn.page.locator('.modal').waitFor({ state: 'detached' });
    await type('An answer to ');
    expect(await standIn.editorText()).toMatch(/- \[ \] An answer to /);
  });

  test('a new note gets its title and its folder, which is suggested', async () => {
    await standIn.run('new-note-from-checklist');
    await standIn.page.locator('.modal input').first().waitFor();
    await type('Search');
    await press('Tab');
    expect(await focused()).toContain('Folder');
    await press('Control+a');
    await type('desi');
    await standIn.page.locator('.suggestion-item').waitFor();
    await press('Enter');
    expect(await standIn.page.locator('.modal').count()).toBe(1);
    await press('Enter');
    await standIn.page.locator('.modal').waitFor({ state: 'detached' });
    await standIn.settle();
    expect(await standIn.readNote('Designs/Search.md')).toMatch(/^---\nStatus: Draft\n/);
  });

  test('a review is recorded with the name that is asked once', async () => {
    await standIn.run('record-peer-review');
    await standIn.page.locator('.modal input').first().waitFor();
    await type('Bob');
    await press('Enter');
    await standIn.page.locator('.modal').waitFor({ state: 'detached' });
    expect(await standIn.editorText()).toContain('  - Ann\n  - Bob\n');
  });

  test('what will be inserted begins at the top of its frame', async () => {
    await standIn.run('insert-checklist');
    await standIn.page.getByText('Adds 54 items.').waitFor();
    const first = standIn.page.locator('.design-phases-preview > div > :first-child');
    const gap = await first.evaluate((one) => {
      const frame = one.closest('.design-phases-preview');
      return one.getBoundingClientRect().top - (frame?.getBoundingClientRect().top ?? 0);
    });
    expect(gap).toBeLessThan(16);
  });

  test('Escape leaves every dialog, and nothing is written', async () => {
    const before = await standIn.editorText();
    const commands = ['insert-checklist', 'new-note-from-checklist', 'set-status', 'open-related-note', 'add-relation'];
    for (const command of commands) {
      await standIn.run(command);
      await standIn.page.locator('.modal-container').waitFor();
      await press('Escape');
      await standIn.page.locator('.modal-container').waitFor({ state: 'detached' });
    }
    expect(await standIn.editorText()).toBe(before);
  });
});

describe.each([
  ['a window of half the usual size', { width: 640, height: 430 }],
  ['a phone', { phone: true }],
])('in %s', (_, size) => {
  test('the phases are folded, so that the preview and the buttons are in view', async () => {
    standIn = await openStandIn({ vault: VAULT, note: NOTE, ...size });
    const { page } = standIn;
    await standIn.run('insert-checklist');
    await page.getByText('Adds 54 items.').waitFor();
    await standIn.settle();
    const preview = page.getByRole('region', { name: 'Preview' });
    expect(await isInView(preview.locator('h2').first())).toBe(true);
    expect(await isInView(page.getByRole('button', { name: 'Insert', exact: true }))).toBe(true);
    expect(await problemsIn('.modal form')).toEqual([]);
    const phases = page.getByRole('button', { name: 'Phases 7 of 7' });
    await phases.click();
    await page.getByLabel('Step 2: Define high-level architecture').uncheck();
    await page.getByRole('button', { name: 'Phases 6 of 7' }).waitFor();
    expect(await isInView(page.getByRole('button', { name: 'Insert', exact: true }))).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme, axe finds nothing in', (theme) => {
  test.each(['insert-checklist', 'new-note-from-checklist', 'record-peer-review', 'request-changes', 'request-review'])(
    'the dialog of %s',
    async (command) => {
      standIn = await openStandIn({ vault: VAULT, note: NOTE, theme });
      await standIn.run(command);
      await standIn.page.locator('.modal form').waitFor();
      await standIn.settle();
      expect(await problemsIn('.modal form')).toEqual([]);
    },
  );

  test('the status bar', async () => {
    standIn = await openStandIn({ vault: VAULT, note: NOTE, theme });
    await standIn.page.locator('.design-phases-status-bar').waitFor();
    expect(await problemsIn('.design-phases-status-bar')).toEqual([]);
  });
});
