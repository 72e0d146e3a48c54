import type { TFile } from '../../packages/obsidian-stand-in/host/vault/files';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

/** Names that a link text cannot hold or that another file answers to first. */
const TARGETS = ['C# notes.md', 'Same.md', 'q [1].md', '50% ^done.md', 'Design.md'];

const BLOCKS = '```design-phases\nshow: related\n```\n\n```design-phases\nshow: board\n```\n';
const NOTES: Record<string, string> = {
  'Sub/Hub.md': `---\nStatus: Draft\n---\n- [ ] Who uses it?\n\n${BLOCKS}`,
  'C.md': 'Another language.\n',
  'Sub/Same.md': 'Nearer to the hub.\n',
  'Sub/Design.md': 'Nearer to the hub.\n',
  'Design.md.md': 'A name in a name.\n',
};
for (const target of TARGETS) NOTES[target] = '---\nStatus: Draft\nRelates: "[[Sub/Hub]]"\n---\n- [ ] One\n';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp(NOTES);
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  const notes = app.app.vault.getMarkdownFiles().length;
  app.close();
  app.app.containerEl.remove();
  expect(app.errors).toEqual([]);
  expect(notes).toBe(Object.keys(NOTES).length);
});

const workspace = () => app.app.workspace;
const activePath = () => workspace().getActiveFile()?.path;
const titleOf = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');

function linkIn(area: string, path: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(`${area} a`)].find((a) => a.getAttribute('href') === path);
  if (!found) throw new Error(`No link to ${path} in ${area}`);
  return found;
}

/** Files whose menu was opened since. */
function menusOpened(): string[] {
  const paths: string[] = [];
  workspace().on('file-menu', (_menu: unknown, file: TFile) => paths.push(file.path));
  return paths;
}

const areas = {
  'the panel': { command: 'open-phase-panel', area: '.design-phases-related', mode: 'source' },
  'the board': { command: 'open-review-board', area: '.design-phases-board', mode: 'source' },
  'a code block of related notes': { command: null, area: '.design-phases-block-related', mode: 'preview' },
  'a board in a code block': { command: null, area: '.design-phases-block-board', mode: 'preview' },
} as const;

describe.each(Object.entries(areas))('%s', (_, { command, area, mode }) => {
  beforeEach(async () => {
    await app.open('Sub/Hub.md', mode);
    if (command) await app.run(command);
    await dialogs.drawn();
  });

  test.each(TARGETS)('opens %s', async (path) => {
    await dialogs.click(linkIn(area, path));
    expect(activePath()).toBe(path);
  });

  test('opens no preview of another note', () => {
    const heard: string[] = [];
    workspace().on('hover-link', ({ linktext, sourcePath }: { linktext: string; sourcePath: string }) =>
      heard.push(app.app.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*/, ''), sourcePath)?.path ?? ''),
    );
    for (const path of TARGETS)
      linkIn(area, path).dispatchEvent(new MouseEvent('mouseover', { bubbles: true, ctrlKey: true }));
    // No link text leads to a name with "#" in it.
    expect(heard).toEqual(TARGETS.filter((path) => !path.includes('#')));
  });
});

test.each(['.design-phases-related', '.design-phases-block-related'])(
  'the menu in %s is that of the file',
  async (area) => {
    await app.open('Sub/Hub.md', 'preview');
    await app.run('open-phase-panel');
    await dialogs.drawn();
    const opened = menusOpened();
    for (const path of TARGETS)
      linkIn(area, path).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(opened).toEqual(TARGETS);
  },
);

test.each(TARGETS)('the picker of related notes opens %s', async (path) => {
  await app.open('Sub/Hub.md');
  await app.run('open-related-note');
  await dialogs.drawn();
  await dialogs.pick(titleOf(path));
  expect(activePath()).toBe(path);
});

test.each(TARGETS)('the check of relations opens %s', async (path) => {
  await app.run('check-relations');
  await dialogs.drawn();
  await dialogs.click(linkIn('.design-phases-findings', path));
  expect(activePath()).toBe(path);
});

describe('a note that is open already', () => {
  const tab = (file: string) => ({ type: 'markdown', state: { file } });
  const openTabs = () =>
    workspace()
      .getLeavesOfType('markdown')
      .map((leaf) => leaf.getViewState().state?.['file']);

  beforeEach(async () => {
    await workspace().restoreTabs([tab('C# notes.md'), tab('Same.md'), tab('Sub/Hub.md')]);
    await app.run('open-phase-panel');
    await dialogs.drawn();
  });

  test('is shown where it is, though its tab has not been loaded since the start', async () => {
    await dialogs.click(linkIn('.design-phases-related', 'Same.md'));
    expect(activePath()).toBe('Same.md');
    expect(openTabs()).toEqual(['C# notes.md', 'Same.md', 'Sub/Hub.md']);
  });

  test('is opened once more in a new tab where that is asked for', async () => {
    linkIn('.design-phases-related', 'Same.md').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }),
    );
    await dialogs.drawn();
    expect(openTabs()).toEqual(['C# notes.md', 'Same.md', 'Sub/Hub.md', 'Same.md']);
  });
});
