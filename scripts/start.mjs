/** `npm start`: the plugin in a page, without one, or into a vault; `--help` prints how. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, pluginFolder, root, standInModule, standInPage } from './prepare.mjs';
import { installIntoVault, VaultProblem } from './install-into-vault.mjs';

const USAGE = `Usage:
  npm start                          serves the plugin in a page, on a copy of the sample vault
  npm start -- --port <number>       the same on a port of your choice
  npm start -- --once                inserts, ticks and sets a status without a page, and prints what changed
  npm start -- --vault <folder>      installs the plugin into your vault
  npm start -- --help                prints this`;

const SAMPLE = path.join(root, 'sample-vault');
const FIRST_NOTE = 'Designs/URL shortener.md';

async function main() {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  ensureInstalled();
  ensureBuilt();
  if (options.vault !== undefined) return install(path.resolve(options.vault));
  return options.once ? once() : serve(Number(options.port));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        once: { type: 'boolean', default: false },
        vault: { type: 'string' },
        port: { type: 'string', default: '0' },
      },
    });
    return values;
  } catch (error) {
    throw new VaultProblem(`${error.message}\n\n${USAGE}`);
  }
}

async function install(vault) {
  const folder = await installIntoVault(vault);
  console.log(`Design Phases is in ${folder}.`);
  console.log('To switch it on: in Obsidian open Settings → Community plugins, turn community plugins on if they are');
  console.log('off, press the reload button beside “Installed plugins”, and switch on Design Phases.');
}

async function once() {
  const { copyVault, removeCopy } = await standInModule();
  const vault = await copyVault(SAMPLE);
  try {
    process.exitCode = await headless('once', vault);
  } finally {
    await removeCopy(vault);
  }
}

async function serve(port) {
  const { copyVault, removeCopy, serveVault } = await standInModule();
  const vault = await copyVault(SAMPLE);
  await headless('table', vault);
  const server = await serveVault(vault, { plugin: pluginFolder, page: standInPage, note: FIRST_NOTE, port });
  console.log(`\nDesign Phases runs at ${server.url}`);
  console.log(`It works on a copy: ${vault}`);
  console.log('The board is one click away, in the ribbon on the left. Ctrl-C stops the server and removes the copy.');
  const stop = async () => {
    await server.close();
    await removeCopy(vault);
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function headless(task, vault) {
  const script = path.join(root, 'scripts/headless/run.mjs');
  const child = spawn(process.execPath, [script, task, vault], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().catch((error) => {
  console.error(error instanceof VaultProblem ? error.message : error);
  process.exit(1);
});
