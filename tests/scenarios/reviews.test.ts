import type { AppPage } from './app-page';
import { scenario } from './scenario';

const QUOTA = 'Designs/Quota service.md';
const LEDGER = 'Designs/Ledger.md';

const NOTES: Record<string, string> = {
  [QUOTA]: `---
Status: In review # since Monday
Started: 2026-11-02
EditDate: 2026-11-18
Relates: "[[Ledger]]"
Peer Reviewed: 0
---
# Quota service

## Step 1: Clarify requirements (5 minutes)

- [x] Who sets a quota?
  The owner of a project, for each API.
- [x] What happens when it is used up?

## Step 2: Estimate the load (5 minutes)

- [ ] How many checks per second at peak?

Storage: TBD
`,
  [LEDGER]: `---
Status: Done
Peer Reviewed: 1
Reviews:
  - 2020-03-02 approved by Bo
---
# Ledger

Every change is an entry, and none is ever changed.
`,
};

const notices = ({ page }: AppPage) => page.locator('.notice');
const figure = ({ board }: AppPage, text: string) => board.getByRole('button', { name: text, exact: true });

/** Answers the question for the name, which the app asks the first time. */
async function enterName({ dialog }: AppPage, name: string): Promise<void> {
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Save' }).click();
}

async function openInPanel(app: AppPage, note: string): Promise<void> {
  await app.open(note);
  await app.run('open-phase-panel');
  await app.panel.locator('.design-phases-note-title').waitFor();
}

scenario('approve a note at once, set the next status, and undo both', { notes: NOTES }, async (app) => {
  const before = await app.read(QUOTA);
  await openInPanel(app, QUOTA);
  await app.panel.getByRole('button', { name: 'Record peer review' }).click();
  await enterName(app, 'Ada');
  await app.notice('Peer review recorded (1 of 1)');
  await app.untilSaved(QUOTA, 'Peer Reviewed: 1');
  expect(await app.read(QUOTA)).toMatch(/- \d{4}-\d\d-\d\d approved by Ada \(v1:[0-9a-v]{8}\)\n/);
  await notices(app).getByRole('button', { name: 'Set to Reviewed' }).click();
  await app.untilSaved(QUOTA, 'Status: Reviewed # since Monday');
  await notices(app).getByRole('button', { name: 'Undo' }).click();
  await app.until(async () => (await app.read(QUOTA)) === before, 'the note as it was');
});

scenario('ask for changes with a reason; the panel says so', { notes: NOTES }, async (app) => {
  await openInPanel(app, QUOTA);
  await app.panel.getByRole('button', { name: 'Request changes' }).click();
  await app.dialog.getByLabel('Comment').fill('The peak is missing');
  await app.dialog.getByLabel('Reviewer').fill('Bo');
  await app.page.keyboard.press('Enter');
  await app.untilSaved(QUOTA, ': The peak is missing');
  expect(await app.read(QUOTA)).toContain('Peer Reviewed: 0\n');
  await app.panel.getByText('Bo requested changes').waitFor();
  await app.panel.getByText('The peak is missing').waitFor();
});

scenario('ask for a review, find it on the board, and give it', { notes: NOTES }, async (app) => {
  await openInPanel(app, LEDGER);
  await app.panel.getByRole('button', { name: 'Record peer review' }).click();
  await enterName(app, 'Ada');
  await app.open(QUOTA);
  await app.run('request-review');
  await app.dialog.getByLabel('Names').fill('Ada, Cy');
  await app.dialog.getByRole('button', { name: 'Request review' }).click();
  await app.untilSaved(QUOTA, 'requested from Ada');
  await app.panel.getByText('Waiting for Ada').waitFor();
  await app.run('open-review-board');
  await figure(app, '1 waiting for you').click();
  await app.until(async () => (await app.board.getByText('Ledger', { exact: true }).count()) === 0, 'one note left');
  await app.board.getByText('Quota service', { exact: true }).click({ button: 'right' });
  await app.page.locator('.menu').getByText('Record peer review', { exact: true }).click();
  await app.untilSaved(QUOTA, 'approved by Ada');
  await app.until(async () => (await app.board.getByText('Quota service').count()) === 0, 'nothing to wait for Ada');
});

scenario('an edit after an approval is seen in the panel and on the board', { notes: NOTES }, async (app) => {
  await openInPanel(app, LEDGER);
  await app.panel.getByRole('button', { name: 'Record peer review' }).click();
  await enterName(app, 'Ada');
  await app.panel.getByText('Ada approved').waitFor();
  expect(await app.panel.getByText('edited since').count()).toBe(0);
  await app.page.locator('.cm-content').getByText('Every change is an entry').click();
  await app.page.keyboard.press('End');
  await app.page.keyboard.type(' Auditors may.');
  await app.panel.getByText('edited since').waitFor();
  await app.read(LEDGER);
  await app.run('open-review-board');
  await app.board.locator('.design-phases-pill.is-outdated').waitFor();
});

scenario('a note is due for another review after the days its status allows', { notes: NOTES }, async (app) => {
  const settings = await app.openSettings();
  await settings.getByLabel('Edit Done').click();
  await app.dialog.getByLabel('Review again after').fill('180');
  await app.dialog.getByRole('button', { name: 'Save' }).click();
  await app.closeSettings();
  const before = await app.read(LEDGER);
  await openInPanel(app, LEDGER);
  await app.panel.getByText('Review due').waitFor();
  expect(await app.read(LEDGER)).toBe(before);
});

scenario('what a note still needs before its review, and where', { notes: NOTES }, async (app) => {
  await openInPanel(app, QUOTA);
  await app.panel
    .getByRole('button', { name: 'Not ready: 1 open item, 1 item without an answer, 1 placeholder' })
    .click();
  await app.panel.getByRole('button', { name: 'Storage: TBD' }).click();
  await app.until(async () => (await app.currentLine()) === 'Storage: TBD', 'the cursor on the placeholder');
  await app.run('set-status');
  await app.dialog.getByText('Not ready: 1 open item').waitFor();
  await app.page.keyboard.press('Escape');
});

scenario('on a phone a note is approved and taken back with a tap', { notes: NOTES, phone: true }, async (app) => {
  const before = await app.read(QUOTA);
  await app.open(QUOTA);
  await app.run('record-peer-review');
  await enterName(app, 'Ada');
  await app.untilSaved(QUOTA, 'approved by Ada');
  await notices(app).getByRole('button', { name: 'Undo' }).click();
  await app.until(async () => (await app.read(QUOTA)) === before, 'the note as it was');
});

scenario('the panel names each reviewer, and when they said what', { notes: NOTES }, async (app) => {
  await openInPanel(app, LEDGER);
  const approval = app.panel.getByRole('listitem').filter({ hasText: 'Bo approved' });
  await approval.getByText(/^\d+ years ago$/).waitFor();
  expect(await approval.locator('time').getAttribute('title')).toBe('2020-03-02');
  await app.open(QUOTA);
  await app.panel.getByText('Quota service', { exact: true }).waitFor();
  expect(await app.panel.getByText('Bo approved').count()).toBe(0);
});
