import { setPlatform } from '../../packages/obsidian-stand-in/host/core/platform';
import { Dialogs } from './dialogs';
import { fakeDate } from './fake-date';
import { createTestApp, pluginBuild, TestApp } from './stand-in';

const NOTE = `---
Status: Draft
---
## Step 1: Clarify requirements (5 minutes)

- [ ] Who uses it?
- [ ] How many users?

## Step 2: Sketch the architecture (10 minutes)

- [ ] What are the main boxes?
`;
const MINUTE = 60_000;
const START = new Date(2026, 10, 20, 14, 5).getTime();

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  fakeDate(START);
  app = await createTestApp({ 'Chat.md': NOTE, 'Plain.md': 'A thought.\n', 'Loose.md': '- [ ] One\n' });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
  window.localStorage.clear();
  jest.useRealTimers();
});

async function start(minutes = 30, prompt = 'Design a chat'): Promise<void> {
  await app.open('Chat.md');
  await app.run('open-phase-panel');
  await app.run('start-practice');
  await dialogs.drawn();
  await dialogs.type('What to design', prompt);
  await dialogs.type('Practice note', '');
  await dialogs.type('Minutes', String(minutes));
  await dialogs.click(dialogs.button('Start practice'));
}

/** Lets time go by, and the plugin look at the clock as it does when the window gets the focus. */
async function pass(minutes: number): Promise<void> {
  jest.setSystemTime(Date.now() + minutes * MINUTE);
  window.dispatchEvent(new Event('focus'));
  await dialogs.drawn();
}

const shown = (selector: string): string => app.find(`.design-phases-practice ${selector}`).textContent ?? '';
const clock = (): string => shown('.design-phases-practice-clock') + shown('.design-phases-practice-unit');
const shares = (): (string | null)[] =>
  [...document.querySelectorAll('.design-phases-shares li')].map(({ textContent }) => textContent);
const status = (): string => app.find('.design-phases-practice-status').textContent ?? '';

describe('start-practice', () => {
  test('shows how the time is shared out before it starts', async () => {
    await app.open('Chat.md');
    await app.run('start-practice');
    await dialogs.drawn();
    expect(document.activeElement).toBe(dialogs.field('What to design'));
    await dialogs.type('Practice note', '');
    await dialogs.type('Minutes', '30');
    expect(shares()).toEqual(['Step 1: Clarify requirements10:00', 'Step 2: Sketch the architecture20:00']);
  });

  test('asks the note’s title, and offers a fresh note and the length of its time boxes', async () => {
    await app.open('Chat.md');
    await app.run('start-practice');
    await dialogs.drawn();
    expect(dialogs.field('What to design').value).toBe('Chat');
    expect(dialogs.field('Practice note').value).toBe('system-design-interview');
    expect(dialogs.field('Minutes').value).toBe('45');
    await dialogs.type('Practice note', '');
    expect(dialogs.field('Minutes').value).toBe('15');
  });

  test('practices only the phases chosen, for as long as their time boxes say', async () => {
    await app.open('Chat.md');
    await app.run('start-practice');
    await dialogs.drawn();
    await dialogs.type('Practice note', '');
    await dialogs.click(dialogs.field('Step 1: Clarify requirements'));
    expect(shares()).toEqual(['Step 1: Clarify requirements', 'Step 2: Sketch the architecture10:00']);
    await dialogs.click(dialogs.field('Step 2: Sketch the architecture'));
    expect(dialogs.button('Start practice').disabled).toBe(true);
    await dialogs.click(dialogs.field('Step 2: Sketch the architecture'));
    await dialogs.click(dialogs.button('Start practice'));
    expect(app.find('.design-phases-practice-status').textContent).toContain('10:00');
  });

  test('runs only the phases chosen in a fresh note, which has all of them', async () => {
    await app.open('Plain.md');
    await app.run('start-practice');
    await dialogs.drawn();
    for (const box of [...document.querySelectorAll<HTMLInputElement>('.design-phases-shares input')].slice(1))
      await dialogs.click(box);
    expect(app.find('.modal').textContent).toContain('The new note has all phases. Only the chosen ones are timed.');
    await dialogs.type('What to design', 'Maps');
    await dialogs.click(dialogs.button('Start practice'));
    expect((await app.read('Maps – 2026-11-20.md')).match(/^## /gm)).toHaveLength(7);
    expect(status()).toContain('5:00');
    await app.run('next-practice-phase');
    expect(app.notices.at(-1)).toMatch(/last phase/);
  });

  test('counts down in the panel and the status bar, and shows the open items', async () => {
    await start();
    expect(shown('.design-phases-practice-phase')).toBe('Step 1: Clarify requirements');
    await pass(3);
    expect(clock()).toBe('7:00left');
    expect(status()).toContain('7:00');
    expect(shown('.design-phases-items')).toBe('Who uses it?How many users?');
  });

  test('makes a fresh copy of a template under the prompt and the day', async () => {
    await app.open('Plain.md');
    await app.run('start-practice');
    await dialogs.drawn();
    await dialogs.type('What to design', 'Design a URL shortener');
    await dialogs.click(dialogs.button('Start practice'));
    const note = 'Design a URL shortener – 2026-11-20.md';
    expect(app.exists(note)).toBe(true);
    expect(await app.read(note)).toMatch(/## .*Step 1: /);
    expect(app.app.workspace.getActiveFile()?.path).toBe(note);
    expect(status()).toContain('5:00');
  });

  test('takes any number of minutes from 1 to 600', async () => {
    await app.open('Chat.md');
    await app.run('start-practice');
    await dialogs.drawn();
    await dialogs.type('Practice note', '');
    const button = dialogs.button('Start practice');
    for (const [minutes, accepted] of [
      ['0.5', false],
      ['601', false],
      ['22.5', true],
    ] as const) {
      await dialogs.type('Minutes', minutes);
      expect(button.disabled).toBe(!accepted);
    }
    await dialogs.click(button);
    expect(status()).toContain('7:30');
  });

  test('asks before it ends the practice that is running', async () => {
    await start();
    await app.run('start-practice');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Cancel'));
    expect(clock()).toBe('10:00left');
  });
});

describe('a running practice', () => {
  test('tells once that a phase is over, and goes on into its overtime', async () => {
    await start();
    await pass(10);
    await pass(1);
    expect(app.notices.filter((notice) => notice.startsWith('Time’s up'))).toHaveLength(1);
    expect(clock()).toBe('1:00over');
  });

  test('takes back the offer to go on once that is done, or the practice ended', async () => {
    const offers = () => [...document.querySelectorAll('.notice button')].map(({ textContent }) => textContent);
    await start();
    await pass(11);
    expect(offers()).toEqual(['Next phase']);
    await app.run('next-practice-phase');
    expect(offers()).toEqual([]);
    await pass(40);
    expect(offers()).toEqual(['End practice']);
    await app.run('end-practice');
    expect(offers()).toEqual([]);
  });

  test('moves on with the editor', async () => {
    await start();
    await app.run('next-practice-phase');
    await dialogs.drawn();
    expect(shown('.design-phases-practice-phase')).toBe('Step 2: Sketch the architecture');
    const { editor } = app.app.workspace.activeEditor ?? {};
    expect(editor?.getLine(editor.getCursor().line)).toBe('## Step 2: Sketch the architecture (10 minutes)');
    await app.run('next-practice-phase');
    expect(app.notices.at(-1)).toMatch(/last phase/);
  });

  test('counts nothing while paused', async () => {
    await start();
    await pass(2);
    await app.run('pause-practice');
    await pass(30);
    expect(clock()).toBe('8:00left');
    await app.run('pause-practice');
    await pass(1);
    expect(clock()).toBe('7:00left');
  });

  test('goes on after the plugin was reloaded', async () => {
    await start();
    await pass(4);
    app.host.unloadPlugin(app.plugin.manifest.id);
    jest.setSystemTime(Date.now() + 3 * MINUTE);
    await app.host.loadPlugin(pluginBuild());
    await app.host.becomeReady();
    await dialogs.drawn();
    expect(status()).toContain('3:00');
  });

  test('loses nothing when the clock is set back', async () => {
    await start();
    await pass(4);
    await pass(-60);
    expect(clock()).toBe('6:00left');
    await pass(1);
    expect(clock()).toBe('5:00left');
  });

  test('ticks an item of the phase in the note', async () => {
    await start();
    await dialogs.click(app.find('.design-phases-practice .task-list-item-checkbox'));
    expect(app.app.workspace.activeEditor?.editor?.getValue()).toContain('- [x] Who uses it?');
    expect(shown('.design-phases-items')).toBe('How many users?');
  });
});

describe('the panel during a practice', () => {
  const byText = (text: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>('.design-phases-panel button')].find((one) =>
      one.textContent?.startsWith(text),
    );
    if (!found) throw new Error(`No button ${text}`);
    return found;
  };
  const items = () =>
    [...document.querySelectorAll('.design-phases-panel .design-phases-item-text')].map(
      ({ textContent }) => textContent,
    );

  test('shows the practice alone, the rest of the note folded, and each open item once', async () => {
    await start();
    expect(document.querySelectorAll('.design-phases-panel .design-phases-outline')).toHaveLength(0);
    expect(items()).toEqual(['Who uses it?', 'How many users?']);
    await dialogs.click(byText('Rest of this note'));
    expect(document.querySelectorAll('.design-phases-panel .design-phases-outline')).toHaveLength(1);
    expect(document.querySelectorAll('.design-phases-practice .task-list-item-checkbox')).toHaveLength(0);
    expect(items()).toEqual([...new Set(items())]);
  });

  test('gives the phase a minute or five more, and takes back that its time is up', async () => {
    await start();
    const before = app.notices.length;
    await pass(11);
    expect(document.querySelectorAll('.notice button')).toHaveLength(1);
    await dialogs.click(byText('+1 min'));
    expect(clock()).toBe('0:00left');
    await dialogs.click(byText('+5 min'));
    expect(clock()).toBe('5:00left');
    expect(document.querySelectorAll('.notice button')).toHaveLength(0);
    await pass(6);
    expect(app.notices.slice(before).filter((notice) => notice.startsWith('Time’s up'))).toHaveLength(2);
  });

  test('pauses with Space, and leaves Space to what uses it itself', async () => {
    await start();
    const [panel] = app.app.workspace.getLeavesOfType('design-phases-panel');
    if (panel) app.app.workspace.setActiveLeaf(panel, { focus: true });
    app.press(' ', document.body);
    await dialogs.drawn();
    expect(shown('.design-phases-practice-overall')).toContain('Paused');
    app.press(' ', byText('+1 min'));
    await dialogs.drawn();
    expect(shown('.design-phases-practice-overall')).toContain('Paused');
    app.press(' ', document.body);
    await dialogs.drawn();
    expect(shown('.design-phases-practice-overall')).not.toContain('Paused');
  });

  test('follows a note that is renamed, and phases that are renumbered and renamed', async () => {
    await start();
    const file = app.app.vault.getFileByPath('Chat.md');
    if (file) await app.app.vault.rename(file, 'Messenger.md');
    await app.run('next-practice-phase');
    await dialogs.drawn();
    const { editor } = app.app.workspace.activeEditor ?? {};
    const text = editor?.getValue() ?? '';
    editor?.setValue(
      text
        .replace('Step 2: Sketch the architecture', 'Step 3: Draw the boxes')
        .replace('## Step 1: Clarify', '## Step 1: Greet\n\n- [ ] Hello?\n\n## Step 2: Clarify')
        .replace('[ ] What are', '[x] What are'),
    );
    await pass(5);
    await app.run('end-practice');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Save to practice log'));
    expect(await app.read('Messenger.md')).toContain('| Step 2: Sketch the architecture | 20 | 5 | 1/1 |  |  |');
    if (file) await app.app.vault.rename(file, 'Chat.md');
  });
});

test('a phone shows the clock over the note, since it has no status bar', async () => {
  app.close();
  app = await createTestApp({ 'Chat.md': NOTE }, () => setPlatform('phone'));
  dialogs = new Dialogs(app);
  await app.open('Chat.md');
  await app.run('start-practice');
  await dialogs.drawn();
  await dialogs.click(dialogs.button('Start practice'));
  await pass(2);
  expect(document.querySelectorAll('.design-phases-practice-status')).toHaveLength(1);
  expect(app.find('button.design-phases-practice-float').textContent).toBe('3:00');
  app.host.unloadPlugin(app.plugin.manifest.id);
  expect(document.querySelector('.design-phases-practice-float')).toBeNull();
  await app.switchOn();
  setPlatform('desktop');
});

describe('end-practice', () => {
  /** Presses a key where the focus is, and types what that key enters. */
  const press = async (...keys: string[]) => {
    for (const key of keys) app.press(key);
    await dialogs.drawn();
  };
  const type = async (text: string) => {
    const input = document.activeElement as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await dialogs.drawn();
  };
  const save = async () => {
    await app.run('end-practice');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Save to practice log'));
  };
  const practiceForLong = async () => {
    await start();
    await dialogs.click(app.find('.design-phases-practice .task-list-item-checkbox'));
    await pass(6);
    await app.run('next-practice-phase');
    await pass(12);
  };

  test('shows a summary to be scored by keys alone, and writes it as one block that one undo takes back', async () => {
    await practiceForLong();
    await app.run('end-practice');
    await dialogs.drawn();
    expect(app.find('.design-phases-summary-total').textContent).toBe('Total: 18 min of 30 min, 1 of 3 items ticked');
    await press('2');
    await type('forgot peak traffic');
    await press('Enter', 'Enter');
    expect(document.activeElement).toBe(dialogs.button('Save to practice log'));
    await dialogs.click(dialogs.button('Save to practice log'));
    expect(await app.read('Chat.md')).toBe(
      `${NOTE.replace('[ ] Who', '[x] Who')}
## Practice log

### 2026-11-20 Design a chat (18 of 30 min)

| Phase | Planned | Used | Items | Score | Notes |
|---|---|---|---|---|---|
| Step 1: Clarify requirements | 10 | 6 | 1/2 | 2 | forgot peak traffic |
| Step 2: Sketch the architecture | 20 | 12 | 0/1 |  |  |
`,
    );
    expect(app.notices.at(-1)).toBe('Practice ended: 18 min of 30 min.');
    expect(document.querySelector('.design-phases-practice')).toBeNull();
    app.app.workspace.activeEditor?.editor?.undo();
    expect(app.app.workspace.activeEditor?.editor?.getValue()).not.toContain('Practice log');
  });

  test('folds the phases that were never begun', async () => {
    await start();
    await pass(6);
    await app.run('end-practice');
    await dialogs.drawn();
    const titles = () => [...document.querySelectorAll('.design-phases-summary-title')].map((one) => one.textContent);
    expect(titles()).toEqual(['Step 1: Clarify requirements']);
    await press('2', 'Enter');
    expect(document.activeElement).toBe(dialogs.button('Save to practice log'));
    await dialogs.click(dialogs.button('1 phase not started'));
    expect(titles()).toEqual(['Step 1: Clarify requirements', 'Step 2: Sketch the architecture']);
    await dialogs.click(dialogs.button('Save to practice log'));
    expect(await app.read('Chat.md')).toContain('| Step 2: Sketch the architecture | 20 | 0 | 0/1 |  |  |');
  });

  test('clears a score with Backspace, and saves from anywhere with Mod+Enter', async () => {
    await practiceForLong();
    await app.run('end-practice');
    await dialogs.drawn();
    const scores = () => document.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value;
    await press('3');
    expect(scores()).toBe('3');
    app.find<HTMLInputElement>('input[type=radio]:checked').focus();
    await press('Backspace');
    expect(scores()).toBeUndefined();
    await press('0');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await dialogs.drawn();
    expect(await app.read('Chat.md')).toContain('| Step 1: Clarify requirements | 10 | 6 | 1/2 | 0 |  |');
  });

  test('goes back to the practice, whose clock stood still, where the summary is closed', async () => {
    await practiceForLong();
    await app.run('end-practice');
    await dialogs.drawn();
    await pass(5);
    await dialogs.click(dialogs.button('Back to practice'));
    expect(clock()).toBe('8:00left');
    await pass(1);
    expect(clock()).toBe('7:00left');
    expect(await app.read('Chat.md')).not.toContain('Practice log');
  });

  test('asks whether to keep a practice of less than a minute', async () => {
    await start();
    jest.setSystemTime(Date.now() + 12_000);
    await app.run('end-practice');
    await dialogs.drawn();
    expect(app.find('.modal-container').textContent).toContain('It took 12 s.');
    await dialogs.click(dialogs.button('Keep'));
    await dialogs.click(dialogs.button('Back to practice'));
    await app.run('end-practice');
    await dialogs.drawn();
    await dialogs.click(dialogs.button('Discard'));
    expect(app.app.loadLocalStorage('design-phases-practice')).toBeNull();
    expect(await app.read('Chat.md')).toBe(NOTE);
  });

  test('follows a note that is renamed while its summary is open', async () => {
    await practiceForLong();
    await app.run('end-practice');
    await dialogs.drawn();
    const file = app.app.vault.getFileByPath('Chat.md');
    if (file) await app.app.vault.rename(file, 'Messenger.md');
    await dialogs.click(dialogs.button('Save to practice log'));
    expect(await app.read('Messenger.md')).toContain('### 2026-11-20 Design a chat (18 of 30 min)');
    if (file) await app.app.vault.rename(file, 'Chat.md');
  });

  test('leaves a practice whose summary is open paused where the plugin is turned off', async () => {
    await practiceForLong();
    await app.run('end-practice');
    await dialogs.drawn();
    app.host.unloadPlugin(app.plugin.manifest.id);
    await pass(30);
    await app.switchOn();
    expect(dialogs.isOpen()).toBe(false);
    expect(status()).toContain('8:00');
    expect(await app.read('Chat.md')).not.toContain('Practice log');
  });

  test('names the runs of the note, with a plot and its legend from two runs on', async () => {
    await practiceForLong();
    await save();
    const runs = () => [...document.querySelectorAll('.design-phases-past-run-list li')].map((one) => one.textContent);
    expect(runs()).toEqual(['2026-11-20 Design a chat18 min of 30 min, 1 item ticked']);
    expect(document.querySelector('.design-phases-plot')).toBeNull();
    await start();
    await pass(40);
    await save();
    expect(runs()).toHaveLength(2);
    expect(app.find('.design-phases-plot-legend').textContent).toBe('Time usedOver timeTime planned');
  });

  test('names items without a heading in the log as the panel does', async () => {
    await app.open('Loose.md');
    await app.run('start-practice');
    await dialogs.drawn();
    await dialogs.type('Practice note', '');
    await dialogs.click(dialogs.button('Start practice'));
    await pass(2);
    await save();
    expect(await app.read('Loose.md')).toContain('| Items | 45 | 2 | 0/1 |  |  |');
  });

  test('says that there is no log where the note was deleted meanwhile, and keeps it to be copied', async () => {
    await start();
    await pass(2);
    const file = app.app.vault.getFileByPath('Chat.md');
    if (file) await app.app.vault.delete(file);
    await save();
    expect(app.notices.slice(-2)).toEqual(['The note no longer exists.', 'Practice ended: 2 min of 30 min.']);
    expect(app.exists('Chat.md')).toBe(false);
    const writeText = jest.fn<Promise<void>, [string]>().mockResolvedValue();
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await dialogs.click(app.find('.design-phases-notice-button'));
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^## Practice log\n\n### 2026-11-20 Design a chat .*\n\n\| Phase /);
  });

  test('writes nothing where the setting is off', async () => {
    await app.plugin.saveData({ practice: { writeLog: false } });
    await app.plugin.onExternalSettingsChange?.();
    await start();
    await app.run('end-practice');
    await dialogs.drawn();
    expect(await app.read('Chat.md')).toBe(NOTE);
  });
});
