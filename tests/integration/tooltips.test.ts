import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

/** Obsidian shows the `aria-label` of the nearest ancestor as a tooltip, so only what has nothing else to say may have one. */
const steps = ['Clarify', 'Sketch', 'Estimate'].map(
  (title, n) => `## Step ${n + 1}: ${title}\n\n- [${n === 0 ? 'x' : ' '}] Why?\n`,
);
const NOTES = {
  'Chat.md': `---\nStatus: Draft\nPeer Reviewed: 1\nRelates: "[[Queue]]"\n---\n${steps.join('\n')}`,
  'Pasted.md': '- Why?\n- How?\n',
  'Queue.md': '---\nStatus: In review\n---\n',
  'Map.md': '```design-phases\nnote: [[Chat]]\n```\n\n```design-phases\nshow: columns\n```\n',
};

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  document.body.replaceChildren();
  app = await createTestApp(NOTES);
  dialogs = new Dialogs(app);
  await app.open('Chat.md');
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

/** What shows a tooltip although it has text or controls of its own; `known` are buttons whose tooltip says more than they do. */
function unasked(selector: string, known = ''): string[] {
  const roots = [...document.querySelectorAll(selector)];
  expect(roots).not.toEqual([]);
  const labelled = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]).filter((el) => el.ariaLabel !== null);
  const iconOnly = (el: Element): boolean => el.matches('button') && el.textContent === '';
  return labelled
    .filter((el) => !el.matches('.markdown-rendered *')) // The app's own boxes in what it renders.
    .filter((el) => !iconOnly(el) && !(known !== '' && el.matches(known)))
    .map((el) => `${el.tagName} ${el.ariaLabel ?? ''}`);
}

test.each([
  ['the panel', ['open-phase-panel'], '.design-phases-panel', '.design-phases-pill-button'],
  ['the board', ['open-review-board'], '.design-phases-board', ''],
])('no container of %s has a tooltip', async (_name, commands, selector, known) => {
  for (const command of commands) await app.run(command);
  await dialogs.drawn();
  expect(unasked(selector, known)).toEqual([]);
});

test('nor one of the columns and of the selection of the board', async () => {
  await app.run('open-review-board');
  await dialogs.drawn();
  app.press('a', app.find('.design-phases-grid'));
  app.button('.design-phases-board', 'Columns').click();
  await dialogs.drawn();
  expect(unasked('.design-phases-board')).toEqual([]);
});

test('nor one of a code block', async () => {
  await app.open('Map.md', 'preview');
  await dialogs.drawn();
  expect(unasked('.design-phases-block')).toEqual([]);
});

test.each(['insert-checklist', 'convert-to-checklist', 'export-flashcards', 'check-relations'])(
  'nor one of the dialog of %s',
  async (command) => {
    if (command === 'convert-to-checklist') await app.open('Pasted.md');
    await app.run(command);
    await dialogs.drawn();
    expect(unasked('.modal-content')).toEqual([]);
  },
);

test('nor one of a practice and of the dialog that starts it', async () => {
  await app.run('open-phase-panel');
  await app.run('start-practice');
  await dialogs.drawn();
  expect(unasked('.modal-content')).toEqual([]);
  await dialogs.click(dialogs.button('Start practice'));
  expect(unasked('.design-phases-practice')).toEqual([]);
});
