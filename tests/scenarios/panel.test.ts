import type { AppPage } from './app-page';
import { scenario } from './scenario';

const SHORTENER = 'Designs/URL shortener.md';
const FEED = 'Designs/News feed.md';

const NOTES: Record<string, string> = {
  [SHORTENER]: `---
Status: Draft # not sent yet
Relates: "[[News feed]]"
---
# URL shortener

## Step 1: Clarify requirements (5 minutes)

- [x] Do links run out?
	After two years.
- [ ] Who may see the statistics?

## Step 2: Estimate the load (5 minutes)

- [x] How many links a day?
`,
  [FEED]: `---
Status: Draft
Relates:
  - "[[Ranking]]"
---
- [ ] Is the feed ranked?
`,
};

async function openInPanel(app: AppPage, note: string): Promise<void> {
  await app.open(note);
  await app.run('open-phase-panel');
  await app.panel.locator('.design-phases-note-title').waitFor();
}

const openItem = ({ panel }: AppPage) => panel.getByRole('checkbox', { name: /Who may see the statistics/ });

const isAgain = (app: AppPage, note: string, text: string) =>
  app.until(async () => (await app.read(note)) === text, 'the note as it was');

scenario('Mod-Z in the panel takes back a tick, and then the status set before', { notes: NOTES }, async (app) => {
  const before = await app.read(SHORTENER);
  await openInPanel(app, SHORTENER);
  await app.panel.getByRole('button', { name: /Change status/ }).click();
  await app.page.locator('.menu').getByText('In review').first().click();
  await app.untilSaved(SHORTENER, 'Status: In review # not sent yet');
  const between = await app.read(SHORTENER);
  await openItem(app).focus();
  await app.page.keyboard.press('Space');
  await app.untilSaved(SHORTENER, '- [x] Who may see the statistics?');
  await openItem(app).focus();
  await app.page.keyboard.press('ControlOrMeta+z');
  await isAgain(app, SHORTENER, between);
  await openItem(app).focus();
  await app.page.keyboard.press('ControlOrMeta+z');
  await isAgain(app, SHORTENER, before);
});

scenario('the last item ticked leads on to the next status', { notes: NOTES }, async (app) => {
  await openInPanel(app, SHORTENER);
  const offer = app.panel.getByRole('button', { name: 'Set to In review' });
  await app.until(async () => (await offer.count()) === 0, 'no offer while an item is open');
  await openItem(app).click();
  await offer.click();
  await app.untilSaved(SHORTENER, 'Status: In review # not sent yet');
  await app.until(async () => (await offer.count()) === 0, 'the offer to be gone');
});

scenario('write an answer from the panel by keyboard; the bytes around it stay', { notes: NOTES }, async (app) => {
  const before = await app.read(SHORTENER);
  await openInPanel(app, SHORTENER);
  await openItem(app).focus();
  await app.page.keyboard.press('Enter');
  const field = app.panel.getByRole('textbox', { name: /Who may see the statistics/ });
  await field.waitFor();
  await app.page.keyboard.type('Whoever made the link.');
  await app.page.keyboard.press('ControlOrMeta+Enter');
  await app.untilSaved(SHORTENER, 'Whoever made the link.');
  const item = '- [ ] Who may see the statistics?\n';
  const [line = ''] = (await app.read(SHORTENER)).split(item)[1]?.split('\n') ?? [];
  await isAgain(app, SHORTENER, before.replace(item, `${item}${line}\n`));
  expect(line).toMatch(/^\s+Whoever made the link\.$/);
});

scenario(
  'check relations: create what is missing, ignore a finding, and list it again',
  { notes: NOTES },
  async (app) => {
    await app.run('check-relations');
    await app.dialog.getByRole('link', { name: 'URL shortener' }).first().waitFor();
    await app.dialog.getByRole('button', { name: 'Create note' }).click();
    await app.until(async () => (await app.files('md')).some((name) => name.endsWith('Ranking.md')), 'the new note');
    await app.dialog.getByRole('button', { name: 'Ignore' }).first().click();
    await app.dialog.getByText('1 ignored').waitFor();
    await app.dialog.getByRole('button', { name: 'Show' }).click();
    await app.dialog.getByRole('button', { name: 'Stop ignoring' }).click();
    await app.dialog.getByRole('link', { name: 'URL shortener' }).first().waitFor();
  },
);
