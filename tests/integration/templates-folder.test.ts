import { createTestApp, type TestApp } from './stand-in';

const NOTE = '---\nStatus: Draft\n---\n- [ ] Why?\n';
const NOTES = { 'Chat.md': NOTE, 'Templates/Design.md': NOTE, 'Templates/Old/Feed.md': NOTE, 'Templates 2.md': NOTE };

interface Api {
  notes(): readonly { readonly path: string }[];
  whenReady(): Promise<void>;
}

interface Settings {
  update(changed: object): Promise<void>;
}

let app: TestApp;
afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

async function tracked(
  change: (templates: { enabled: boolean; instance: { options: object } }) => void,
): Promise<string[]> {
  app = await createTestApp(NOTES, (host) => change(host.app.internalPlugins.plugins.templates));
  const { api } = app.plugin as unknown as { api: Api };
  await api.whenReady();
  return api
    .notes()
    .map(({ path }) => path)
    .sort();
}

const EVERYTHING = ['Chat.md', 'Templates 2.md', 'Templates/Design.md', 'Templates/Old/Feed.md'];

describe('notes in the folder of the core plugin Templates', () => {
  test('are not tracked, nor are those in its folders', async () => {
    expect(await tracked(({ instance }) => Object.assign(instance.options, { folder: 'Templates/' }))).toEqual([
      'Chat.md',
      'Templates 2.md',
    ]);
  });

  test.each([
    ['has no folder', { enabled: true, instance: { options: {} } }],
    ['has the whole vault as its folder', { enabled: true, instance: { options: { folder: '/' } } }],
    ['is off', { enabled: false, instance: { options: { folder: 'Templates' } } }],
    ['tells nothing', { enabled: true, instance: undefined }],
  ])('are tracked where it %s', async (_what, state) => {
    expect(await tracked((templates) => Object.assign(templates, state))).toEqual(EVERYTHING);
  });

  test.each([
    ['the folder', ['Templates'], ['Templates/Design.md', 'Templates/Old/Feed.md']],
    ['a folder in it', ['Templates/Old', 'Elsewhere'], ['Templates/Old/Feed.md']],
    ['another folder', ['Elsewhere'], []],
  ])('are tracked where the scope names %s', async (_what, folders, paths) => {
    await tracked(({ instance }) => Object.assign(instance.options, { folder: 'Templates' }));
    const { api, settings } = app.plugin as unknown as { api: Api; settings: Settings };
    await settings.update({ scope: { folders, tags: [], excludedFolders: [] } });
    await app.settle();
    const found = api.notes().map(({ path }) => path);
    expect(found.sort()).toEqual(paths);
  });

  test('are left out of the review base as well', async () => {
    await tracked(({ instance }) => Object.assign(instance.options, { folder: 'Templates' }));
    await app.run('create-review-base');
    expect(await app.read('Review board.base')).toContain('!file.inFolder("Templates")');
  });
});
