import { setPlatform } from '../../packages/obsidian-stand-in/host/core/platform';
import type { SettingsStore } from '../../src/vault/settings-store';
import { createTestApp, type TestApp } from './stand-in';

const NOTE = '---\nStatus: Draft\nRelates: "[[Gone]]"\n---\n## Step 1: Scope\n- [ ] Who uses it?\n- [x] How often?\n';

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({ 'Designs/Chat.md': NOTE, 'Empty.md': '', 'Loose.md': '- [ ] One\n' });
  await (app.plugin as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

const json = async (command: string, flags: Record<string, string> = {}): Promise<unknown> =>
  JSON.parse(await app.host.runCli(command, { ...flags, format: 'json' }));

describe('the Obsidian CLI', () => {
  test('lists its commands', async () => {
    expect(await app.host.runCli('design-phases')).toMatch(/design-phases:status\n.*\ndesign-phases:progress/);
  });

  test('tells status and progress of a note, by path or by name', async () => {
    expect(await app.host.runCli('design-phases:status', { file: 'Chat' })).toBe(
      'Designs/Chat.md: Draft, peer reviews: 0',
    );
    expect(await json('design-phases:progress', { path: 'Designs/Chat.md' })).toEqual([
      { path: 'Designs/Chat.md', done: 1, total: 2, phases: [{ title: 'Step 1: Scope', line: 4, done: 1, total: 2 }] },
    ]);
  });

  test('names items without a heading as the panel does', async () => {
    expect(await app.host.runCli('design-phases:progress', { file: 'Loose' })).toBe('Loose.md: 0/1\n  0/1 Items');
  });

  test('sets a status by its alias and inserts chosen phases', async () => {
    await app.host.runCli('design-phases:set-status', { file: 'Chat', status: 'done' });
    expect(await app.read('Designs/Chat.md')).toBe(NOTE.replace('Draft', 'Done'));
    await app.host.runCli('design-phases:insert', {
      path: 'Empty.md',
      template: 'system-design-interview',
      phases: '2,7',
    });
    expect((await app.read('Empty.md')).match(/^## .*$/gm)).toEqual([
      '## 🟨 Step 2: Define high-level architecture (10 minutes)',
      '## 🟪 Step 7: Summarize and discuss trade-offs (5 minutes)',
    ]);
  });

  test('tells relations and flashcards', async () => {
    expect(await app.host.runCli('design-phases:related', { file: 'Chat' })).toBe('forward: Gone (unresolved)');
    expect(await json('design-phases:flashcards', { file: 'Chat' })).not.toHaveLength(0);
  });

  test('says what a note lacks for a review, and that another lacks nothing', async () => {
    expect(await app.host.runCli('design-phases:ready', { file: 'Chat' })).toBe(
      [
        '6: Open item: Who uses it? – Step 1: Scope',
        '7: No answer: How often? – Step 1: Scope',
        'Missing note: Gone',
        'Missing property: Started',
        'Missing property: EditDate',
        'Missing property: Peer Reviewed',
      ].join('\n'),
    );
    expect(await json('design-phases:ready', { file: 'Loose' })).toMatchObject({
      path: 'Loose.md',
      ready: false,
      findings: [{ kind: 'open-item', phase: '', text: 'One', line: 0 }, {}, {}, {}, {}, {}],
    });
    const settings = app.plugin.settings as Pick<SettingsStore, 'current' | 'update'>;
    await settings.update({ insertion: { ...settings.current.insertion, addProperties: false } });
    expect(await app.host.runCli('design-phases:ready', { file: 'Empty' })).toBe('Empty.md is ready for review.');
  });

  test('says so where there are none', async () => {
    expect(await app.host.runCli('design-phases:related', { file: 'Loose' })).toBe('Loose.md has no related notes.');
    expect(await app.host.runCli('design-phases:flashcards', { file: 'Empty' })).toBe(
      'Empty.md has no items to make flashcards from.',
    );
    expect(await json('design-phases:related', { file: 'Loose' })).toEqual([]);
  });

  test('says what comes next, as text and as JSON', async () => {
    const [first] = (await json('design-phases:next', { file: 'Chat' })) as { path: string; reason: string }[];
    expect(first).toMatchObject({ path: 'Designs/Chat.md', reason: 'open' });
    expect(await app.host.runCli('design-phases:next', { limit: '1' })).toMatch(/^\S+\.md \((open|stale)\)[^\n]*$/);
    expect(await app.host.runCli('design-phases:next', { limit: 'all' })).toContain('Invalid limit “all”');
  });

  test.each([
    ['design-phases:status', { path: 'Nope.md' }, 'Note not found: “Nope.md”.'],
    ['design-phases:status', { path: 'Empty.md' }, 'Empty.md isn’t tracked'],
    [
      'design-phases:set-status',
      { file: 'Chat', status: 'Perfect' },
      '“Perfect” isn’t in your workflow. Available: Draft',
    ],
    [
      'design-phases:insert',
      { file: 'Chat', template: 'x' },
      'Unknown template “x”. Available: system-design-interview',
    ],
    ['design-phases:insert', { file: 'Chat', phases: '9' }, 'Invalid phase “9”. Use numbers from 1 to 7.'],
    ['design-phases:status', { file: 'Chat', format: 'xml' }, 'Unknown format “xml”. Use json or text.'],
  ])('answers a mistake in words: %s %j', async (command, flags, words) => {
    expect(await app.host.runCli(command, flags as Record<string, string>)).toContain(words);
    expect(await app.read('Designs/Chat.md')).toBe(NOTE);
  });

  test('answers a mistake as JSON where JSON was asked for', async () => {
    expect(await json('design-phases:related', { path: 'Nope.md' })).toEqual({ error: 'Note not found: “Nope.md”.' });
  });
});

describe('obsidian://design-phases', () => {
  const link = (query: string) => app.host.openUri(`obsidian://design-phases?${query}`);

  test('sets a status, inserts a checklist and opens a note', async () => {
    await app.host.openUri('obsidian://design-phases?do=status&note=Designs%2FChat.md&status=done');
    expect(await app.read('Designs/Chat.md')).toBe(NOTE.replace('Draft', 'Done'));
    await app.host.openUri('obsidian://design-phases?do=insert&note=Empty&template=system-design-talk-order');
    expect((await app.read('Empty.md')).match(/- \[ \]/g)).toHaveLength(20);
    await app.host.openUri('obsidian://design-phases?do=open&note=Empty.md');
    expect(app.app.workspace.getActiveFile()?.path).toBe('Empty.md');
  });

  test.each([
    ['do=status&note=../../etc/passwd.md&status=done', 'The note in the link isn’t in this vault'],
    ['do=insert&note=New.md', 'The note in the link isn’t in this vault'],
    [
      'do=insert&note=Empty.md&template=nope',
      'The link couldn’t be followed. Unknown template “nope”. Available: system-design-interview',
    ],
    [
      'do=status&note=Empty.md&status=nope',
      'The link couldn’t be followed. “nope” isn’t in your workflow. Available: Draft',
    ],
    ['do=delete&note=Empty.md', 'Available: insert, status, open, practice.'],
  ])('says why it does nothing: %s', async (query, words) => {
    await app.host.openUri(`obsidian://design-phases?${query}`);
    expect(app.notices.at(-1)).toContain(words);
    expect(await app.read('Empty.md')).toBe('');
    expect(app.exists('New.md')).toBe(false);
  });

  test('takes a plus as a plus, and a name without its extension', async () => {
    await app.app.vault.create('C++ (notes).md', '');
    await link('vault=test%20vault&do=open&note=C++%20(notes)');
    expect(app.app.workspace.getActiveFile()?.path).toBe('C++ (notes).md');
  });

  test('of another vault is not ours', async () => {
    expect(await link('vault=Work&do=status&note=Designs%2FChat.md&status=done')).toBe(false);
    expect(await app.read('Designs/Chat.md')).toBe(NOTE);
  });

  test('with the older path= is kept by the app on a desktop, and understood where it arrives', async () => {
    const old = 'do=status&path=Designs%2FChat.md&status=done';
    expect(await link(old)).toBe(false);
    expect(app.notices.at(-1)).toContain('Vault not found');
    setPlatform('phone');
    expect(await link(old)).toBe(true);
    setPlatform('desktop');
    expect(await app.read('Designs/Chat.md')).toBe(NOTE.replace('Draft', 'Done'));
  });
});
