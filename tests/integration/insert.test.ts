import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const CHAT = `---
Status: Draft # by hand
Relates: "[[Feed]]"
---
# Chat

## Notes

Some thoughts.
`;

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': CHAT,
    'Dated.md': '---\nEditDate: 2020-01-01 # long ago\n---\n# Dated\n',
    'Broken.md': '---\nStatus: [Draft\n---\nText\n',
    'Templates/Mine.md':
      '---\nPurpose: Practise {{title}}\n---\n## First\n- [ ] one\n## Second\n- [ ] two\n- [ ] three\n',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const cursorLine = (editor: { getCursor(): { line: number }; getLine(line: number): string }) =>
  editor.getLine(editor.getCursor().line);
const items = (text: string) => text.match(/- \[ \] /g)?.length ?? 0;
const picker = () => app.find<HTMLFormElement>('.design-phases-picker');
const dialogButton = (text: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.modal button')].find((one) => one.textContent === text)!;
const confirm = () => app.find<HTMLButtonElement>('.design-phases-picker button[type="submit"]');
const preview = () => (app.find('.design-phases-picker-preview').textContent ?? '').replace(/\s+/g, ' ');
const field = (label: string) => dialogs.field(label);
const type = (label: string, value: string) => dialogs.type(label, value);
const click = (element: HTMLElement) => dialogs.click(element);
const drawn = () => dialogs.drawn();

async function useTemplateFolder(folder: string): Promise<void> {
  await app.plugin.saveData({ templateFolder: folder });
  await app.plugin.onExternalSettingsChange?.();
  await drawn();
}

test('a template that cannot be read is left out, and the others are there all the same', async () => {
  await useTemplateFolder('Templates');
  await app.writeOutside('Templates/Taken away.md', '- [ ] four\n');
  const { vault } = app.app;
  const read = vault.cachedRead.bind(vault);
  jest
    .spyOn(vault, 'cachedRead')
    .mockImplementation((file) => (file.name === 'Mine.md' ? read(file) : Promise.reject(new Error('ENOENT'))));
  await app.open('Chat.md');
  await app.run('insert-checklist');
  await drawn();
  expect(field('Template').textContent).toContain('Mine');
  expect(field('Template').textContent).not.toContain('Taken away');
});

describe('the default checklist', () => {
  test('goes below the heading at the cursor, one level deeper, with the missing properties; one undo takes it back', async () => {
    const { editor } = await app.open('Chat.md');
    editor.setCursor({ line: 8, ch: 4 });
    await app.run('insert-default-checklist');
    const text = editor.getValue();
    expect(items(text)).toBe(54);
    expect(text).toContain('Status: Draft # by hand\nRelates: "[[Feed]]"\nStarted: ');
    expect(text).toContain('Peer Reviewed: 0\n---\n');
    expect(text).toContain('\nSome thoughts.\n\n### 🟩 Step 1: ');
    expect(cursorLine(editor)).toBe('- [ ] Which core features must the system have?');
    editor.undo();
    expect(editor.getValue()).toBe(CHAT);
  });

  test('is not inserted twice: the notice offers a second copy', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-default-checklist');
    await app.run('insert-default-checklist');
    expect(items(editor.getValue())).toBe(54);
    expect(app.notices.at(-1)).toMatch(/^This note already has the whole checklist/);
    await click(app.find('.notice button'));
    expect(items(editor.getValue())).toBe(108);
  });

  test('brings back only what was taken out, in its place', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-default-checklist');
    const whole = editor.getValue();
    const question = '- [ ] Does GDPR or HIPAA apply?\n';
    expect(whole).toContain(question);
    editor.setValue(whole.replace(question, ''));
    await app.run('insert-default-checklist');
    expect(editor.getValue()).toBe(whole);
    expect(cursorLine(editor)).toBe(question.trim());
  });

  test('sets the edit date of a note that has one, where the setting is on; still one undo', async () => {
    await app.plugin.saveData({ touchEditDate: true });
    await app.plugin.onExternalSettingsChange?.();
    const { editor } = await app.open('Dated.md');
    const dated = editor.getValue();
    await app.run('insert-default-checklist');
    expect(editor.getValue()).not.toContain('2020-01-01');
    expect(cursorLine(editor)).toBe('- [ ] Which core features must the system have?');
    editor.undo();
    expect(editor.getValue()).toBe(dated);
  });

  test('goes to the end of a note in reading view, through the vault', async () => {
    await app.open('Chat.md', 'preview');
    await app.run('insert-default-checklist');
    const text = await app.read('Chat.md');
    expect(text.indexOf('Some thoughts.')).toBeLessThan(text.indexOf('Step 1'));
    expect(items(text)).toBe(54);
    expect(app.notices.at(-1)).toBe('Checklist inserted.');
  });

  test('is refused in words where the properties are no valid YAML', async () => {
    const { editor } = await app.open('Broken.md');
    const before = editor.getValue();
    await app.run('insert-default-checklist');
    expect(editor.getValue()).toBe(before);
    expect(app.notices.at(-1)).toMatch(/^This note’s properties aren’t valid YAML/);
  });
});

describe('the picker', () => {
  test('shows what will be written, and writes that', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-checklist');
    await drawn();
    expect(preview()).toContain('Adds 54 items.');
    expect(preview()).toContain('Step 7: Summarize');
    await click(confirm());
    expect(items(editor.getValue())).toBe(54);
    expect(document.querySelector('.design-phases-picker')).toBeNull();
  });

  test('begins with the templates in focus, and Enter inserts', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-checklist');
    await drawn();
    expect(document.activeElement).toBe(field('Template'));
    app.press('Enter');
    await drawn();
    expect(items(editor.getValue())).toBe(54);
  });

  test('writes only the phases chosen; none is none', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-checklist');
    await click(
      picker().querySelectorAll<HTMLButtonElement>('.design-phases-phase-choice-head button')[1] as HTMLElement,
    );
    expect(preview()).toBe('Choose at least one phase.');
    expect(confirm().disabled).toBe(true);
    await click(field('Step 5'));
    expect(preview()).toContain('Adds 6 items.');
    await click(confirm());
    const headings = editor.getValue().match(/^#+ .*Step \d/gm);
    expect(headings).toEqual(['### 🟥 Step 5']);
  });

  test("offers the user's own templates, with their properties", async () => {
    await useTemplateFolder('Templates');
    const { editor } = await app.open('Chat.md');
    await app.run('insert-checklist');
    await type('Template', 'Templates/Mine.md');
    expect(preview()).toContain('Adds 3 items.');
    await click(confirm());
    expect(editor.getValue()).toContain('Purpose: Practise Chat');
    expect(editor.getValue()).toContain('### Second\n\n- [ ] two\n- [ ] three\n');
  });

  test('says that the template folder does not exist, and offers the built-in templates', async () => {
    await useTemplateFolder('Nowhere');
    await app.open('Chat.md');
    await app.run('insert-checklist');
    expect(app.find('.design-phases-warning').textContent).toContain('“Nowhere” doesn’t exist');
    expect((field('Template') as unknown as HTMLSelectElement).options).toHaveLength(2);
  });

  test('says so where the note is deleted meanwhile, and writes nothing', async () => {
    await app.open('Chat.md');
    await app.run('insert-checklist');
    await drawn();
    const file = app.app.vault.getFileByPath('Chat.md');
    if (file) await app.app.vault.delete(file);
    await drawn();
    expect(preview()).toBe('The note no longer exists.');
    expect(confirm().disabled).toBe(true);
    expect(app.exists('Chat.md')).toBe(false);
  });

  test('offers to insert without the properties where these are broken, and leaves them as they are', async () => {
    const { editor } = await app.open('Broken.md');
    await app.run('insert-checklist');
    await drawn();
    expect(confirm().disabled).toBe(true);
    expect(preview()).toMatch(/^This note’s properties aren’t valid YAML/);
    expect(preview()).not.toContain('Nothing was changed.');
    await click(dialogButton('Insert without properties'));
    expect(preview()).toContain('Adds 54 items.');
    await click(confirm());
    expect(editor.getValue().startsWith('---\nStatus: [Draft\n---\nText\n')).toBe(true);
    expect(items(editor.getValue())).toBe(54);
  });

  test('shows the new properties in rows, and leaves them out where that is switched off', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-checklist');
    await drawn();
    const rows = () => [...document.querySelectorAll('.design-phases-new-properties li')].map((el) => el.textContent);
    expect(rows()).toContain('Peer Reviewed: 0');
    await click(field('Add properties'));
    expect(rows()).toEqual([]);
    await click(confirm());
    expect(editor.getValue()).not.toContain('Peer Reviewed');
    expect(items(editor.getValue())).toBe(54);
  });

  test('counts what the note lacks of each phase, and offers everything again only where it has some', async () => {
    const { editor } = await app.open('Chat.md');
    const counts = () =>
      [...document.querySelectorAll('.design-phases-phase-choice label')].map((el) => el.textContent);
    const offered = () =>
      [...document.querySelectorAll('.modal label')].some((el) => el.textContent === 'Insert everything again');
    await app.run('insert-checklist');
    await drawn();
    expect(counts()[0]).toMatch(/\d items, 5 min$/);
    expect(offered()).toBe(false);
    app.press('Escape');
    await app.run('insert-default-checklist');
    const [first = ''] = /^- \[ \] .*\n/m.exec(editor.getValue()) ?? [];
    editor.setValue(editor.getValue().replace(first, ''));
    await app.run('insert-checklist');
    await drawn();
    expect(counts()[0]).toMatch(/1 of \d+ items missing$/);
    expect(counts()[1]).toMatch(/already there$/);
    expect(offered()).toBe(true);
    app.press('Escape');
  });

  test('adds a second copy where asked to', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('insert-default-checklist');
    await app.run('insert-checklist');
    await drawn();
    expect(preview()).toMatch(/^This note already has the whole checklist/);
    await click(field('Insert everything again'));
    expect(preview()).toContain('Adds 54 items.');
    await click(confirm());
    expect(items(editor.getValue())).toBe(108);
  });
});

describe('a new note', () => {
  test('gets its title, folder, properties and checklist, and is opened at the first item', async () => {
    await app.run('new-note-from-checklist');
    await drawn();
    expect(document.activeElement).toBe(field('Title'));
    expect(confirm().disabled).toBe(true);
    await type('Title', 'Feed: the design?');
    await type('Folder', 'Designs/2026');
    await click(confirm());
    const text = await app.read('Designs/2026/Feed the design.md');
    expect(text).toMatch(
      /^---\nStatus: Draft\nStarted: \d{4}-\d\d-\d\d\nEditDate: .*\nRelates:\nPeer Reviewed: 0\n---\n/,
    );
    expect(items(text)).toBe(54);
    expect(app.app.workspace.getActiveFile()?.path).toBe('Designs/2026/Feed the design.md');
  });

  test('gets a name without the dots and blanks that a title begins or ends with', async () => {
    await app.run('new-note-from-checklist');
    await type('Title', '../Feed of .. ');
    await type('Folder', '');
    await click(confirm());
    expect(app.app.workspace.getActiveFile()?.path).toBe('Feed of.md');
  });

  test('never replaces one that is there', async () => {
    await app.run('new-note-from-checklist');
    await type('Title', 'Chat');
    await type('Folder', '');
    await click(confirm());
    expect(await app.read('Chat.md')).toBe(CHAT);
    expect(items(await app.read('Chat 1.md'))).toBe(54);
  });

  test.each([
    ['???', 'Designs', 'Use at least one letter or number'],
    ['Feed', '../outside', 'A folder can’t be named'],
  ])('is not made of the title %s in the folder %s', async (title, folder, problem) => {
    await app.run('new-note-from-checklist');
    await type('Title', title);
    await type('Folder', folder);
    expect(app.find('.design-phases-warning').textContent).toContain(problem);
    expect(confirm().disabled).toBe(true);
  });
});
