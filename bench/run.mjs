/**
 * `npm run bench`: one table of what the project claims about speed, each figure from a process of its own and beside a
 * floor of the same run, for milliseconds of a shared machine say nothing. `-- --write` keeps it in bench/RESULTS.md,
 * `-- --quick` leaves out the panel and the change of many notes.
 */
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../scripts/prepare.mjs';
import { benchBoard } from './board.mjs';
import { bundle, root } from './bundle.mjs';

const PARSERS = ['scan', 'outline', 'mdast', '@lezer/markdown'];
const RUNS = 3;
const STARTS = 9;
const REVIEWED_VAULT = 10_000;
/** Milliseconds. */
const LONGEST_SLICE = 8;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const us = (number) => `${number.toFixed(1)} µs`;
const title = (text) => console.log(`\n${text}`);

/** Widely used plugins as this script measured them once: name, KB, milliseconds to compile (medians of 9). */
const PLUGINS_MEASURED = 'another machine, 2026-11-27';
const PLUGINS = [
  ['Checklist', 307, 11.4],
  ['Tasks', 447, 29.6],
  ['Kanban', 707, 37.6],
];

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

async function outlineRows() {
  const script = await bundle('measure.mjs');
  return ['prose', 'checklist'].flatMap((kind) =>
    PARSERS.map((name) => {
      const runs = Array.from({ length: RUNS }, () => measured(script, name, kind));
      const { microsecondsANote, floorMicrosecondsANote } = runs[0];
      const ratio = median(runs.map((run) => run.ratio));
      const what = `text, ${name} / bare line scan`;
      return { what, size: kind, own: us(microsecondsANote), floor: us(floorMicrosecondsANote), ratio };
    }),
  );
}

async function indexRows() {
  const script = await bundle('index-measure.mjs');
  let smallest;
  return [1000, 10_000, 100_000].flatMap((size) => {
    const runs = Array.from({ length: RUNS }, () => measured(script, String(size)));
    const of = (name) => median(runs.map((run) => run[name]));
    const change = of('microsecondsAChange');
    smallest ??= change;
    const own = `${us(of('microsecondsANote'))}, ${(of('bytesANote') / 1024).toFixed(2)} KB`;
    return [
      {
        what: 'index, a note / bare pass over the cached metadata',
        size,
        own,
        floor: us(of('floorMicrosecondsANote')),
        ratio: of('ratio'),
      },
      {
        what: 'one changed note in the index / the same at 1,000',
        size,
        own: us(change),
        floor: us(smallest),
        ratio: change / smallest,
      },
    ];
  });
}

/** Of 10,000 notes every tenth was reviewed; a slice should leave the page half of a frame. */
async function reviewRows() {
  const script = await bundle('reviews-measure.mjs');
  const runs = Array.from({ length: RUNS }, () => measured(script, String(REVIEWED_VAULT)));
  const of = (name) => median(runs.map((run) => run[name]));
  const ms = (number) => `${number.toFixed(1)} ms`;
  return [
    {
      what: 'index with fingerprints / without',
      size: REVIEWED_VAULT,
      own: ms(of('milliseconds')),
      floor: ms(of('floorMilliseconds')),
      ratio: of('ratio'),
    },
    {
      what: 'slice of review states, longest / 8 ms',
      size: REVIEWED_VAULT,
      own: ms(of('slice')),
      floor: ms(LONGEST_SLICE),
      ratio: of('slice') / LONGEST_SLICE,
    },
  ];
}

function mainJsRows() {
  const script = path.join(root, 'bench/main-js-measure.mjs');
  const runs = Array.from({ length: STARTS }, () => measured(script, path.join(root, 'dist/main.js')));
  const compile = median(runs.map((run) => run.compile));
  const size = `${(runs[0].bytes / 1024).toFixed(0)} KB`;
  return PLUGINS.map(([name, kilobytes, milliseconds]) => ({
    what: `main.js, compile / ${name} (${PLUGINS_MEASURED})`,
    size: `${size} / ${kilobytes} KB`,
    own: `${compile.toFixed(1)} ms`,
    floor: `${milliseconds} ms`,
    ratio: compile / milliseconds,
  }));
}

/** The table as Markdown, with what it was measured on. */
function report(rows, loads) {
  const cells = ({ what, size, own, floor, ratio }) =>
    `| ${what} | ${typeof size === 'number' ? size.toLocaleString('en-US') : size} | ${own} | ${floor} | ${ratio.toFixed(2)} |`;
  const processors = os.cpus();
  const commit = spawnSync('git', ['log', '-1', '--format=%h'], { cwd: root, encoding: 'utf8' }).stdout.trim();
  const machine = `${processors.length} × ${processors[0].model}, Node ${process.versions.node}`;
  return [
    `Measured ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC at ${commit} on ${machine}; load average ${loads.join(' at the start, ')} at the end.`,
    '',
    '| what / floor | size | ours | floor | ratio |',
    '|---|---|---|---|---|',
    ...rows.map(cells),
    '',
  ].join('\n');
}

const load = () => os.loadavg()[0].toFixed(1);

await ensureBuilt();
const before = load();
const board = await benchBoard();
const rows = [
  ...mainJsRows(),
  ...(await indexRows()),
  ...(await reviewRows()),
  ...(await outlineRows()),
  ...board.rows,
];
const text = report(rows, [before, load()]);
console.log(text);
if (process.argv.includes('--write'))
  await writeFile(
    path.join(root, 'bench/RESULTS.md'),
    `# Results of \`npm run bench -- --write\`\n\nRatios are to be read, not times: each stands beside a floor of the same run.\n\n${text}`,
  );
title('scrolling');
for (const line of board.lines) console.log(`  ${line}`);
if (!process.argv.includes('--quick')) {
  title('phase panel in Chromium');
  printed('bench/panel.mjs');
  title('bulk status change in Chromium');
  printed('bench/bulk.mjs');
}
