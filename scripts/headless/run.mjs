/**
 * Runs in a process of its own, because the stand-in turns Node's globals into those of a page:
 *
 *   node run.mjs table <vault>     prints the vault's notes
 *   node run.mjs once <vault>      does the main job, prints the panel and the diff
 */
import { startHeadless } from 'obsidian-stand-in/headless';
import { pluginFolder } from '../prepare.mjs';
import { mainJob } from './main-job.mjs';
import { notesTable } from './notes-table.mjs';

const [task, vault] = process.argv.slice(2);

async function run() {
  const app = await startHeadless(vault, pluginFolder);
  const { api } = /** @type {{ readonly api: import('../../src/features/automation/api').DesignPhasesApi }} */ (
    /** @type {unknown} */ (app.plugin)
  );
  await api.whenReady();
  return task === 'once' ? mainJob(app, vault) : notesTable(api);
}

run().then(
  (text) => {
    console.log(text);
    process.exit(0);
  },
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
