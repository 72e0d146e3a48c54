import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

const BASE = 'Planning/Our reviews.base';
const VIEWS = 'views:\n  - type: design-phases-review\n    name: Review\n    filters: file.hasProperty("Status")\n';

scenario(
  'the review base that the vault has is opened, whatever its name',
  { notes: { ...NOTES, [BASE]: VIEWS } },
  async (app) => {
    await app.run('create-review-base');
    await app.until(async () => (await app.activeNote()) === BASE, 'that base to be open');
    expect(await app.read(BASE)).toBe(VIEWS);
    expect(await app.files('base')).toEqual([BASE]);
  },
);

scenario('a vault without a review base gets one, once', { notes: NOTES }, async (app) => {
  await app.run('create-review-base');
  await app.until(async () => (await app.activeNote()) === 'Review board.base', 'the new base to be open');
  await app.page.locator('.workspace-leaf-content[data-type="bases"]').getByText('Feed', { exact: true }).waitFor();
  await app.open(CHAT);
  await app.run('create-review-base');
  await app.until(async () => (await app.activeNote()) === 'Review board.base', 'the same base to be open');
  expect(await app.files('base')).toEqual(['Review board.base']);
});

scenario('printing says where the page goes before anything is written', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('export-printable-checklist');
  await app.dialog.getByText('Saved in “Printouts”, then opened in your browser.').waitFor();
  await app.dialog.getByRole('button', { name: 'Cancel' }).click();
  expect(await app.files('html')).toEqual([]);
});
