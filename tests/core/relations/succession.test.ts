import fc from 'fast-check';
import { cyclesIn, leadsTo, newestOf, type Succession, successionOf } from '../../../src/core/relations/succession';

const note = (path: string, supersededBy: string[] = [], supersedes: string[] = []) => ({
  path,
  supersededBy,
  supersedes,
});

describe('what supersedes what', () => {
  const succession = successionOf([
    note('Queue.md', ['Queue 2.md']),
    note('Queue 2.md', [], ['Queue.md']),
    note('Queue 3.md', [], ['Queue 2.md']),
    note('Cache.md', ['Redis.md', 'Memcached.md']),
    note('Loop.md', ['Loop.md']),
  ]);

  test('is told by either note, and a note that names itself tells nothing', () => {
    expect([...succession].map(([older, newer]) => [older, ...newer])).toEqual([
      ['Queue.md', 'Queue 2.md'],
      ['Queue 2.md', 'Queue 3.md'],
      ['Cache.md', 'Redis.md', 'Memcached.md'],
    ]);
  });

  test('leads to the newest note, where there is one', () => {
    const newest = ['Queue.md', 'Queue 2.md', 'Queue 3.md', 'Cache.md', 'Loop.md'];
    expect(newest.map((path) => newestOf(succession, path))).toEqual(['Queue 3.md', 'Queue 3.md', null, null, null]);
    expect(leadsTo(succession, 'Queue.md', 'Queue 3.md')).toBe(true);
    expect(leadsTo(succession, 'Cache.md', 'Memcached.md')).toBe(true);
    expect(leadsTo(succession, 'Queue 3.md', 'Queue.md')).toBe(false);
  });
});

test('a chain that comes back has no newest note, and is listed from the note that comes first', () => {
  const circle = successionOf([
    note('c.md', ['a.md']),
    note('a.md', ['b.md']),
    note('b.md', ['c.md']),
    note('z.md', ['b.md']),
  ]);
  expect(cyclesIn(circle)).toEqual([['a.md', 'b.md', 'c.md']]);
  expect(['a.md', 'z.md'].map((path) => newestOf(circle, path))).toEqual([null, null]);
});

test('a chain as long as a vault is no trouble', () => {
  const notes = Array.from({ length: 20_000 }, (_, at) => note(`${at}.md`, [`${at + 1}.md`]));
  expect(cyclesIn(successionOf(notes))).toEqual([]);
  expect(cyclesIn(successionOf([...notes, note('20000.md', ['0.md'])]))[0]).toHaveLength(20_001);
});

const paths = fc.integer({ min: 0, max: 11 }).map((number) => `${number}.md`);
const chains = fc.array(fc.tuple(paths, paths), { maxLength: 14 });
const made = (pairs: [string, string][]): Succession =>
  successionOf(pairs.map(([older, newer]) => note(older, [newer])));

test('where each note has one newer note at most, each cycle of any length is found once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(paths, paths), { selector: ([older]) => older }), (pairs) => {
      const next = new Map(pairs.filter(([older, newer]) => older !== newer));
      const cycleOf = (path: string): string | null => {
        const passed: string[] = [];
        for (let at: string | undefined = path; at !== undefined; at = next.get(at)) {
          if (at === path && passed.length > 0) return [...passed].sort().join(' ');
          if (passed.includes(at)) return null;
          passed.push(at);
        }
        return null;
      };
      const expected = new Set([...next.keys()].flatMap((path) => cycleOf(path) ?? []));
      expect(
        cyclesIn(made(pairs))
          .map((cycle) => [...cycle].sort().join(' '))
          .sort(),
      ).toEqual([...expected].sort());
    }),
  );
});

/** Whether nothing is left once notes without a newer one are taken away, again and again. */
function isFreeOfCycles(succession: Succession): boolean {
  const left = new Map([...succession].map(([path, newer]) => [path, new Set(newer)]));
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const [path, newer] of left) if (![...newer].some((one) => left.has(one))) left.delete(path);
  }
  return left.size === 0;
}

test('where chains branch, every cycle listed is one, none twice, and one is as long as there is one', () => {
  fc.assert(
    fc.property(chains, (pairs) => {
      const succession = made(pairs);
      const cycles = cyclesIn(succession);
      for (const cycle of cycles) {
        expect(new Set(cycle).size).toBe(cycle.length);
        cycle.forEach((path, at) => expect(succession.get(path)).toContain(cycle[(at + 1) % cycle.length]));
      }
      expect(new Set(cycles.map((cycle) => cycle.join(' '))).size).toBe(cycles.length);
      expect(cycles.length === 0).toBe(isFreeOfCycles(succession));
    }),
  );
});

test('the newest note is superseded by none, and reached from every note of its chain', () => {
  fc.assert(
    fc.property(chains, (pairs) => {
      const succession = made(pairs);
      for (const path of succession.keys()) {
        const newest = newestOf(succession, path);
        if (newest === null) continue;
        expect(succession.has(newest)).toBe(false);
        expect(leadsTo(succession, path, newest)).toBe(true);
      }
    }),
  );
});
