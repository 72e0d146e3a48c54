import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;

afterEach(async () => {
  await new Dialogs(app).closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const menuItem = (title: string): HTMLElement =>
  [...document.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent === title)!;

const notes = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`Note ${index}.md`, '---\nStatus: Draft\n---\n- [ ] One\n'] as const),
);

test('the board draws its first rows and cards even before it has a height, and not all of them', async () => {
  app = await createTestApp(notes);
  await app.run('open-review-board');
  await app.settle();
  const titles = () =>
    [...document.querySelectorAll('.design-phases-board .internal-link')].map((el) => el.textContent);
  expect(titles().slice(0, 3)).toEqual(['Note 0', 'Note 1', 'Note 2']);
  expect(titles().length).toBeLessThan(100);
  expect(document.activeElement).toBe(app.find('[role="grid"]'));
  app.button('.design-phases-board', 'Columns').click();
  await app.settle();
  await app.run('open-review-board');
  expect(document.activeElement).toBe(app.find('[data-design-phases-status="Draft"] [tabindex="0"]'));
  expect(titles().length).toBeGreaterThan(2);
  expect(titles().length).toBeLessThan(100);
});

test('the preview of a peer review counts the notes that get one, whatever the others have', async () => {
  const note = (reviews: string): string => `---\nStatus: Draft\nPeer Reviewed: ${reviews}\n---\n- [ ] a\n`;
  const values = ['0', '"2"', 'true', '', '-2', 'soon', '1.5', '{ a: 1 }', '2024-03-06'];
  app = await createTestApp(Object.fromEntries(values.map((value, at) => [`Note ${at}.md`, note(value)])));
  const before = await Promise.all(values.map((_, at) => app.read(`Note ${at}.md`)));
  await app.run('open-review-board');
  await app.settle();
  const grid = app.find('.design-phases-grid');
  grid.focus();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
  await app.settle();
  const dialogs = new Dialogs(app);
  await dialogs.click(app.button('.design-phases-board', 'Record peer review'));
  await dialogs.click(dialogs.button('Skip'));
  expect(app.find('.design-phases-bulk-count').textContent).toBe('4 notes will change. 5 notes can’t be changed.');
  await dialogs.click(dialogs.button('Change 4 notes'));
  await app.until(
    () => document.querySelector('.modal')?.textContent?.includes('5 notes couldn’t be changed') ?? false,
  );
  const after = await Promise.all(values.map((_, at) => app.read(`Note ${at}.md`)));
  expect(after.filter((text, at) => text !== before[at])).toHaveLength(4);
});

test('a final status for several notes is one dialog, which says what they lack', async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: Draft\n---\n',
    'Feed.md': '---\nStatus: Draft\nPeer Reviewed: 1\n---\n',
  });
  const dialogs = new Dialogs(app);
  await app.run('open-review-board');
  await app.settle();
  app.find('.design-phases-grid').focus();
  app.press('ArrowDown');
  app.press(' ');
  await app.settle();
  app.find<HTMLInputElement>('.design-phases-row.is-header input').click();
  await app.settle();
  await dialogs.click(app.button('.design-phases-board', 'Set status'));
  await dialogs.click(menuItem('Done'));
  expect(app.find('.design-phases-bulk-warning').textContent).toBe(
    '1 note has fewer peer reviews than “Done” requires (1).',
  );
  await dialogs.click(dialogs.button('Change 2 notes'));
  await app.until(() => document.querySelector('.modal') === null);
  expect(await app.read('Chat.md')).toBe('---\nStatus: Done\n---\n');
  expect(app.notices.at(-1)).toContain('Changed 2 notes.');
});

test('the table shows what most people want, and the rest when asked; a board saved with its columns keeps them', async () => {
  app = await createTestApp({ 'Chat.md': '---\nStatus: Parked\nPeer Reviewed: 2\n---\n- [x] One\n- [ ] Two\n' });
  const dialogs = new Dialogs(app);
  await app.run('open-review-board');
  await app.settle();
  const heads = () =>
    [...document.querySelectorAll('[role=columnheader].design-phases-cell:not(.is-select)')].map(
      (el) => el.textContent,
    );
  const figures = () => [...document.querySelectorAll('.design-phases-figure')].map((el) => el.textContent);
  const names = heads().map((head) => head.replace(/Resize.*/, ''));
  expect(names.slice(0, 2)).toEqual(['Title', 'Status']);
  expect(names).not.toContain('Started');
  expect(figures()).toEqual(['1 note', '1 unknown status', '1 reviewed', '50% average progress']);
  expect(app.find('.design-phases-figure').tagName).toBe('SPAN');
  expect(app.find('[role=gridcell].is-reviews').textContent).toBe('2 ✓');
  await dialogs.click(app.button('.design-phases-board', 'Properties'));
  await dialogs.click(menuItem('Started'));
  expect(heads().some((head) => head.startsWith('Started'))).toBe(true);
});

test('a click on a status offers the others in their colors, and changes that note', async () => {
  app = await createTestApp({ 'Chat.md': '---\nStatus: Draft\n---\n' });
  const dialogs = new Dialogs(app);
  await app.run('open-review-board');
  await app.settle();
  await dialogs.click(app.button('[role=gridcell].is-status', 'Draft'));
  const items = [...document.querySelectorAll('.menu-item')];
  expect(items.every((item) => item.querySelector('.design-phases-status-title') !== null)).toBe(true);
  await dialogs.click(menuItem('In review'));
  expect(await app.read('Chat.md')).toBe('---\nStatus: In review\n---\n');
});
