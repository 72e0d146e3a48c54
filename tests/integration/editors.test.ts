import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';
import type { VaultBackend } from '../../packages/obsidian-stand-in/host/vault/backend';
import type { MarkdownView } from '../../packages/obsidian-stand-in/host/workspace/markdown-view';
import type { DesignPhasesApi } from '../../src/features/automation/api';
import { createTestApp, type TestApp, type TestOptions } from './stand-in';

const FEED =
  '---\nStatus: Draft\nRelates: "[[Chat]]"\n---\n## Step 1: Scope\n\n- [ ] Who reads it?\n\n## Step 2: Store\n\n- [ ] What is kept?\n';
const CHAT = FEED.replace('[[Chat]]', '[[Feed]]').replace('Who reads it?', 'Who writes?');

let app: TestApp;
let api: DesignPhasesApi;

async function start(notes: Record<string, string>, options?: TestOptions): Promise<void> {
  app = await createTestApp(notes, undefined, undefined, options);
  api = (app.plugin as unknown as { api: DesignPhasesApi }).api;
}

afterEach(async () => {
  await app.host.save();
  app.close();
  app.app.containerEl.remove();
  expect(app.errors).toEqual([]);
});

const fileAt = (path: string) => {
  const file = app.app.vault.getFileByPath(path);
  if (!file) throw new Error(`No ${path}`);
  return file;
};

/** A disk whose next reading of a note ends only when it is let go. */
function slowDisk() {
  const held: { path: string; release: () => void }[] = [];
  let slow: string | null = null;
  const disk = (folder: string): VaultBackend => {
    const backend = nodeBackend(folder);
    const readText = async (path: string): Promise<string> => {
      const isHeld = path === slow;
      if (isHeld) slow = null;
      const text = await backend.readText(path);
      if (isHeld) await new Promise<void>((release) => held.push({ path, release }));
      return text;
    };
    return { ...backend, readText };
  };
  return {
    disk,
    holdNext: (path: string) => (slow = path),
    release: () => held.splice(0).forEach(({ release }) => release()),
  };
}

describe('an editor that is still loading', () => {
  test.each([
    ['an empty editor', {}],
    ['a copy of the note that stood there before', { 'Chat.md': FEED }],
  ])('is not read, and nothing is written into it: %s', async (_, notes) => {
    const { disk, holdNext, release } = slowDisk();
    await start({ 'Feed.md': FEED, 'Chat.md': CHAT, ...notes }, { disk });
    const before = app.app.vault.adapter;
    const chat = await before.read('Chat.md');
    const { leaf } = await app.open('Feed.md');
    holdNext('Chat.md');
    const opening = leaf.openFile(fileAt('Chat.md'));
    while ((leaf.view as MarkdownView).file?.path !== 'Chat.md') await new Promise((resolve) => setTimeout(resolve));
    expect((await api.outline('Chat.md')).phases.map(({ title }) => title)).toEqual(['Step 1: Scope', 'Step 2: Store']);
    const written = api.setStatus(['Chat.md'], 'Done');
    release();
    expect((await written).written).toEqual(['Chat.md']);
    await opening;
    await app.settle();
    expect((leaf.view as MarkdownView).editor.getValue()).toBe(chat.replace('Draft', 'Done'));
    expect(await app.read('Chat.md')).toBe(chat.replace('Draft', 'Done'));
    expect(await app.read('Feed.md')).toBe(FEED);
  });
});

describe('the editor in use', () => {
  const typed = (text: string) => `${text}\nTyped just now.\n`;

  test.each(['a canvas card', 'an embed in another note'])(
    'is that of %s, with text that is not on disk yet',
    async (where) => {
      await start({ 'Feed.md': FEED, 'Chat.md': CHAT });
      const view = where === 'a canvas card' ? app.app.workspace.getLeaf(true).view : await app.open('Feed.md');
      const card = await app.app.workspace.editEmbedded(view, fileAt('Chat.md'));
      card.editor.replaceRange('\nTyped just now.\n', card.editor.offsetToPos(CHAT.length));
      await api.setStatus(['Chat.md'], 'Done');
      expect(card.editor.getValue()).toBe(typed(CHAT).replace('Draft', 'Done'));
      card.editor.undo();
      expect(card.editor.getValue()).toBe(typed(CHAT));
      expect(await app.app.vault.adapter.read('Chat.md')).toBe(CHAT);
    },
  );

  test('is what a command acts on', async () => {
    await start({ 'Feed.md': FEED, 'Chat.md': '' });
    const card = await app.app.workspace.editEmbedded(app.app.workspace.getLeaf(true).view, fileAt('Chat.md'));
    card.editor.setValue('# Chat\n');
    await app.run('insert-default-checklist');
    await app.until(() => card.editor.getValue().includes('## '), 'the checklist');
    expect(card.editor.getValue()).toMatch(/^---\nStatus: Draft\n/);
  });

  test('counts although it is empty, as a new note is', async () => {
    await start({ 'New.md': '' });
    const { editor } = await app.open('New.md');
    await app.run('insert-default-checklist');
    await app.until(() => editor.getValue().includes('## '), 'the checklist');
    editor.undo();
    expect(editor.getValue()).toBe('');
  });
});

test('what was typed just before switching to reading view is not lost by a write', async () => {
  await start({ 'Feed.md': FEED });
  const view = await app.open('Feed.md');
  view.editor.setValue(`${FEED}\nTyped just now.\n`);
  await view.setMode('preview');
  expect((await api.outline('Feed.md')).total).toBe(2);
  await api.setStatus(['Feed.md'], 'Done');
  expect(await app.read('Feed.md')).toBe(`${FEED}\nTyped just now.\n`.replace('Draft', 'Done'));
});

describe.each([false, true])('bytes on disk, where reading keeps a byte order mark: %j', (keepsByteOrderMark) => {
  const disk = (folder: string) => nodeBackend(folder, { keepsByteOrderMark });
  const bytes = async (note: string) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await app.app.vault.adapter.readBinary(note));
  const windows = `\uFEFF${FEED.replace(/\n/g, '\r\n')}`;

  test('the mark and CRLF stay', async () => {
    await start({ 'Feed.md': windows, 'Chat.md': `${FEED}é € 🟩` }, { disk });
    await api.setStatus(['Feed.md', 'Chat.md'], 'Done');
    expect(await bytes('Feed.md')).toBe(windows.replace('Draft', 'Done'));
    expect(await bytes('Chat.md')).toBe(`${FEED.replace('Draft', 'Done')}é € 🟩`);
  });
});
