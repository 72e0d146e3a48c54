import type { Page } from 'playwright-core';
import { closeBrowser, openStandIn, type StandIn, type StandInOptions } from './open-stand-in';

afterAll(closeBrowser);

async function openBoard(options: StandInOptions): Promise<StandIn> {
  const standIn = await openStandIn(options);
  await standIn.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await standIn.run('open-review-board');
  await standIn.page.locator('.design-phases-toolbar').waitFor();
  return standIn;
}

const button = (page: Page, name: string) =>
  page.locator('.design-phases-board').getByRole('button', { name, exact: true });

/** Words that stand outside of what shows them, unless that fades out at its end and so says that it goes on. */
const cutButtons = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['.design-phases-figures', '.design-phases-tools', '.design-phases-layouts'].flatMap((selector) => {
      const row = document.querySelector(selector);
      if (!row) return [`no ${selector}`];
      const { left, right } = row.getBoundingClientRect();
      const fades = getComputedStyle(row).maskImage !== 'none';
      return [...row.querySelectorAll('button, .design-phases-figure')]
        .filter((one) => one.getBoundingClientRect().left < left || one.getBoundingClientRect().right > right + 0.5)
        .filter(() => !fades)
        .map(({ textContent }) => textContent ?? '');
    }),
  );

describe.each([
  ['a phone', { phone: true }],
  ['a window of 640 × 430', { width: 640, height: 430 }],
])('on %s', (_, options) => {
  test('no tool is cut without a hint, the layouts stand beside the search, and half of the height is the rows', async () => {
    const standIn = await openBoard(options);
    const { page } = standIn;
    for (const layout of ['Columns', 'Next', 'Table']) {
      await button(page, layout).click();
      expect(await cutButtons(page)).toEqual([]);
    }
    const centerOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return box ? box.y + box.height / 2 : NaN;
    };
    expect(await centerOf('.design-phases-layouts')).toBeCloseTo(await centerOf('.design-phases-search'), 0);
    const grid = await page.locator('.design-phases-grid').boundingBox();
    const board = await page.locator('.design-phases-board').boundingBox();
    expect((grid?.height ?? 0) / (board?.height ?? 1)).toBeGreaterThan(0.5);
    await standIn.close();
  });
});

describe('cards in a window of 1280 pixels', () => {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await openBoard({ width: 1280, height: 800 });
    await button(standIn.page, 'Columns').click();
  });
  afterAll(() => standIn.close());

  test('the fifth column with cards is seen in part, fades out at the edge, and can be scrolled to', async () => {
    const { page } = standIn;
    const fifth = page.locator('.design-phases-column:not(.is-empty)').nth(4);
    const { left, right, edge, mask } = await fifth.evaluate((column) => {
      const board = column.parentElement as HTMLElement;
      const { left, right } = column.getBoundingClientRect();
      return { left, right, edge: board.getBoundingClientRect().right, mask: getComputedStyle(board).maskImage };
    });
    expect(left).toBeLessThan(edge - 60);
    expect(right).toBeGreaterThan(edge);
    expect(mask).toContain('gradient');
    await page.locator('.design-phases-columns').hover();
    await page.mouse.wheel(600, 0);
    await page.waitForFunction(([column, end]) => (column as Element).getBoundingClientRect().right < (end), [
      await fifth.elementHandle(),
      edge,
    ] as const);
    await page.mouse.wheel(-600, 0);
  });

  test('a column ends with its cards, and takes a card dropped below them', async () => {
    const { page } = standIn;
    const draft = page.locator('[data-design-phases-status="Draft"]');
    const end = await draft.locator('.design-phases-cards').boundingBox();
    const last = await draft.locator('.design-phases-card').last().boundingBox();
    expect((end?.y ?? 0) + (end?.height ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeLessThanOrEqual(12);
    await page.locator('.design-phases-card', { hasText: 'News feed' }).hover();
    await page.mouse.down();
    await page.mouse.move((last?.x ?? 0) + 40, 700, { steps: 5 });
    await page.mouse.up();
    await draft.getByRole('link', { name: 'News feed', exact: true }).waitFor();
  });
});
