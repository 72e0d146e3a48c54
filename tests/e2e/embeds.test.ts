import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { closeBrowser, openStandIn } from './open-stand-in';

afterAll(closeBrowser);

const block = (...lines: string[]) => `\`\`\`design-phases\n${lines.join('\n')}\n\`\`\`\n\n`;

const NOTES: Record<string, string> = {
  'Designs/Chat.md':
    '---\nStatus: Draft\nPeer Reviewed: 0\nOwner: Ada\nEditDate: 2020-01-01\n---\n## Step 1: Scope\n\n- [x] One\n- [ ] Two\n',
  'Designs/Feed.md': '---\nStatus: in review\nPeer Reviewed: 0\nOwner: Grace\nRelates: "[[Chat]]"\n---\n- [ ] One\n',
  'Queue.md': '---\nStatus: DONE\nPeer Reviewed: 1\nRelates:\n  - "[[Nowhere]]"\n  - "[[]]"\n  - "[[Queue]]"\n---\n',
  'Blocks.md':
    block('note: [[Chat]]') +
    block('note: [[Feed]]', 'show: related') +
    block('folder: Designs') +
    block('show: pie', 'color: red') +
    block('status: Parked'),
};

/** Those of reading view; the editor below it draws them too, out of sight. */
const blocks = (page: Page) => page.locator('.markdown-reading-view .design-phases-block');
const rows = (page: Page, root = '.design-phases-bases') =>
  page.locator(`${root} .design-phases-row .is-title .internal-link`).allTextContents();

test('code blocks show progress, relations and a board, and name a mistake with its line', async () => {
  const standIn = await openStandIn({ vault: NOTES });
  const { page } = standIn;
  await standIn.openNote('Blocks.md', 'preview');
  await blocks(page).nth(0).getByRole('button', { name: 'Step 1: Scope 1 of 2', exact: true }).waitFor();
  expect(await blocks(page).nth(0).textContent()).toContain('1 of 2');
  expect(await blocks(page).nth(1).textContent()).toContain('Chat');
  expect(await rows(page, '.markdown-reading-view')).toEqual(['Chat', 'Feed']);
  await blocks(page).nth(3).getByText('This design-phases block has 2 mistakes', { exact: true }).waitFor();
  const mistakes = await blocks(page).nth(3).locator('li').allTextContents();
  expect(mistakes).toEqual([
    'Line 1: Invalid value “pie”. Allowed: progress, related, board, columns.',
    'Line 2: Unknown setting “color”. Allowed: note, show, status, folder, tag, needs-review, review, limit.',
  ]);
  await standIn.close();
});

test('a block of related notes says which way each relation goes, as the panel does', async () => {
  const standIn = await openStandIn({
    vault: {
      'Chat.md': '---\nStatus: Draft\nRelates:\n  - "[[Queue]]"\n  - "[[Cache]]"\n  - "[[Sharding]]"\n---\n',
      'Queue.md': '---\nStatus: Draft\n---\n',
      'Cache.md': '---\nStatus: Draft\nRelates: "[[Chat]]"\n---\n',
      'Feed.md': '---\nStatus: Draft\nRelates: "[[Chat]]"\n---\n',
      'Blocks.md': block('note: [[Chat]]', 'show: related'),
    },
  });
  await standIn.openNote('Blocks.md', 'preview');
  const list = blocks(standIn.page).locator('.design-phases-block-related > li');
  await list.first().locator('.svg-icon').waitFor();
  const shown = await list.evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('.svg-icon')?.classList[1],
      one.querySelector('.design-phases-related-direction')?.textContent,
      one.querySelector('a')?.textContent,
    ]),
  );
  expect(shown).toEqual([
    ['lucide-arrow-right', 'This note links to it', 'Queue'],
    ['lucide-arrow-left-right', 'Linked both ways', 'Cache'],
    ['lucide-file-plus', 'Not created yet', 'Sharding'],
    ['lucide-arrow-left', 'It links to this note', 'Feed'],
  ]);
  await standIn.close();
});

test('a board without notes says so, all of it in sight', async () => {
  const standIn = await openStandIn({ vault: NOTES });
  const { page } = standIn;
  await standIn.openNote('Blocks.md', 'preview');
  const board = blocks(page).nth(4).locator('.design-phases-block-board');
  await board.getByText('No notes match.').waitFor();
  expect(await board.evaluate((el) => el.scrollHeight - el.clientHeight)).toBe(0);
  await standIn.close();
});

test('a board that goes on beyond its edge fades out there, until it is scrolled to its end', async () => {
  const standIn = await openStandIn({ vault: NOTES, phone: true });
  const { page } = standIn;
  await standIn.openNote('Blocks.md', 'preview');
  const grid = blocks(page).nth(2).getByRole('grid');
  await grid.waitFor();
  const untilItFades = (wanted: boolean) =>
    page.waitForFunction((is) => {
      const scroller = document.querySelector('.markdown-reading-view .design-phases-grid');
      return scroller !== null && (getComputedStyle(scroller).maskImage !== 'none') === is;
    }, wanted);
  await untilItFades(true);
  await grid.evaluate((scroller) => scroller.scrollTo({ left: scroller.scrollWidth }));
  await untilItFades(false);
  await standIn.close();
});

test('a code block follows the note it shows', async () => {
  const standIn = await openStandIn({ vault: NOTES });
  const { page } = standIn;
  await standIn.openNote('Blocks.md', 'preview');
  await blocks(page).nth(0).getByText('1 of 2').first().waitFor();
  fs.writeFileSync(
    path.join(standIn.vaultPath, 'Designs/Chat.md'),
    NOTES['Designs/Chat.md']?.replace('- [ ]', '- [x]') ?? '',
  );
  await blocks(page).nth(0).getByText('2 of 2').first().waitFor();
  await standIn.close();
});

test('a click in a block opens the note', async () => {
  const standIn = await openStandIn({ vault: NOTES });
  const { page } = standIn;
  await standIn.openNote('Blocks.md', 'preview');
  await blocks(page).nth(2).locator('.internal-link', { hasText: 'Feed' }).click();
  await standIn.settle();
  expect(await page.evaluate(() => window.standIn.host.app.workspace.getActiveFile()?.path)).toBe('Designs/Feed.md');
  await standIn.close();
});

test('the starter base opens with the board over every note that has a status, and its views filter', async () => {
  const standIn = await openStandIn({ vault: NOTES, width: 1700 });
  const { page } = standIn;
  await standIn.run('create-review-base');
  await page.locator('.design-phases-bases .design-phases-row').first().waitFor();
  expect((await rows(page)).sort()).toEqual(['Chat', 'Feed', 'Queue']);
  for (const [view, titles] of [
    ['Drafts', ['Chat']],
    ['Needs review', ['Feed']],
    ['Stale', ['Chat']],
  ] as const) {
    await openBaseView(page, view);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.design-phases-bases .is-title .internal-link').length === count,
      titles.length,
    );
    expect(await rows(page)).toEqual(titles);
  }
  await standIn.close();
});

test('the view of a base shows the chosen properties as further columns, and columns by the status or another property', async () => {
  const base = (options: string) =>
    `views:\n  - type: design-phases-review\n    name: Mine\n    order: [file.name, note.Owner]\n${options}`;
  const standIn = await openStandIn({
    vault: {
      ...NOTES,
      'Table.base': base(''),
      'Columns.base': base('    layout: columns\n    columnProperty: note.Owner\n'),
    },
    width: 1700,
  });
  const { page } = standIn;
  await standIn.openNote('Table.base');
  await page.locator('.design-phases-bases').getByText('Grace').waitFor();
  expect(await page.locator('.design-phases-row.is-header').textContent()).toContain('Owner');
  await standIn.openNote('Columns.base');
  await page.locator('.design-phases-bases .design-phases-column').first().waitFor();
  const names = await page
    .locator('.design-phases-bases .design-phases-column')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-design-phases-status')));
  expect(names.filter((name) => name === 'Ada' || name === 'Grace')).toEqual(['Ada', 'Grace']);
  await standIn.close();
});

test('where Bases is switched off, the command says so and writes nothing', async () => {
  const standIn = await openStandIn({ vault: { ...NOTES, '.obsidian/core-plugins.json': '{"bases":false}' } });
  const { page } = standIn;
  await page.evaluate(() => {
    window.standIn.host.app.internalPlugins.plugins.bases.enabled = false;
  });
  await standIn.run('create-review-base');
  expect((await standIn.notices()).join()).toContain('Bases is turned off');
  expect(standIn.exists('Review board.base')).toBe(false);
  await standIn.close();
});

test('relations are checked, fixed one by one and all of a kind', async () => {
  const standIn = await openStandIn({ vault: NOTES });
  const { page } = standIn;
  await standIn.run('check-relations');
  const findings = page.locator('.design-phases-findings');
  const headings = await findings.locator('h3').allTextContents();
  expect(headings).toEqual([
    'One-way links (1)',
    'Links to notes that don’t exist (1)',
    'Empty links (1)',
    'Links from a note to itself (1)',
  ]);
  await findings.getByRole('button', { name: 'Link back', exact: true }).click();
  await findings.getByRole('heading', { name: 'One-way links' }).waitFor({ state: 'detached' });
  expect(await standIn.readNote('Designs/Chat.md')).toContain('Relates: "[[Feed]]"');
  await findings.getByRole('button', { name: 'Empty links: Remove all' }).click();
  await findings.getByRole('heading', { name: 'Empty links' }).waitFor({ state: 'detached' });
  expect(await standIn.readNote('Queue.md')).toBe(NOTES['Queue.md']?.replace('  - "[[]]"\n', ''));
  await standIn.close();
});

async function openBaseView(page: Page, name: string): Promise<void> {
  await page
    .locator('.bases-toolbar-views-menu, .bases-views, .bases-toolbar')
    .getByText(name, { exact: true })
    .click();
}
