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
