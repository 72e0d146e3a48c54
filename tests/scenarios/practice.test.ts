import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

scenario('practice a note, score its phases, and find them in the practice review', { notes: NOTES }, async (app) => {
  const { page } = app;
  await app.open(CHAT);
  await app.run('open-phase-panel');
  await app.run('start-practice');
  await app.dialog.getByLabel('What to design').fill('Design a chat');
  await app.dialog.getByLabel('Practice note').selectOption('');
  await app.dialog.getByRole('button', { name: 'Start practice' }).click();
  await app.panel.getByRole('timer').waitFor();
  await app.panel.getByRole('checkbox', { name: /How long is history kept/ }).click();
  await app.run('next-practice-phase');
  await app.run('end-practice');
  await app.dialog.getByRole('button', { name: 'Keep' }).click();
  await app.dialog.getByRole('button', { name: 'Save to practice log' }).waitFor();
  await page.keyboard.type('2');
  await page.keyboard.type('asked for history first');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await app.untilSaved(CHAT, '| 1/1 | 2 | asked for history first |');
  await app.run('open-practice-review');
  const phases = page.getByRole('table', { name: 'Phases' });
  await phases.getByRole('row', { name: /Sketch the architecture/ }).waitFor();
  await phases.getByRole('button', { name: /Show practices of .*Clarify requirements/ }).click();
  await page.getByText('asked for history first').last().waitFor();
});

scenario('the board says what comes next, and ticks it', { notes: NOTES }, async (app) => {
  await app.run('open-review-board');
  await app.page.getByRole('button', { name: 'Next', exact: true }).click();
  const item = app.page.getByRole('checkbox', { name: 'How long is history kept?' });
  await item.click();
  await app.untilSaved(CHAT, '- [x] How long is history kept?');
  await app.page.getByRole('checkbox', { name: 'Which service delivers a message?' }).waitFor();
});
