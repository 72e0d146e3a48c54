import { IndexVault } from './index-vault.mjs';

/**
 * Builds the index over made-up metadata in a process of its own, beside a bare pass over the same metadata:
 * `index <number of notes>`; prints JSON.
 */

const CHANGES = 1000;
/** Notes read until figures count. */
const WARM = 20_000;

const PROPERTIES = ['Status', 'Relates', 'Peer Reviewed', 'Started', 'EditDate'];

const count = Number(process.argv[2]);
const vault = new IndexVault(count);

/** Heap in use once nothing more can be collected. */
function heap() {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The least that any index reads: every heading, every list item, five properties. Milliseconds. */
function barePass() {
  const start = performance.now();
  let sum = 0;
  for (const { path } of vault.files) {
    const { headings, listItems, frontmatter } = vault.cacheOf(path);
    for (const { heading, level, position } of headings) sum += heading.length + level + position.start.line;
    for (const { task, parent, position } of listItems) sum += task.length + parent + position.start.line;
    for (const key of PROPERTIES) sum += String(frontmatter[key]).length;
  }
  const took = performance.now() - start;
  if (sum === 0) throw new Error('Nothing was read.');
  return took;
}

/** Milliseconds until the index has read `CHANGES` changed notes. */
async function change(index, round) {
  const start = performance.now();
  const heard = new Promise((resolve) => {
    const end = index.onChange(() => {
      end();
      resolve();
    });
  });
  for (let number = 0; number < CHANGES; number += 1) vault.change(number * 31, number + round);
  await heard;
  return performance.now() - start;
}

/**
 * With the first index come compiled code and the titles that all notes share. As many more are kept as make the rest of
 * what the engine does small beside them.
 */
let { index } = await vault.build();
const before = heap();
const kept = [];
while (kept.length * count < WARM) kept.push((await vault.build()).index);
const bytes = (heap() - before) / kept.length;
const tracked = Math.min(...[index, ...kept].map((one) => one.notes().length));
kept.length = 0;

/** As many builds as make the engine warm, the median of the later half counts. An app has one index: none but the last is kept. */
const times = [];
for (let built = 0; built < Math.max(3 * count, WARM); built += count) {
  const last = await vault.build();
  index = last.index;
  times.push({ took: last.took, floor: barePass() });
}
const later = times.slice(times.length >> 1);
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const took = middle(later.map((time) => time.took));
const changes = [];
for (let round = 0; round < 9; round += 1) changes.push(await change(index, round));
console.log(
  JSON.stringify({
    notes: tracked,
    microsecondsANote: (took * 1000) / count,
    floorMicrosecondsANote: (middle(later.map(({ floor }) => floor)) * 1000) / count,
    ratio: middle(later.map((time) => time.took / time.floor)),
    bytesANote: bytes / count,
    microsecondsAChange: (middle(changes) * 1000) / CHANGES,
  }),
);
