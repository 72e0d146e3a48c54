import fc from 'fast-check';
import { compareBy } from '../../../src/core/board/board-sort';
import { RememberedOrder } from '../../../src/core/board/remembered-order';
import type { NoteSummary } from '../../../src/core/note';
import { note, pathsOf } from './sample';

const byTitle = compareBy([]);
const byProgress = compareBy([{ valueOf: ({ done }) => done, descending: true }]);
const TITLE = 'by title';
const orders = [
  [byTitle, TITLE],
  [byProgress, 'by progress'],
] as const;

class Vault {
  constructor(public all: readonly NoteSummary[] = []) {}

  notes(): readonly NoteSummary[] {
    return this.all;
  }

  note(path: string): NoteSummary | null {
    return this.all.find((one) => one.path === path) ?? null;
  }
}

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
    fc.property(fc.array(fc.tuple(vault, fc.constantFrom(...orders)), { maxLength: 4 }), (steps) => {
      const source = new Vault();
      const order = new RememberedOrder(source);
      for (const [notes, [compare, key]] of steps) {
        source.all = notes;
        expect(order.sort(compare, key)).toEqual([...notes].sort(compare));
      }
    }),
  );
});

it('compares few notes where little has changed', () => {
  const notes = Array.from({ length: 500 }, (_, number) => note(`Note ${(number * 7) % 500}.md`));
  const source = new Vault(notes);
  const order = new RememberedOrder(source);
  order.sort(byTitle, TITLE);
  const counting = countingCompare();
  source.all = [...notes.slice(1), note('Note 17b.md')];
  expect(pathsOf(order.sort(counting.compare, TITLE))).toContain('Note 17b.md');
  expect(counting.count()).toBeLessThan(2 * notes.length);
});

it('sorts piece by piece beforehand, others in between', async () => {
  const notes = Array.from({ length: 2500 }, (_, number) => note(`Note ${(number * 7) % 2500}.md`));
  const order = new RememberedOrder(new Vault(notes));
  let pauses = 0;
  await order.prepare(byTitle, TITLE, () => {
    pauses += 1;
    return Promise.resolve();
  });
  expect(pauses).toBe(3 + 2 + 1);
  const counting = countingCompare();
  expect(order.sort(counting.compare, TITLE)).toEqual([...notes].sort(byTitle));
  expect(counting.count()).toBe(0);
});

it('compares nothing where neither notes nor order changed, and all where the order is another', () => {
  const source = new Vault(['B.md', 'A.md', 'C.md'].map((path) => note(path)));
  const order = new RememberedOrder(source);
  const sorted = order.sort(byTitle, TITLE);
  const counting = countingCompare();
  expect(order.sort(counting.compare, TITLE)).toBe(sorted);
  expect(counting.count()).toBe(0);
  order.sort(counting.compare, 'another order');
  expect(counting.count()).toBeGreaterThan(0);
});
