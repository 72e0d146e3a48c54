/**
 *   npm start                          the preview, on a copy of the sample vault
 *   npm start -- --once                the main job without a window; exit code 0, or 1 and the error
 *   npm start -- --vault <folder>      installs the build into that vault
 *   npm start -- --port <number>       the preview on a port of your choice
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, previewModule, root } from './prepare.mjs';
import { installIntoVault, VaultProblem } from './install-into-vault.mjs';

const SAMPLE = path.join(root, 'sample-vault');

async function main() {
  const options = readOptions();
  ensureInstalled();
  await ensureBuilt();
  if (options.vault !== undefined) return install(path.resolve(options.vault));
  return options.once ? once() : preview(Number(options.port));
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        vault: { type: 'string' },
        port: { type: 'string', default: '0' },
      },
    });
    return values;
  } catch (error) {
    throw new VaultProblem(`${error.message}\nUse --once, --vault <folder> or --port <number>.`);
  }
}

async function install(vault) {
  const folder = await installIntoVault(vault);
  console.log(`Design Phases is in ${folder}.`);
  console.log('To switch it on: in Obsidian open Settings → Community plugins, turn community plugins on if they are');
  console.log('off, press the reload button beside “Installed plugins”, and switch on Design Phases.');
}

async function once() {
  const { copyVault, removeCopy } = await previewModule();
  const vault = await copyVault(SAMPLE);
  try {
    process.exitCode = await headless('once', vault);
  } finally {
    await removeCopy(vault);
  }
}

async function preview(port) {
  const { copyVault, removeCopy, serveVault } = await previewModule();
  const vault = await copyVault(SAMPLE);
  await headless('table', vault);
  const server = await serveVault(vault, root, { note: 'Designs/URL shortener.md', port });
  console.log(`\nPreview: ${server.url}`);
  console.log(`It works on a copy: ${vault}`);
  console.log('The board is one click away, in the ribbon on the left. Ctrl-C ends the preview and removes the copy.');
  const stop = async () => {
    await server.close();
    await removeCopy(vault);
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function headless(task, vault) {
  const script = path.join(root, 'dist/preview/headless.mjs');
  const child = spawn(process.execPath, [script, task, vault, root], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

main().catch((error) => {
  console.error(error instanceof VaultProblem ? error.message : error);
  process.exit(1);
});
