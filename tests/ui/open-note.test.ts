/** @jest-environment jsdom */
import type { App } from 'obsidian';
import { MarkdownView } from '../../packages/obsidian-stand-in/host/workspace/markdown-view';
import { goToLine, openFile } from '../../src/ui/open-note';
import { hostOn } from '../stand-in/host-on';

async function appOn(notes: Record<string, string>) {
  const { host } = await hostOn(notes);
  await host.becomeReady();
  const { workspace, vault } = host.app;
  /** The app as the sources know it. */
  const app = host.app as unknown as App;
  const cursorLine = () => {
    const view = workspace.getActiveViewOfType(MarkdownView);
    return view && [view.file?.path, view.editor.getCursor().line];
  };
  const paths = () => workspace.getLeavesOfType('markdown').map((leaf) => leaf.getViewState().state?.['file']);
  return { app, host, workspace, vault, cursorLine, paths };
}

const tab = (file: string) => ({ type: 'markdown', state: { file } });

test('a line is shown in the tab where the note stands already, loaded or not', async () => {
  const { app, workspace, cursorLine, paths } = await appOn({ 'Feed.md': 'a\nb\nc\n', 'Chat.md': 'a\n' });
  await workspace.restoreTabs([tab('Feed.md'), tab('Chat.md')]);
  await goToLine(app, 'Feed.md', 2);
  expect(cursorLine()).toEqual(['Feed.md', 2]);
  await goToLine(app, 'Chat.md', 0);
  await goToLine(app, 'Feed.md', 1);
  expect(cursorLine()).toEqual(['Feed.md', 1]);
  expect(paths()).toEqual(['Feed.md', 'Chat.md']);
});

test('a line beyond the end is the last one', async () => {
  const { app, cursorLine } = await appOn({ 'Feed.md': 'a\nb' });
  await goToLine(app, 'Feed.md', 40);
  expect(cursorLine()).toEqual(['Feed.md', 1]);
});

test('a note that is gone is left alone', async () => {
  const { app, paths } = await appOn({ 'Feed.md': 'a' });
  await goToLine(app, 'Gone.md', 0);
  expect(paths()).toEqual([]);
});

test('the tab used last is the one shown, where a file stands in several', async () => {
  const { app, workspace, vault } = await appOn({ 'Feed.md': 'a', 'Chat.md': 'b' });
  const file = vault.getFileByPath('Feed.md')!;
  const [first, second] = [workspace.getLeaf('tab'), workspace.getLeaf('tab')];
  for (const leaf of [first, second]) await leaf.openFile(file);
  const known = app.vault.getFileByPath('Feed.md')!;
  expect(await openFile(app, known)).toBe(second);
  workspace.setActiveLeaf(first);
  expect(await openFile(app, known)).toBe(first);
});
