import { installPage } from './jsdom-page';

/**
 * Runs in a process of its own, because it turns Node's globals into those of a page:
 *
 *   node headless.mjs table <vault> <plugin folder>     prints the vault's notes
 *   node headless.mjs once <vault> <plugin folder>      does the main job, prints the panel and the diff
 */
async function main([task, vault = '', pluginFolder = '']: string[]): Promise<void> {
  installPage();
  const { startHeadless } = await import('./headless-host');
  const app = await startHeadless(vault, pluginFolder);
  if (task === 'once') {
    const { mainJob } = await import('./main-job');
    console.log(await mainJob(app, vault));
  } else {
    const { notesTable } = await import('./notes-table');
    console.log(notesTable(app.api));
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
