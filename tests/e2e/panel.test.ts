import fs from 'node:fs';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';
import type { MarkdownView } from '../../packages/obsidian-stand-in/host/workspace/markdown-view';
import { closeBrowser, openStandIn, type StandIn, type StandInOptions } from './open-stand-in';

const NOTE = 'Designs/URL shortener.md';

let standIn: StandIn;
let panel: Locator;

async function open(options: StandInOptions = {}): Promise<void> {
  standIn = await openStandIn({ note: NOTE, ...options });
  await standIn.run('open-phase-panel');
  panel = standIn.page.locator('.design-phases-panel');
  await panel.waitFor();
  await standIn.settle();
}

afterEach(() => standIn.close());
afterAll(closeBrowser);

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** What axe-core finds wrong in the panel; the contrast of the app's own buttons is left to the theme. */
async function violations(): Promise<string[]> {
  await standIn.page.addScriptTag({ content: fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
  const { violations: found } = await standIn.page.evaluate(() =>
    axe.run({ include: '.design-phases-panel', exclude: '.mod-cta' }, {}),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

const focused = (): Promise<string | null> =>
  standIn.page.evaluate(() => {
    const element = document.activeElement;
    const named = document.getElementById(element?.getAttribute('aria-labelledby') ?? '') ?? element;
    return named && (named.getAttribute('aria-label') ?? named.textContent);
  });

describe('everything in the panel', () => {
  it.each(['light', 'dark'] as const)('is sound for screen readers: %s', async (theme) => {
    await open({ theme });
    await panel.getByRole('button', { name: 'Unfold all' }).click();
    expect(await violations()).toEqual([]);
    await standIn.openNote('Overview.md');
    expect(await violations()).toEqual([]);
  });

  it('can be reached and used by keyboard', async () => {
    await open();
    const { keyboard } = standIn.page;
    await panel.getByRole('button', { name: /^🟩 Step 1/ }).focus();
    await keyboard.press('ArrowLeft');
    expect(await panel.getByRole('checkbox').count()).toBe(0);
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    expect(await focused()).toBe('What can a person do with it on the first day?');
    await keyboard.press('Space');
    await standIn.settle();
    expect(await standIn.readNote(NOTE)).toContain('- [ ] What can a person do with it on the first day?');
    expect(await focused()).toBe('What can a person do with it on the first day?');
    await keyboard.press('Enter');
    await keyboard.type('Shorten a link.');
    await keyboard.press('Enter');
    await keyboard.type('- [ ] Follow one.');
    expect(await violations()).toEqual([]);
    await keyboard.press('Control+Enter');
    await standIn.settle();
    expect(await standIn.readNote(NOTE)).toContain('  Shorten a link.\n  - \\[ ] Follow one.\n');
    expect(await focused()).toBe('What can a person do with it on the first day?');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await standIn.settle();
    expect(await standIn.page.evaluate(() => document.activeElement?.classList.contains('cm-content'))).toBe(true);
  });

  it('waits in the drawer of a phone until it is asked for', async () => {
    standIn = await openStandIn({ note: NOTE, phone: true });
    const drawer = () => standIn.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapsed);
    expect(await drawer()).toBe(true);
    await standIn.run('open-phase-panel');
    expect(await drawer()).toBe(false);
  });

  it('fits a phone', async () => {
    await open({ phone: true });
    const heights = await panel
      .locator('.design-phases-disclosure, .design-phases-related-link')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(40);
    const overflow = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
  });
});

describe('while the user types', () => {
  it('the panel follows and keeps its place', async () => {
    await open();
    await panel.getByRole('button', { name: 'Unfold all' }).click();
    const body = panel.locator('.design-phases-panel-body');
    await body.evaluate((element) => element.scrollTo(0, 200));
    await standIn.page.evaluate(() => {
      const { view } = window.standIn.host.app.workspace.getLeavesOfType('markdown')[0] as unknown as {
        view: MarkdownView;
      };
      view.editor.replaceRange('\n- [ ] Typed just now\n', { line: view.editor.lastLine() + 1, ch: 0 });
    });
    await panel.getByRole('checkbox', { name: 'Typed just now' }).waitFor();
    expect(await body.evaluate((element) => element.scrollTop)).toBe(200);
  });
});

describe('clicking an item', () => {
  it('brings its line into view', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `- [ ] Question ${index}\n\nAn answer.\n`);
    await open({ vault: { 'Long.md': `# Long\n\n${lines.join('\n')}` }, note: 'Long.md' });
    await panel.getByRole('button', { name: 'Question 300', exact: true }).click();
    await standIn.settle();
    const line = standIn.page.locator('.cm-line', { hasText: 'Question 300' });
    const view = await standIn.page.locator('.cm-scroller').boundingBox();
    const shown = await line.boundingBox();
    if (!view || !shown) throw new Error('The line is not on the page.');
    expect(shown.y).toBeGreaterThan(view.y);
    expect(shown.y).toBeLessThan(view.y + view.height);
  });
});

describe('a related note', () => {
  it('is previewed when it is hovered over with Mod, and opens in a new tab with a middle click', async () => {
    await open();
    const link = panel.locator('.design-phases-related-link', { hasText: 'Consistent hashing' });
    await standIn.page.keyboard.down('Control');
    await link.hover();
    await standIn.page.locator('.hover-popover').waitFor();
    await standIn.page.keyboard.up('Control');
    await link.click({ button: 'middle' });
    await standIn.settle();
    const tabs = await standIn.page.evaluate(() =>
      window.standIn.host.app.workspace.getLeavesOfType('markdown').map((leaf) => leaf.getDisplayText()),
    );
    expect(tabs).toEqual(['URL shortener', 'Consistent hashing']);
  });
});

describe('bad input', () => {
  it('is plain text on the page, and nothing is run', async () => {
    const script = '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
    const heading = 'very long '.repeat(1000);
    const text = `---\nStatus: '${script}'\n__proto__: 1\n---\n## Step 1: ${script}\n- [ ] ${script}\n## Step 2: ${heading}\n- [ ] x\n`;
    await open({ vault: { 'Odd.md': text }, note: 'Odd.md' });
    await panel.getByRole('button', { name: 'Unfold all' }).click();
    expect(await panel.locator('img, script').count()).toBe(0);
    expect(await standIn.page.evaluate(() => 'wasRun' in window)).toBe(false);
    const heights = await panel
      .locator('.design-phases-disclosure')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(Math.max(...heights)).toBeLessThan(200);
  });

  it('of 10,000 items leaves the panel usable', async () => {
    const items = Array.from({ length: 10_000 }, (_, index) => `- [ ] Question ${index}`).join('\n');
    await open({ vault: { 'Huge.md': `## Step 1: All\n${items}\n` }, note: 'Huge.md' });
    expect(await panel.getByRole('checkbox').count()).toBeLessThan(600);
    await panel.getByRole('checkbox', { name: 'Question 3', exact: true }).click();
    await standIn.settle();
    expect(await standIn.readNote('Huge.md')).toContain('- [x] Question 3\n');
    await panel.getByRole('button', { name: 'Show more' }).click();
    expect(await panel.getByRole('checkbox').count()).toBeGreaterThan(600);
  });
});
