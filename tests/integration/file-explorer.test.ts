import { Explorer } from './explorer';
import { createTestApp, type TestApp } from './stand-in';

const CHECKLIST =
  '---\nStatus: Draft\n---\n## Step 1: Scope\n- [x] Who uses it?\n- [ ] How many?\n## Step 2: Sketch\n- [ ] Boxes?\n';

let app: TestApp;
let explorer: Explorer;

beforeAll(async () => {
  app = await createTestApp({
    'Chat.md': CHECKLIST,
    'Feed.md': CHECKLIST.replaceAll('[ ]', '[x]'),
    'Diary.md': 'Rain.\n',
  });
  explorer = await Explorer.open(app);
  explorer.scrollTo('Chat.md', 'Diary.md');
});

afterAll(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

async function switchTo(showInFileExplorer: boolean): Promise<void> {
  await app.plugin.saveData({ showInFileExplorer });
  await app.plugin.onExternalSettingsChange?.();
  await app.settle();
}

const rows = (): string[] => [...document.querySelectorAll('.nav-file-title')].map(({ textContent }) => textContent);

test('nothing is shown before it is switched on', async () => {
  await app.settle();
  expect(rows()).toEqual(['Chat', 'Diary']);
});

test('a tracked note has its progress after its name, in words for a screen reader; other files have nothing', async () => {
  await switchTo(true);
  expect(rows()).toEqual(['Chat1/3', 'Diary']);
  expect(app.find('.design-phases-file-badge').getAttribute('aria-label')).toBe('1 of 3 items done');
});

test('rows that come into view have theirs, and those that leave it lose it', async () => {
  explorer.scrollTo('Diary.md', 'Feed.md');
  await app.settle();
  expect(rows()).toEqual(['Diary', 'Feed3/3']);
  expect(explorer.row('Chat.md')?.textContent).toBe('Chat');
});

test('an item ticked, a checklist removed, and a note renamed are seen at once', async () => {
  explorer.scrollTo('Chat.md', 'Feed.md');
  await app.writeOutside('Chat.md', CHECKLIST.replace('[ ] How', '[x] How'));
  await app.settle();
  expect(rows()).toEqual(['Chat2/3', 'Feed3/3']);
  await app.writeOutside('Feed.md', '---\nStatus: Draft\n---\nNo list.\n');
  await app.settle();
  expect(rows()).toEqual(['Chat2/3', 'Feed']);
  const row = explorer.row('Chat.md');
  await app.app.vault.rename(app.app.vault.getFileByPath('Chat.md')!, 'Diary 2.md');
  row?.setAttribute('data-path', 'Diary 2.md');
  await app.settle();
  expect(rows()).toEqual(['Chat2/3', 'Feed']);
  row?.setAttribute('data-path', 'Diary.md');
  await app.settle();
  expect(rows()).toEqual(['Chat', 'Feed']);
  row?.setAttribute('data-path', 'Diary 2.md');
  await app.settle();
});

test('nothing is left when it is switched off, and when the plugin is', async () => {
  await switchTo(false);
  expect(rows()).toEqual(['Chat', 'Feed']);
  await switchTo(true);
  expect(rows()).toEqual(['Chat2/3', 'Feed']);
  app.host.unloadPlugin('design-phases');
  expect(rows()).toEqual(['Chat', 'Feed']);
  await app.switchOn();
  await app.settle();
  expect(rows()).toEqual(['Chat2/3', 'Feed']);
});
