/** `npm run bench`: prints what the project claims about speed and memory, each figure from a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt } from '../scripts/prepare.mjs';
import { benchBoard } from './board.mjs';
import { bundle, root } from './bundle.mjs';

const PARSERS = ['scan', 'outline', 'mdast', '@lezer/markdown'];
const RUNS = 3;
const STARTS = 9;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const title = (text) => console.log(`\n${text}`);

/** Runs a script in a process of its own that prints its figures itself. */
function printed(script) {
  const { status } = spawnSync(process.execPath, [path.join(root, script)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${script} failed.`);
}

/** Runs a script in a process of its own and reads the JSON it prints. */
function measured(script, ...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function benchOutline() {
  title('text → outline, against a bare line scan (each contender paired with its own floor, in a process of its own)');
  const script = await bundle('measure.mjs');
  for (const kind of ['prose', 'checklist'])
    for (const name of PARSERS) {
      const runs = Array.from({ length: RUNS }, () => measured(script, name, kind));
      const ratios = runs.map(({ ratio }) => ratio.toFixed(2));
      const { microsecondsANote } = runs[0];
      console.log(`  ${kind}: ${name}: ${ratios.join(', ')}× (${microsecondsANote.toFixed(1)} µs a note)`);
    }
}

async function benchIndex() {
  title('index from cached metadata (notes of seven phases and 45 items)');
  const script = await bundle('index-measure.mjs');
  for (const count of [1000, 10_000, 100_000]) {
    const runs = Array.from({ length: RUNS }, () => measured(script, String(count)));
    const build = median(runs.map(({ microsecondsANote }) => microsecondsANote)).toFixed(1);
    const memory = (median(runs.map(({ bytesANote }) => bytesANote)) / 1024).toFixed(2);
    const change = median(runs.map(({ microsecondsAChange }) => microsecondsAChange)).toFixed(1);
    console.log(`  ${runs[0].notes} notes: ${build} µs and ${memory} KB a note, ${change} µs a changed note`);
  }
}

function benchMainJs() {
  title('main.js');
  const script = path.join(root, 'bench/main-js-measure.mjs');
  const runs = Array.from({ length: STARTS }, () => measured(script, path.join(root, 'dist/main.js')));
  const compile = median(runs.map((run) => run.compile)).toFixed(1);
  const evaluate = median(runs.map((run) => run.evaluate)).toFixed(1);
  console.log(`  ${(runs[0].bytes / 1024).toFixed(1)} KB, compiled in ${compile} ms, evaluated in ${evaluate} ms`);
}

async function benchViews() {
  title('phase panel in Chromium');
  printed('bench/panel.mjs');
  title('review board in Chromium');
  for (const line of await benchBoard()) console.log(`  ${line}`);
  title('bulk status change in Chromium');
  printed('bench/bulk.mjs');
}

await ensureBuilt();
benchMainJs();
await benchIndex();
await benchOutline();
await benchViews();
