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
    expect(app.notices.at(-1)).toBe('Plain relates to no other note yet.');
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
    expect(document.querySelector('.notice button')).toBeNull();
  });

  test('links both ways at once with Mod and Enter', async () => {
    await app.open('Chat.md');
    await app.run('add-relation');
    await dialogs.pick('cache', { ctrlKey: true });
    expect(relates(await app.read('Cache.md'))).toBe('Relates: "[[Chat]]"');
    expect(relates(await app.read('Chat.md'))).toContain('"[[Cache]]"');
  });

  test('does not write a link twice, even where it stands under an alias', async () => {
    const { editor } = await app.open('Feed.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('chat');
    expect(editor.getValue()).toBe(before);
  });

  test('is refused in words where the properties are no valid YAML', async () => {
    const { editor } = await app.open('Broken.md');
    const before = editor.getValue();
    await app.run('add-relation');
    await dialogs.pick('chat');
    expect(editor.getValue()).toBe(before);
    expect(app.notices.at(-1)).toMatch(/not valid YAML/);
  });
});
