import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the stand-in into its own dist: the page for the browser, and what the scripts run in Node. */
export async function buildStandIn() {
  const shared = { absWorkingDir: root, bundle: true, sourcemap: 'linked', logLevel: 'warning', keepNames: true };
  await Promise.all([
    esbuild.build({
      ...shared,
      entryPoints: { page: 'packages/obsidian-stand-in/page/main.ts' },
      outdir: 'packages/obsidian-stand-in/dist',
      platform: 'browser',
      target: 'chrome120',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    }),
    esbuild.build({
      ...shared,
      entryPoints: { page: 'packages/obsidian-stand-in/styles/page.css' },
      outdir: 'packages/obsidian-stand-in/dist',
      sourcemap: false,
    }),
    esbuild.build({
      ...shared,
      entryPoints: {
        node: 'packages/obsidian-stand-in/node/main.ts',
        headless: 'packages/obsidian-stand-in/node/headless.ts',
      },
      outdir: 'packages/obsidian-stand-in/dist',
      outExtension: { '.js': '.mjs' },
      platform: 'node',
      format: 'esm',
      target: 'node20',
      mainFields: ['module', 'main'],
      external: ['jsdom', 'playwright-core'],
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    }),
  ]);
}
