import axe from 'axe-core';
import { closeBrowser, openPreview, type Preview } from './open-preview';

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
const setClock = ({ page }: Preview, minutes: number): Promise<void> =>
  page.clock.setFixedTime(START + minutes * MINUTE);

async function startPractice(preview: Preview): Promise<void> {
  await setClock(preview, 0);
  await preview.run('open-phase-panel');
  await preview.run('start-practice');
  await preview.page.getByLabel('What to design').fill('Design a chat');
  await preview.page.getByLabel('Minutes').fill('30');
  await preview.page.getByRole('button', { name: 'Start practice' }).last().click();
}

test('a practice is right after sleep and after a reload of the app, and ends in the practice log', async () => {
  const preview = await openPreview({ vault: { [NOTE]: TEXT }, note: NOTE });
  const { page } = preview;
  await startPractice(preview);
  await setClock(preview, 7);
  await page.waitForFunction(() => document.querySelector('[role="timer"]')?.textContent === '3:00left');

  await setClock(preview, 12);
  await page.reload();
  await page.evaluate(() => window.preview.ready);
  await preview.openNote(NOTE);
  await preview.run('open-phase-panel');
  await page.waitForFunction(() => document.querySelector('[role="timer"]')?.textContent === '2:00over');

  await preview.run('next-practice-phase');
  await setClock(preview, 20);
  await preview.run('end-practice');
  const text = await preview.readNote(NOTE);
  expect(text).toContain('## Practice log');
  expect(text).toContain(
    '| 2026-11-20 14:05 | Design a chat | 20 of 30 | Step 1: Clarify: 12 of 10 min, 0 items<br>Step 2: Sketch: 8 of 20 min, 0 items |',
  );
  await preview.close();
});

test.each(['light', 'dark'] as const)(
  'a practice can be read in the %s theme: running, over and paused',
  async (theme) => {
    const preview = await openPreview({ vault: { [NOTE]: TEXT }, note: NOTE, theme });
    const { page } = preview;
    await startPractice(preview);
    await page.evaluate(axe.source);
    const unreadable = () =>
      page.evaluate(async () => {
        const { axe: checker } = window as unknown as { axe: typeof axe };
        const { violations } = await checker.run('.design-phases-practice', { runOnly: ['color-contrast'] });
        return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      });
    await page.getByRole('timer').waitFor();
    expect(await unreadable()).toEqual([]);
    await setClock(preview, 12);
    await page.waitForFunction(() => document.querySelector('[role="timer"]')?.textContent === '2:00over');
    expect(await unreadable()).toEqual([]);
    await preview.run('pause-practice');
    await page.locator('.design-phases-practice').getByText('Paused').waitFor();
    expect(await unreadable()).toEqual([]);
    await preview.close();
  },
);

test('a practice fits a phone', async () => {
  const preview = await openPreview({ vault: { [NOTE]: TEXT }, note: NOTE, phone: true });
  await startPractice(preview);
  const timer = preview.page.getByRole('timer');
  await timer.waitFor({ state: 'attached' });
  const overflow = await preview.page.evaluate(() => {
    const section = document.querySelector<HTMLElement>('.design-phases-practice');
    return section ? section.scrollWidth - section.clientWidth : null;
  });
  expect(overflow).toBe(0);
  await preview.close();
});
