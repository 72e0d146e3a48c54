/**
 * `npm run screens`: a picture of every screen in every look, and what axe-core finds wrong with it.
 *
 *   npm run screens -- [--only panel] [--look dark]… [--out folder]
 *
 *   npm run screens -- --docs [--only board]     the pictures of the docs and the animated one of the README instead
 *
 * Writes a contact sheet (screens/index.html, and one picture for each feature); ends with 1 where something is wrong.
 * The list of screens is tests/screens/all.ts; the end-to-end test uses it too.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

ensureInstalled();
ensureBuilt();
const { build } = await import('esbuild');
// As deep as the folders of the files it is made of, which find the repository from where they are.
const outfile = path.join(root, 'tests/dist/screens.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['tests/screens/main.ts'],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
