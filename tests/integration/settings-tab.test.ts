import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: Parked\ntags: [interview]\n---\n',
    'Designs/Feed.md': '---\nStatus: Draft\n---\n',
    'Templates/Mine.md': '## A\n- [ ] a\n',
  });
  dialogs = new Dialogs(app);
  await openSettings();
});

afterEach(async () => {
  app.app.setting.close();
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
});

async function openSettings(): Promise<void> {
  app.app.setting.open();
  app.app.setting.openTabById('design-phases');
  await dialogs.drawn();
}

const rows = () => [...document.querySelectorAll<HTMLElement>('.vertical-tab-content .setting-item')];
const nameOf = (row: HTMLElement) => row.querySelector('.setting-item-name')?.textContent;
function row(name: string): HTMLElement {
  const found = rows().find((one) => nameOf(one) === name);
  if (!found) throw new Error(`No setting ${name}`);
  return found;
}
const control = (name: string) => row(name).querySelector<HTMLInputElement>('input, select');
async function type(name: string, value: string): Promise<void> {
  const input = control(name);
  if (!input) throw new Error(`No control for ${name}`);
  input.value = value;
  input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input', { bubbles: true }));
  await dialogs.drawn();
}
const saved = async () => (await app.plugin.loadData()) as Record<string, unknown>;
const workflow = async () => ((await saved())['workflow'] as { name: string }[]).map(({ name }) => name);

test('opening the settings writes nothing', async () => {
  expect(await app.plugin.loadData()).toBeNull();
});

test('what another version saved and this one does not know stays, also within a group', async () => {
  await app.plugin.saveData({ boardColumns: 3, panel: { hideDoneItems: true, fontSize: 12 } });
  await app.plugin.onExternalSettingsChange?.();
  await type('Required peer reviews', '3');
  expect(await saved()).toMatchObject({
    requiredReviews: 3,
    boardColumns: 3,
    panel: { hideDoneItems: true, hideDonePhases: false, fontSize: 12 },
  });
});

/** The definitions are taken when the tab is registered, and when it says that they changed. */
describe('what is declared', () => {
  const templates = () => [...(control('Default template')?.querySelectorAll('option') ?? [])].map((one) => one.text);

  test('knows the templates that were read after the tab was registered, and those that come and go', async () => {
    await type('Template folder', 'Templates');
    await app.settle();
    expect(templates()).toContain('Mine');
    await app.app.vault.create('Templates/Yours.md', '## B\n- [ ] b\n');
    await app.settle();
    expect(templates()).toEqual(expect.arrayContaining(['Mine', 'Yours']));
    const mine = app.app.vault.getFileByPath('Templates/Mine.md');
    if (mine) await app.app.vault.rename(mine, 'Templates/Ours.md');
    await app.settle();
    expect(templates()).toContain('Ours');
    expect(templates()).not.toContain('Mine');
  });

  test('knows the templates when the settings are opened later', async () => {
    app.app.setting.close();
    const store = app.plugin.settings as { update(change: object): Promise<void> };
    await store.update({ templateFolder: 'Templates', scope: { folders: ['Designs'], tags: [], excludedFolders: [] } });
    await app.settle();
    await openSettings();
    expect(templates()).toContain('Mine');
    expect(rows().map(nameOf)).toContain('Designs');
  });
});

test('a change is kept, and keys of other versions survive it', async () => {
  await app.plugin.saveData({ fromTheFuture: [1, 2], requiredReviews: 2 });
  await app.plugin.onExternalSettingsChange?.();
  await type('Days until stale', '30');
  expect(await saved()).toMatchObject({ fromTheFuture: [1, 2], requiredReviews: 2, staleAfterDays: 30 });
});

test('what a sync changes while the settings are open is shown', async () => {
  await app.plugin.saveData({
    staleAfterDays: 45,
    workflow: [{ name: 'Idea', aliases: [], color: 'red', stage: 'draft' }],
  });
  await app.plugin.onExternalSettingsChange?.();
  expect(control('Days until stale')?.value).toBe('45');
  const names = rows().map(nameOf);
  expect(names).toContain('Idea');
  expect(names).not.toContain('In review');
});

test('typing goes on in the field it is in', async () => {
  const field = control('Done markers');
  field?.focus();
  await type('Done markers', 'xX!');
  expect(document.activeElement).toBe(field);
});

test('a setting of a group leaves the others of the group alone', async () => {
  await type('List marker', '*');
  expect((await saved())['insertion']).toEqual({
    emoji: true,
    timeBoxes: true,
    goals: true,
    marker: '*',
    addProperties: true,
  });
});

test('a template folder that does not exist is refused in words; one that exists adds its templates', async () => {
  await type('Template folder', 'Nowhere');
  expect(row('Template folder').textContent).toContain('This folder doesn’t exist.');
  expect(await app.plugin.loadData()).toBeNull();
  await type('Template folder', 'Templates');
  await openSettings();
  await type('Default template', 'Templates/Mine.md');
  expect((await saved())['defaultTemplate']).toBe('Templates/Mine.md');
});

test('marks of done items cannot be empty, nor cancelled at the same time', async () => {
  await type('Done markers', '');
  expect(row('Done markers').textContent).toContain('Enter at least one marker.');
  await type('Canceled markers', '-x');
  expect(row('Canceled markers').textContent).toContain('can’t also mean canceled');
  expect(await app.plugin.loadData()).toBeNull();
});

test('the own name stays on the device', async () => {
  await type('Your name in reviews', ' Ada ');
  expect(app.app.loadLocalStorage('design-phases-own-name')).toBe('Ada');
  expect(await app.plugin.loadData()).toBeNull();
  await type('Your name in reviews', '');
  expect(app.app.loadLocalStorage('design-phases-own-name')).toBeNull();
});

test('two properties cannot have one name', async () => {
  await dialogs.click(row('Property names'));
  await type('Status', 'editdate');
  expect(row('Status').textContent).toContain('Another property already has this name.');
  await type('Status', 'State');
  expect(await saved()).toMatchObject({ properties: { status: 'State', editDate: 'EditDate' } });
});

/** The default statuses of decision records. */
const OUTCOMES = ['Rejected', 'Superseded'];

describe('the workflow', () => {
  test('takes the statuses found in the vault', async () => {
    await dialogs.click(row('Add statuses found in this vault'));
    await dialogs.click(dialogs.button('Add 1 status'));
    expect(await workflow()).toEqual(['Draft', 'Parked', 'In review', 'Reviewed', 'Done', ...OUTCOMES]);
    expect(app.notices.at(-1)).toContain('Added to your workflow: Parked.');
    await dialogs.click(row('Add statuses found in this vault'));
    expect(app.notices.at(-1)).toBe('Every status in this vault is in the workflow.');
  });

  test('changes stage and color in the row', async () => {
    await dialogs.click(row('Add statuses found in this vault'));
    await dialogs.click(dialogs.button('Add 1 status'));
    for (const [label, value] of [
      ['Stage of Parked', 'review'],
      ['Color of Parked', 'pink'],
    ] as const) {
      const list = app.find<HTMLSelectElement>(`select[aria-label="${label}"]`);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await dialogs.drawn();
    }
    const statuses = (await saved())['workflow'] as unknown[];
    expect(statuses[1]).toEqual({ name: 'Parked', aliases: [], color: 'pink', stage: 'review' });
  });

  test('offers an alias that notes have as a status', async () => {
    await app.writeOutside('Old.md', '---\nStatus: Final\n---\n');
    await app.settle();
    app.app.setting.close();
    await openSettings();
    const button = [...row('Other spellings your notes use').querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Final (1)',
    );
    await dialogs.click(button as HTMLElement);
    expect(await workflow()).toEqual(['Draft', 'In review', 'Reviewed', 'Done', 'Final', ...OUTCOMES]);
  });

  test('has a dialog for each status', async () => {
    await dialogs.click(app.find('[aria-label="Edit Reviewed"]'));
    await dialogs.type('Name', 'Peer reviewed');
    await dialogs.type('Aliases', 'reviewed, ok , ');
    await dialogs.type('Color', 'cyan');
    await dialogs.click(dialogs.button('Save'));
    const statuses = (await saved())['workflow'] as unknown[];
    expect(statuses[2]).toEqual({ name: 'Peer reviewed', aliases: ['reviewed', 'ok'], color: 'cyan', stage: 'final' });
    expect(row('Peer reviewed').textContent).toContain('Aliases: reviewed, ok');
  });

  test('says after how many days a review is due again, and keeps that when something else is edited', async () => {
    const statusAfter = async (label: string, value: string) => {
      await dialogs.click(app.find('[aria-label="Edit Done"]'));
      await dialogs.type(label, value);
      await dialogs.click(dialogs.button('Save'));
      return ((await saved())['workflow'] as unknown[])[3];
    };
    expect(await statusAfter('Review again after', '180')).toMatchObject({ name: 'Done', reviewAgainDays: 180 });
    expect(row('Done').textContent).toContain('Review again after 180 days');
    expect(await statusAfter('Color', 'cyan')).toMatchObject({ color: 'cyan', reviewAgainDays: 180 });
    expect(await statusAfter('Review again after', '')).not.toHaveProperty('reviewAgainDays');
    await dialogs.click(app.find('[aria-label="Edit Done"]'));
    await dialogs.type('Review again after', 'half a year');
    expect(dialogs.button('Save').disabled).toBe(true);
  });

  test('has a box for a status that is set by hand only', async () => {
    const edited = async (name: string) => {
      await dialogs.click(app.find(`[aria-label="Edit ${name}"]`));
      await dialogs.click(dialogs.field('Set by hand only'));
      await dialogs.click(dialogs.button('Save'));
      const statuses = (await saved())['workflow'] as { name: string }[];
      return statuses.find((status) => status.name === name);
    };
    expect(row('Rejected').textContent).toContain('Set by hand only');
    expect(await edited('Rejected')).not.toHaveProperty('outcome');
    expect(await edited('Done')).toMatchObject({ outcome: true });
    expect(row('Done').textContent).toContain('Set by hand only');
  });

  test('does not take a name twice', async () => {
    await dialogs.click(app.find('[aria-label="Edit Reviewed"]'));
    await dialogs.type('Name', ' DONE');
    expect(dialogs.button('Save').disabled).toBe(true);
    await dialogs.click(dialogs.button('Cancel'));
    expect(await app.plugin.loadData()).toBeNull();
  });

  test('keeps one status at least', async () => {
    await app.plugin.saveData({ workflow: [{ name: 'Only', aliases: [], color: 'red', stage: 'final' }] });
    await app.plugin.onExternalSettingsChange?.();
    await openSettings();
    await dialogs.click(app.find('[aria-label="Delete"]'));
    expect(app.notices.at(-1)).toBe('A workflow needs at least one status.');
    expect(row('Only')).toBeDefined();
  });

  test('gives a status back without asking more', async () => {
    await dialogs.click(app.find('[aria-label="Delete"]'));
    expect(await workflow()).toEqual(['In review', 'Reviewed', 'Done', ...OUTCOMES]);
    expect(document.querySelector('.design-phases-form')).toBeNull();
  });
});

test('the scope is one list, which takes folders and tags, and gives them back', async () => {
  const add = async (kind: string, name: string) => {
    await dialogs.click(app.find('[aria-label="Add to scope"]'));
    const entry = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(
      ({ textContent }) => textContent === kind,
    );
    await dialogs.click(entry as HTMLElement);
    await dialogs.pick(name);
  };
  await add('Tag', 'inter');
  await add('Excluded folder', 'Templ');
  expect((await saved())['scope']).toEqual({ folders: [], tags: ['interview'], excludedFolders: ['Templates'] });
  expect(row('Templates').textContent).toContain('Excluded folder');
  app.press('Delete', row('Templates'));
  await dialogs.drawn();
  app.press('Delete', row('#interview'));
  await dialogs.drawn();
  expect((await saved())['scope']).toEqual({ folders: [], tags: [], excludedFolders: [] });
});
