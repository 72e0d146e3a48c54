import type { DesignPhasesApi } from '../../src/features/automation/api';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n# Chat\n',
    'Feed.md': '---\nStatus: Done\nRelates: ["[[Chat|the chat]]", "[[Not yet]]"] # both\n---\n- [x] one\n- [ ] two\n',
    'Cache.md': '---\nRelates:\n---\nText\n',
    'Queue.md': '---\nStatus: In review\nRelates:\n  - "[[Feed]]"\n---\n',
    'Plain.md': 'Just a thought.\n',
    'Old/Shout.MD': '---\nStatus: Draft\n---\n',
    'Broken.md': '---\nStatus: [Draft\n---\nText\n',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const relates = (text: string) => /^Relates:[^]*?(?=^\S|^---)/m.exec(text)?.[0].trimEnd();
const api = () => (app.plugin as unknown as { api: DesignPhasesApi }).api;
const activePath = () => app.app.workspace.getActiveFile()?.path;

describe('open-related-note', () => {
  test("lists the related notes in the note's own order, with direction, status and progress", async () => {
    await app.open('Feed.md');
    await app.run('open-related-note');
    await dialogs.drawn();
    expect(dialogs.suggestions()).toEqual([
      'Chat | Linked both ways | Draft',
      'Not yet | Not created yet',
      'Queue | It links to this note | In review',
    ]);
  });

  test('opens the one chosen', async () => {
    await app.open('Chat.md');
    await app.run('open-related-note');
    await dialogs.pick('feed');
    expect(activePath()).toBe('Feed.md');
  });

  test('opens it in a new tab with Mod and Enter, as the picker says', async () => {
    await app.open('Chat.md');
    await app.run('open-related-note');
    const tabs = () => app.app.workspace.getLeavesOfType('markdown').length;
    const before = tabs();
    await dialogs.drawn();
    expect(document.querySelector('.prompt-instructions')?.textContent).toContain('ctrl ↵');
    await dialogs.pick('feed', { ctrlKey: true });
    expect(activePath()).toBe('Feed.md');
    expect(tabs()).toBe(before + 1);
  });

  test('creates one that is not there yet', async () => {
    await app.open('Feed.md');
    await app.run('open-related-note');
    await dialogs.pick('not yet');
    expect(activePath()).toBe('Not yet.md');
  });

  test('says so where there is none', async () => {
    await app.open('Plain.md');
    await app.run('open-related-note');
    expect(dialogs.isOpen()).toBe(false);
    expect(app.notices.at(-1)).toBe('Plain has no related notes yet.');
  });
});

describe('add-relation', () => {
  test.each([
    ['Cache.md', 'queue', 'Relates: "[[Queue]]"'],
    ['Chat.md', 'queue', 'Relates:\n  - "[[Feed]]"\n  - "[[Queue]]"'],
    ['Feed.md', 'queue', 'Relates: ["[[Chat|the chat]]", "[[Not yet]]", "[[Queue]]"] # both'],
    ['Queue.md', 'cache', 'Relates:\n  - "[[Feed]]"\n  - "[[Cache]]"'],
    ['Plain.md', 'cache', 'Relates: "[[Cache]]"'],
  ])('writes a quoted link into %s in the shape the property has', async (note, query, property) => {
    const { editor } = await app.open(note);
    await app.run('add-relation');
    await dialogs.pick(query);
    expect(relates(editor.getValue())).toBe(property);
    expect(editor.getValue()).not.toMatch(/- - -/);
  });

  test('does not offer the note itself', async () => {
    await app.open('Chat.md');
    await app.run('add-relation');
    await dialogs.drawn();
    expect(dialogs.suggestions().filter((row) => row.startsWith('Chat'))).toEqual([]);
  });

  test('offers the notes that are linked already last, marked so, also where a query finds them first', async () => {
    await app.open('Queue.md');
    await app.run('add-relation');
    await dialogs.drawn();
    expect(dialogs.suggestions().at(-1)).toBe('Feed | Linked');
    expect(dialogs.suggestions().filter((row) => row.endsWith('Linked'))).toHaveLength(1);
    await dialogs.search('e');
    expect(dialogs.suggestions().at(-1)).toBe('Feed | Linked');
  });

  test('offers to take the link back', async () => {
    const { editor } = await app.open('Chat.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('cache');
    expect(editor.getValue()).not.toBe(before);
    const buttons = [...document.querySelectorAll<HTMLElement>('.notice button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Link back', 'Undo']);
    buttons[1]?.click();
    await app.settle();
    expect(editor.getValue()).toBe(before);
  });

  test('offers the link back', async () => {
    await app.open('Chat.md');
    await app.run('add-relation');
    await dialogs.pick('cache');
    expect(relates(await app.read('Cache.md'))).toBe('Relates:');
    await dialogs.click(app.find('.notice button'));
    expect(relates(await app.read('Cache.md'))).toBe('Relates: "[[Chat]]"');
  });

  test('does not offer a link back that is there, under whatever alias', async () => {
    await app.writeOutside('Chat.md', '---\nRelates:\n---\n');
    await app.open('Chat.md');
    await app.run('add-relation');
    await dialogs.pick('feed');
    expect(app.notices.at(-1)).toBe('Linked to Feed and back.');
    expect([...document.querySelectorAll('.notice button')].map(({ textContent }) => textContent)).toEqual(['Undo']);
  });

  test('links both ways at once with Mod and Enter', async () => {
    await app.open('Chat.md');
    await app.run('add-relation');
    await dialogs.pick('cache', { ctrlKey: true });
    expect(relates(await app.read('Cache.md'))).toBe('Relates: "[[Chat]]"');
    expect(relates(await app.read('Chat.md'))).toContain('"[[Cache]]"');
  });

  test('adds no second link to a property that is text in this vault, and says so', async () => {
    app.app.metadataTypeManager.setType('Relates', 'text');
    const { editor } = await app.open('Chat.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('cache');
    expect(editor.getValue()).toBe(before);
    expect(app.notices.at(-1)).toBe(
      'The property “Relates” holds one value by its type in this vault. Change its type to List to add another. Nothing was changed.',
    );
  });

  test('does not write a link twice, even where it stands under an alias', async () => {
    const { editor } = await app.open('Feed.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('chat');
    expect(editor.getValue()).toBe(before);
  });

  test.each([
    ['Sub/Src.md', 'Same.md', 'Relates: "[[/Same]]"', { 'Same.md': '# Root\n', 'Sub/Same.md': '# Near\n' }],
    ['Src.md', 'Sub/Same.md', 'Relates: "[[Sub/Same]]"', { 'Same.md': '# Root\n', 'Sub/Same.md': '# Near\n' }],
    [
      'Src.md',
      'Flow.canvas.md',
      'Relates: "[[Flow.canvas.md]]"',
      { 'Flow.canvas': '{}', 'Flow.canvas.md': '# Flow\n' },
    ],
    ['Src.md', 'Up.MD', 'Relates: "[[Up]]"', { 'Up.MD': '# Up\n' }],
  ])('from %s the link leads to the %s that was meant', async (source, target, property, files) => {
    for (const [path, text] of Object.entries(files)) await app.writeOutside(path, text);
    await app.writeOutside(source, '---\nRelates:\n---\n');
    // The note opened last is offered first.
    await app.open(target);
    const { editor } = await app.open(source);
    await app.run('add-relation');
    await dialogs.pick('');
    expect(relates(editor.getValue())).toBe(property);
  });

  test.each(['C# notes.md', 'q [1].md', 'a^b.md', '100%% done.md'])(
    'no link leads to %s: it is refused in words',
    async (path) => {
      await app.writeOutside(path, '# Odd\n');
      await app.writeOutside('C.md', '# C\n');
      const { editor } = await app.open('Cache.md');
      const before = editor.getValue();
      await app.run('add-relation');
      await dialogs.pick(path.replace('.md', ''));
      expect(editor.getValue()).toBe(before);
      expect(app.notices.at(-1)).toBe(
        `Can’t link to this note (${path.replace('.md', '')}) because its name contains # ^ | [ ] or %%. Rename the note first. Nothing was changed.`,
      );
    },
  );

  test('a link back to such a note is refused too, and the link to the other note stays', async () => {
    await app.writeOutside('C# notes.md', '---\nRelates:\n---\n');
    const { editor } = await app.open('C# notes.md');
    await app.run('add-relation');
    await dialogs.pick('cache', { ctrlKey: true });
    expect(relates(editor.getValue())).toBe('Relates: "[[Cache]]"');
    expect(relates(await app.read('Cache.md'))).toBe('Relates:');
    expect(app.notices.at(-1)).toMatch(/^Can’t link to this note/);
  });

  test('is refused in words where the properties are no valid YAML', async () => {
    const { editor } = await app.open('Broken.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('chat');
    expect(editor.getValue()).toBe(before);
    expect(app.notices.at(-1)).toMatch(/aren’t valid YAML/);
  });
});

describe('links that look the same', () => {
  const related = (path: string) =>
    api()
      .related(path)
      .map(({ path: end, linkText }) => end ?? `${linkText}?`);

  test.each([
    ['in NFD', 'Cafe\u0301'],
    ['with a no-break blank', 'Big\u00A0Feed'],
    ['with a zero-width blank', 'Big \u200BFeed'],
    ['with the bar of a table', 'Big Feed\\|the feed'],
  ])('%s find their note, also one that comes later', async (_, link) => {
    await app.writeOutside('Src.md', `---\nRelates:\n  - '[[${link}]]'\n---\n`);
    await app.settle();
    expect(related('Src.md')).toEqual([expect.stringMatching(/\?$/)]);
    await app.writeOutside('Caf\u00E9.md', '# Café\n');
    await app.writeOutside('Big Feed.md', '# Feed\n');
    await app.settle();
    expect(related('Src.md')).toEqual([link.startsWith('Caf') ? 'Caf\u00E9.md' : 'Big Feed.md']);
  });

  test('a note with the extension MD is tracked, and shown in the panel', async () => {
    await app.writeOutside('Up.MD', '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n- [ ] a\n');
    await app.settle();
    expect(api().note('Old/Shout.MD')).toMatchObject({ title: 'Shout', status: 'Draft' });
    expect(api().note('Up.MD')).toMatchObject({ title: 'Up', status: 'Draft', total: 1 });
    expect(related('Feed.md')).toContain('Up.MD');
    await api().setStatus(['Up.MD'], 'Done');
    expect(await app.read('Up.MD')).toContain('Status: Done');
  });
});

describe('check-relations', () => {
  const headings = () => [...document.querySelectorAll('.design-phases-findings h3')].map((el) => el.textContent);
  const button = (label: string) =>
    [...document.querySelectorAll<HTMLElement>('.design-phases-findings button')].find(
      (el) => el.firstChild?.textContent === label,
    ) as HTMLElement;
  const rows = () => [...document.querySelectorAll('.design-phases-finding > span:first-child')].map(textOf);
  const textOf = (el: Element) => el.textContent?.replace(/\s+/g, ' ');
  const focused = () => document.activeElement?.textContent;
  const stored = async () => JSON.parse(await app.read('.obsidian/plugins/design-phases/data.json')) as object;
  const check = async () => {
    await app.run('check-relations');
    await dialogs.drawn();
  };

  test('one-way links can be fine in a vault; then the rest is listed', async () => {
    await check();
    expect(headings()).toEqual(['One-way links (1)', 'Links to notes that don’t exist (1)']);
    await dialogs.click(button('One-way is fine in this vault'));
    expect(headings()).toEqual(['Links to notes that don’t exist (1)']);
    await dialogs.click(button('List one-way links too'));
    expect(headings()).toHaveLength(2);
  });

  test('a link back that is not possible is named, and leaves the others to be made', async () => {
    await app.writeOutside('C# notes.md', '---\nRelates: "[[Cache]]"\n---\n');
    await app.writeOutside('Plan.md', '---\nRelates: "[[Cache]]"\n---\n');
    await app.settle();
    await check();
    expect(headings()[0]).toBe('One-way links (3)');
    await dialogs.click(button('Link all back'));
    await dialogs.click(document.querySelector<HTMLElement>('.modal-button-container .mod-cta') as HTMLElement);
    await app.until(() => app.notices.length > 0);
    expect(relates(await app.read('Cache.md'))).toBe('Relates: "[[Plan]]"');
  });

  test('links out of the scope lead to the settings, where the scope is', async () => {
    const { settings } = app.plugin as unknown as { settings: { update(change: object): Promise<void> } };
    await settings.update({ scope: { folders: [], tags: [], excludedFolders: ['Archive'] } });
    await app.writeOutside('Archive/Old.md', '---\nStatus: Done\n---\n');
    await app.writeOutside('New.md', '---\nStatus: Draft\nRelates: "[[Old]]"\n---\n');
    await app.settle();
    await check();
    await dialogs.click(dialogs.button('Open settings'));
    expect(document.querySelector('.vertical-tab-content')?.textContent).toContain('Archive');
    app.app.setting.close();
  });

  test('both ends are links with their notes’ names; how a link is worded stands beside it', async () => {
    await app.writeOutside('Plan.md', '---\nRelates: ["[[Old/Shout|the loud one]]", "[[Cache#Goals]]"]\n---\n');
    await app.settle();
    await check();
    expect(rows().sort()).toEqual([
      'Feed → Not yet',
      'Plan → Cache “Cache#Goals”',
      'Plan → Shout “the loud one”',
      'Queue → Feed',
    ]);
    await dialogs.click(app.find('.design-phases-finding a[href="Old/Shout.MD"]'));
    expect(dialogs.isOpen()).toBe(false);
    expect(activePath()).toBe('Old/Shout.MD');
  });

  test('begins on a link, so that a key pressed at once changes no note', async () => {
    await check();
    expect(document.activeElement?.localName).toBe('a');
    expect(focused()).toBe('Queue');
  });

  test('creates a note that is missing where its link would, and lists the link no longer', async () => {
    await check();
    await dialogs.click(button('Create note'));
    await app.until(() => app.exists('Not yet.md'));
    expect(app.notices.at(-1)).toBe('Created Not yet.md.');
    await app.until(() => rows().includes('Feed → Not yet'), 'the list to follow');
    expect(headings()).toEqual(['One-way links (2)']);
    await dialogs.click(app.button('.notice', 'Open'));
    expect(activePath()).toBe('Not yet.md');
  });

  test('says why a note could not be created', async () => {
    await app.writeOutside('Plan.md', '---\nRelates: "[[What: next?]]"\n---\n');
    await app.settle();
    jest.spyOn(app.app.vault, 'create').mockRejectedValueOnce(new Error('File name cannot contain a colon'));
    await check();
    await dialogs.click(button('Create note'));
    expect(app.notices.at(-1)).toBe('Couldn’t create the note. File name cannot contain a colon');
  });

  test('leaves alone what is ignored, until the notice’s button or the list of ignored ones brings it back', async () => {
    await check();
    await dialogs.click(button('Ignore'));
    expect(rows()).toEqual(['Feed → Not yet']);
    expect(app.find('.design-phases-findings').textContent).toContain('1 ignored');
    expect(focused()).toBe('Feed');
    expect(await stored()).toMatchObject({
      ignoredFindings: [{ kind: 'one-way', path: 'Queue.md', end: 'Feed.md' }],
    });
    await dialogs.click(app.button('.notice', 'Undo'));
    expect(headings()).toHaveLength(2);
    await dialogs.click(button('Ignore'));
    await dialogs.click(button('Ignore'));
    expect(document.querySelector('.design-phases-findings')?.textContent).toContain('All relations are fine.');
    await dialogs.click(button('Show'));
    await dialogs.click(button('Stop ignoring'));
    expect(headings()).toEqual(['Links to notes that don’t exist (1)']);
  });

  test('goes on ignoring it wherever its notes are moved', async () => {
    await check();
    await dialogs.click(button('Ignore'));
    await app.app.vault.createFolder('Designs');
    for (const note of ['Queue.md', 'Feed.md']) {
      const file = app.app.vault.getFileByPath(note);
      if (file) await app.app.fileManager.renameFile(file, `Designs/${note}`);
    }
    await app.settle();
    await dialogs.closeAll();
    await check();
    expect(headings()).toEqual(['Links to notes that don’t exist (1)']);
  });
});
