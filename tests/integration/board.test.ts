import { Dialogs } from './dialogs';
import { createTestApp } from './stand-in';

const notes = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`Note ${index}.md`, '---\nStatus: Draft\n---\n- [ ] One\n'] as const),
);

test('the board draws its first rows and cards even before it has a height, and not all of them', async () => {
  const app = await createTestApp(notes);
  await app.run('open-review-board');
  await app.settle();
  const titles = () =>
    [...document.querySelectorAll('.design-phases-board .internal-link')].map((el) => el.textContent);
  expect(titles().slice(0, 3)).toEqual(['Note 0', 'Note 1', 'Note 2']);
  expect(titles().length).toBeLessThan(100);
  app.find('.design-phases-board [aria-label="Columns"]').click();
  await app.settle();
  expect(titles().length).toBeGreaterThan(2);
  expect(titles().length).toBeLessThan(100);
});

test('the preview of a peer review counts the notes that get one, whatever the others have', async () => {
  const note = (reviews: string): string => `---\nStatus: Draft\nPeer Reviewed: ${reviews}\n---\n- [ ] a\n`;
  const values = ['0', '"2"', 'true', '', '-2', 'soon', '1.5', '{ a: 1 }', '2024-03-06'];
  const app = await createTestApp(Object.fromEntries(values.map((value, at) => [`Note ${at}.md`, note(value)])));
  const before = await Promise.all(values.map((_, at) => app.read(`Note ${at}.md`)));
  await app.run('open-review-board');
  await app.settle();
  const grid = app.find('.design-phases-grid');
  grid.focus();
  grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
  await app.settle();
  const dialogs = new Dialogs(app);
  const buttons = [...document.querySelectorAll<HTMLElement>('.design-phases-board button')];
  await dialogs.click(buttons.find(({ textContent }) => textContent === 'Record peer review')!);
  await dialogs.click(dialogs.button('Approve'));
  expect(app.find('.design-phases-bulk-count').textContent).toBe('4 notes will change. 5 notes can’t be changed.');
  await dialogs.click(dialogs.button('Change 4 notes'));
  await app.until(() => document.querySelector('.modal')?.textContent?.includes('5 notes couldn’t be changed') ?? false);
  const after = await Promise.all(values.map((_, at) => app.read(`Note ${at}.md`)));
  expect(after.filter((text, at) => text !== before[at])).toHaveLength(4);
});
