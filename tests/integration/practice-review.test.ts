import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const run = (date: string, question: string, ...rows: string[]) =>
  [
    `### ${date} ${question} (12 of 10 min)`,
    '',
    '| Phase | Planned | Used | Items | Score | Notes |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
const logOf = (...runs: string[]) => ['## Practice log', ...runs, ''].join('\n\n');

const CHAT = logOf(
  run(
    '2026-11-20',
    'Design a chat',
    '| Step 1: Clarify requirements and scope | 5 | 6 | 3/6 | 1 | forgot peak traffic |',
    '| Step 2: Sketch | 5 | 6 | 1/1 | 3 | |',
  ),
);
const FEED = logOf(
  run('2026-11-24', 'Design a feed', '| 🟩 1. **clarify** requirements, and scope | 5 | 9 | 0/6 | 1 | |'),
  run('2026-11-25', 'Design a feed', '| Close | 5 | 4 | | 0 | ran out of time |'),
);

const TABLES = '[role=table]';
const cells = (table: number): string[] =>
  [...(document.querySelectorAll(TABLES)[table]?.querySelectorAll('.design-phases-entry') ?? [])].map((row) =>
    [...row.querySelectorAll('[role=cell]')].map(({ textContent }) => textContent?.trim()).join(' | '),
  );

let app: TestApp;
let dialogs: Dialogs;

beforeAll(async () => {
  app = await createTestApp({
    'Practice/Chat.md': CHAT,
    'Practice/Feed.md': `## Clarify requirements and scope\n- [ ] Who?\n\n## Close\n- [ ] Why?\n\n${FEED}`,
    'Archive/Old.md': logOf(run('2026-11-01', 'Design a bank', '| Close | 5 | 5 | | 0 | |')),
    'Questions/Design a chat.md': 'Messages between two people.\n',
    'Questions/Design a map.md': 'Tiles and routes.\n',
    'Flashcards/Chat cards.md': `#flashcards/design-phases

## Chat › Step 1: Clarify requirements and scope

Who uses it?
?
Everybody.
<!--SR:!2020-01-01,3,230-->

How many?
?
Many.
<!--SR:!2999-01-01,3,210-->
`,
    'Other.md': 'Practice log of my piano.\n',
  });
  dialogs = new Dialogs(app);
  await app.plugin.saveData({
    scope: { excludedFolders: ['Archive'] },
    practice: { questionFolder: 'Questions' },
  });
  await app.plugin.onExternalSettingsChange?.();
});

beforeEach(async () => {
  await app.run('open-practice-review');
  await app.until(() => cells(0).length > 0, 'the figures');
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
});
afterAll(() => window.localStorage.clear());

const row = (phase: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('.design-phases-results-row')].find((one) =>
    one.textContent?.includes(phase),
  );
  if (!found) throw new Error(`No row ${phase}`);
  return found;
};
const button = (label: string): HTMLElement => app.find(`button[aria-label="${label}"]`);

describe('practice review', () => {
  test('shows each phase over all notes, the weakest first, and the questions, the latest first', () => {
    expect(cells(0)).toEqual([
      `🟩 1. clarify requirements, and scopeWeak | 1 | 25% | +2.5 min | From oldest to newest: 1, 1 | 2 | 1 due, 2 hard | `,
      'Close | 0 | – | −1 min |  | 1 |  | ',
      'Step 2: Sketch | 3 | 100% | +1 min |  | 1 |  | ',
    ]);
    expect(
      cells(1).map((line) =>
        line
          .split(' | ')
          .filter((_, index) => index !== 3)
          .join(' | '),
      ),
    ).toEqual(['Design a feed | 1 | 0 | 2 | ', 'Design a chat | 2 | 2 | 1 | ']);
  });

  test('follows a log that changes, a note that is renamed and one that is deleted', async () => {
    await app.writeOutside('Practice/New.md', logOf(run('2026-11-26', 'Design a map', '| Sketch | 5 | 5 | | 1 | |')));
    await app.until(() => cells(0).some((line) => line.startsWith('Sketch | 2')), 'the new run');
    await app.writeOutside('Practice/New.md', logOf(run('2026-11-26', 'Design a map', '| Sketch | 5 | 5 | | 3 | |')));
    await app.until(() => cells(0).some((line) => line.startsWith('Sketch | 3')), 'the changed score');
    const file = app.app.vault.getFileByPath('Practice/New.md');
    if (file) await app.app.vault.rename(file, 'Archive/New.md');
    await app.until(() => cells(0).some((line) => line.startsWith('Step 2: Sketch | 3')), 'the run out of scope');
    if (file) await app.app.vault.rename(file, 'New.md');
    await app.until(() => cells(0).some((line) => line.startsWith('Sketch | 3')), 'the run again');
    if (file) await app.app.vault.delete(file);
    await app.until(() => cells(0).every((line) => !line.startsWith('Sketch')), 'the deleted run to go');
  });

  test('leads to the notes that the figures come from', async () => {
    await dialogs.click(row('Weak').querySelectorAll<HTMLElement>('button')[1] ?? document.body);
    expect(dialogs.suggestions()).toEqual([
      '2026-11-24 Design a feed | 9 min of 5 min, 0 of 6 items | 1',
      '2026-11-20 Design a chat | forgot peak traffic | 1',
    ]);
    await dialogs.pick('chat');
    expect(app.app.workspace.getActiveFile()?.path).toBe('Practice/Chat.md');
  });

  test('starts a practice of one phase, in a fresh note of the template that has it', async () => {
    await dialogs.click(row('Weak').querySelector<HTMLElement>('button') ?? document.body);
    expect(dialogs.field('Minutes').value).toBe('5');
    const chosen = [...document.querySelectorAll<HTMLInputElement>('.design-phases-shares input:checked')];
    expect(chosen.map((box) => box.parentElement?.textContent)).toEqual([
      '🟩 Step 1: Clarify requirements and scope5:00',
    ]);
  });

  test('starts a practice of a phase that no template has on the note where it was practiced', async () => {
    await dialogs.click(button('Practice this phase: Close'));
    expect(dialogs.field('Practice note').value).toBe('');
    expect(dialogs.field('Practice note').textContent).toContain('This note: Feed');
  });

  test('offers the flashcards of the phase', async () => {
    await dialogs.click(row('Weak').querySelectorAll<HTMLElement>('button')[2] ?? document.body);
    expect(app.find('.modal-title').textContent).toBe('Export flashcards');
    expect(dialogs.field('Cards from').value).toBe('');
    expect(dialogs.field('Phase').value).toBe('clarify requirements and scope');
  });

  test('goes on with the question that was never practiced, then with the one longest ago', async () => {
    await app.run('practice-next-question');
    await dialogs.drawn();
    expect(dialogs.field('What to design').value).toBe('Design a map');
    expect(dialogs.field('Practice note').value).toBe('system-design-interview');
  });

  test('writes no figure to the settings file', async () => {
    expect(JSON.stringify(await app.plugin.loadData())).not.toMatch(/feed|Clarify/i);
  });
});
