import type { MarkdownView } from '../../packages/obsidian-stand-in/host/workspace/markdown-view';
import type { DesignPhasesApi } from '../../src/features/automation/api';
import { nextTask } from '../../src/vault/time-slice';
import { Explorer } from './explorer';
import { createTestApp, type TestApp } from './stand-in';

const CHAT =
  '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n## Step 1: Scope\n\n- [x] Who uses it?\n- [ ] How many?\n\n## Step 2: Sketch\n\n- [ ] Which boxes?\n';
const MAP = '```design-phases\nnote: [[Chat]]\nshow: progress\n```\n\n```design-phases\nshow: board\n```\n\nThe end.\n';

let app: TestApp;
let chat: MarkdownView;
let api: DesignPhasesApi;
let focusChat: () => void;
const told: string[][] = [];

beforeAll(async () => {
  app = await createTestApp({ 'Chat.md': CHAT, 'Feed.md': '---\nStatus: Draft\n---\n', 'Map.md': MAP });
  await app.plugin.saveData({ showInFileExplorer: true });
  await app.plugin.onExternalSettingsChange?.();
  (await Explorer.open(app)).scrollTo('Chat.md');
  await app.open('Map.md', 'preview');
  await app.run('open-review-board');
  const leaf = app.app.workspace.getLeaf('tab');
  await leaf.openFile(app.app.vault.getFileByPath('Chat.md')!);
  chat = leaf.view as MarkdownView;
  await app.run('open-phase-panel');
  focusChat = () => app.app.workspace.setActiveLeaf(leaf, { focus: true });
  focusChat();
  await app.settle();
  api = (app.plugin as unknown as { api: DesignPhasesApi }).api;
  api.on('changed', (paths) => told.push(paths));
});

beforeEach(() => told.splice(0));
afterEach(() => expect(app.errors).toEqual([]));

/** Waits until the next frame is drawn, and not for what asks for another one. */
async function frame(): Promise<void> {
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  await nextTask();
}

function replace(text: string, by: string): void {
  const from = chat.editor.getValue().indexOf(text);
  chat.editor.replaceRange(by, chat.editor.offsetToPos(from), chat.editor.offsetToPos(from + text.length));
}

const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? '';

/** What stands in a column of the note's row. */
function cell(table: string, column: string): string {
  const rows = [...document.querySelectorAll(`${table} [role=row]`)];
  const own = rows.find((row) => row.querySelector('a.internal-link')?.textContent === 'Chat');
  return own?.querySelector(`.is-${column}`)?.textContent ?? '';
}

/** Done and total items, wherever the page says them. */
function progress(): readonly string[] {
  const texts = [
    textOf('.design-phases-panel .design-phases-progress-line'),
    textOf('.design-phases-status-progress'),
    textOf('.design-phases-file-badge'),
    textOf('.design-phases-block-line.is-total'),
    cell('.design-phases-board', 'progress'),
    cell('.design-phases-block-board', 'progress'),
    `${api.note('Chat.md')?.done}/${api.note('Chat.md')?.total}`,
  ];
  return texts.map((text) => /(\d+)(?:\/| of )(\d+)/.exec(text)?.slice(1).join('/') ?? text);
}

const everywhere = (text: string): readonly string[] => progress().map(() => text);
const badges = (): string[] =>
  [...chat.containerEl.querySelectorAll('.markdown-source-view .design-phases-badge')].map((el) => el.textContent);

test('an item ticked in the editor is ticked everywhere with the next frame, and told of once', async () => {
  expect(progress()).toEqual(everywhere('1/3'));
  expect(badges()).toEqual(['1/2', '0/1']);
  replace('[ ] How', '[x] How');
  await frame();
  expect(progress()).toEqual(everywhere('2/3'));
  expect(badges()).toEqual(['2/2', '0/1']);
  expect(await app.app.vault.read(chat.file!)).toBe(CHAT);
  await app.read('Chat.md');
  expect(progress()).toEqual(everywhere('2/3'));
  expect(told).toEqual([['Chat.md', 'Feed.md']]);
});

test('so is a status that is typed into the properties', async () => {
  replace('Status: Draft', 'Status: In review');
  await frame();
  const statuses = [
    textOf('.design-phases-status-bar .design-phases-status-title'),
    textOf('.design-phases-panel .design-phases-pill'),
    cell('.design-phases-board', 'status'),
    cell('.design-phases-block-board', 'status'),
    api.note('Chat.md')?.status,
  ];
  expect(statuses).toEqual(statuses.map(() => 'In review'));
});

test('a note in a background tab stays as it was typed, though nothing of it is saved', async () => {
  replace('[ ] Which', '[x] Which');
  await app.app.workspace.getLeaf('tab').openFile(app.app.vault.getFileByPath('Feed.md')!);
  await frame();
  expect(api.note('Chat.md')).toMatchObject({ status: 'In review', done: 3 });
  expect(cell('.design-phases-board', 'progress')).toContain('3 of 3');
  expect(cell('.design-phases-board', 'status')).toBe('In review');
  expect(textOf('.design-phases-file-badge')).toBe('3/3');
});

test('an undo takes it back everywhere', async () => {
  focusChat();
  replace('[x] Which', '[ ] Which');
  await frame();
  expect(progress()).toEqual(everywhere('2/3'));
});
