import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const PASTED = `---
Status: Draft
EditDate: 2024-03-06
---
Here is your checklist.

---

### **ðŸŸ© Step 1: Clarify**

**Goal:** Know what youâ€™re building.

* Who uses it?
* [x] What for?
  * to chat

### **ðŸŸ¨ Step 2: Sketch**

1. Which boxes?

---

Let me know if you want flashcards!
`;

const DONE = `## Step 1: Clarify

- [x] Who uses it?
  - students
- [-] Dropped

## Step 2: Sketch

- [x] Which boxes?
- [X] Which arrows?
`;

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Pasted.md': PASTED,
    'Done.md': DONE,
    'Prose.md': 'Just - text.\n',
    'Code.md': '• a\n\n    - code\n',
    'List.md': '- a\n- b\n- c\n',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const words = (selector: string): string => (app.find(selector).textContent ?? '').replace(/\s+/g, ' ');
const lastNotice = (): string => app.notices.at(-1) ?? '';
const noticeButton = (): HTMLElement => app.find('.design-phases-notice-button');

describe('converting', () => {
  test('shows both sides, then changes the note as one; one undo takes it back', async () => {
    const { editor } = await app.open('Pasted.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    expect(words('.design-phases-convert')).toContain('2 phases, 3 items.');
    expect(words('.design-phases-convert')).toContain('Garbled characters are fixed');
    const [before, after] = [...document.querySelectorAll('.design-phases-convert-side')].map(
      (side) => side.textContent,
    );
    expect(before).toContain('ðŸŸ© Step 1');
    expect(after).toContain('🟩 Step 1');
    await dialogs.click(dialogs.button('Convert'));
    expect(dialogs.isOpen()).toBe(false);
    expect(editor.getValue()).toContain(`### **🟩 Step 1: Clarify**

**Goal:** Know what you’re building.

* [ ] Who uses it?
* [x] What for?
  * to chat

### **🟨 Step 2: Sketch**

1. [ ] Which boxes?

---

Let me know if you want flashcards!
`);
    expect(lastNotice()).toContain('Converted to 2 items.');
    editor.undo();
    expect(editor.getValue()).toBe(PASTED);
  });

  test('leaves out what the user drops', async () => {
    const { editor } = await app.open('Pasted.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    for (const label of ['Remove the introduction', 'Remove the closing text']) {
      const box = dialogs.field(label);
      await dialogs.click(box);
    }
    expect(words('.design-phases-convert-side:last-child')).not.toContain('Let me know');
    await dialogs.click(dialogs.button('Convert'));
    expect(editor.getValue()).toMatch(/---\n### \*\*🟩 Step 1/);
    expect(editor.getValue()).toMatch(/1\. \[ \] Which boxes\?\n$/);
  });

  test('can be taken back from the notice, where the note was not changed in the meantime', async () => {
    const { editor } = await app.open('List.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Convert'));
    expect(editor.getValue()).toBe('- [ ] a\n- [ ] b\n- [ ] c\n');
    await dialogs.click(noticeButton());
    expect(editor.getValue()).toBe('- a\n- b\n- c\n');
  });

  test('is about the selection where there is one', async () => {
    const { editor } = await app.open('List.md');
    editor.setSelection({ line: 1, ch: 1 }, { line: 1, ch: 2 });
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Convert'));
    expect(editor.getValue()).toBe('- a\n- [ ] b\n- c\n');
  });

  test('says so where there is nothing to convert', async () => {
    await app.open('Prose.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    expect(app.notices.at(-1)).toBe('No plain list to convert.');
    expect(document.querySelector('.modal')).toBeNull();
  });

  test('says so where a list stays for the code below it', async () => {
    await app.open('Code.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    expect(app.notices.at(-1)).toMatch(/^Lists stay as they are where/);
    expect(document.querySelector('.modal')).toBeNull();
  });

  test('writes nothing into a note that was changed meanwhile', async () => {
    const { editor } = await app.open('List.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    editor.setValue('- z\n');
    await dialogs.click(dialogs.button('Convert'));
    expect(editor.getValue()).toBe('- z\n');
    expect(lastNotice()).toContain('changed in the meantime');
  });

  test('saves the result as a template, with its items open, and offers it from then on', async () => {
    await app.open('Pasted.md');
    await app.run('convert-to-checklist');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Save as template'));
    expect(lastNotice()).toContain('“Pasted” in “Checklist templates”');
    const saved = await app.read('Checklist templates/Pasted.md');
    expect(saved).toContain('* [ ] What for?');
    expect(await app.read('Pasted.md')).toBe(PASTED);
    await dialogs.closeAll();
    await app.run('insert-checklist');
    await dialogs.drawn();
    expect(dialogs.field('Template').textContent).toContain('Pasted');
  });
});

describe('resetting', () => {
  const choose = async (query: string): Promise<void> => {
    await app.run('reset-checklist');
    await dialogs.drawn();
    await dialogs.pick(query);
  };

  test('clears the marks of the note and keeps answers and what was cancelled; one undo takes it back', async () => {
    const { editor } = await app.open('Done.md');
    await choose('Whole');
    expect(editor.getValue()).toBe(DONE.replace(/\[[xX]\]/g, '[ ]'));
    expect(lastNotice()).toContain('3 items reset.');
    editor.undo();
    expect(editor.getValue()).toBe(DONE);
  });

  test('clears those of one phase', async () => {
    const { editor } = await app.open('Done.md');
    await choose('Step 1');
    expect(editor.getValue()).toBe(DONE.replace('- [x] Who', '- [ ] Who'));
  });

  test('clears those of the selected lines', async () => {
    const { editor } = await app.open('Done.md');
    editor.setSelection({ line: 8, ch: 0 }, { line: 9, ch: 0 });
    await app.run('reset-checklist');
    await dialogs.drawn();
    expect(dialogs.suggestions()).toEqual([
      'Selection | 1 done',
      'Whole note | 3 done',
      'Step 1: Clarify | 1 done',
      'Step 2: Sketch | 2 done',
    ]);
    await dialogs.pick('Selection');
    expect(editor.getValue()).toBe(DONE.replace('- [x] Which', '- [ ] Which'));
  });

  test('says so where nothing is done', async () => {
    await app.open('List.md');
    await app.run('reset-checklist');
    expect(lastNotice()).toContain('No done items to reset');
    expect(dialogs.isOpen()).toBe(false);
  });
});
