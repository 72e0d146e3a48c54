import type { StandIn } from '../e2e/open-stand-in';
import type { Screen } from './screen';
import { openBoard, pressOnBoard } from './steps';
import { DECISIONS, EMPTY, YEARS } from './vaults';

const PART = '.design-phases-board';

type Steps = (app: StandIn) => Promise<unknown>;

const board = (state: string, then: Steps = () => Promise.resolve(), part = PART): Screen => ({
  name: `board: ${state}`,
  part,
  async open(app) {
    await openBoard(app);
    await then(app);
  },
});

const onCards =
  (then: Steps = () => Promise.resolve()): Steps =>
  async (app) => {
    await pressOnBoard(app, 'Columns');
    await then(app);
  };

const showCard =
  (title: string): Steps =>
  ({ page }) =>
    page.locator('.design-phases-card', { hasText: title }).first().scrollIntoViewIfNeeded();

const selectAll: Steps = async ({ page }) => {
  await page.locator('.design-phases-grid').focus();
  await page.keyboard.press('Control+a');
};

const menuOf =
  (name: string): Steps =>
  (app) =>
    pressOnBoard(app, name);

async function chooseStatusOfAll(app: StandIn): Promise<void> {
  await selectAll(app);
  await pressOnBoard(app, 'Set status');
  await app.page.locator('.menu').getByText('In review', { exact: true }).click();
  await app.page.locator('.modal').waitFor();
}

const rightClickRow: Steps = ({ page }) =>
  page.locator('.design-phases-row .is-title .internal-link').first().click({ button: 'right' });

export const BOARD: readonly Screen[] = [
  { ...board('an empty vault'), vault: EMPTY },
  { ...board('a vault used for years'), vault: YEARS },
  { ...board('choose folders', menuOf('Choose folders…'), '.modal'), vault: YEARS },
  { ...board('add the statuses found', menuOf('Add the 3 statuses found…'), '.modal'), vault: YEARS },
  board('a scope without notes', ({ page }) =>
    page.evaluate(async () => {
      const { settings } = window.standIn.host.app.plugins.plugins['design-phases'] as unknown as {
        settings: { update(change: object): Promise<void> };
      };
      await settings.update({ scope: { folders: ['Nowhere'], tags: [], excludedFolders: [] } });
    }),
  ),
  board('table'),
  board('cards', onCards()),
  { ...board('decisions'), vault: DECISIONS },
  { ...board('decisions on cards', onCards(showCard('Queue in the database'))), vault: DECISIONS },
  board('what is next', menuOf('Next')),
  board('selection', selectAll),
  board('selection of one', async ({ page }) => {
    await page.locator('.design-phases-grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
  }),
  board('filters', menuOf('Filter')),
  board('nothing matches', ({ page }) => page.locator('.design-phases-search').fill('quantum')),
  board('a filter that is on', ({ page }) => page.locator('.design-phases-figures button').nth(1).click()),
  board('grouped by folder', async (app) => {
    await pressOnBoard(app, 'Group');
    await app.page.locator('.menu').getByText('Folder', { exact: true }).click();
  }),
  board('menu of groups', menuOf('Group'), '.menu'),
  board('menu of columns', menuOf('Properties'), '.menu'),
  board('menu of saved boards', menuOf('Saved boards'), '.menu'),
  board('menu of exports', menuOf('Export'), '.menu'),
  board('menu of a note', rightClickRow, '.menu'),
  board(
    'save board',
    async (app) => {
      await pressOnBoard(app, 'Saved boards');
      await app.page.locator('.menu').getByText('Save board as…').click();
    },
    '.modal',
  ),
  board('a change of several notes', chooseStatusOfAll, '.modal'),
  {
    ...board('what was changed', async (app) => {
      await chooseStatusOfAll(app);
      await app.page
        .locator('.modal')
        .getByRole('button', { name: /^Change \d+ notes/ })
        .click();
      await app.page.locator('.notice').first().waitFor();
    }),
    part: '.notice',
    whole: true,
  },
];
