import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { grayMatterForBrowser } from './build/gray-matter-plugin.mjs';
import { bannerOf, bundledPackages, checkNotices, noticesFile } from './build/notices.mjs';
import { partsOf } from './build/parts.mjs';

/**
 * Little more than main.js has now, so that what makes it grow is noticed. It was 320 KB; since then came one reader each
 * for blocks and inline text by CommonMark's rules, step words and time boxes in many languages, flashcards for
 * Spaced Repetition, what a practice leaves (its summary, its log and the review of all logs), and reviews of a version:
 * their log, who is asked, and where they are seen; decision records: outcomes, and what supersedes what; the first board
 * of a vault, answers written in the panel, and its undo. `--parts` says what takes how much.
 */
const SIZE_LIMIT = 480 * 1024;

const root = path.dirname(fileURLToPath(import.meta.url));
const plugin = path.join(root, 'dist');
const development = process.argv.includes('--watch');

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !development,
  charset: 'utf8',
  logLevel: 'warning',
};

const code = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.js',
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: ['obsidian', '@codemirror/state', '@codemirror/view', '@codemirror/language'],
  plugins: [grayMatterForBrowser()],
  sourcemap: development ? 'inline' : false,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};

const styles = { ...shared, entryPoints: ['styles.css'], outfile: 'dist/styles.css', target: 'es2022' };

/** `dist` becomes a finished plugin folder: main.js, manifest.json, styles.css and nothing else. */
async function preparePluginFolder() {
  await rm(plugin, { recursive: true, force: true });
  await mkdir(plugin, { recursive: true });
  await copyFile(path.join(root, 'manifest.json'), path.join(plugin, 'manifest.json'));
}

async function build() {
  const { metafile } = await esbuild.build({ ...code, metafile: true, write: false });
  if (process.argv.includes('--parts')) console.log(partsOf(metafile).join('\n'));
  const packages = await bundledPackages(metafile, root);
  await checkNotices(packages, root, process.argv.includes('--write-notices'));
  await esbuild.build({ ...code, banner: { js: bannerOf(packages) } });
  await esbuild.build(styles);
}

async function checkSize() {
  const { length } = await readFile(path.join(plugin, 'main.js'));
  console.log(`main.js: ${(length / 1024).toFixed(1)} KB of ${SIZE_LIMIT / 1024} KB`);
  if (process.argv.includes('--check-size') && length > SIZE_LIMIT)
    throw new Error('main.js is larger than its limit.');
}

async function watch() {
  for (const options of [code, styles]) await (await esbuild.context(options)).watch();
}

await preparePluginFolder();
if (development) {
  await watch();
} else {
  try {
    await build();
    await checkSize();
  } catch (error) {
    // esbuild has said already what is wrong in a source.
    if (!error.errors) console.error(error.message.includes(noticesFile) ? error.message : error);
    process.exit(1);
  }
}
