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
const rounds = isSlow ? 45 : 1200;

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

/** The floor and the contender on the same notes, now the one first, now the other. */
function pair(round) {
  const inOrder = round % 2 === 0;
  const first = time(inOrder ? bareLineScan : contender, round);
  const second = time(inOrder ? contender : bareLineScan, round);
  return inOrder ? { floor: first, own: second } : { floor: second, own: first };
}

for (let round = 0; round < rounds / 4; round += 1) pair(round);
const pairs = Array.from({ length: rounds }, (_, round) => pair(round));
const floors = pairs.map(({ floor }) => floor);
const owns = pairs.map(({ own }) => own);
console.log(
  JSON.stringify({
    contender: name,
    notes: kind,
    ratio: median(pairs.map(({ floor, own }) => own / floor)),
    ratioOfSums: sum(owns) / sum(floors),
    microsecondsANote: median(owns) / chunk / 1000,
    floorMicrosecondsANote: median(floors) / chunk / 1000,
    kept: kept > 0,
  }),
);
