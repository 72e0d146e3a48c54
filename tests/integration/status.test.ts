import { Menu } from 'obsidian';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: draft # still\nPeer Reviewed: 0\n---\n# Chat\n',
    'Feed.md': '---\nStatus: In review\nPeer Reviewed:\n  - Ann\n---\n- [x] one\n- [ ] two\n',
    'Done.md': '---\nStatus: Done\nPeer Reviewed: 3\n---\n',
    'Plain.md': 'Just a thought.\n',
    'Parked.md': '---\nStatus: Parked\n---\n',
    'Odd.md': '---\nStatus: Draft\nPeer Reviewed: -2\n---\n',
    'Picture.png': '',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const setting = async (data: Record<string, unknown>) => {
  await app.plugin.saveData(data);
  await app.plugin.onExternalSettingsChange?.();
};
const statusLine = async (note: string) => /^Status:.*$/m.exec(await app.read(note))?.[0];

const undoButton = () => {
  const button = [...document.querySelectorAll<HTMLElement>('.notice button')].at(-1);
  if (button?.textContent !== 'Undo') throw new Error('No Undo');
  return button;
};

describe('set-status', () => {
  test('offers the workflow, with the present status marked, and keeps the rest of the line', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('set-status');
    await dialogs.drawn();
    expect(dialogs.suggestions()).toEqual([
      'Draft | Current',
      'In review | Not ready: 1 empty section, 3 missing properties | In review',
      'Reviewed | Final',
      'Done | Final',
      'Rejected | Final',
      'Superseded | Final',
    ]);
    await dialogs.pick('in rev');
    expect(editor.getLine(1)).toBe('Status: In review # still');
    editor.undo();
    expect(editor.getLine(1)).toBe('Status: draft # still');
  });

  test('finds a status by its alias', async () => {
    const { editor } = await app.open('Done.md');
    await app.run('set-status');
    await dialogs.pick('wip');
    expect(editor.getLine(1)).toBe('Status: Draft');
  });

  test('gives a note without properties one, in reading view too', async () => {
    await app.open('Plain.md', 'preview');
    await app.run('set-status');
    await dialogs.pick('draft');
    expect(await app.read('Plain.md')).toBe('---\nStatus: Draft\n---\nJust a thought.\n');
    expect(app.notices.at(-1)).toBe('Status: Draft');
  });

  test('asks before a final status with too few reviews; no is no', async () => {
    const { editor } = await app.open('Chat.md');
    await app.run('set-status');
    await dialogs.pick('done');
    await dialogs.click(dialogs.button('Cancel'));
    expect(editor.getLine(1)).toBe('Status: draft # still');
    await app.run('set-status');
    await dialogs.pick('done');
    await dialogs.click(dialogs.button('Set status anyway'));
    expect(editor.getLine(1)).toBe('Status: Done # still');
  });

  test('does not ask where the setting is off', async () => {
    await setting({ confirmFinalStatus: false });
    const { editor } = await app.open('Chat.md');
    await app.run('set-status');
    await dialogs.pick('done');
    expect(editor.getLine(1)).toBe('Status: Done # still');
  });

  test('can be undone, also after the note was closed', async () => {
    await app.open('Plain.md', 'preview');
    await app.run('set-status');
    await dialogs.pick('draft');
    await app.open('Chat.md');
    await dialogs.click(undoButton());
    expect(await app.read('Plain.md')).toBe('Just a thought.\n');
  });

  test('says so and writes nothing if the note has the status', async () => {
    const { editor } = await app.open('Feed.md');
    const before = editor.getValue();
    await app.run('set-status');
    await dialogs.pick('in rev');
    expect(editor.getValue()).toBe(before);
    expect(app.notices.at(-1)).toBe('Nothing to change: 1 note already has this value.');
  });

  test('is in the menu of several notes, and shows first what will change', async () => {
    const files = ['Chat.md', 'Plain.md', 'Picture.png'].map((path) => app.app.vault.getFileByPath(path));
    const menu = new Menu();
    app.app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
    menu.showAtPosition({ x: 0, y: 0 });
    await dialogs.click(app.find('.menu .menu-item'));
    await dialogs.pick('in review');
    expect(await statusLine('Chat.md')).toBe('Status: draft # still');
    await dialogs.click(dialogs.button('Change 2 notes'));
    expect(await statusLine('Chat.md')).toBe('Status: In review # still');
    expect(await statusLine('Plain.md')).toBe('Status: In review');
  });
});

describe('the preview of a change to several notes', () => {
  test('counts what the run then changes, and says how many cannot be changed', async () => {
    await app.writeOutside('Two.md', '---\nStatus:\n  - Draft\n  - Parked\n---\n- [ ] a\n');
    await app.writeOutside('Map.md', '---\nStatus: { is: Draft }\n---\n- [ ] a\n');
    const names = ['Chat.md', 'Two.md', 'Map.md', 'Feed.md'];
    const files = names.map((path) => app.app.vault.getFileByPath(path));
    const menu = new Menu();
    app.app.workspace.trigger('files-menu', menu, files, 'file-explorer-context-menu');
    menu.showAtPosition({ x: 0, y: 0 });
    await dialogs.click(app.find('.menu .menu-item'));
    await dialogs.pick('in review');
    expect(app.find('.design-phases-bulk-count').textContent).toBe(
      '1 note will change. 1 note already has this value. 2 notes can’t be changed.',
    );
    await dialogs.click(dialogs.button('Change 1 note'));
    expect(await statusLine('Chat.md')).toBe('Status: In review # still');
    expect(document.querySelector('.modal')?.textContent).toContain('2 notes couldn’t be changed');
  });

  test('names a note’s lack of a status as the board does', async () => {
    await app.writeOutside('Blank.md', '---\nStatus:\n---\n- [ ] a\n');
    await dialogs.chooseForFiles(['Blank.md', 'Chat.md']);
    await dialogs.pick('in review');
    expect(app.find('.design-phases-bulk-change').textContent).toBe('BlankNo status→becomesIn review');
  });
});

describe('advance-status', () => {
  test('goes on one status at a time, as fast as it is called', async () => {
    await setting({ confirmFinalStatus: false });
    const { editor } = await app.open('Chat.md');
    await app.run('advance-status');
    await app.run('advance-status');
    await app.run('advance-status');
    expect(editor.getLine(1)).toBe('Status: Done # still');
    await app.run('advance-status');
    expect(app.notices.at(-1)).toBe('No status comes after “Done” in your workflow.');
  });

  test('never goes to a status that is set by hand only, nor on from it; setting that asks nothing about reviews', async () => {
    const { editor } = await app.open('Done.md');
    await app.run('advance-status');
    expect(editor.getLine(1)).toBe('Status: Done');
    await app.open('Feed.md');
    await app.run('set-status');
    await dialogs.pick('declined');
    expect(await statusLine('Feed.md')).toBe('Status: Rejected');
    expect(dialogs.isOpen()).toBe(false);
    await app.run('advance-status');
    expect(app.notices.at(-1)).toBe('No status comes after “Rejected” in your workflow.');
  });

  test("does not write over a word of the user's own, but asks what comes next", async () => {
    const { editor } = await app.open('Parked.md');
    await app.run('advance-status');
    await dialogs.drawn();
    expect(editor.getLine(1)).toBe('Status: Parked');
    expect(app.notices.at(-1)).toBe('“Parked” isn’t in your workflow. Choose a status.');
    await dialogs.pick('in rev');
    expect(editor.getLine(1)).toBe('Status: In review');
  });
});

describe('the status bar', () => {
  const bar = () => app.find('.design-phases-status-bar');
  const isShown = () => bar().style.display !== 'none';

  test('shows the status and progress of the active note, and nothing for any other', async () => {
    await app.open('Feed.md');
    await dialogs.drawn();
    expect(bar().textContent).toBe('In review 1/2');
    expect(bar().getAttribute('aria-label')).toBe('Status: In review. 1/2 items done. Change status');
    await app.open('Plain.md');
    await dialogs.drawn();
    expect(isShown()).toBe(false);
  });

  test('opens the menu of the workflow by keyboard', async () => {
    const { editor } = await app.open('Done.md');
    await dialogs.drawn();
    app.press('Enter', bar());
    await dialogs.drawn();
    const titles = [...document.querySelectorAll('.menu .menu-item-title')].map(({ textContent }) => textContent);
    expect(titles).toEqual([
      ...['Draft', 'In review', 'Reviewed', 'Done', 'Rejected', 'Superseded'],
      ...['Record peer review', 'Open phase panel'],
    ]);
    await dialogs.click(app.find('.menu .menu-item'));
    expect(editor.getLine(1)).toBe('Status: Draft');
  });

  test('can be switched off', async () => {
    await app.open('Feed.md');
    await setting({ showStatusBar: false });
    expect(isShown()).toBe(false);
  });
});
