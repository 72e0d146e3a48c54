import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

const CHAT =
  '---\nStatus: Draft\n---\n## Step 1: Scope\n\n- [x] Who uses it?\n- [ ] How many?\n\n## Step 2: Sketch\n\n- [ ] Which boxes?\n';

let standIn: StandIn;

beforeAll(async () => {
  standIn = await openStandIn({ vault: { 'Chat.md': CHAT, 'Feed.md': '- [ ] One\n' }, note: 'Feed.md', width: 1600 });
  await standIn.page.evaluate(async () => {
    const { host } = window.standIn;
    const plugin = host.app.plugins.plugins['design-phases'];
    await plugin?.saveData({ showInFileExplorer: true });
    await plugin?.onExternalSettingsChange?.();
    await host.run('design-phases:open-review-board');
    await host.app.workspace.getLeaf('split').openFile(host.app.vault.getFileByPath('Chat.md')!);
    await host.run('design-phases:open-phase-panel');
    await host.settle();
  });
});

afterAll(async () => {
  await standIn.close();
  await closeBrowser();
});

/** The progress that each part of the page says, one frame after a box of the open note was clicked. */
function progressAfterClickOn(box: number): Promise<readonly string[]> {
  return standIn.page.evaluate(async (index) => {
    const boxes = document.querySelectorAll<HTMLElement>('.markdown-source-view .task-list-item-checkbox');
    const own = [...boxes].filter((one) => one.closest('.workspace-leaf')?.textContent?.includes('Which boxes'));
    own[index]?.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    const rows = [...document.querySelectorAll('.design-phases-board [role=row]')];
    const row = rows.find((one) => one.querySelector('a.internal-link')?.textContent === 'Chat');
    const parts = [
      document.querySelector('.design-phases-panel .design-phases-progress-line .design-phases-count'),
      document.querySelector('.design-phases-status-progress'),
      document.querySelector('.nav-file-title[data-path="Chat.md"] .design-phases-file-badge'),
      row?.querySelector('.is-progress .design-phases-count'),
    ];
    const badges = [...document.querySelectorAll('.markdown-source-view .design-phases-badge')];
    const counts = badges.map((badge) => badge.textContent).join(' ');
    return [...parts.map((part) => part?.textContent ?? 'nothing'), counts];
  }, box);
}

test('panel, status bar, badges, board, and file explorer show a click on a box with the same frame', async () => {
  expect(await progressAfterClickOn(1)).toEqual(['2 of 3', '2/3', '2/3', '2 of 3', '2/2 0/1']);
  expect(await progressAfterClickOn(2)).toEqual(['3 of 3', '3/3', '3/3', '3 of 3', '2/2 1/1']);
  expect(await progressAfterClickOn(1)).toEqual(['2 of 3', '2/3', '2/3', '2 of 3', '1/2 1/1']);
  expect(standIn.onDisk('Chat.md')).toBe(CHAT);
});
