import { CHAT, NOTES } from './notes';
import { scenario } from './scenario';

scenario(
  'panel and board take the keyboard when they open, and what it changes shows everywhere',
  { notes: NOTES },
  async (app) => {
    const { keyboard } = app.page;
    await app.open(CHAT);
    await app.page.locator('.cm-content').click();
    await app.run('open-phase-panel');
    const firstOpen = app.panel.getByRole('checkbox', { name: 'How long is history kept?' });
    await firstOpen.and(app.page.locator(':focus')).waitFor();
    await keyboard.press('Space');
    await app.untilSaved(CHAT, '- [x] How long is history kept?');
    await app.page.locator('.status-bar').getByText('2/3', { exact: true }).waitFor();
    await app.run('open-review-board');
    await app.board.locator('.design-phases-grid:focus').waitFor();
    await keyboard.press('Home');
    await keyboard.press('Space');
    await app.board.getByText('1 note selected').waitFor();
    await app.board.getByRole('row', { name: /Chat/ }).getByText('2 of 3').waitFor();
  },
);
