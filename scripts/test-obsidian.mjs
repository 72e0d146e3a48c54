/**
 *   npm run test:obsidian                      the scenarios in the real app, on its latest version
 *   npm run test:obsidian -- --app earliest    on the oldest version that the plugin supports
 *
 * Downloads and starts the app by obsidian-launcher, which needs the internet; where there is none, nothing is run and
 * nothing passes. More arguments go to jest.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
const { version, rest } = readArguments(process.argv.slice(2));
const { default: ObsidianLauncher } = await import('obsidian-launcher');

try {
  const launcher = new ObsidianLauncher();
  const [app, installer] = await launcher.resolveVersion(version);
  await launcher.downloadApp(app);
  await launcher.downloadInstaller(installer);
  console.log(`Obsidian ${app}, installer ${installer}`);
  await ensureBuilt();
  process.exitCode = runScenarios(app);
} catch (error) {
  console.error(`Obsidian could not be downloaded, so no scenario was run: ${error.message.split('\n')[0]}`);
  process.exitCode = 1;
}

function readArguments(given) {
  const at = given.indexOf('--app');
  if (at === -1) return { version: 'latest', rest: given };
  return { version: given[at + 1] ?? 'latest', rest: given.toSpliced(at, 2) };
}

function runScenarios(app) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const args = [jest, '--config', 'jest.e2e.config.mjs', '--verbose', 'tests/scenarios', ...rest];
  const env = { ...process.env, SCENARIO_DRIVER: 'obsidian', OBSIDIAN_VERSION: app };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}
