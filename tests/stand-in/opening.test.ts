/** @jest-environment jsdom */
import { MarkdownView } from '../../packages/obsidian-stand-in/host/workspace/markdown-view';
import { hostOn } from './host-on';

const tab = (file: string) => ({ type: 'markdown', state: { file } });

test('after a restart, tabs in the background have no view of their type until they are revealed', async () => {
  const { host } = await hostOn({ 'Feed.md': 'feed', 'Chat.md': 'chat' });
  const { workspace } = host.app;
  await host.becomeReady();
  await workspace.restoreTabs([tab('Feed.md'), tab('Chat.md')]);
  const [feed, chat] = workspace.getLeavesOfType('markdown');
  expect([feed?.isDeferred, chat?.isDeferred]).toEqual([true, false]);
  expect(feed?.view).not.toBeInstanceOf(MarkdownView);
  expect(feed?.getViewState()).toEqual(tab('Feed.md'));
  expect(feed?.getDisplayText()).toBe('Feed');
  if (feed) await workspace.revealLeaf(feed);
  expect(feed?.isDeferred).toBe(false);
  expect((feed?.view as MarkdownView).editor.getValue()).toBe('feed');
});

test('a view has its file before its text', async () => {
  const { host } = await hostOn({ 'Feed.md': 'feed' });
  await host.becomeReady();
  const leaf = host.app.workspace.getLeaf(true);
  const opened = leaf.openFile(host.app.vault.getFileByPath('Feed.md')!);
  while (!(leaf.view instanceof MarkdownView && leaf.view.file)) await Promise.resolve();
  const { view } = leaf;
  expect(view.editor.getValue()).toBe('');
  await opened;
  expect(view.editor.getValue()).toBe('feed');
});

test('a view that is left before it has read its file writes nothing into it', async () => {
  const { host, onDisk } = await hostOn({ 'Feed.md': 'feed', 'Chat.md': 'chat' });
  await host.becomeReady();
  const leaf = host.app.workspace.getLeaf(true);
  const { vault } = host.app;
  await Promise.all(['Feed.md', 'Chat.md'].map((path) => leaf.openFile(vault.getFileByPath(path)!)));
  expect((leaf.view as MarkdownView).editor.getValue()).toBe('chat');
  expect([onDisk('Feed.md'), onDisk('Chat.md')]).toEqual(['feed', 'chat']);
});

describe('a link text', () => {
  const NOTES = { 'C.md': 'c', 'C# notes.md': 'c sharp', 'Same.md': 'root', 'Sub/Same.md': 'sub', 'Sub/From.md': '' };
  const opensFrom = async (linktext: string, source: string) => {
    const { host } = await hostOn(NOTES);
    await host.becomeReady();
    await host.app.workspace.openLinkText(linktext, source);
    const { path } = host.app.workspace.getActiveFile()!;
    return { path, made: host.app.vault.getFiles().length > Object.keys(NOTES).length };
  };

  test('ends where its heading begins', async () => {
    expect(await opensFrom('C# notes.md', '')).toEqual({ path: 'C.md', made: false });
    expect(await opensFrom('F# only.md', '')).toEqual({ path: 'F.md', made: true });
  });

  test('leads to the nearest file of that name, even where it is the path of another', async () => {
    expect(await opensFrom('Same.md', 'Sub/From.md')).toEqual({ path: 'Sub/Same.md', made: false });
  });

  test('makes a note where there is none', async () => {
    expect(await opensFrom('Trie', 'Sub/From.md')).toEqual({ path: 'Trie.md', made: true });
  });

  test('a file that is known is opened as it is', async () => {
    const { host } = await hostOn(NOTES);
    await host.becomeReady();
    await host.app.workspace.getLeaf(true).openFile(host.app.vault.getFileByPath('C# notes.md')!);
    expect(host.app.workspace.getActiveFile()?.path).toBe('C# notes.md');
  });
});

test('the editor of a canvas card is the active one, and holds text that is not on disk yet', async () => {
  const { host, onDisk } = await hostOn({ 'Feed.md': 'feed', 'Chat.md': 'chat' });
  await host.becomeReady();
  const { workspace, vault } = host.app;
  const card = await workspace.editEmbedded(workspace.getLeaf(true).view, vault.getFileByPath('Feed.md')!);
  expect(workspace.activeEditor).toBe(card);
  expect(workspace.getActiveViewOfType(MarkdownView)).toBeNull();
  card.editor.setValue('feed, typed on');
  expect(onDisk('Feed.md')).toBe('feed');
  await card.save();
  expect(onDisk('Feed.md')).toBe('feed, typed on');
});

test('the editor of an embed is the active one while it has the focus, not that of the note around it', async () => {
  const { host } = await hostOn({ 'Feed.md': '![[Chat]]', 'Chat.md': 'chat' });
  await host.becomeReady();
  const view = await host.openNote('Feed.md');
  const embed = await host.app.workspace.editEmbedded(view, host.app.vault.getFileByPath('Chat.md')!);
  expect(host.app.workspace.activeEditor).toBe(embed);
  expect(host.app.workspace.activeEditor?.file?.path).toBe('Chat.md');
});
