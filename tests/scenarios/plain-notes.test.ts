import { NOTES } from './notes';
import { scenario } from './scenario';

const PLAIN = 'Rate limits.md';
const PLAIN_TEXT = '# Rate limits\n\nA bucket is filled again over time.\n';
const STEPS = 'Seat booking.md';
const STEPS_TEXT = `# Seat booking

## Step 1: Clarify requirements

- Who books a seat?
- How long is a seat held?

## Step 2: Sketch the architecture

- Which service holds a seat?
`;

const VAULT = { ...NOTES, [PLAIN]: PLAIN_TEXT, [STEPS]: STEPS_TEXT };

scenario(
  'a plain note: its title and a way to a checklist, and no word on status or reviews',
  { notes: VAULT },
  async (app) => {
    await app.open(PLAIN);
    await app.run('open-phase-panel');
    await app.panel.getByText('Rate limits', { exact: true }).waitFor();
    const insert = app.panel.getByRole('button').filter({ hasText: 'Insert checklist' });
    await insert.waitFor();
    expect(await app.panel.textContent()).not.toMatch(/No status|review/i);
    expect(await app.panel.getByRole('progressbar').count()).toBe(0);
    await insert.click();
    await app.dialog.getByRole('button', { name: 'Insert', exact: true }).click();
    await app.untilSaved(PLAIN, '- [ ] Which core features must the system have?');
    await app.panel
      .getByText(/^0 of 54/)
      .first()
      .waitFor();
  },
);

scenario(
  'phases without check boxes: convert them from the panel, and take that back',
  { notes: VAULT },
  async (app) => {
    await app.open(STEPS);
    await app.run('open-phase-panel');
    await app.panel.getByText('There are no check boxes yet').waitFor();
    await app.panel.getByText('Step 2: Sketch the architecture').waitFor();
    await app.panel.getByRole('button', { name: 'Convert to checklist' }).click();
    await app.dialog.getByRole('button', { name: 'Convert', exact: true }).click();
    await app.untilSaved(STEPS, '- [ ] How long is a seat held?');
    await app.panel.getByRole('checkbox', { name: 'Who books a seat?' }).waitFor();
    await app.page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await app.until(async () => (await app.read(STEPS)) === STEPS_TEXT, 'the note as it was');
  },
);

scenario('converting a note without a list says so, and opens no dialog', { notes: VAULT }, async (app) => {
  await app.open(PLAIN);
  await app.run('convert-to-checklist');
  await app.notice('No plain list to convert.');
  expect(await app.page.locator('.modal').count()).toBe(0);
  expect(await app.read(PLAIN)).toBe(PLAIN_TEXT);
});
