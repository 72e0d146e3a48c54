import { boxIn } from '../setup/boxes';
import { createTestApp, type TestApp } from './stand-in';

const DESIGN = `---
Status: Draft
---
## Step 1: Clarify

- [x] Who uses it?
- [ ] Which load?
  A million reads a day.
  - [ ] At its peak?

## Step 2: Estimate

- [ ] Bytes a link
`;

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({
    'URL shortener.md': DESIGN,
    'Cache.md': '## Step 1: A\n- [ ] Evict\n## Step 2: B\n- [ ] Fill\n',
  });
  await app.run('open-phase-panel');
});

afterEach(async () => {
  await app.host.save();
  expect(app.errors).toEqual([]);
  app.close();
});

const panel = () => app.find('.design-phases-panel');
const box = (label: string) => boxIn(panel(), label);
const field = () => panel().querySelector('textarea');
const button = (words: string) =>
  [...panel().querySelectorAll('button')].find(({ textContent }) => textContent === words);

async function drawn(): Promise<void> {
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  await app.settle();
}

async function open(note: string) {
  const view = await app.open(note);
  await drawn();
  return view;
}

async function press(key: string, keys: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...keys }));
  await drawn();
}

/** Opens the field below an item by Enter and types. */
async function write(item: string, text: string): Promise<void> {
  box(item).focus();
  await press('Enter');
  type(text);
}

function type(text: string): void {
  const area = field();
  if (!area) throw new Error('No field is open');
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const descriptionOf = (item: string) => box(item).getAttribute('aria-description') ?? '';

describe('an answer written in the panel', () => {
  it('stands below its item, in one step that the editor takes back, and the keyboard is on the item again', async () => {
    const { editor } = await open('URL shortener.md');
    await write('Which load?', 'Two writes a second.\n\n- mostly new links');
    expect(document.activeElement).toBe(field());
    await press('Enter', { ctrlKey: true });
    const answered = DESIGN.replace('a day.\n', 'a day.\n\n  Two writes a second.\n\n  - mostly new links\n');
    expect(editor.getValue()).toBe(answered);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(box('Which load?'));
    editor.undo();
    expect(editor.getValue()).toBe(DESIGN);
  });

  it('is saved by a button, into the file of a note that is in reading view', async () => {
    await app.open('URL shortener.md', 'preview');
    await drawn();
    await write('At its peak?', 'Ten times as much.');
    button('Save answer')?.click();
    await app.until(() => field() === null, 'the answer to be saved');
    expect(await app.read('URL shortener.md')).toBe(DESIGN.replace('peak?\n', 'peak?\n    Ten times as much.\n'));
  });

  it('is seen at its item', async () => {
    await open('URL shortener.md');
    expect([descriptionOf('Which load?'), descriptionOf('At its peak?')]).toEqual(['Answered', '']);
  });

  it('stays as a draft when its field is closed, also while another note is shown', async () => {
    await open('URL shortener.md');
    await write('At its peak?', 'Ten times');
    await press('Escape');
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(box('At its peak?'));
    expect(descriptionOf('At its peak?')).toBe('Draft');
    await open('Cache.md');
    await open('URL shortener.md');
    await press('Escape');
    box('At its peak?').focus();
    await press('Enter');
    expect(field()?.value).toBe('Ten times');
    type('');
    await press('Escape');
    expect(descriptionOf('At its peak?')).toBe('');
    expect(await app.read('URL shortener.md')).toBe(DESIGN);
  });

  it('can be copied where its item was reworded meanwhile', async () => {
    const { editor } = await open('URL shortener.md');
    await write('At its peak?', 'Ten times');
    editor.setLine(8, '  - [ ] At the worst hour?');
    await drawn();
    expect(panel().textContent).toContain('This answer wasn’t saved, and “At its peak?” isn’t in the note anymore.');
    expect(field()?.value).toBe('Ten times');
    button('Discard')?.click();
    await drawn();
    expect(field()).toBeNull();
  });

  it('goes to its item wherever that is by then', async () => {
    const { editor } = await open('URL shortener.md');
    await write('Which load?', 'Much.');
    editor.replaceRange('- [ ] What for?\n', { line: 5, ch: 0 });
    await drawn();
    expect(field()?.value).toBe('Much.');
    await press('Enter', { ctrlKey: true });
    expect(editor.getValue()).toContain('A million reads a day.\n\n  Much.\n  - [ ] At its peak?');
  });

  it('is offered in the menu of the item', async () => {
    await open('URL shortener.md');
    box('Which load?').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await drawn();
    const entries = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')];
    expect(entries.map(({ textContent }) => textContent)).toEqual(['Write answer', 'Show in note']);
    entries[0]?.click();
    await drawn();
    expect(document.activeElement).toBe(field());
  });
});
