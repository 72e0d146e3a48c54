import { setPlatform } from '../../packages/obsidian-stand-in/host/core/platform';
import { picksVault, readAppLink } from '../../packages/obsidian-stand-in/host/plugin/app-link';

const vault = { name: 'Design notes', basePath: '/home/ada/Design notes' };

afterEach(() => setPlatform('desktop'));

/** https://help.obsidian.md/uri: values are percent-encoded. */
test.each([
  ['obsidian://open?vault=Design%20notes', 'open', { vault: 'Design notes' }],
  ['obsidian://my-plugin?note=C++&silent', 'my-plugin', { note: 'C++', silent: 'true' }],
  ['obsidian://my-plugin/?query=a%3Db%26c', 'my-plugin', { query: 'a=b&c' }],
  ['obsidian://my-plugin', 'my-plugin', {}],
])('%s', (uri, action, params) => {
  expect(readAppLink(uri)).toEqual({ action, params });
});

test.each([
  ['no vault', {}, true],
  ['the name', { vault: 'Design notes' }, true],
  ['another name', { vault: 'Work' }, false],
  ['a path in the vault folder', { path: '/home/ada/Design notes/Chat.md' }, true],
  ['a path that goes before the name', { vault: 'Design notes', path: '/home/ada/Work/Chat.md' }, false],
  ['a path in the vault, which is none in the file system', { path: 'Chat.md' }, false],
])('%s picks this vault: %j', (_case, params, picked) => {
  expect(picksVault(params, vault)).toBe(picked);
});

test('a path picks no vault on a phone', () => {
  setPlatform('phone');
  expect(picksVault({ path: 'Chat.md' }, vault)).toBe(true);
});
