/** @jest-environment jsdom */
import { ignoringCase } from '../../packages/obsidian-stand-in/host/vault/ignoring-case';
import { nodeBackend } from '../../packages/obsidian-stand-in/host/vault/node-backend';
import { hostOn } from './host-on';

test('on a disk that ignores case, a name that differs in case only is taken', async () => {
  const disk = (folder: string) => ignoringCase(nodeBackend(folder));
  const { host } = await hostOn({ 'Designs/Feed.md': 'feed' }, { disk });
  const { vault } = host.app;
  expect(vault.getAbstractFileByPath('designs/feed.md')).toBeNull();
  await expect(vault.create('Designs/feed.md', '')).rejects.toThrow('File already exists.');
  await expect(vault.createFolder('designs')).rejects.toThrow('Folder already exists.');
  expect(await vault.adapter.exists('designs/FEED.md')).toBe(true);
});

test('a file with CRLF has LF in the editor, and CRLF for whoever reads it', async () => {
  const { host } = await hostOn({ 'Windows.md': 'one\r\ntwo\r\n' });
  await host.becomeReady();
  const view = await host.openNote('Windows.md');
  expect(view.editor.getValue()).toBe('one\ntwo\n');
  expect(await host.app.vault.read(view.file!)).toBe('one\r\ntwo\r\n');
});

test.each([
  [false, 'text'],
  [true, '\uFEFFtext'],
])('a byte order mark is kept by reading: %j', async (keepsByteOrderMark, expected) => {
  const disk = (folder: string) => nodeBackend(folder, { keepsByteOrderMark });
  const { host } = await hostOn({ 'Mark.md': '\uFEFFtext' }, { disk });
  expect(await host.app.vault.read(host.app.vault.getFileByPath('Mark.md')!)).toBe(expected);
});

test('a vault that is new to the device is read after layout-ready, and resolved then', async () => {
  const { host } = await hostOn({ 'Feed.md': '# Feed\n', 'Chat.md': '[[Feed]]\n' }, { cold: true });
  const { workspace, metadataCache } = host.app;
  const heard: string[] = [];
  metadataCache.on('changed', ({ path }: { path: string }) => heard.push(path));
  metadataCache.on('resolved', () => heard.push('resolved'));
  workspace.becomeReady();
  expect(metadataCache.getCache('Feed.md')).toBeNull();
  expect(metadataCache.getFirstLinkpathDest('Feed', '')?.path).toBe('Feed.md');
  await host.settle();
  expect(heard).toEqual(['Chat.md', 'Feed.md', 'resolved']);
  expect(metadataCache.getCache('Feed.md')?.headings?.[0]?.heading).toBe('Feed');
});

test('a vault that the cache knows already is resolved before anything asks', async () => {
  const { host } = await hostOn({ 'Feed.md': '# Feed\n' });
  const resolved = jest.fn();
  host.app.metadataCache.on('resolved', resolved);
  await host.becomeReady();
  expect(host.app.metadataCache.getCache('Feed.md')?.headings).toHaveLength(1);
  expect(resolved).not.toHaveBeenCalled();
});
