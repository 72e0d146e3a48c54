import { openMenus } from '../../packages/obsidian-stand-in/host/ui/menu';
import { Modal } from '../../packages/obsidian-stand-in/host/ui/modal';
import { Notice } from '../../packages/obsidian-stand-in/host/ui/notice';
import { Dialogs } from './dialogs';
import { createTestApp, pluginBuild, type TestApp } from './stand-in';

const NOTE = '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n## Step 1: Scope\n- [x] Who uses it?\n- [ ] How many?\n';
const COUNT = 12;
const MANY = Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [`Notes/N${at + 1}.md`, NOTE]));

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({ 'Chat.md': NOTE, 'Feed.md': NOTE, 'Pasted.md': '- Why?\n- How?\n', ...MANY });
  dialogs = new Dialogs(app);
  await (app.plugin as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const turnOff = () => app.host.unloadPlugin(app.plugin.manifest.id);
const notices = () => [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent);
const many = () => app.app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith('Notes/'));
const statuses = async () =>
  Promise.all(many().map(async ({ path }) => /Status: (.*)/.exec(await app.read(path))?.[1]));

test('a dialog and a notice of a plugin that closes neither stay, as in the app', () => {
  const modal = new Modal(app.app);
  modal.open();
  const notice = new Notice('Still here.', 0);
  turnOff();
  expect(dialogs.isOpen()).toBe(true);
  expect(notices()).toEqual(['Still here.']);
  modal.close();
  notice.hide();
});

test.each([
  'insert-checklist',
  'new-note-from-checklist',
  'convert-to-checklist',
  'reset-checklist',
  'set-status',
  'open-related-note',
  'add-relation',
  'check-relations',
  'start-practice',
  'export-flashcards',
  'export-printable-checklist',
])('the dialog of %s closes with the plugin', async (command) => {
  await app.open(command === 'convert-to-checklist' ? 'Pasted.md' : 'Chat.md');
  await app.run(command);
  await dialogs.drawn();
  expect(dialogs.isOpen()).toBe(true);
  turnOff();
  expect(dialogs.isOpen()).toBe(false);
  expect(notices()).toEqual([]);
});

test('a notice with a button closes with the plugin, and a menu', async () => {
  await app.open('Chat.md');
  await app.run('reset-checklist');
  await dialogs.drawn();
  await dialogs.pick('');
  expect(notices()).toHaveLength(1);
  await dialogs.click(app.find('.design-phases-status-bar'));
  expect(openMenus).toHaveLength(1);
  turnOff();
  expect(notices()).toEqual([]);
  expect(openMenus).toHaveLength(0);
});

test('a dialog that is still being made ready when the plugin goes does not open', async () => {
  await app.open('Chat.md');
  const opening = app.run('insert-checklist');
  turnOff();
  await opening;
  await dialogs.drawn();
  expect(dialogs.isOpen()).toBe(false);
});

test('a code block becomes its text again', async () => {
  await app.app.vault.create('Block.md', '```design-phases\nshow: board\n```\n');
  await app.open('Block.md', 'preview');
  const block = () => app.find('.design-phases-block');
  await app.until(() => document.querySelector('.design-phases-block .design-phases-row') !== null, 'the board');
  turnOff();
  expect(block().querySelector('.design-phases-row')).toBeNull();
  expect(block().textContent).toBe('show: board');
});

describe('a change to many notes', () => {
  /** Opens the app's menu for the notes and chooses the plugin's first entry, then a status. */
  async function begin(): Promise<void> {
    await dialogs.chooseForFiles(many().map(({ path }) => path));
    await dialogs.pick('Done');
  }

  /** Turns the plugin off while the note with that number is written. */
  function turnOffAt(number: number): void {
    const { vault } = app.app;
    const process = vault.process.bind(vault);
    let calls = 0;
    vault.process = (file, change) => {
      calls += 1;
      if (calls === number) turnOff();
      return process(file, change);
    };
  }

  const confirm = () =>
    [...document.querySelectorAll<HTMLElement>('.modal button')].find((one) => /^Change/.test(one.textContent ?? ''));

  test('ends after the note it is at, and says how far it came', async () => {
    await begin();
    turnOffAt(3);
    confirm()?.click();
    await app.until(() => notices().length > 0, 'the report');
    expect((await statuses()).filter((status) => status === 'Done')).toHaveLength(3);
    expect(notices()).toEqual([`Design Phases was turned off after changing 3 of ${COUNT} notes.`]);
    expect(dialogs.isOpen()).toBe(false);
  });

  test('that is being undone ends so too', async () => {
    await begin();
    confirm()?.click();
    await app.until(() => notices().some((notice) => notice?.includes('Undo')), 'the undo');
    turnOffAt(5);
    app.find('.notice button').click();
    await app.until(() => notices().some((notice) => notice?.includes('turned off')), 'the report');
    expect((await statuses()).filter((status) => status === 'Draft')).toHaveLength(5);
    expect(notices()).toEqual([`Design Phases was turned off after undoing 5 of ${COUNT} changes.`]);
  });
});

test('a practice is there again when the plugin is turned on, with the time that went by', async () => {
  await app.open('Chat.md');
  await app.run('start-practice');
  await dialogs.drawn();
  await dialogs.type('Practice note', '');
  await dialogs.click(dialogs.button('Start practice'));
  turnOff();
  expect(document.querySelector('.design-phases-practice-status')).toBeNull();
  await app.host.loadPlugin(pluginBuild());
  await app.settle();
  const time = () => document.querySelector('.design-phases-practice-status-time')?.textContent ?? '';
  await app.until(() => /^\d+:\d\d$/.test(time()), 'the clock');
  await app.run('end-practice');
  await dialogs.drawn();
  await dialogs.click(dialogs.button('Keep'));
  await dialogs.click(dialogs.button('Save to practice log'));
  expect(await app.read('Chat.md')).toContain('## Practice log');
});
