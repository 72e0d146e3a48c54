import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

const COUNT = 300;
const nameOf = (at: number): string => `Notes/Note ${at}.md`;
const textOf = (at: number): string => `---\nStatus: Draft # ${at}\n---\n\nA thought.\n`;
const MANY = Object.fromEntries(Array.from({ length: COUNT }, (_, at) => [nameOf(at), textOf(at)]));

scenario('a change to many notes ends cleanly when the plugin is turned off', { notes: MANY }, async (app) => {
  await app.run('open-review-board');
  await app.board.getByText('Note 0', { exact: true }).waitFor();
  await app.board.locator('.design-phases-grid').focus();
  await app.page.keyboard.press('ControlOrMeta+a');
  await app.board.getByRole('button', { name: /Set status/ }).click();
  await app.page.locator('.menu').getByText('In review', { exact: true }).click();
  await app.dialog.locator('.mod-cta').click();
  await app.dialog.getByRole('progressbar').waitFor();
  await app.turn(false);
  const [, changed = ''] = /turned off after changing (\d+) of 300/.exec(await app.notice('turned off')) ?? [];
  expect(await app.page.locator('.modal').count()).toBe(0);
  const texts = await Promise.all(Object.keys(MANY).map((name) => app.read(name)));
  const whole = texts.filter((text, at) => text === textOf(at).replace('Draft', 'In review'));
  expect(whole).toHaveLength(Number(changed));
  expect(texts.filter((text, at) => text === textOf(at))).toHaveLength(COUNT - Number(changed));
});

scenario('a practice goes on when the plugin is turned off and on', { notes: NOTES }, async (app) => {
  await app.open(CHAT);
  await app.run('start-practice');
  await app.dialog.getByLabel('Practice note').selectOption('');
  await app.dialog.locator('.mod-cta').click();
  await app.run('open-phase-panel');
  await app.panel.getByRole('timer').waitFor();
  await app.turn(false);
  await app.turn(true);
  await app.run('end-practice');
  await app.dialog.getByRole('button', { name: 'Keep' }).click();
  await app.dialog.getByRole('button', { name: 'Save to practice log' }).click();
  await app.untilSaved(CHAT, '## Practice log');
});
