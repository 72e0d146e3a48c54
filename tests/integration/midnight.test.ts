import { Dialogs } from './dialogs';
import { fakeDate } from './fake-date';
import { createTestApp, type TestApp } from './stand-in';

const EVENING = new Date(2026, 10, 20, 23, 50);
const NEXT_MORNING = new Date(2026, 10, 21, 7, 30);
/** On the evening 90 days without an edit, which is not stale yet. */
const NOTE =
  '---\nStatus: Draft\nStarted: 2026-11-20\nEditDate: 2026-08-22\n---\n## Step 1: Scope\n- [ ] Who uses it?\n';

let app: TestApp;
let dialogs: Dialogs;
let timers: (() => void)[];

beforeEach(async () => {
  fakeDate(EVENING);
  timers = [];
  const setInterval = window.setInterval.bind(window);
  jest.spyOn(window, 'setInterval').mockImplementation((look: TimerHandler, delay?: number) => {
    if (typeof look === 'function') timers.push(look as () => void);
    return setInterval(look, delay) as unknown as ReturnType<typeof window.setInterval>;
  });
  app = await createTestApp({
    'Chat.md': NOTE,
    'Fresh.md': '---\nStatus: Draft\nEditDate: 2026-11-20\n---\n',
    'Block.md': '```design-phases\nshow: board\n```\n',
    'Review.base': 'views:\n  - type: design-phases-review\n    name: Review\n',
  });
  dialogs = new Dialogs(app);
  await (app.plugin as unknown as { api: { whenReady(): Promise<void> } }).api.whenReady();
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const times = (selector: string) =>
  [...app.app.containerEl.querySelectorAll(`${selector} time`)].map(({ textContent }) => textContent);

/** With the columns of dates, and of what is stale, which are the user's to ask for. */
async function openBoard(): Promise<void> {
  await app.run('open-review-board');
  const [leaf] = app.app.workspace.getLeavesOfType('design-phases-board');
  await leaf?.setViewState({ type: 'design-phases-board', state: { hidden: [] } });
}

const SURFACES: Record<string, { readonly within: string; readonly open: () => Promise<unknown> }> = {
  'the board': { within: '.design-phases-board-view', open: openBoard },
  'the Bases view': { within: '.design-phases-bases', open: () => app.open('Review.base') },
  'a code block': { within: '.design-phases-block', open: () => app.open('Block.md', 'preview') },
  'the panel': {
    within: '.design-phases-panel',
    open: async () => {
      await app.open('Chat.md');
      await app.run('open-phase-panel');
    },
  },
};

const WAYS: Record<string, () => void> = {
  'by the timer of its window': () => timers.forEach((look) => look()),
  'as soon as the window is looked at again, as after sleep': () => window.dispatchEvent(new Event('focus')),
};

describe.each(Object.entries(SURFACES))('%s', (_name, { within, open }) => {
  test.each(Object.entries(WAYS))('follows the calendar over midnight %s', async (_way, look) => {
    await open();
    await dialogs.drawn();
    await app.until(() => times(within).includes('today'), 'the dates');
    jest.setSystemTime(NEXT_MORNING);
    look();
    await dialogs.drawn();
    expect(times(within)).toContain('yesterday');
    expect(times(within)).not.toContain('today');
  });
});

describe.each([
  ['the board', openBoard],
  ['the Bases view', () => app.open('Review.base')],
])('%s', (_name, open) => {
  const row = () =>
    [...app.app.containerEl.querySelectorAll('[role="row"]')].find((one) => one.textContent?.includes('Chat'));
  const isStale = () => row()?.querySelector('.design-phases-stale') !== null;

  test('calls a note stale from the day on that it is', async () => {
    await open();
    await app.until(() => row() !== undefined, 'the table');
    expect(isStale()).toBe(false);
    jest.setSystemTime(NEXT_MORNING);
    window.dispatchEvent(new Event('focus'));
    await dialogs.drawn();
    expect(isStale()).toBe(true);
  });
});

test('nothing looks at the clock after the view was closed', async () => {
  const ended = jest.spyOn(window, 'clearInterval');
  await app.run('open-review-board');
  await dialogs.drawn();
  const { results } = (window.setInterval as unknown as jest.Mock).mock;
  app.app.workspace.detachLeavesOfType('design-phases-board');
  await dialogs.drawn();
  const begun = results.map(({ value }) => value as unknown);
  expect(ended.mock.calls.map(([id]) => id as unknown)).toEqual(expect.arrayContaining(begun.slice(-1)));
});
