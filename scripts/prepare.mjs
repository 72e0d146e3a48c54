import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const PLUGIN_SOURCES = ['src', 'build', 'styles.css', 'manifest.json', 'esbuild.config.mjs', 'package-lock.json'];
const STAND_IN = 'packages/obsidian-stand-in';
const STAND_IN_SOURCES = [
  ...['host', 'node', 'page', 'styles', 'build.mjs', 'package.json'].map((source) => `${STAND_IN}/${source}`),
  'package-lock.json',
];

/** The finished plugin folder. */
export const pluginFolder = path.join(root, 'dist');

/** The stand-in's built page. */
export const standInPage = path.join(root, STAND_IN, 'dist');

/** Sets a fresh clone up: installs the packages where they are missing. */
export function ensureInstalled() {
  if (existsSync(path.join(root, 'node_modules/obsidian-stand-in'))) return;
  console.log('Installing packages (npm ci) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Builds the plugin and the stand-in where a source is newer than what was built. */
export function ensureBuilt() {
  if (isStale('dist/main.js', PLUGIN_SOURCES)) build('The plugin', 'esbuild.config.mjs');
  if (['page.js', 'node.mjs'].some((built) => isStale(`${STAND_IN}/dist/${built}`, STAND_IN_SOURCES)))
    build('The stand-in', `${STAND_IN}/build.mjs`);
}

function build(what, script) {
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${what} could not be built. The errors are above.`);
}

/** What of the stand-in runs in Node, once it is built. */
export function standInModule() {
  return import('obsidian-stand-in');
}

function isStale(built, sources) {
  const target = path.join(root, built);
  if (!existsSync(target)) return true;
  const builtAt = statSync(target).mtimeMs;
  return sources.some((source) => newestIn(path.join(root, source)) > builtAt);
}

function newestIn(target) {
  if (!existsSync(target)) return 0;
  const { mtimeMs } = statSync(target);
  if (!statSync(target).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(target).map((name) => newestIn(path.join(target, name))));
}
