import { YEARS } from '../screens/vaults';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

async function openBoard(notes: Record<string, string>): Promise<void> {
  app = await createTestApp(notes);
  dialogs = new Dialogs(app);
  await app.run('open-review-board');
  await app.settle();
}

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

const board = (): HTMLElement => app.find('.design-phases-board');
const buttons = (within: HTMLElement): string[] =>
  [...within.querySelectorAll('button')].map((button) => button.ariaLabel ?? button.textContent ?? '');
const band = (): HTMLElement | null => document.querySelector('.design-phases-first-look');
const press = (name: string): Promise<void> => dialogs.click(app.button('.design-phases-board', name));
const offers = (): string[] => buttons(band() ?? document.createElement('div'));

interface Saved {
  readonly scope: { readonly folders: readonly string[] };
  readonly workflow: readonly { readonly name: string; readonly stage: string; readonly color: string }[];
}
const saved = async (): Promise<Saved | null> => (await app.plugin.loadData()) as Saved | null;

describe('the board of an empty vault', () => {
  test('says what the plugin is for and how to begin, and nothing else', async () => {
    await openBoard({});
    expect(board().textContent).toContain('takes you through a system design phase by phase');
    expect(buttons(board())).toEqual(['Create design note', 'Insert checklist']);
    await press('Create design note');
    expect(dialogs.field('Title')).toBeDefined();
    await dialogs.type('Title', 'Chat service');
    await dialogs.click(dialogs.button('Create'));
    await app.run('open-review-board');
    await app.until(() => board().textContent?.includes('1 note') ?? false);
    expect(buttons(board())).toContain('Filter');
  });

  test('inserts a checklist into a note of the user’s choice', async () => {
    await openBoard({ 'Ideas.md': '# Ideas\n' });
    await press('Insert checklist');
    await dialogs.pick('Ideas');
    await dialogs.click(dialogs.button('Insert'));
    await app.host.save();
    await app.until(() => board().textContent?.includes('1 note') ?? false);
  });

  test('where the scope leaves nothing, leads to the scope', async () => {
    await openBoard({ 'Ideas/Chat.md': '---\nStatus: Draft\n---\n' });
    const settings = app.plugin.settings as { update(change: object): Promise<void> };
    await settings.update({ scope: { folders: ['Designs'], tags: [], excludedFolders: [] } });
    await app.settle();
    expect(buttons(board())).toEqual(['Open settings']);
    await press('Open settings');
    const [scope] = [...document.querySelectorAll('.vertical-tab-content .setting-item-name')].filter(
      ({ textContent }) => textContent === 'Designs',
    );
    expect(scope).toBeDefined();
    app.app.setting.close();
  });
});

const OUTCOMES = ['Rejected', 'Superseded'];

describe('the first look at a vault that was used for years', () => {
  test('is offered once, and not again once it was dismissed', async () => {
    await openBoard(YEARS);
    expect(band()?.textContent).toContain('300 notes found');
    expect(offers()).toEqual(['Choose folders…', 'Add the 3 statuses found…', 'Dismiss']);
    expect(await app.plugin.loadData()).toBeNull();
    await dialogs.click(app.find('.design-phases-first-look [aria-label="Dismiss"]'));
    expect(band()).toBeNull();
    app.app.workspace.detachLeavesOfType('design-phases-board');
    await app.run('open-review-board');
    await app.settle();
    expect(band()).toBeNull();
  });

  test('adds the statuses found, as corrected, in the order of the stages, and takes them back', async () => {
    await openBoard(YEARS);
    await press('Add the 3 statuses found…');
    const rows = [...document.querySelectorAll('.design-phases-found-status')].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^On hold60/);
    expect(dialogs.field('Stage of Refinement').value).toBe('draft');
    await dialogs.type('Stage of Seedling', 'review');
    await dialogs.type('Color of Seedling', 'pink');
    await dialogs.click(dialogs.field('On hold'));
    await dialogs.click(dialogs.button('Add 2 statuses'));
    const workflow = async () => (await saved())?.workflow.map(({ name }) => name);
    expect(await workflow()).toEqual(['Draft', 'Refinement', 'In review', 'Seedling', 'Reviewed', 'Done', ...OUTCOMES]);
    expect((await saved())?.workflow[3]).toMatchObject({ stage: 'review', color: 'pink' });
    expect(offers()).toEqual(['Choose folders…', 'Dismiss']);
    expect(app.notices.at(-1)).toContain('Added to your workflow: Refinement, Seedling.');
    await dialogs.click(app.find('.notice button'));
    expect(await workflow()).toEqual(['Draft', 'In review', 'Reviewed', 'Done', ...OUTCOMES]);
  });

  test('narrows the scope to the folders chosen, and takes that back', async () => {
    await openBoard(YEARS);
    await press('Choose folders…');
    expect(dialogs.field('History').disabled).toBe(false);
    await dialogs.click(dialogs.field('Notes'));
    expect(dialogs.field('History').disabled).toBe(true);
    await dialogs.click(dialogs.button('Track 225 notes'));
    await app.settle();
    expect((await saved())?.scope.folders).toEqual(['Notes']);
    expect(board().textContent).toContain('225 notes');
    expect(offers()).toEqual(['Add the 3 statuses found…', 'Dismiss']);
    await dialogs.click(app.find('.notice button'));
    expect((await saved())?.scope.folders).toEqual([]);
    expect(offers()).toEqual(['Add the 3 statuses found…', 'Dismiss']);
  });

  test('has nothing to say of the first few notes', async () => {
    await openBoard({ 'A/Chat.md': '---\nStatus: Parked\n---\n', 'B/Feed.md': '---\nStatus: Draft\n---\n' });
    expect(band()).toBeNull();
  });
});
