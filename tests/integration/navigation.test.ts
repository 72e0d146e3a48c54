import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const DESIGN = `# Feed

- [ ] before the first phase

## Step 1: Clarify

- [x] done
- [ ] open one
- [-] cancelled

## Step 2: Estimate

- [ ] open two
`;

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({ 'Feed.md': DESIGN, 'Plain.md': 'Text\n', 'Done.md': '## A\n- [x] a\n## B\n- [x] b\n' });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

/** The lines a command leads to when it is run again and again, from a line on. */
async function walk(command: string, from: number, times: number): Promise<string[]> {
  const { editor } = await app.open('Feed.md');
  editor.setCursor({ line: from, ch: 0 });
  const lines: string[] = [];
  for (let step = 0; step < times; step += 1) {
    await app.run(command);
    await dialogs.drawn();
    lines.push(editor.getLine(editor.getCursor().line));
  }
  return lines;
}

test('next-open-item goes from one open item to the next, and from the last to the first', async () => {
  const first = '- [ ] before the first phase';
  expect(await walk('next-open-item', 0, 4)).toEqual([first, '- [ ] open one', '- [ ] open two', first]);
});

test('next-phase goes from phase to phase and stays in the last', async () => {
  const [one, two] = ['## Step 1: Clarify', '## Step 2: Estimate'];
  expect(await walk('next-phase', 0, 3)).toEqual([one, two, two]);
  expect(app.notices.at(-1)).toBe('This is the last phase.');
});

test('previous-phase goes to the beginning of the phase first', async () => {
  const [one, two] = ['## Step 1: Clarify', '## Step 2: Estimate'];
  expect(await walk('previous-phase', 12, 3)).toEqual([two, one, one]);
  expect(app.notices.at(-1)).toBe('This is the first phase.');
});

test('a note without open items, or without phases, is told so', async () => {
  await app.open('Done.md');
  await app.run('next-open-item');
  await dialogs.drawn();
  expect(app.notices.at(-1)).toBe('No open items in this note.');
  await app.open('Plain.md');
  await app.run('next-phase');
  await dialogs.drawn();
  expect(app.notices.at(-1)).toBe('This note has no phases yet.');
});

test('the text is taken from the editor as it stands', async () => {
  const { editor } = await app.open('Plain.md');
  editor.setValue('Text\n\n## Step 1: A\n- [ ] a\n## Step 2: B\n- [ ] b\n');
  editor.setCursor({ line: 2, ch: 0 });
  await app.run('next-phase');
  await dialogs.drawn();
  expect(editor.getCursor().line).toBe(4);
});

describe('complete-item', () => {
  const complete = async (from: number, times = 1) => {
    const lines = await walk('complete-item', from, times);
    const { editor } = app.app.workspace.activeEditor ?? {};
    return { lines, text: editor?.getValue() ?? '' };
  };
  const ticked = (...items: string[]) =>
    items.reduce((text, item) => text.replace(`[ ] ${item}`, `[x] ${item}`), DESIGN);

  test('marks the item at the cursor and goes to the next open one', async () => {
    expect(await complete(7, 2)).toEqual({
      lines: ['- [ ] open two', '- [ ] before the first phase'],
      text: ticked('open one', 'open two'),
    });
  });

  test('marks the item whose answer the cursor is in', async () => {
    await app.writeOutside('Feed.md', DESIGN.replace('open one\n', 'open one\n  because\n'));
    const { lines, text } = await complete(8);
    expect(lines).toEqual(['- [ ] open two']);
    expect(text).toContain('- [x] open one\n  because');
  });

  test('marks nothing where the cursor is at no open item', async () => {
    expect(await complete(4)).toEqual({ lines: ['- [ ] open one'], text: DESIGN });
    expect(await complete(6)).toEqual({ lines: ['- [ ] open one'], text: DESIGN });
    expect(await complete(10)).toEqual({ lines: ['- [ ] open two'], text: DESIGN });
  });

  test('marks nothing in reading view, which has no cursor', async () => {
    await app.open('Feed.md', 'preview');
    await app.run('complete-item');
    await dialogs.drawn();
    expect(await app.read('Feed.md')).toBe(DESIGN);
  });

  test('in the panel marks the next open item and leaves the focus there', async () => {
    const { editor } = await app.open('Feed.md');
    editor.setCursor({ line: 8, ch: 0 });
    await app.run('open-phase-panel');
    const [panel] = app.app.workspace.getLeavesOfType('design-phases-panel');
    if (panel) app.app.workspace.setActiveLeaf(panel, { focus: true });
    await app.run('complete-item');
    await dialogs.drawn();
    expect(editor.getValue()).toBe(ticked('before the first phase'));
    expect(editor.getCursor().line).toBe(8);
  });
});
