import { createTestApp, type TestApp } from './stand-in';

const NOTE = '---\nStatus: Draft\n---\n## Step 1: Scope\n- [ ] Who uses it?\n';

let app: TestApp;

interface Store {
  readonly current: {
    readonly scope: { readonly folders: readonly string[]; readonly excludedFolders: readonly string[] };
    readonly templateFolder: string;
    readonly newNoteFolder: string;
    readonly defaultTemplate: string;
  };
}
interface Api {
  whenReady(): Promise<void>;
  notes(): { path: string }[];
  templates(): { id: string }[];
}

const settings = () => (app.plugin.settings as Store).current;
const api = () => (app.plugin as unknown as { api: Api }).api;
const tracked = () =>
  api()
    .notes()
    .map(({ path }) => path)
    .sort();

beforeEach(async () => {
  app = await createTestApp({
    'Designs/Chat.md': NOTE,
    'Designs/Old/Feed.md': NOTE,
    'Designs/Templates/Mine.md': '## A\n- [ ] a\n',
    'Elsewhere/Queue.md': NOTE,
    '.obsidian/plugins/design-phases/data.json': JSON.stringify({
      scope: { folders: ['Designs'], tags: [], excludedFolders: ['Designs/Old'] },
      templateFolder: 'Designs/Templates',
      newNoteFolder: 'Designs',
      defaultTemplate: 'Designs/Templates/Mine.md',
      savedBoards: [{ name: 'Old', state: { filter: { folder: 'Designs/Old' } } }],
      fromTheFuture: 1,
    }),
  });
  await api().whenReady();
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

async function rename(from: string, to: string): Promise<void> {
  const file = app.app.vault.getAbstractFileByPath(from);
  if (file) await app.app.vault.rename(file, to);
  await app.settle();
}

test('the folders in the settings follow a rename, and what is tracked stays tracked', async () => {
  expect(tracked()).toEqual(['Designs/Chat.md']);
  await rename('Designs', 'Interviews');
  await app.until(() => tracked().join() === 'Interviews/Chat.md', 'the renamed note');
  expect(settings()).toMatchObject({
    scope: { folders: ['Interviews'], excludedFolders: ['Interviews/Old'] },
    templateFolder: 'Interviews/Templates',
    newNoteFolder: 'Interviews',
    defaultTemplate: 'Interviews/Templates/Mine.md',
  });
  expect(
    api()
      .templates()
      .map(({ id }) => id),
  ).toContain('Interviews/Templates/Mine.md');
  expect(await app.plugin.loadData()).toMatchObject({
    savedBoards: [{ name: 'Old', state: { filter: { folder: 'Interviews/Old' } } }],
    fromTheFuture: 1,
  });
});

test('a template that is renamed stays the default one', async () => {
  await rename('Designs/Templates/Mine.md', 'Designs/Templates/Ours.md');
  expect(settings().defaultTemplate).toBe('Designs/Templates/Ours.md');
});

test('an excluded folder that is moved stays excluded, and another rename writes no settings', async () => {
  await rename('Designs/Old', 'Designs/Archive');
  expect(settings().scope.excludedFolders).toEqual(['Designs/Archive']);
  const saves = jest.spyOn(app.plugin, 'saveData');
  await rename('Elsewhere', 'Anywhere');
  await rename('Designs/Chat.md', 'Designs/Messenger.md');
  expect(saves).not.toHaveBeenCalled();
});

test('the folder that an open board is narrowed to is followed', async () => {
  await app.run('open-review-board');
  const [leaf] = app.app.workspace.getLeavesOfType('design-phases-board');
  await leaf?.setViewState({ type: 'design-phases-board', state: { filter: { folder: 'Designs' } } });
  await rename('Designs', 'Interviews');
  expect(leaf?.getViewState().state).toMatchObject({ filter: { folder: 'Interviews' } });
});
