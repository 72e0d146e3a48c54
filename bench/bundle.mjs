import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { grayMatterForBrowser } from '../build/gray-matter-plugin.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles a file of this folder with the sources it imports, for Node; the path of the result. */
export async function bundle(name) {
  const outfile = path.join(root, 'bench/dist', name);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`bench/${name}`],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [grayMatterForBrowser()],
    alias: { obsidian: path.join(root, 'bench/obsidian-stub.mjs') },
    logLevel: 'error',
  });
  return outfile;
}
