import { bareLineScan, contenders } from './contenders.mjs';
import { checklistNotes, proseNotes } from './notes.mjs';

/** One contender on one kind of note in a process of its own: `measure <contender> <prose|checklist>`; prints JSON. */

const SLOW = new Set(['mdast', '@lezer/markdown']);
const [name, kind] = process.argv.slice(2);
const contender = contenders[name];
const isSlow = SLOW.has(name);
const notes = kind === 'prose' ? proseNotes(isSlow ? 60 : 1195) : checklistNotes(isSlow ? 60 : 2000);

/** Notes timed at once: little enough that most of the times are not cut by another program. */
const chunk = isSlow ? 4 : 50;
const rounds = isSlow ? 44 : 1200;

let kept = 0;

/** Nanoseconds that `run` takes for the notes of a round. */
function time(run, round) {
  const from = (round * chunk) % notes.length;
  const start = process.hrtime.bigint();
  for (const note of notes.slice(from, from + chunk)) kept += run(note);
  return Number(process.hrtime.bigint() - start);
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const sum = (values) => values.reduce((total, value) => total + value, 0);

/**
 * The floor and the contender on the same notes, on one chunk the one first, on the next the other: who comes first finds
 * the notes out of the processor's cache, which at these speeds is a sixth of its time.
 */
function pair(index) {
  const floorFirst = { floor: time(bareLineScan, 2 * index), own: time(contender, 2 * index) };
  const own = time(contender, 2 * index + 1);
  return { floor: floorFirst.floor + time(bareLineScan, 2 * index + 1), own: floorFirst.own + own };
}

for (let index = 0; index < rounds / 8; index += 1) pair(index);
const pairs = Array.from({ length: rounds / 2 }, (_, index) => pair(index));
const floors = pairs.map(({ floor }) => floor);
const owns = pairs.map(({ own }) => own);
console.log(
  JSON.stringify({
    contender: name,
    notes: kind,
    ratio: median(pairs.map(({ floor, own }) => own / floor)),
    ratioOfSums: sum(owns) / sum(floors),
    microsecondsANote: median(owns) / chunk / 2000,
    floorMicrosecondsANote: median(floors) / chunk / 2000,
    kept: kept > 0,
  }),
);
