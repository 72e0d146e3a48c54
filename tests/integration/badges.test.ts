import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '## Step 1: Clarify\n\n- [x] Who?\n- [ ] Why?\n\n## Step 2: Sketch\n\n- [ ] Boxes?\n',
    'Plain.md': '# A thought\n\nNo items.\n',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

/** Those in the active note, as it is edited or read, with what a screen reader says. */
function badges(mode: 'source' | 'preview' = 'source'): string[] {
  const { containerEl } = app.app.workspace.activeLeaf?.view ?? {};
  const found = containerEl?.querySelectorAll(`.markdown-${mode}-view .design-phases-badge`) ?? [];
  return [...found].map((badge) => `${badge.textContent} ${badge.getAttribute('aria-label')}`);
}

/** Each badge with its heading, as a reader sees them. */
function titledBadges(mode: 'source' | 'preview' = 'preview'): string[] {
  const { containerEl } = app.app.workspace.activeLeaf?.view ?? {};
  const view = mode === 'source' ? 'source' : 'reading';
  const found = containerEl?.querySelectorAll(`.markdown-${view}-view .design-phases-badge`) ?? [];
  return [...found].map((badge) => (badge.parentElement?.textContent ?? '').replace(/(\d+\/\d+)$/, ' $1'));
}
const pause = (): Promise<void> => dialogs.drawn();

describe('badges', () => {
  test('count behind each phase heading in live preview, also while the user types', async () => {
    const { editor } = await app.open('Chat.md');
    await pause();
    expect(badges()).toEqual(['1/2 1 of 2 items done', '0/1 0 of 1 items done']);
    editor.replaceRange('x', { line: 3, ch: 3 }, { line: 3, ch: 4 });
    editor.replaceRange('\nA line above.\n\n', { line: 0, ch: 0 });
    await pause();
    expect(badges()).toEqual(['2/2 2 of 2 items done', '0/1 0 of 1 items done']);
  });

  test('count in reading view, and follow an item that is ticked', async () => {
    await app.open('Chat.md', 'preview');
    await pause();
    expect(badges('preview')).toEqual(['1/2 1 of 2 items done', '0/1 0 of 1 items done']);
    await app.writeOutside(
      'Chat.md',
      '## Step 1: Clarify\n\n- [x] Who?\n- [x] Why?\n\n## Step 2: Sketch\n\n- [ ] Boxes?\n',
    );
    await pause();
    expect(badges('preview')).toEqual(['2/2 2 of 2 items done', '0/1 0 of 1 items done']);
  });

  test('stay with their phase when one is inserted above, whose heading is not drawn again', async () => {
    const note = '## Step 1: Clarify\n\n- [x] Who?\n- [ ] Why?\n\n## Step 2: Sketch\n\n- [ ] Boxes?\n';
    await app.open('Chat.md', 'preview');
    await app.writeOutside('Chat.md', `## Step 0: Breathe\n\n- [x] In?\n- [x] Out?\n- [x] In?\n\n${note}`);
    await pause();
    expect(titledBadges()).toEqual(['Step 0: Breathe 3/3', 'Step 1: Clarify 1/2', 'Step 2: Sketch 0/1']);
    await app.writeOutside('Chat.md', note.replace('## Step 1: Clarify', 'No step any more.'));
    await pause();
    expect(titledBadges()).toEqual(['Step 2: Sketch 0/1']);
  });

  test('tell phases of one name apart by where they are', async () => {
    await app.writeOutside('Chat.md', '## Round\n\n- [x] One\n\n## Round\n\n- [ ] Two\n- [ ] Three\n');
    await app.open('Chat.md', 'preview');
    await pause();
    expect(titledBadges()).toEqual(['Round 1/1', 'Round 0/2']);
  });

  test('go to headings with emphasis, code, links and time boxes as well', async () => {
    const headings = ['**Scope** it (5 min)', 'Use `cURL`', '[[Plain|Think]] twice'];
    await app.writeOutside('Chat.md', headings.map((text) => `## ${text}\n\n- [ ] One\n\n`).join(''));
    await app.open('Chat.md', 'preview');
    await pause();
    expect(titledBadges()).toEqual(['Scope it (5 min) 0/1', 'Use cURL 0/1', 'Think twice 0/1']);
  });

  test('come and go with the setting, in notes that stay open', async () => {
    await app.open('Chat.md', 'preview');
    await pause();
    for (const shown of [false, true]) {
      await app.plugin.saveData({ showBadges: shown });
      await app.plugin.onExternalSettingsChange?.();
      await pause();
      expect(titledBadges()).toEqual(shown ? ['Step 1: Clarify 1/2', 'Step 2: Sketch 0/1'] : []);
    }
  });

  test.each(['source', 'preview'] as const)(
    'count in an embedded note and in a part of one, in %s mode',
    async (mode) => {
      const chat = (mark: string): string =>
        `## Step 1: Clarify\n\n- [x] Who?\n\n## Step 2: Sketch\n\n### Boxes\n\n- [${mark}] Which?\n\n### Arrows\n\n- [ ] Where to?\n`;
      await app.writeOutside('Chat.md', chat(' '));
      await app.writeOutside('Map.md', 'All of it:\n\n![[Chat]]\n\nA part:\n\n![[Chat#Step 2: Sketch]]\n');
      await app.open('Map.md', mode);
      await pause();
      expect(titledBadges(mode)).toEqual(['Step 1: Clarify 1/1', 'Step 2: Sketch 0/2', 'Step 2: Sketch 0/2']);
      await app.writeOutside('Chat.md', chat('x'));
      await pause();
      expect(titledBadges(mode)).toEqual(['Step 1: Clarify 1/1', 'Step 2: Sketch 1/2', 'Step 2: Sketch 1/2']);
    },
  );

  test('follow a note that is renamed', async () => {
    await app.open('Chat.md', 'preview');
    const file = app.app.vault.getFileByPath('Chat.md');
    if (file) await app.app.fileManager.renameFile(file, 'Chat service.md');
    await pause();
    await app.writeOutside(
      'Chat service.md',
      '## Step 1: Clarify\n\n- [x] Who?\n\n## Step 2: Sketch\n\n- [x] Boxes?\n',
    );
    await pause();
    expect(titledBadges()).toEqual(['Step 1: Clarify 1/1', 'Step 2: Sketch 1/1']);
  });

  test('are not in notes without phases, and nowhere where the setting is off', async () => {
    await app.open('Plain.md');
    await pause();
    expect(badges()).toEqual([]);
    await app.open('Chat.md');
    await pause();
    await app.plugin.saveData({ showBadges: false });
    await app.plugin.onExternalSettingsChange?.();
    await pause();
    expect(badges()).toEqual([]);
  });
});

describe('badges in notes that were open before', () => {
  const NOTES = { 'Chat.md': '## Step 1: Clarify\n\n- [x] Who?\n\n## Step 2: Sketch\n\n- [ ] Boxes?\n' };

  test('the index was ready', async () => {
    app.close();
    app = await createTestApp(NOTES, undefined, (host) => host.openNote('Chat.md', 'preview'));
    await pause();
    expect(titledBadges()).toEqual(['Step 1: Clarify 1/1', 'Step 2: Sketch 0/1']);
  });

  test('the plugin was switched on; they go when it is switched off', async () => {
    await app.writeOutside('Chat.md', NOTES['Chat.md']);
    app.host.unloadPlugin(app.plugin.manifest.id);
    await app.open('Chat.md', 'preview');
    await app.switchOn();
    await pause();
    expect(titledBadges()).toEqual(['Step 1: Clarify 1/1', 'Step 2: Sketch 0/1']);
    app.host.unloadPlugin(app.plugin.manifest.id);
    await pause();
    expect(titledBadges()).toEqual([]);
  });
});
