import type { DesignPhasesApi } from '../../src/features/automation/api';
import { createTestApp, type TestApp } from './stand-in';

const CRLF =
  '---\r\nStatus: Draft   \r\nauthor:   [ada,  "bob"] # both\r\n---\r\n\r\n- [ ] Who uses it?\r\n- [ ] How often?';

let app: TestApp;
let api: DesignPhasesApi;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: Draft\n---\n- [ ] Who uses it?\n- [ ] How often?\n',
    'Windows.md': CRLF,
    'Script.md': '---js\n{ Status: "Draft" }\n---\n- [ ] Who uses it?\n',
  });
  api = (app.plugin as unknown as { api: DesignPhasesApi }).api;
  await api.whenReady();
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

test('writes nothing on start-up or when a note is opened', async () => {
  await app.open('Windows.md', 'preview');
  await app.settle();
  expect(await app.read('Windows.md')).toBe(CRLF);
  expect(app.exists('.obsidian/plugins/design-phases/data.json')).toBe(false);
});

test('keeps CRLF, odd blanks and the missing last line break of a closed note', async () => {
  await api.setStatus(['Windows.md'], 'Done');
  expect(await app.read('Windows.md')).toBe(CRLF.replace('Draft', 'Done'));
  await api.toggleItem('Windows.md', 5);
  expect(await app.read('Windows.md')).toBe(CRLF.replace('Draft', 'Done').replace('[ ] Who', '[x] Who'));
});

test('writes to a note open for editing through its editor, one undo for each step', async () => {
  const { editor } = await app.open('Chat.md');
  editor.replaceRange('typed just now\n', { line: 5, ch: 0 });
  await api.setStatus(['Chat.md'], 'Done');
  expect(editor.getValue()).toBe('---\nStatus: Done\n---\n- [ ] Who uses it?\n- [ ] How often?\ntyped just now\n');
  editor.undo();
  expect(editor.getValue()).toBe('---\nStatus: Draft\n---\n- [ ] Who uses it?\n- [ ] How often?\ntyped just now\n');
});

test('writes to a note in reading view through the vault', async () => {
  await app.open('Chat.md', 'preview');
  await api.toggleItem('Chat.md', 4);
  expect(await app.read('Chat.md')).toContain('- [x] How often?');
});

test('never runs frontmatter that is a script', async () => {
  const { failed } = await api.setStatus(['Script.md'], 'Done');
  expect(failed[0]?.reason).toMatch(/properties are a script/);
  expect(await app.read('Script.md')).toBe('---js\n{ Status: "Draft" }\n---\n- [ ] Who uses it?\n');
});
