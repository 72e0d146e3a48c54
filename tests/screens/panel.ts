import type { Screen } from './screen';
import { openPanel } from './steps';
import { DECISIONS, EMPTY, ODD } from './vaults';
import type { StandIn } from '../e2e/open-stand-in';

const SHORTENER = 'Designs/URL shortener.md';
const panel = { part: '.design-phases-panel', open: openPanel };

const of = (state: string, note: string, vault?: Record<string, string>): Screen => ({
  name: `panel: ${state}`,
  note,
  ...(vault ? { vault } : {}),
  ...panel,
});

async function pressInPanel(app: StandIn, name: string): Promise<void> {
  await openPanel(app);
  await app.page.locator('.design-phases-panel').getByRole('button', { name, exact: true }).click();
}

export const PANEL: readonly Screen[] = [
  { name: 'panel: an empty vault', vault: EMPTY, ...panel },
  of('a plain note', 'Plain.md', ODD),
  of('phases without check boxes', 'Without check boxes.md', ODD),
  of('an ordered outline', 'Talk order.md', ODD),
  of('part done', SHORTENER),
  {
    ...of('part done, unfolded', SHORTENER),
    open: (app) => pressInPanel(app, 'Unfold all'),
  },
  {
    ...of('an answer being written', SHORTENER),
    async open(app) {
      await pressInPanel(app, 'Unfold all');
      await app.page.locator('.design-phases-panel .is-next input').press('Enter');
      await app.page.keyboard.type('Shorten a link.\nFollow a short link.');
    },
  },
  {
    ...of('a draft of an answer', SHORTENER),
    async open(app) {
      await pressInPanel(app, 'Unfold all');
      await app.page.locator('.design-phases-panel .is-next input').press('Enter');
      await app.page.keyboard.type('Shorten a link.');
      await app.page.keyboard.press('Escape');
    },
  },
  of('all done', 'All done.md', ODD),
  of('problems with properties', 'Problems.md', ODD),
  of('properties that can’t be read', 'Broken properties.md', ODD),
  of('a superseded note', 'Decisions/Queue in the database.md', DECISIONS),
  of('long words', 'Long words.md', ODD),
  of('a file that isn’t a note', 'System map.canvas'),
  of('relations', 'Designs/News feed.md'),
  of('the built-in checklist', 'Practice/Design a photo album – 2026-11-06.md'),
  {
    name: 'panel: menu of statuses',
    note: SHORTENER,
    part: '.menu',
    async open(app) {
      await openPanel(app);
      await app.page.locator('.design-phases-panel .design-phases-pill-button').click();
    },
  },
  {
    name: 'panel: menu of what to show',
    note: SHORTENER,
    part: '.menu',
    open: (app) => pressInPanel(app, 'Show and hide'),
  },
  {
    name: 'panel: menu of a related note',
    note: SHORTENER,
    part: '.menu',
    async open(app) {
      await openPanel(app);
      await app.page.locator('.design-phases-panel .design-phases-related-link').first().click({ button: 'right' });
    },
  },
];
