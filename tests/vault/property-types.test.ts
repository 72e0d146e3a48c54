import type { App } from 'obsidian';
import { PropertyTypes } from '../../src/vault/property-types';

function typesOf(app: object, file: string | null): PropertyTypes {
  const read = () => (file === null ? Promise.reject(new Error('ENOENT')) : Promise.resolve(file));
  return new PropertyTypes({ ...app, vault: { configDir: '.obsidian', adapter: { read } } } as unknown as App);
}

test.each([
  ['{ "types": { "Relates": "multitext" } }', true],
  ['{ "types": { "relates": "text" } }', false],
  ['{ "types": { "other": "text" } }', true],
  ['{ "types": [] }', true],
  ['not JSON', true],
  [null, true],
])('the types that the app keeps in %j', async (file, expected) => {
  const types = typesOf({}, file);
  await types.read();
  expect(types.mayHoldList('Relates')).toBe(expected);
});

test.each(['getAssignedWidget', 'getAssignedType'])('what the app tells by %s goes first', async (method) => {
  const assigned: Record<string, string> = { Relates: 'text', tags: 'tags' };
  const types = typesOf(
    { metadataTypeManager: { [method]: (name: string) => assigned[name] ?? null } },
    '{ "types": { "Relates": "multitext", "Status": "text" } }',
  );
  await types.read();
  expect(['Relates', 'tags', 'Status', 'Unknown'].map((name) => types.mayHoldList(name))).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
