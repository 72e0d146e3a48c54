import { createTestApp, type TestApp } from './stand-in';

const CHAT = 'Chat.md';
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({
    [CHAT]: '## Step 1: Scope\n\n- [ ] Who writes?\n\n## Step 2: Sketch\n\n- [ ] Which boxes?\n',
  });
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

async function openInPopout(mode: 'source' | 'preview'): Promise<Window> {
  const leaf = app.app.workspace.openPopoutLeaf();
  await leaf.openFile(app.app.vault.getFileByPath(CHAT)!, { state: { mode } });
  await app.settle();
  return leaf.containerEl.win;
}

test('a window of its own has its own document and classes, and goes with its last tab', async () => {
  const win = await openInPopout('source');
  expect(win).not.toBe(window);
  const created = win.document.body.createDiv('mine');
  expect(created instanceof HTMLElement).toBe(false);
  expect(created.instanceOf(HTMLElement)).toBe(true);
  app.app.workspace.activeLeaf?.detach();
  await app.settle();
  expect(document.querySelector('iframe')).toBeNull();
});

test('the commands work on the note that is open in a window of its own', async () => {
  await openInPopout('source');
  await app.run('insert-default-checklist');
  expect(await app.read(CHAT)).toContain('Status: Draft');
});

test('badges show in the reading view of another window', async () => {
  const win = await openInPopout('preview');
  const badges = () => [...win.document.querySelectorAll('.markdown-reading-view .design-phases-badge')];
  await app.until(() => badges().length === 2, 'two badges');
  expect(badges().map((badge) => badge.textContent)).toEqual(['0/1', '0/1']);
});
