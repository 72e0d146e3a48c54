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
const pause = async (): Promise<void> => {
  await new Promise((resolve) => window.setTimeout(resolve, 150));
  await dialogs.drawn();
};

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
