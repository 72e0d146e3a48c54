import fc from 'fast-check';
import { MultiMap } from '../../src/vault/link-graph';

const names = fc.constantFrom('URL shortener', 'Photo sharing', 'Chat');
const steps = fc.array(
  fc.record({ does: fc.constantFrom('add' as const, 'delete' as const), key: names, value: names }),
);

it('holds what sets would hold, whatever is added and taken out', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const map = new MultiMap();
      const sets = new Map<string, Set<string>>();
      for (const { does, key, value } of taken) {
        map[does](key, value);
        const set = sets.get(key) ?? new Set();
        sets.set(key, set);
        set[does](value);
        expect([...map.valuesOf(key)]).toEqual([...set]);
      }
    }),
  );
});
