import { isInView } from '../setup/is-in-view';
import { scenario } from './scenario';

const EMPTY = 'Photo album.md';
const BEGUN = 'Chat.md';
const BROKEN = 'Feed.md';
const VAULT = {
  [EMPTY]: '# Photo album\n\n',
  [BEGUN]: `---
Status: Draft
---
## 🟩 Step 1: Clarify requirements and scope (5 minutes)

### Ask functional requirements

- [x] Which core features must the system have?
- [ ] Who are the users, and what does each role do?

## 🟨 Step 2: Define high-level architecture (10 minutes)
`,
  [BROKEN]: '---\nStatus: [Draft\n---\n# Feed\n\nWho reads it?\n',
};

scenario(
  'the dialog counts what is missing, and offers a second copy only where there is a first',
  { notes: VAULT },
  async (app) => {
    await app.open(EMPTY);
    await app.run('insert-checklist');
    await app.dialog.getByText('13 items, 5 min').waitFor();
    expect(await app.dialog.getByLabel('Insert everything again').count()).toBe(0);
    await app.page.keyboard.press('Escape');
    await app.open(BEGUN);
    await app.run('insert-checklist');
    await app.dialog.getByText('11 of 13 items missing').waitFor();
    await app.dialog.getByText('Adds 52 items.').waitFor();
    await app.dialog.getByLabel('Insert everything again').check();
    await app.dialog.getByText('Adds 54 items.').waitFor();
    await app.dialog.getByLabel('Insert everything again').uncheck();
    await app.dialog.getByRole('button', { name: 'Insert', exact: true }).click();
    await app.untilSaved(BEGUN, '- [ ] How much new data is generated per day?');
    expect((await app.read(BEGUN)).match(/Which core features/g)).toHaveLength(1);
  },
);

scenario('the new properties are rows, and a switch leaves them out', { notes: VAULT }, async (app) => {
  await app.open(EMPTY);
  await app.run('insert-checklist');
  const status = app.dialog.getByRole('listitem').filter({ hasText: /^Status: Draft$/ });
  await status.waitFor();
  await app.dialog.getByLabel('Add properties').uncheck();
  await status.waitFor({ state: 'detached' });
  await app.dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await app.untilSaved(EMPTY, '- [ ] ');
  expect(await app.read(EMPTY)).toMatch(/^# Photo album\n/);
});

scenario('a note whose properties are broken gets the checklist without properties', { notes: VAULT }, async (app) => {
  await app.open(BROKEN);
  await app.run('insert-checklist');
  await app.dialog.getByRole('button', { name: 'Insert without properties' }).click();
  await app.dialog.getByText('Adds 54 items.').waitFor();
  await app.dialog.getByRole('button', { name: 'Insert', exact: true }).click();
  await app.untilSaved(BROKEN, '- [ ] ');
  expect((await app.read(BROKEN)).startsWith('---\nStatus: [Draft\n---\n# Feed\n')).toBe(true);
});

scenario('in a window of 640 × 450 the buttons of each dialog are in view', { notes: VAULT }, async (app) => {
  await app.resize(640, 450);
  await app.open(BEGUN);
  for (const id of [
    'insert-checklist',
    'new-note-from-checklist',
    'export-flashcards',
    'export-printable-checklist',
    'request-review',
  ]) {
    await app.run(id);
    await app.dialog.locator('.mod-cta').waitFor();
    for (const button of await app.dialog.locator('.modal-button-container button').all()) {
      if (!(await isInView(button))) throw new Error(`${id}: ${await button.textContent()} is not in view.`);
    }
    await app.page.keyboard.press('Escape');
    await app.page.locator('.modal').waitFor({ state: 'detached' });
  }
});
