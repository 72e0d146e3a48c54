import { setPlatform } from '../../packages/obsidian-stand-in/host/core/platform';
import { Plugin } from '../../packages/obsidian-stand-in/host/plugin/plugin';
import { createTestApp, type TestApp } from './stand-in';

const NOTES = { 'Chat.md': '---\nStatus: Draft\n---\n## Step 1: Scope\n- [ ] Who uses it?\n' };

interface Api {
  whenReady(): Promise<void>;
  notes(): { path: string }[];
}

let replaced: { readonly method: string; readonly original: unknown } | null = null;
let logged: jest.SpyInstance<void, unknown[]>;

beforeEach(() => {
  logged = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  jest.restoreAllMocks();
  if (replaced) Reflect.set(Plugin.prototype, replaced.method, replaced.original);
  replaced = null;
  setPlatform('desktop');
});

/** What the console says failed. */
const named = (): unknown[] => logged.mock.calls.map(([message]) => message);

async function indexed(app: TestApp): Promise<string[]> {
  const { api } = app.plugin as unknown as { api: Api };
  await api.whenReady();
  return api.notes().map(({ path }) => path);
}

const OPTIONAL = [
  'addRibbonIcon',
  'addSettingTab',
  'addStatusBarItem',
  'registerBasesView',
  'registerCliHandler',
  'registerEditorExtension',
  'registerHoverLinkSource',
  'registerMarkdownCodeBlockProcessor',
  'registerMarkdownPostProcessor',
  'registerObsidianProtocolHandler',
  'registerView',
] as const;

describe.each(OPTIONAL)('where the app refuses %s', (method) => {
  const surfacesOf = (app: TestApp): readonly string[] => [
    ...Object.keys(app.app.commands.commands),
    ...app.app.cliCommands.keys(),
    ...Array.from(app.app.protocolHandlers.keys(), (action) => `link ${action}`),
    ...app.app.basesViews.keys(),
    ...app.app.setting.pluginTabs.map(({ id }) => `tab ${id}`),
    ...Array.from(document.querySelectorAll('.status-bar-item'), () => 'status bar item'),
  ];

  test.each(['throws', 'is missing'])('and it %s, the vault is indexed and everything else is there', async (how) => {
    const whole = await createTestApp(NOTES);
    const all = surfacesOf(whole);
    whole.close();
    const refuse = () => {
      throw new Error(`No ${method} here.`);
    };
    replaced = { method, original: Reflect.get(Plugin.prototype, method) };
    Reflect.set(Plugin.prototype, method, how === 'throws' ? refuse : undefined);
    const app = await createTestApp(NOTES);
    expect(await indexed(app)).toEqual(['Chat.md']);
    const lost = all.filter((surface) => !surfacesOf(app).includes(surface));
    expect(lost.filter((surface) => !BELONGING[method]?.test(surface))).toEqual([]);
    expect(app.errors).toEqual([]);
    const messages = named();
    expect(messages.length).toBeGreaterThan(0);
    expect(messages).toEqual([...new Set(messages)]);
    app.close();
  });
});

/** What the method makes, or what is of no use without it. */
const BELONGING: Partial<Record<(typeof OPTIONAL)[number], RegExp>> = {
  addSettingTab: /^tab /,
  addStatusBarItem: /^status bar item$/,
  registerBasesView: /^design-phases-review$/,
  registerCliHandler: /^design-phases(:(status|progress|insert|set-status|related|next|flashcards|reviews|ready|review|request-review))?$/,
  registerObsidianProtocolHandler: /^link /,
  registerView: /^design-phases:open-(phase-panel|review-board|practice-review)$/,
};

test('on a phone, which has no command line, the vault is indexed', async () => {
  setPlatform('phone');
  const app = await createTestApp(NOTES);
  expect(await indexed(app)).toEqual(['Chat.md']);
  expect(app.app.cliCommands.size).toBe(0);
  expect(named()).toEqual(['Design Phases: command line not available.']);
  app.close();
});

test('a command of another plugin under our name costs the command line and nothing else', async () => {
  const app = await createTestApp(NOTES, ({ app: { cliCommands } }) =>
    cliCommands.set('design-phases:status', { description: '', flags: null, handler: () => 'not ours' }),
  );
  expect(await indexed(app)).toEqual(['Chat.md']);
  expect(app.app.commands.commands).toHaveProperty('design-phases:set-status');
  expect(named()).toEqual(['Design Phases: command line not available.']);
  app.close();
});
