import { reviewFingerprint } from '../src/core/reviews/reviewed-text';
import { IndexVault } from './index-vault.mjs';
import { checklistNotes } from './notes.mjs';

/**
 * Builds the index over notes of which every tenth has a review log with fingerprints, beside the same notes without, and
 * then has the texts of the reviewed ones read: `reviews <number of notes>`; prints JSON.
 */

const REVIEWED = 10;
const PAIRS = 15;
const count = Number(process.argv[2]);
const texts = checklistNotes(200);

/** Times each task of `nextTask`, microtasks included, by a queue of its own: a task ends where the next could begin. */
class TimedTasks {
  longest = 0;
  #waiting = [];
  #isRunning = false;

  add(task) {
    this.#waiting.push(task);
    if (!this.#isRunning) this.#next();
  }

  #next() {
    const task = this.#waiting.shift();
    this.#isRunning = task !== undefined;
    if (task === undefined) return;
    setImmediate(() => {
      const start = performance.now();
      task();
      setImmediate(() => {
        this.longest = Math.max(this.longest, performance.now() - start);
        this.#next();
      });
    });
  }
}

const tasks = new TimedTasks();
globalThis.MessageChannel = class {
  port1 = { onmessage: null, close: () => undefined };
  port2 = { postMessage: () => tasks.add(() => this.port1.onmessage()) };
};

function reviewOf(number) {
  if (number % REVIEWED !== 0) return null;
  const text = texts[number % texts.length];
  const print = reviewFingerprint(number % 3 === 0 ? `${text}One more line.\n` : text);
  const log = ['2026-11-01 requested from Ada', `2026-11-02 approved by Ada (${print})`];
  return { text, properties: { 'Peer Reviewed': 1, Reviews: log } };
}

/** The same notes, each with a cache of its own where the other has one, without the log. */
const withoutLog = (number) => {
  const review = reviewOf(number);
  return review && { ...review, properties: { 'Peer Reviewed': 1 } };
};

const plain = new IndexVault(count, withoutLog);
const reviewed = new IndexVault(count, reviewOf);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/** Milliseconds of the longest task in which review states follow, after the index is ready. */
async function readReviews(index) {
  tasks.longest = 0;
  await index.whenReviewsKnown();
  const known = index.notes().filter(({ review }) => ['approved', 'edited-since'].includes(review.state));
  if (known.length !== Math.ceil(count / REVIEWED)) throw new Error(`${known.length} review states are known.`);
  return tasks.longest;
}

const pairs = [];
for (let pair = 0; pair < PAIRS; pair += 1) {
  const order = pair % 2 === 0 ? [plain, reviewed] : [reviewed, plain];
  const built = new Map();
  for (const vault of order) {
    globalThis.gc();
    const { index, took } = await vault.build();
    const slice = await (vault === reviewed ? readReviews(index) : index.whenReviewsKnown());
    built.set(vault, { took, slice });
  }
  const own = built.get(reviewed);
  const floor = built.get(plain).took;
  pairs.push({ own: own.took, floor, ratio: own.took / floor, slice: own.slice });
}
// The first ones come with compiled code.
const warm = pairs.slice(PAIRS / 3);
console.log(
  JSON.stringify({
    milliseconds: median(warm.map(({ own }) => own)),
    floorMilliseconds: median(warm.map(({ floor }) => floor)),
    ratio: median(warm.map(({ ratio }) => ratio)),
    slice: median(warm.map(({ slice }) => slice)),
    longestSlice: Math.max(...warm.map(({ slice }) => slice)),
  }),
);
