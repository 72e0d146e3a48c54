import { createTestApp, type TestApp } from './stand-in';

const NOTE = 'Designs/URL shortener.md';
const TEXT = '# URL shortener\n\nA long link in, a short code out.\n\n## Design\n\n';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp({
    [NOTE]: TEXT,
    'Rate limiter.md': '---\nStatus: Done\nRelates: "[[URL shortener]]"\n---\n',
  });
});

function panelBoxes(): HTMLInputElement[] {
  return Array.from(document.querySelectorAll('[data-type="design-phases-panel"] input[type="checkbox"]'));
}

test('a checklist goes in where the cursor is, with properties, and one undo gives back the same bytes', async () => {
  const view = await app.open(NOTE);
  view.editor.setCursor(view.editor.lastLine());
  await app.run('insert-default-checklist');
  expect(view.editor.getValue()).toMatch(/^---\nStatus: Draft\n/);
  expect(view.editor.getLine(view.editor.getCursor().line)).toMatch(/^- \[ \] /);
  view.editor.undo();
  expect(view.editor.getValue()).toBe(TEXT);
  view.editor.redo();
  expect(await app.read(NOTE)).toContain('### 🟩 Step 1: Clarify requirements and scope');
});

test('items ticked in the panel are ticked in the note', async () => {
  await app.run('open-phase-panel');
  await app.settle();
  const [first] = panelBoxes().filter((box) => !box.checked);
  first?.click();
  await app.settle();
  expect((await app.read(NOTE)).match(/- \[x\] /g)).toHaveLength(1);
  expect(panelBoxes().filter((box) => box.checked)).toHaveLength(1);
});

test('the status picker writes the status and nothing else', async () => {
  await app.open(NOTE);
  const before = await app.read(NOTE);
  await app.run('set-status');
  const input = app.find<HTMLInputElement>('.prompt input');
  input.value = 'In review';
  input.dispatchEvent(new Event('input'));
  await app.settle();
  app.press('Enter');
  await app.settle();
  expect(await app.read(NOTE)).toBe(before.replace('Status: Draft', 'Status: In review'));
});

test('what a sync changes on disk reaches the panel', async () => {
  await app.open('Rate limiter.md');
  await app.writeOutside('Rate limiter.md', '---\nStatus: Draft\n---\n- [x] Which key?\n- [ ] Which limit?\n');
  await app.settle();
  const panel = app.find('.workspace-leaf-content[data-type="design-phases-panel"]');
  expect(panel.textContent).toContain('Draft');
  expect(panel.textContent).toContain('1 of 2');
});

test('the commands of the design are there, and nothing went wrong on the way', () => {
  const ids = Object.keys(app.app.commands.commands).map((id) => id.replace('design-phases:', ''));
  expect(ids.sort()).toEqual(
    [
      'complete-item',
      'open-practice-review',
      'practice-next-question',
      'insert-checklist',
      'insert-default-checklist',
      'new-note-from-checklist',
      'convert-to-checklist',
      'reset-checklist',
      'open-phase-panel',
      'open-review-board',
      'create-review-base',
      'set-status',
      'advance-status',
      'record-peer-review',
      'request-changes',
      'request-review',
      'open-related-note',
      'add-relation',
      'check-relations',
      'next-open-item',
      'next-phase',
      'previous-phase',
      'start-practice',
      'pause-practice',
      'next-practice-phase',
      'end-practice',
      'export-flashcards',
      'export-printable-checklist',
    ].sort(),
  );
  expect(app.errors).toEqual([]);
});
