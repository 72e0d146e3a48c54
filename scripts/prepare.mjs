import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const PLUGIN_SOURCES = ['src', 'build', 'esbuild.config.mjs', 'package-lock.json'];
const PREVIEW_SOURCES = ['packages/obsidian-stand-in', 'scripts/build-preview.mjs', 'package-lock.json'];

/** Sets a fresh clone up: installs the packages where they are missing. */
export function ensureInstalled() {
  if (existsSync(path.join(root, 'node_modules/esbuild'))) return;
  console.log('Installing packages (npm ci) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Builds main.js and the preview where a source is newer than what was built. */
export async function ensureBuilt() {
  if (isStale('main.js', PLUGIN_SOURCES)) {
    const { status } = spawnSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error('main.js could not be built; what is wrong stands above.');
  }
  if (isStale('dist/preview/page.js', PREVIEW_SOURCES) || isStale('dist/preview/node.mjs', PREVIEW_SOURCES)) {
    const { buildPreview } = await import('./build-preview.mjs');
    await buildPreview();
  }
}

/** What runs in Node, once it is built. */
export function previewModule() {
  return import(pathToFileURL(path.join(root, 'dist/preview/node.mjs')).href);
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
