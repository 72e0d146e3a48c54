import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { closeBrowser, openStandIn, type StandIn } from './open-stand-in';

afterAll(closeBrowser);

const NOTE = 'Chat.md';
const TEXT = `## Step 1: Clarify (5 minutes)

- [ ] Who uses it?

## Step 2: Sketch (10 minutes)

- [ ] Which boxes?
`;
const MINUTE = 60_000;
const START = new Date(2026, 10, 20, 14, 5).getTime();

/** Moves the clock while timers run on, as after sleep or when somebody sets it. */
const setClock = ({ page }: StandIn, minutes: number): Promise<void> =>
  page.clock.setFixedTime(START + minutes * MINUTE);

async function startPractice(standIn: StandIn, minutes = 0): Promise<void> {
  await setClock(standIn, minutes);
  await standIn.run('open-phase-panel');
  await standIn.run('start-practice');
  await standIn.page.getByLabel('What to design').fill('Design a chat');
  await standIn.page.getByLabel('Practice note').selectOption('');
  await standIn.page.getByLabel('Minutes').fill('30');
  await standIn.page.getByRole('button', { name: 'Start practice' }).last().click();
}

/** Waits for the time and its unit, as they are seen. */
const untilClockShows = async (page: Page, wanted: string): Promise<void> => {
  await page.waitForFunction((text) => {
    const shown = document.querySelectorAll('[role="timer"] > :not([hidden])');
    return [...shown].map((part) => part.textContent).join(' ') === text;
  }, wanted);
};

test('a practice is right after sleep and after a reload of the app, and ends in the practice log', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE });
  const { page } = standIn;
  await startPractice(standIn);
  await setClock(standIn, 7);
  await untilClockShows(page, '3:00 left');

  await setClock(standIn, 12);
  await page.reload();
  await page.evaluate(() => window.standIn.ready);
  await standIn.openNote(NOTE);
  await standIn.run('open-phase-panel');
  await untilClockShows(page, '2:00 over');

  await standIn.run('next-practice-phase');
  await setClock(standIn, 20);
  await standIn.run('end-practice');
  await page.keyboard.type('1');
  await page.keyboard.type('no numbers');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByText('Practice ended').waitFor();
  expect(await standIn.readNote(NOTE)).toBe(`${TEXT}
## Practice log

### 2026-11-20 Design a chat (20 of 30 min)

| Phase | Planned | Used | Items | Score | Notes |
|---|---|---|---|---|---|
| Step 1: Clarify | 10 | 12 | 0/1 | 1 | no numbers |
| Step 2: Sketch | 20 | 8 | 0/1 | 3 |  |
`);
  await standIn.close();
});

test('a practice is right when the clocks go back an hour, and is logged under the day it began', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE });
  const { page } = standIn;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Europe/Berlin' });
  const before = Date.UTC(2026, 9, 25, 0, 55) - START;
  await startPractice(standIn, before / MINUTE);
  await setClock(standIn, before / MINUTE + 7);
  expect(await page.evaluate(() => new Date().getHours())).toBe(2);
  await untilClockShows(page, '3:00 left');
  await standIn.run('end-practice');
  await page.getByRole('button', { name: 'Save to practice log' }).click();
  await page.getByText('Practice ended').waitFor();
  expect(await standIn.readNote(NOTE)).toContain('### 2026-10-25 Design a chat (7 of 30 min)');
  await standIn.close();
});

test.each(['light', 'dark'] as const)(
  'a practice can be read in the %s theme: running, over and paused',
  async (theme) => {
    const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE, theme });
    const { page } = standIn;
    await startPractice(standIn);
    await page.evaluate(axe.source);
    const unreadable = () =>
      page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const { violations } = await checker.run('.design-phases-practice', { runOnly: ['color-contrast'] });
        return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      });
    await page.getByRole('timer').waitFor();
    expect(await unreadable()).toEqual([]);
    await setClock(standIn, 12);
    await untilClockShows(page, '2:00 over');
    expect(await unreadable()).toEqual([]);
    await standIn.run('pause-practice');
    await page.locator('.design-phases-practice').getByText('Paused').waitFor();
    expect(await unreadable()).toEqual([]);
    await standIn.close();
  },
);

test('the panel says itself that time is up; only where it is not in view a notice does', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE });
  const { page } = standIn;
  await startPractice(standIn);
  await setClock(standIn, 12);
  await untilClockShows(page, '2:00 over');
  await page.getByRole('status').getByText('Time’s up: Step 1: Clarify.').waitFor({ state: 'attached' });
  expect(await page.locator('.notice').count()).toBe(0);
  await page.locator('.design-phases-practice-more').getByRole('button', { name: 'Next phase' }).click();
  await page.locator('.design-phases-practice-phase').getByText('Step 2: Sketch').waitFor();
  await page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await setClock(standIn, 35);
  await page.locator('.notice').getByRole('button', { name: 'End practice' }).waitFor();
  await standIn.close();
});

test('on a phone the times of the phases are folded, so that the first question is in view', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE, phone: true });
  const { page } = standIn;
  await startPractice(standIn);
  const fold = page.getByRole('button', { name: 'Phase 1 of 2' });
  await fold.waitFor();
  expect(await page.getByText('0:00 of 20:00').count()).toBe(0);
  await fold.click();
  await page.getByText('0:00 of 20:00').waitFor();
  await standIn.close();
});

test('a practice fits a phone, and a panel as narrow as one can be, with time left and without', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE, phone: true });
  await startPractice(standIn);
  const timer = standIn.page.getByRole('timer');
  await timer.waitFor({ state: 'attached' });
  const overflow = () =>
    standIn.page.evaluate(() => {
      const section = document.querySelector<HTMLElement>('.design-phases-practice');
      section?.style.setProperty('inline-size', '218px');
      return section ? section.scrollWidth - section.clientWidth : null;
    });
  expect(await overflow()).toBe(0);
  await setClock(standIn, 12);
  await untilClockShows(standIn.page, '2:00 over');
  expect(await overflow()).toBe(0);
  await standIn.page.locator('.design-phases-practice-float').waitFor();
  await standIn.close();
});

const LOG = `## Practice log

### 2026-11-18 Design a chat (12 of 15 min)

| Phase | Planned | Used | Items | Score | Notes |
|---|---|---|---|---|---|
| Step 1: Clarify | 5 | 6 | 1/3 | 1 | forgot peak traffic |
| Step 2: Sketch | 10 | 6 | 2/2 | 3 |  |

### 2026-11-19 Design a feed (14 of 15 min)

| Phase | Planned | Used | Items | Score | Notes |
|---|---|---|---|---|---|
| Step 1: Clarify | 5 | 7 | 0/3 | 1 |  |
| Step 2: Sketch | 10 | 7 | 2/2 | 2 |  |
`;

/** What axe finds; the contrast of the app's own buttons is left to the theme. */
async function faultsIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (include) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run({ include, exclude: '.mod-cta' });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, selector);
}

test.each([
  ['light', false],
  ['dark', false],
  ['dark', true],
] as const)('the practice review has nothing that axe finds fault with: %s theme, phone %s', async (theme, phone) => {
  const standIn = await openStandIn({ vault: { [NOTE]: `${TEXT}\n${LOG}` }, note: NOTE, theme, phone });
  const { page } = standIn;
  await standIn.run('open-practice-review');
  await page.getByRole('table', { name: 'Phases' }).getByText('Step 1: Clarify').waitFor();
  expect(await faultsIn(page, '.design-phases-review')).toEqual([]);
  await standIn.close();
});

test('the summary at the end of a practice has nothing that axe finds fault with', async () => {
  const standIn = await openStandIn({ vault: { [NOTE]: TEXT }, note: NOTE });
  const { page } = standIn;
  await startPractice(standIn);
  await setClock(standIn, 12);
  await standIn.run('end-practice');
  await page.getByRole('button', { name: 'Save to practice log' }).waitFor();
  expect(await faultsIn(page, '.design-phases-summary')).toEqual([]);
  await standIn.close();
});
