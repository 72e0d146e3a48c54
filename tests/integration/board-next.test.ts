import { createTestApp, type TestApp } from './stand-in';

describe('the layout Next', () => {
  let app: TestApp;
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`Note ${index}.md`, '---\nStatus: Draft\n---\n- [ ] One\n'] as const),
  );
  const DESIGN = (status: string, edited: string, items: string): string =>
    `---\nStatus: ${status}\nEditDate: ${edited}\n---\n${items}`;
  const rows = () =>
    [...document.querySelectorAll('.design-phases-board .design-phases-entry')].map((row) =>
      [...row.querySelectorAll('[role=gridcell]:not(.is-select)')].map(({ textContent }) => textContent).join(' | '),
    );
  const open = async () => {
    await app.run('open-review-board');
    await app.settle();
    app.button('.design-phases-board', 'Next').click();
    await app.settle();
  };

  afterEach(() => {
    expect(app.errors).toEqual([]);
    app.close();
  });

  test('has a row for each note with its next open item, its phase, and why it is up', async () => {
    const today = new Date().toISOString().slice(0, 10);
    app = await createTestApp({
      'Chat.md': DESIGN('Draft', today, '## Scope\n- [x] Who?\n- [ ] **How** many?\n## Sketch\n- [ ] Boxes?\n'),
      'Feed.md': DESIGN('Draft', '2020-01-01', '## Scope\n- [ ] Who reads?\n## Sketch\n- [ ] Boxes?\n'),
      'Maps.md': DESIGN('Draft', today, '## Scope\n- [x] Who?\n## Sketch\n- [x] Boxes?\n'),
      'Bank.md': DESIGN('Done', '2020-01-01', '- [ ] Who pays?\n'),
      'Drive.md': DESIGN('In review', '2020-01-01', '## A\n- [x] One\n## B\n- [x] Two\n'),
    });
    await open();
    expect(rows()).toEqual([
      'Drive | No open items |  | Stale',
      'Feed | Who reads? | Scope | Stale',
      'Chat | How many? | Scope | Next open item',
    ]);
    app.find('.design-phases-board .design-phases-next-item input').click();
    await app.until(() => rows()[1] === 'Feed | Boxes? | Sketch | Stale', 'the item after');
    expect(await app.read('Feed.md')).toContain('- [x] Who reads?');
    app.find<HTMLElement>('.design-phases-board .design-phases-next-item button').click();
    await app.settle();
    expect(app.app.workspace.getActiveFile()?.path).toBe('Feed.md');
  });

  test('puts first what waits for my review, then where changes were requested', async () => {
    const note = (...log: string[]) =>
      `---\nStatus: In review\nReviews:\n${log.map((line) => `  - ${line}\n`).join('')}---\n- [ ] One\n`;
    app = await createTestApp({
      'A.md': note('2026-11-20 requested from Bo'),
      'B.md': note('2026-11-20 changes requested by Bo'),
      'C.md': note('2026-11-20 requested from ada'),
    });
    app.app.saveLocalStorage('design-phases-own-name', 'Ada');
    await open();
    expect(rows()).toEqual([
      'C | One |  | Waiting for my review',
      'B | One |  | Changes requested',
      'A | One |  | Next open item',
    ]);
    window.localStorage.clear();
  });

  test('reads the notes in view and no others', async () => {
    app = await createTestApp(many);
    const read = jest.spyOn(app.app.vault, 'cachedRead');
    await open();
    expect(rows()[0]).toBe('Note 0 | One |  | Next open item');
    expect(read.mock.calls.length).toBeLessThan(100);
    expect(read.mock.calls.length).toBeGreaterThan(0);
  });
});
