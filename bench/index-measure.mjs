/**
 * Builds the index over made-up metadata in a process of its own, beside a bare pass over the same metadata:
 * `index <number of notes>`; prints JSON.
 */
import { NoteIndex } from '../src/vault/note-index';
import { parseSettings } from '../src/core/settings-parse';
import { flat } from './notes.mjs';

globalThis.window = globalThis;

/** Notes that differ: as many as make the engine see that they do, few enough to fit in memory at 100,000. */
const DIFFERENT = 997;
const CHANGES = 1000;
/** Notes read until figures count. */
const WARM = 20_000;

const PROPERTIES = ['Status', 'Relates', 'Peer Reviewed', 'Started', 'EditDate'];

const at = (line) => ({ start: { line, col: 0, offset: line * 50 }, end: { line, col: 40, offset: line * 50 + 40 } });

/** What Obsidian's cache holds of a note with seven phases of 45 items and the usual properties. */
function cacheOf(number) {
  const headings = Array.from({ length: 7 }, (_, index) => ({
    heading: `Step ${index + 1}: Phase ${index} of note ${number} (5 minutes)`,
    level: 2,
    position: at(10 + index * 9),
  }));
  const listItems = Array.from({ length: 45 }, (_, index) => ({
    task: (index + number) % 3 === 0 ? 'x' : ' ',
    parent: -1,
    position: at(11 + Math.floor(index / 7) * 9 + (index % 7)),
  }));
  const frontmatter = {
    Status: ['Draft', 'draft', '', 'In review', 'done'][number % 5],
    Relates: number % 2 === 0 ? `[[Note ${(number * 7) % DIFFERENT}]]` : '',
    'Peer Reviewed': number % 3,
    Started: '2026-01-02',
    EditDate: '2026-11-0' + ((number % 9) + 1),
  };
  return { headings, listItems, frontmatter, sections: [] };
}

const count = Number(process.argv[2]);
const caches = Array.from({ length: DIFFERENT }, (_, number) => cacheOf(number));
const files = Array.from({ length: count }, (_, number) => ({
  path: flat(`Designs/Note ${number}.md`),
  extension: 'md',
}));
const cacheByPath = new Map(files.map((file, number) => [file.path, caches[number % DIFFERENT]]));
const fileByTarget = new Map(files.slice(0, DIFFERENT).map((file, number) => [`Note ${number}`, file]));
const listeners = new Map();
const events = { on: (name, callback) => listeners.set(name, callback) };
const app = {
  vault: { ...events, getMarkdownFiles: () => files },
  metadataCache: {
    ...events,
    getCache: (path) => cacheByPath.get(path) ?? null,
    getFirstLinkpathDest: (target) => fileByTarget.get(target) ?? null,
  },
};
const settings = { current: parseSettings({}), onChange: () => () => undefined };
const clock = { now: () => new Date(2026, 10, 20), format: () => '2026-08-22' };
/** No note is being typed in. */
const NO_LIVE = { follow: () => undefined, of: () => null };
const owner = { registerEvent: () => undefined, register: () => undefined };

/** Heap in use once nothing more can be collected. */
function heap() {
  for (let pass = 0; pass < 3; pass += 1) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The least that any index reads: every heading, every list item, five properties. Milliseconds. */
function barePass() {
  const start = performance.now();
  let sum = 0;
  for (const { path } of app.vault.getMarkdownFiles()) {
    const { headings, listItems, frontmatter } = app.metadataCache.getCache(path);
    for (const { heading, level, position } of headings) sum += heading.length + level + position.start.line;
    for (const { task, parent, position } of listItems) sum += task.length + parent + position.start.line;
    for (const key of PROPERTIES) sum += String(frontmatter[key]).length;
  }
  const took = performance.now() - start;
  if (sum === 0) throw new Error('Nothing was read.');
  return took;
}

async function build() {
  const index = new NoteIndex(app, settings, clock, NO_LIVE);
  const start = performance.now();
  index.follow(owner);
  await index.whenReady();
  return { index, took: performance.now() - start };
}

let changesMade = 0;

/** Milliseconds until the index has read `CHANGES` changed notes. */
async function change(index) {
  const start = performance.now();
  const heard = new Promise((resolve) => {
    const end = index.onChange(() => {
      end();
      resolve();
    });
  });
  changesMade += 1;
  for (let number = 0; number < CHANGES; number += 1) {
    const at = (number * 31) % count;
    // Another note's content: the index tells of nothing where a note reads as it did.
    cacheByPath.set(files[at].path, caches[(at + changesMade) % DIFFERENT]);
    listeners.get('changed')(files[at]);
  }
  await heard;
  return performance.now() - start;
}

/**
 * With the first index come compiled code and the titles that all notes share. As many more are kept as make the rest of
 * what the engine does small beside them.
 */
let { index } = await build();
const before = heap();
const kept = [];
while (kept.length * count < WARM) kept.push((await build()).index);
const bytes = (heap() - before) / kept.length;
const tracked = Math.min(...[index, ...kept].map((one) => one.notes().length));
kept.length = 0;

/** As many builds as make the engine warm, the median of the later half counts. An app has one index: none but the last is kept. */
const times = [];
for (let built = 0; built < Math.max(3 * count, WARM); built += count) {
  const last = await build();
  index = last.index;
  times.push({ took: last.took, floor: barePass() });
}
const later = times.slice(times.length >> 1);
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const took = middle(later.map((time) => time.took));
const changes = [];
for (let round = 0; round < 9; round += 1) changes.push(await change(index));
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
