import { fakeDate } from './fake-date';
import { createTestApp, type TestApp } from './stand-in';

const CHAT = 'Chat.md';
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({
    [CHAT]: '## Step 1: Scope\n\n- [ ] Who writes?\n\n## Step 2: Sketch\n\n- [ ] Which boxes?\n',
  });
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
  jest.useRealTimers();
});

async function openInPopout(mode: 'source' | 'preview'): Promise<Window> {
  const leaf = app.app.workspace.openPopoutLeaf();
  await leaf.openFile(app.app.vault.getFileByPath(CHAT)!, { state: { mode } });
  await app.settle();
  return leaf.containerEl.win;
}

test('a window of its own has its own document and classes, and goes with its last tab', async () => {
  const win = await openInPopout('source');
  expect(win).not.toBe(window);
  const created = win.document.body.createDiv('mine');
  expect(created instanceof HTMLElement).toBe(false);
  expect(created.instanceOf(HTMLElement)).toBe(true);
  app.app.workspace.activeLeaf?.detach();
  await app.settle();
  expect(document.querySelector('iframe')).toBeNull();
});

test('the commands work on the note that is open in a window of its own', async () => {
  await openInPopout('source');
  await app.run('insert-default-checklist');
  expect(await app.read(CHAT)).toContain('Status: Draft');
});

test('badges show in the reading view of another window', async () => {
  const win = await openInPopout('preview');
  const badges = () => [...win.document.querySelectorAll('.markdown-reading-view .design-phases-badge')];
  await app.until(() => badges().length === 2, 'two badges');
  expect(badges().map((badge) => badge.textContent)).toEqual(['0/1', '0/1']);
});

describe('in a window of its own', () => {
  const all = (win: Window, selector: string) => [...win.document.querySelectorAll<HTMLElement>(selector)];
  const named = (win: Window, selector: string, text: string) =>
    all(win, selector).find(({ textContent, ariaLabel }) => textContent === text || ariaLabel === text);

  async function moveOut(type: string, command: string): Promise<Window> {
    await app.run(command);
    const [leaf] = app.app.workspace.getLeavesOfType(type);
    if (!leaf) throw new Error(`There is no ${type}.`);
    const { win } = app.app.workspace.moveLeafToPopout(leaf);
    win.document.body.dispatchEvent(new Event('focusin', { bubbles: true }));
    await app.settle();
    return win;
  }

  test('the menu of a card opens there, and so does the one that it leads to', async () => {
    const win = await moveOut('design-phases-board', 'open-review-board');
    named(win, '.design-phases-board button', 'Columns')?.click();
    await app.until(() => all(win, '.design-phases-card').length === 1, 'the card');
    const at = { bubbles: true, cancelable: true, clientX: 40, clientY: 60, view: win };
    all(win, '.design-phases-card')[0]?.dispatchEvent(new MouseEvent('contextmenu', at));
    await app.until(() => all(win, '.menu').length === 1, 'the menu');
    named(win, '.menu-item', 'Set status…')?.click();
    await app.until(() => named(win, '.menu-item', 'Done') !== undefined, 'the statuses');
    expect(document.querySelector('.menu')).toBeNull();
  });

  test('a dialog opens where the user is, and does its work', async () => {
    const win = await openInPopout('source');
    win.document.body.dispatchEvent(new Event('focusin', { bubbles: true }));
    await app.run('insert-checklist');
    await app.until(() => all(win, '.modal .mod-cta').length === 1, 'the dialog');
    expect(document.querySelector('.modal')).toBeNull();
    all(win, '.modal .mod-cta')[0]?.click();
    await app.until(() => all(win, '.modal').length === 0, 'the dialog to close');
    const mark = 'Step 2: Define high-level architecture';
    await app.until(() => app.app.workspace.activeEditor?.editor?.getValue().includes(mark) === true, 'the checklist');
    expect(await app.read(CHAT)).toContain(mark);
  });

  test('what is to be drawn is drawn there, although the window before sleeps', async () => {
    await app.open(CHAT);
    await app.run('open-phase-panel');
    const asleep = jest.spyOn(window, 'requestAnimationFrame').mockReturnValue(1);
    await app.writeOutside(CHAT, '## Step 1: Scope\n\n- [x] Who writes?\n\n## Step 2: Sketch\n\n- [ ] Which boxes?\n');
    const win = await moveOut('design-phases-panel', 'open-phase-panel');
    const boxes = () => all(win, '.design-phases-panel input') as HTMLInputElement[];
    await app.until(() => boxes()[0]?.checked === true, 'the tick');
    asleep.mockRestore();
  });

  test('the practice review starts a practice there, and Space pauses it in the panel that was moved out', async () => {
    const log = '### 2026-11-20 Chat (5 of 5 min)\n\n| Phase | Score |\n|---|---|\n| Scope | 1 |\n';
    await app.writeOutside(
      CHAT,
      `## Step 1: Scope\n\n- [ ] Who?\n\n## Step 2: Sketch\n\n- [ ] Which?\n\n## Practice log\n\n${log}`,
    );
    const win = await moveOut('design-phases-practice-review', 'open-practice-review');
    await app.until(() => all(win, '.design-phases-results-row').length > 2, 'the figures');
    named(win, '.design-phases-results button', 'Practice this phase: Scope')?.click();
    await app.until(() => named(win, '.modal button', 'Start practice') !== undefined, 'the dialog');
    expect(document.querySelector('.modal')).toBeNull();
    named(win, '.modal button', 'Start practice')?.click();
    await app.until(() => document.querySelector('.design-phases-practice-status-time') !== null, 'the clock');
    const panel = await moveOut('design-phases-panel', 'open-phase-panel');
    await app.until(() => all(panel, '.design-phases-practice').length === 1, 'the practice');
    const [leaf] = app.app.workspace.getLeavesOfType('design-phases-panel');
    if (leaf) app.app.workspace.setActiveLeaf(leaf, { focus: true });
    app.press(' ', panel.document.body);
    await app.until(() => all(panel, '.design-phases-practice-now.is-paused').length === 1, 'the pause');
    await app.run('end-practice');
    await app.until(() => named(panel, '.modal button', 'Discard') !== undefined, 'the question');
    named(panel, '.modal button', 'Discard')?.click();
    await app.settle();
    expect(app.app.loadLocalStorage('design-phases-practice')).toBeNull();
  });

  test('a practice ticks by the timer of each window, so that it goes on while one sleeps', async () => {
    const awake: (() => void)[] = [];
    const win = await openInPopout('source');
    jest.spyOn(window, 'setInterval').mockReturnValue(1 as never);
    jest.spyOn(win, 'setInterval').mockImplementation((tick) => awake.push(tick as () => void));
    await app.run('open-phase-panel');
    await app.run('start-practice');
    await app.until(() => named(win, '.modal button', 'Start practice') !== undefined, 'the dialog');
    named(win, '.modal button', 'Start practice')?.click();
    const status = () => document.querySelector('.design-phases-practice-status-time')?.textContent;
    await app.until(() => /^\d+:\d\d$/.test(status() ?? ''), 'the clock');
    const before = status();
    fakeDate(Date.now() + 1100);
    await app.settle();
    expect(status()).toBe(before);
    expect(awake).toHaveLength(1);
    awake[0]?.();
    expect(status()).not.toBe(before);
    jest.restoreAllMocks();
    await app.run('end-practice');
  });
});
