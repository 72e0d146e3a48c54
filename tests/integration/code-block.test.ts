import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const BASE = 'views:\n  - type: design-phases-review\n    name: Mine\n    order: [file.name]\n';
const block = (...lines: string[]): string => `\`\`\`design-phases\n${lines.join('\n')}\n\`\`\`\n\n`;

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Designs/Chat.md': '---\nStatus: Draft\nRelates: "[[Queue]]"\n---\n## Step 1: Scope\n\n- [x] One\n- [ ] Two\n',
    'Queue.md': '---\nStatus: Draft\n---\n',
    'Review.base': BASE,
    'Map.md': `${block('note: [[Chat]]')}${block('note: [[Chat]]', 'show: related')}${block('folder: Designs')}![[Review.base]]\n\nThe end.\n`,
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

describe.each(['preview', 'source'] as const)('a link of ours in a note, in %s mode,', (mode) => {
  const view = mode === 'preview' ? '.markdown-reading-view' : '.markdown-source-view';

  test.each([
    ['the note that a block is about', '.design-phases-block-note', 'Chat', false],
    ['the related notes of a block', '.design-phases-block-related', 'Queue', false],
    ['the board of a block', '.design-phases-block-board', 'Chat', false],
    ['the board of an embedded base', '.design-phases-bases', 'Chat', true],
  ])('in %s, is answered once: by us, and not by the app as well', async (_place, selector, title, hasBoardMenu) => {
    const { workspace } = app.app;
    const map = await app.open('Map.md', mode);
    map.editor.setCursor({ line: 14, ch: 0 });
    await dialogs.drawn();
    const all = [...map.containerEl.querySelectorAll<HTMLElement>(`${view} ${selector} a.internal-link`)];
    const link = all.find(({ textContent }) => textContent === title);
    if (!link) throw new Error(`No link to ${title}`);
    const heard: string[] = [];
    workspace.on('hover-link', () => heard.push('preview'));
    workspace.on('file-menu', () => heard.push('menu of the file'));
    const send = (type: string, more: MouseEventInit = {}): unknown =>
      link.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, ...more }));
    send('mouseover');
    send('contextmenu');
    await dialogs.drawn();
    expect(heard).toEqual(hasBoardMenu ? ['preview'] : ['preview', 'menu of the file']);
    expect(document.querySelectorAll('.menu')).toHaveLength(1);
    document.querySelectorAll('.menu').forEach((menu) => menu.remove());
    send('click', { ctrlKey: true });
    send('auxclick', { button: 1 });
    await dialogs.drawn();
    const tabs = workspace.getLeavesOfType('markdown').map((leaf) => leaf.view.getDisplayText());
    expect(tabs).toEqual(['Map', title, title]);
  });
});

test.each(['preview', 'source'] as const)('blocks become their text with the plugin, in %s mode', async (mode) => {
  const map = await app.open('Map.md', mode);
  map.editor.setCursor({ line: 14, ch: 0 });
  await dialogs.drawn();
  const blocks = () => [
    ...map.containerEl.querySelectorAll(
      `.markdown-${mode === 'preview' ? 'reading' : 'source'}-view .design-phases-block`,
    ),
  ];
  expect(blocks()).toHaveLength(3);
  app.host.unloadPlugin(app.plugin.manifest.id);
  await dialogs.drawn();
  expect(blocks().map(({ textContent }) => textContent)).toEqual([
    'note: [[Chat]]',
    'note: [[Chat]]\nshow: related',
    'folder: Designs',
  ]);
});
