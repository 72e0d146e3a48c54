import fc from 'fast-check';
import { compareBy } from '../../../src/core/board/board-sort';
import { RememberedOrder } from '../../../src/core/board/remembered-order';
import type { NoteSummary } from '../../../src/core/note';
import { CONTEXT, note, pathsOf } from './sample';

const byTitle = compareBy([{ column: 'title', descending: false }], CONTEXT);
const byProgress = compareBy([{ column: 'progress', descending: true }], CONTEXT);

const sourceOf = (notes: readonly NoteSummary[]) => ({
  notes: () => notes,
  note: (path: string) => notes.find((one) => one.path === path) ?? null,
});

/** Compares by title, and how often it has. */
function countingCompare() {
  let compared = 0;
  const compare = (a: NoteSummary, b: NoteSummary) => {
    compared += 1;
    return byTitle(a, b);
  };
  return { compare, count: () => compared };
}

const vault = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((number) => fc.nat(4).map((done) => note(`Note ${number}.md`, { done, total: 4 })))),
  );

it('sorts as if it had never sorted before, whatever came, went or changed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(vault, fc.constantFrom(byTitle, byProgress)), { maxLength: 4 }), (steps) => {
      const order = new RememberedOrder();
      for (const [notes, compare] of steps)
        expect(order.sort(sourceOf(notes), compare)).toEqual([...notes].sort(compare));
    }),
  );
});

it('compares few notes where little has changed', () => {
  const notes = Array.from({ length: 500 }, (_, number) => note(`Note ${(number * 7) % 500}.md`));
  const order = new RememberedOrder();
  order.sort(sourceOf(notes), byTitle);
  const counting = countingCompare();
  const changed = [...notes.slice(1), note('Note 17b.md')];
  expect(pathsOf(order.sort(sourceOf(changed), counting.compare))).toContain('Note 17b.md');
  expect(counting.count()).toBeLessThan(2 * notes.length);
});

it('sorts piece by piece beforehand, others in between', async () => {
  const notes = Array.from({ length: 2500 }, (_, number) => note(`Note ${(number * 7) % 2500}.md`));
  const order = new RememberedOrder();
  let pauses = 0;
  await order.prepare(sourceOf(notes), byTitle, async () => void (pauses += 1));
  expect(pauses).toBe(3 + 2 + 1);
  const counting = countingCompare();
  expect(order.sort(sourceOf(notes), counting.compare)).toEqual([...notes].sort(byTitle));
  expect(counting.count()).toBeLessThan(notes.length);
});
