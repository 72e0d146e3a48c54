import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const PANEL = '.workspace-leaf-content[data-type="design-phases-panel"]';
const LONG = `${'A heading that does not end '.repeat(400)}`.slice(0, 10_000);
const MANY = Array.from({ length: 10_000 }, (_, index) => `- [ ] Question ${index + 1}`).join('\n');
const HUGE = `# Huge\n\n${'A paragraph of words that says nothing in particular.\n\n'.repeat(37_000)}\n- [ ] The only question\n`;

const VAULT = {
  'Broken.md': '---\nStatus: [Draft\nRelates: "[[x]]\n---\n## Step 1: One\n\n- [ ] Still here\n',
  'Odd.md': '---\n__proto__: nothing\nconstructor: also\nStatus: Draft\n---\n## Step 1: One\n\n- [ ] First\n',
  'Script.md': [
    '## Step 1: <img src=x onerror="window.hacked=1"> & <b>bold</b>',
    '',
    '- [ ] <script>window.hacked = 1</script> `a < b`',
    '',
  ].join('\n'),
  'Long heading.md': `## Step 1: ${LONG}\n\n- [ ] Under a long heading\n`,
  'Many.md': `## Step 1: Questions\n\n${MANY}\n`,
  'Huge.md': HUGE,
  'Gone.md': '# Soon gone\n',
  '.obsidian/plugins/design-phases/data.json':
    '{ "templateFolder": "There is no such folder", "workflow": "no list", "x": 1 }',
};

let standIn: StandIn;

beforeAll(async () => {
  standIn = await openStandIn({ vault: VAULT });
  await standIn.run('open-phase-panel');
}, 120_000);

afterAll(async () => {
  await standIn.close();
  await closeBrowser();
});

const panel = () => standIn.page.locator(PANEL);

test('broken YAML: the phases show, a status is refused in words, the note stays as it is', async () => {
  await standIn.openNote('Broken.md');
  await panel().getByRole('checkbox', { name: 'Still here' }).waitFor();
  await standIn.run('advance-status');
  await standIn.page.locator('.notice').first().waitFor();
  expect((await standIn.notices()).at(-1)).toMatch(/propert|YAML/i);
  expect(await standIn.readNote('Broken.md')).toBe(VAULT['Broken.md']);
});

test('a property called __proto__ is a property like any other', async () => {
  await standIn.openNote('Odd.md');
  await panel().getByRole('checkbox', { name: 'First' }).click();
  await standIn.run('advance-status');
  await standIn.settle();
  const expected = VAULT['Odd.md'].replace('- [ ] First', '- [x] First').replace('Status: Draft', 'Status: In review');
  expect(await standIn.readNote('Odd.md')).toBe(expected);
});

test('HTML in titles is left out, as reading view shows no tag, and is not run', async () => {
  await standIn.openNote('Script.md');
  await panel().getByText('Step 1: & bold', { exact: true }).first().waitFor();
  await standIn.run('open-review-board');
  await standIn.settle();
  expect(await standIn.page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await panel().locator('img, script').count()).toBe(0);
});

test('a heading of 10,000 characters stays inside of the panel', async () => {
  await standIn.openNote('Long heading.md');
  await panel().getByRole('checkbox', { name: 'Under a long heading' }).waitFor();
  const overflow = await panel().evaluate((el) => el.scrollWidth - el.clientWidth);
  expect(overflow).toBe(0);
});

test('10,000 items: the panel draws what is seen, and a tick reaches the note', async () => {
  await standIn.openNote('Many.md');
  await panel().getByRole('checkbox', { name: 'Question 1', exact: true }).click();
  await standIn.settle();
  expect(await standIn.readNote('Many.md')).toBe(VAULT['Many.md'].replace('- [ ] Question 1\n', '- [x] Question 1\n'));
  expect(await panel().getByRole('checkbox').count()).toBeLessThan(1000);
});

test('a note of 2 MB opens, and its item is ticked', async () => {
  await standIn.openNote('Huge.md');
  await panel().getByRole('checkbox', { name: 'The only question' }).click();
  await standIn.settle();
  expect(await standIn.readNote('Huge.md')).toBe(HUGE.replace('- [ ] The only', '- [x] The only'));
});

test('a template folder that is not there leaves the built-in templates', async () => {
  await standIn.openNote('Gone.md');
  await standIn.run('insert-checklist');
  await standIn.page.locator('.modal').waitFor();
  expect(await standIn.page.locator('.modal option').count()).toBe(2);
  await standIn.page.keyboard.press('Escape');
});

test('a note deleted while the picker is open is named in a message, and not made anew', async () => {
  await standIn.openNote('Gone.md');
  await standIn.run('insert-checklist');
  await standIn.page.locator('.modal button.mod-cta').waitFor();
  standIn.removeOutside('Gone.md');
  const modal = standIn.page.locator('.modal');
  await modal.getByText(/no longer/).waitFor();
  expect(await modal.locator('button.mod-cta').isDisabled()).toBe(true);
  await standIn.page.keyboard.press('Escape');
  expect(standIn.exists('Gone.md')).toBe(false);
});

test('settings that cannot be read are set aside, unknown ones kept', async () => {
  await standIn.page.evaluate(() => {
    window.standIn.host.app.setting.open();
    window.standIn.host.app.setting.openTabById('design-phases');
  });
  await standIn.page.locator('.vertical-tab-content', { hasText: 'Workflow' }).waitFor();
  await standIn.page.locator('.vertical-tab-content .checkbox-container').first().click();
  await standIn.settle();
  const stored = JSON.parse(standIn.onDisk('.obsidian/plugins/design-phases/data.json')) as Record<string, unknown>;
  expect(stored['x']).toBe(1);
  await standIn.page.keyboard.press('Escape');
});
