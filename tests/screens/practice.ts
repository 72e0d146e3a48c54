import type { StandIn } from '../e2e/open-stand-in';
import type { Screen } from './screen';
import { minutesLater, openPanel, press } from './steps';
import { EMPTY, PRACTICED } from './vaults';

const SHORTENER = 'Designs/URL shortener.md';
const panel = { part: '.design-phases-panel', open: openPanel };
const REVIEW = '.design-phases-review';

async function openReview(app: StandIn): Promise<void> {
  await app.page.evaluate(() => window.standIn.host.app.workspace.rightSplit.collapse());
  await app.run('open-practice-review');
  await app.page.locator(REVIEW).waitFor();
}

async function startPractice(app: StandIn): Promise<void> {
  await openPanel(app);
  await app.run('start-practice');
  await app.page.getByLabel('What to design').fill('Design a URL shortener');
  await press(app, 'Start practice');
  await app.page.getByRole('timer').first().waitFor({ state: 'attached' });
}

const practicing = (state: string, open: (app: StandIn) => Promise<void>): Screen => ({
  name: `practice: ${state}`,
  note: SHORTENER,
  part: panel.part,
  open,
});

export const PRACTICE: readonly Screen[] = [
  { ...practicing('start', (app) => app.run('start-practice')), part: '.modal' },
  practicing('running', async (app) => {
    await startPractice(app);
    await minutesLater(app, 3);
    await app.page.getByText('2:00').first().waitFor({ state: 'attached' });
  }),
  practicing('over time', async (app) => {
    await startPractice(app);
    await minutesLater(app, 12);
    await app.page.getByText('over', { exact: true }).first().waitFor({ state: 'attached' });
  }),
  practicing('paused', async (app) => {
    await startPractice(app);
    await app.run('pause-practice');
  }),
  {
    ...practicing('another one is running', async (app) => {
      await startPractice(app);
      await app.run('start-practice');
      await app.page.locator('.modal').waitFor();
    }),
    part: '.modal',
    checked: '.modal-content',
  },
  practicing('running in another note', async (app) => {
    await startPractice(app);
    await app.openNote('Designs/News feed.md');
    await openPanel(app);
  }),
  {
    ...practicing('the end', async (app) => {
      await startPractice(app);
      await minutesLater(app, 12);
      await app.run('next-practice-phase');
      await minutesLater(app, 20);
      await app.run('end-practice');
      await app.page.locator('.modal').waitFor();
    }),
    part: '.modal',
  },
  {
    ...practicing('the end after a few seconds', async (app) => {
      await startPractice(app);
      await app.run('end-practice');
      await app.page.locator('.modal').waitFor();
    }),
    part: '.modal',
  },
  { name: 'practice: results', vault: PRACTICED, note: 'Practice/Chat service.md', ...panel },
  { name: 'practice: results in older rows', note: 'Practice/Design a photo album – 2026-11-06.md', ...panel },
  { name: 'practice: review', vault: PRACTICED, part: REVIEW, open: openReview },
  {
    name: 'practice: review of nothing',
    vault: EMPTY,
    part: REVIEW,
    async open(app) {
      await openReview(app);
      await app.page.getByText('No practices yet').waitFor();
    },
  },
];
