import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const NOTE = '---\nStatus: Draft\nPeer Reviewed: 0\n---\n## Step 1: Scope\n- [x] Who uses it?\n- [ ] How many?\n';
const LIST = '1. Scope\n   - Who uses it?\n2. Design\n   - Which boxes?\n';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({ 'Work/Chat.md': NOTE, 'Work/Feed.md': NOTE, 'Work/List.md': LIST, 'Other.md': NOTE });
  dialogs = new Dialogs(app);
  await (app.plugin as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

/** Renames the folder as a user does in the file explorer, which dialogs do not keep other windows from. */
async function renameFolder(): Promise<void> {
  const folder = app.app.vault.getFolderByPath('Work');
  if (folder) await app.app.vault.rename(folder, 'Interviews');
  await app.settle();
}

async function begin(note: string, command: string): Promise<void> {
  await app.open(note);
  await app.run(command);
  await dialogs.drawn();
}

const setting = async (settings: object): Promise<void> => {
  await app.plugin.saveData(settings);
  await app.plugin.onExternalSettingsChange?.();
};

test('a status is set on the note for which it was picked', async () => {
  await begin('Work/Chat.md', 'set-status');
  await renameFolder();
  await dialogs.pick('In review');
  expect(await app.read('Interviews/Chat.md')).toContain('Status: In review');
});

test('a final status is set on the note for which it was confirmed', async () => {
  await begin('Work/Chat.md', 'set-status');
  await dialogs.pick('Done');
  await renameFolder();
  await dialogs.click(dialogs.button('Set status anyway'));
  expect(await app.read('Interviews/Chat.md')).toContain('Status: Done');
});

test('a review is recorded on the note that was reviewed', async () => {
  await setting({ recordReviewers: true });
  await begin('Work/Chat.md', 'record-peer-review');
  await renameFolder();
  await dialogs.type('Name', 'Ada');
  await dialogs.click(dialogs.button('Save'));
  expect(await app.read('Interviews/Chat.md')).toContain('Peer Reviewed: 1');
});

test('a checklist is reset in the note that was shown, and taken back there after another move', async () => {
  await begin('Work/Chat.md', 'reset-checklist');
  await renameFolder();
  await dialogs.pick('');
  expect(await app.read('Interviews/Chat.md')).toContain('- [ ] Who uses it?');
  const file = app.app.vault.getFileByPath('Interviews/Chat.md');
  if (file) await app.app.vault.rename(file, 'Chat, done.md');
  await dialogs.click(app.find('.notice button'));
  expect(await app.read('Chat, done.md')).toBe(NOTE);
});

test('a note is converted where it is now', async () => {
  await begin('Work/List.md', 'convert-to-checklist');
  await renameFolder();
  await dialogs.click(dialogs.button('Convert'));
  expect(await app.read('Interviews/List.md')).toContain('- [ ] Who uses it?');
});

test('a checklist goes into the note for which it was chosen', async () => {
  await begin('Work/List.md', 'insert-checklist');
  await renameFolder();
  await dialogs.click(dialogs.button('Insert'));
  expect(await app.read('Interviews/List.md')).toMatch(/## .*Step 1: /);
});

test('a relation is picked for the note where it is now', async () => {
  await begin('Work/Chat.md', 'add-relation');
  await renameFolder();
  await dialogs.pick('Other');
  expect(await app.read('Interviews/Chat.md')).toContain('[[Other]]');
});

test('a practice starts, and is logged, in the note for which it was set up', async () => {
  await begin('Work/Chat.md', 'start-practice');
  await renameFolder();
  await dialogs.type('Practice note', '');
  await dialogs.click(dialogs.button('Start practice'));
  const file = app.app.vault.getFileByPath('Interviews/Chat.md');
  if (file) await app.app.vault.rename(file, 'Practiced.md');
  await app.run('end-practice');
  await dialogs.drawn();
  await dialogs.click(dialogs.button('Keep'));
  await dialogs.click(dialogs.button('Save to practice log'));
  expect(await app.read('Practiced.md')).toContain('## Practice log');
});

describe('a change to several notes', () => {
  const notes = ['Chat', 'Feed'];

  const shown = () => dialogs.chooseForFiles(notes.map((name) => `Work/${name}.md`));
  const texts = (folder: string) => Promise.all(notes.map((name) => app.read(`${folder}/${name}.md`)));
  const change = () => dialogs.click(dialogs.button('Change 2 notes'));

  test('reaches them where they are when it is confirmed', async () => {
    await shown();
    await renameFolder();
    await dialogs.pick('In review');
    await change();
    for (const text of await texts('Interviews')) expect(text).toContain('Status: In review');
  });

  test('that was shown before the folder was renamed reaches them too', async () => {
    await shown();
    await dialogs.pick('In review');
    await renameFolder();
    await change();
    for (const text of await texts('Interviews')) expect(text).toContain('Status: In review');
  });

  test('is undone where they are by then', async () => {
    await shown();
    await dialogs.pick('In review');
    await change();
    await renameFolder();
    await dialogs.click(app.find('.notice button'));
    expect(await texts('Interviews')).toEqual([NOTE, NOTE]);
  });

  test('leaves another note alone that took the place of one of them', async () => {
    await shown();
    await dialogs.pick('In review');
    await change();
    await renameFolder();
    await app.app.vault.createFolder('Work');
    await app.app.vault.create('Work/Chat.md', 'Mine.\n');
    await dialogs.click(app.find('.notice button'));
    expect(await app.read('Work/Chat.md')).toBe('Mine.\n');
    expect(await texts('Interviews')).toEqual([NOTE, NOTE]);
  });
});
