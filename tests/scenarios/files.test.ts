import type { AppPage } from './app-page';
import { scenario } from './scenario';

const QUEUE = 'Queue.md';
const VAULT = {
  [QUEUE]: '---\nStatus: Draft\n---\n# Queue\n\n- [x] Who sends?\n- [ ] In which order?\n- [ ] What is lost?\n',
  'Diary.md': '# Diary\n\nRain.\n',
};

const fileRow = ({ page }: AppPage, note: string) => page.locator(`.nav-file-title[data-path="${note}"]`);

/** Uses the switch among the settings, as often as that is asked. */
async function flipSetting(app: AppPage, name: string): Promise<void> {
  const settings = await app.openSettings();
  await settings.locator('.setting-item', { hasText: name }).locator('.checkbox-container').click();
  await app.closeSettings();
}

scenario(
  'progress in the file explorer: only once it is switched on, and gone with the switch or the plugin',
  { notes: VAULT },
  async (app) => {
    const count = fileRow(app, QUEUE).getByText('1/3', { exact: true });
    await fileRow(app, QUEUE).waitFor();
    await app.open(QUEUE);
    await app.run('open-phase-panel');
    await app.panel.getByRole('checkbox', { name: 'In which order?' }).waitFor();
    expect(await count.count()).toBe(0);
    await flipSetting(app, 'Progress in the file explorer');
    await count.waitFor();
    expect(await fileRow(app, 'Diary.md').textContent()).toBe('Diary');
    await app.panel.getByRole('checkbox', { name: 'In which order?' }).click();
    await fileRow(app, QUEUE).getByText('2/3', { exact: true }).waitFor();
    await flipSetting(app, 'Progress in the file explorer');
    await app.until(async () => (await fileRow(app, QUEUE).textContent()) === 'Queue', 'the name alone');
    await flipSetting(app, 'Progress in the file explorer');
    await fileRow(app, QUEUE).getByText('2/3', { exact: true }).waitFor();
    await app.turn(false);
    expect(await fileRow(app, QUEUE).textContent()).toBe('Queue');
  },
);
