/** Builds `dist`: the page for a browser (page.js, page.css), and what scripts import in Node (node.mjs, headless.mjs). */
import esbuild from 'esbuild';

const shared = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  outdir: 'dist',
  sourcemap: 'linked',
  logLevel: 'warning',
  keepNames: true,
};

await Promise.all([
  esbuild.build({
    ...shared,
    entryPoints: { page: 'page/main.ts' },
    platform: 'browser',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  }),
  esbuild.build({ ...shared, entryPoints: { page: 'styles/page.css' }, sourcemap: false }),
  esbuild.build({
    ...shared,
    entryPoints: { node: 'node/main.ts', headless: 'node/headless.ts' },
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['jsdom', 'playwright-core'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
]);
