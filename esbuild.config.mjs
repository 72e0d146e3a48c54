import { readFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { grayMatterForBrowser } from './build/gray-matter-plugin.mjs';

/** Little more than main.js has now, so that what makes it grow is noticed. */
const SIZE_LIMIT = 320 * 1024;
const development = process.argv.includes('--watch');

const options = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian', '@codemirror/state', '@codemirror/view', '@codemirror/language'],
  plugins: [grayMatterForBrowser()],
  minify: !development,
  sourcemap: development ? 'inline' : false,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

if (development) {
  const context = await esbuild.context(options);
  await context.watch();
} else {
  await esbuild.build(options);
  const { length } = await readFile(options.outfile);
  console.log(`main.js: ${(length / 1024).toFixed(1)} KB of ${SIZE_LIMIT / 1024} KB`);
  if (process.argv.includes('--check-size') && length > SIZE_LIMIT) {
    console.error('main.js is larger than its limit.');
    process.exit(1);
  }
}
