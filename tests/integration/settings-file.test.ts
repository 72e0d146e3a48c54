import { noticeLog } from '../../packages/obsidian-stand-in/host/ui/notice';
import { createTestApp, type TestApp } from './stand-in';

const FOLDER = '.obsidian/plugins/design-phases';
const FILE = `${FOLDER}/data.json`;
const NOTES = { 'Chat.md': '---\nStatus: Draft\n---\n' };

let app: TestApp;

beforeEach(() => noticeLog.splice(0));

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

interface Store {
  readonly current: { readonly requiredReviews: number; readonly staleAfterDays: number };
  update(change: object): Promise<void>;
}
const settings = (): Store => app.plugin.settings as Store;
const told = () => app.notices.filter((notice) => notice.includes('settings'));

async function startWith(data: string): Promise<void> {
  app = await createTestApp({ ...NOTES, [FILE]: data });
}

async function syncBrings(data: string): Promise<void> {
  await app.app.vault.adapter.write(FILE, data);
  await app.plugin.onExternalSettingsChange?.();
}

const copies = async (): Promise<string[]> => {
  const { files } = await app.app.vault.adapter.list(FOLDER);
  return Promise.all(files.filter((file) => file.includes('damaged')).map((file) => app.app.vault.adapter.read(file)));
};
const saved = async () => JSON.parse(await app.app.vault.adapter.read(FILE)) as Record<string, unknown>;

const DAMAGED = {
  'cut off': '{"requiredReviews": 2, "workf',
  'with the marks of a merge': '<<<<<<< mine\n{"requiredReviews": 2}\n>>>>>>> theirs\n',
  'of nothing but zeros': '\0\0\0\0',
  'that is empty': '',
  'that is a list': '[{"requiredReviews": 2}]',
  'that is a word': '"requiredReviews"',
};

describe.each(Object.entries(DAMAGED))('a settings file %s', (_kind, text) => {
  test('is told once, kept beside the new one when settings are changed, and not touched before', async () => {
    await startWith(text);
    await app.plugin.onExternalSettingsChange?.();
    expect(told()).toHaveLength(1);
    expect(await app.app.vault.adapter.read(FILE)).toBe(text);
    await settings().update({ requiredReviews: 3 });
    await settings().update({ staleAfterDays: 30 });
    expect(await copies()).toEqual([text]);
    expect(await saved()).toMatchObject({ requiredReviews: 3, staleAfterDays: 30 });
    expect(told()).toHaveLength(1);
  });
});

test('two changes at once keep one copy of a damaged file, and both are saved', async () => {
  await startWith('{');
  await Promise.all([settings().update({ requiredReviews: 3 }), settings().update({ staleAfterDays: 30 })]);
  expect(await copies()).toEqual(['{']);
  expect(await saved()).toMatchObject({ requiredReviews: 3, staleAfterDays: 30 });
});

test('where the app says null of a damaged file, as of a missing one, it is kept all the same', async () => {
  await startWith('{');
  app.plugin.loadData = () => Promise.resolve(null);
  await app.plugin.onExternalSettingsChange?.();
  await settings().update({ requiredReviews: 3 });
  expect(await copies()).toEqual(['{']);
});

test('a file that a sync damages while the app runs leaves the settings as they are', async () => {
  await startWith('{"requiredReviews": 5, "fromTheFuture": 1}');
  await syncBrings('{"requiredRev');
  expect(settings().current.requiredReviews).toBe(5);
  expect(told()).toHaveLength(1);
  await settings().update({ staleAfterDays: 30 });
  expect(await copies()).toEqual(['{"requiredRev']);
  expect(await saved()).toMatchObject({ requiredReviews: 5, staleAfterDays: 30, fromTheFuture: 1 });
});

test('a file that the sync completes is read, and no copy is made of it', async () => {
  await startWith('{"requiredReviews": 5}');
  await syncBrings('{"requiredRev');
  await syncBrings('{"requiredReviews": 7}');
  await settings().update({ staleAfterDays: 30 });
  expect(await copies()).toEqual([]);
  expect(await saved()).toMatchObject({ requiredReviews: 7, staleAfterDays: 30 });
});

test('nothing is written over a damaged file that cannot be copied, and the user is told', async () => {
  await startWith('{');
  app.app.vault.adapter.copy = () => Promise.reject(new Error('The disk is full.'));
  await settings().update({ requiredReviews: 3 });
  expect(await app.app.vault.adapter.read(FILE)).toBe('{');
  expect(told().at(-1)).toContain('The disk is full.');
  expect(settings().current.requiredReviews).toBe(3);
});

test('a missing file is nothing to tell, and none is made', async () => {
  app = await createTestApp(NOTES);
  expect(told()).toEqual([]);
  expect(await app.app.vault.adapter.exists(FILE)).toBe(false);
});

test('a listener that throws keeps no setting from being saved', async () => {
  app = await createTestApp(NOTES);
  const store = app.plugin.settings as { onChange(callback: () => void): () => void };
  const end = store.onChange(() => {
    throw new Error('A view is broken.');
  });
  await expect(settings().update({ requiredReviews: 3 })).rejects.toThrow('A view is broken.');
  await app.settle();
  end();
  expect(await saved()).toMatchObject({ requiredReviews: 3 });
});
