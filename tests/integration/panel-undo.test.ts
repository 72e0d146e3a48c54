import { boxIn } from '../setup/boxes';
import { createTestApp, type TestApp } from './stand-in';

const DESIGN =
  '---\nStatus: Draft\n---\n## Step 1: Clarify\n\n- [ ] Who uses it?\n- [ ] Which load?\n\n## Step 2: Estimate\n\n- [ ] Bytes a link\n';

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({ 'URL shortener.md': DESIGN, 'Cache.md': '---\nStatus: Draft\n---\n- [ ] Evict\n' });
  await app.run('open-phase-panel');
});

afterEach(async () => {
  await app.host.save();
  expect(app.errors).toEqual([]);
  app.close();
});

const panel = () => app.find('.design-phases-panel');
const box = (label: string) => boxIn(panel(), label);
const notices = () => [...document.querySelectorAll('.notice')].map(({ textContent }) => textContent ?? '');

async function drawn(): Promise<void> {
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  await app.settle();
}

async function open(mode?: 'source' | 'preview') {
  const view = await app.open('URL shortener.md', mode);
  await drawn();
  return view;
}

async function tick(item: string): Promise<void> {
  await app.run('open-phase-panel');
  box(item).click();
  await drawn();
}

async function undo(): Promise<void> {
  await app.run('open-phase-panel');
  box('Who uses it?').focus();
  const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
  box('Who uses it?').dispatchEvent(event);
  await drawn();
  expect(event.defaultPrevented).toBe(true);
}

const ticked = (...items: string[]) => items.reduce((text, item) => text.replace(`[ ] ${item}`, `[x] ${item}`), DESIGN);

describe('Mod-Z in the panel', () => {
  it('takes back the changes made from it, the last one first, as the editor would', async () => {
    const { editor } = await open();
    await tick('Who uses it?');
    await tick('Which load?');
    expect(editor.getValue()).toBe(ticked('Who uses it?', 'Which load?'));
    await undo();
    expect(editor.getValue()).toBe(ticked('Who uses it?'));
    await undo();
    expect(editor.getValue()).toBe(DESIGN);
    editor.redo();
    expect(editor.getValue()).toBe(ticked('Who uses it?'));
    await undo();
    expect(notices()).toContain('There’s no change from this panel to undo.');
  });

  it('takes back a change to a file that is not being edited', async () => {
    await open('preview');
    await tick('Which load?');
    await undo();
    await app.until(() => !box('Which load?').checked, 'the change to be undone');
    expect(await app.read('URL shortener.md')).toBe(DESIGN);
  });

  it('takes back a status set from the panel, and what the editor did since stays', async () => {
    const { editor } = await open();
    app.find('.design-phases-panel .design-phases-pill-button').click();
    await drawn();
    [...document.querySelectorAll<HTMLElement>('.menu .menu-item')]
      .find((one) => one.textContent === 'In review')
      ?.click();
    await drawn();
    expect(editor.getValue()).toContain('Status: In review');
    editor.replaceRange('Typed.\n', { line: editor.lastLine(), ch: 0 });
    await drawn();
    await undo();
    expect(editor.getValue()).toContain('Status: In review');
    expect(editor.getValue()).toContain('Typed.');
    expect(notices()).toContain('The note was changed in the meantime. Nothing was changed.');
    editor.undo();
    await drawn();
    await undo();
    expect(editor.getValue()).toBe(DESIGN);
  });

  it('never takes back what was typed right before the change', async () => {
    const { editor } = await open();
    editor.replaceRange('x', { line: 5, ch: 3 }, { line: 5, ch: 4 });
    await drawn();
    await tick('Which load?');
    await undo();
    expect(editor.getValue()).toBe(ticked('Who uses it?'));
  });

  it('takes back an item marked by command in the panel', async () => {
    const { editor } = await open();
    await app.run('open-phase-panel');
    await app.run('complete-item');
    await drawn();
    expect(editor.getValue()).toBe(ticked('Who uses it?'));
    await undo();
    expect(editor.getValue()).toBe(DESIGN);
  });

  it('passes over a change that its notice took back', async () => {
    const { editor } = await open();
    await tick('Which load?');
    app.find('.design-phases-panel .design-phases-pill-button').click();
    await drawn();
    [...document.querySelectorAll<HTMLElement>('.menu .menu-item')]
      .find((one) => one.textContent === 'In review')
      ?.click();
    await drawn();
    app.find('.notice button').click();
    await drawn();
    expect(editor.getValue()).toBe(ticked('Which load?'));
    await undo();
    expect(editor.getValue()).toBe(DESIGN);
  });

  it('is the field’s own in a field', async () => {
    await open();
    await tick('Which load?');
    box('Who uses it?').focus();
    box('Who uses it?').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await drawn();
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    panel().querySelector('textarea')?.dispatchEvent(event);
    await drawn();
    expect(event.defaultPrevented).toBe(false);
    expect(box('Which load?').checked).toBe(true);
  });
});
