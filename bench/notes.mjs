/** Made-up notes, the same in every process: no part of any real vault, and no randomness but a fixed sequence. */

/** Numbers between 0 and 1, the same sequence for the same seed (a 32-bit multiplicative generator). */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const WORDS = (
  'the a of and to in is for with as by on that cache queue write read shard replica latency load balancer index ' +
  'user request service storage traffic region failover consistent hashing partition leader follower quorum batch ' +
  'stream retry timeout backoff bucket token limit schema message broker consumer producer snapshot journal design'
).split(' ');

const pick = (random, list) => list[Math.floor(random() * list.length)];
const words = (random, count) => Array.from({ length: count }, () => pick(random, WORDS)).join(' ');
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A string of its own, held by nothing else: parts of a larger string read slower. */
export const flat = (text) => Buffer.from(text, 'utf8').toString('utf8');

function frontmatter(random) {
  return [
    '---',
    'tags:',
    '  - systemDesign',
    'Status: ' + pick(random, ['Draft', 'draft', '', 'In review', 'done']),
    'EditDate: 2024-03-06',
    'Relates: "[[' + words(random, 2) + ']]"',
    'Peer Reviewed: ' + pick(random, ['0', '', '2']),
    '---',
  ];
}

function proseBlock(random) {
  const kind = random();
  if (kind < 0.14) return [pick(random, ['## ', '### ', '# ']) + words(random, 4)];
  if (kind < 0.24) return times(4, () => '- ' + words(random, 9));
  if (kind < 0.27) return times(3, (index) => `${index + 1}. **${words(random, 2)}** ${words(random, 8)}`);
  if (kind < 0.3) return ['```js', 'const x = 1;', '# no heading', '- [ ] no item', '```'];
  if (kind < 0.32) return ['> ' + words(random, 20)];
  if (kind < 0.34) return times(2, () => '- [ ] ' + words(random, 7));
  return [words(random, 40 + Math.floor(random() * 80))];
}

/** Notes of running text with headings, lists, code and a few items: 3 to 20 KB each, every second one with an arrow or emoji. */
export function proseNotes(count) {
  const random = sequence(7);
  return times(count, (index) => {
    const blocks = times(12 + Math.floor(random() * 30), () => proseBlock(random));
    const closing = [index % 2 === 0 ? 'Sign up → upload a photo → follow a user 🟩' : 'The end.'];
    return flat([frontmatter(random), ...blocks, closing].map((lines) => lines.join('\n')).join('\n\n') + '\n');
  });
}

/** Notes that are all checklist: seven steps, 45 items, every ninth nested, every third done. */
export function checklistNotes(count) {
  const random = sequence(11);
  return times(count, () => {
    const lines = [];
    for (let item = 0; item < 45; item += 1) {
      if (item % 7 === 0) lines.push(`## Step ${item / 7 + 1}: ${words(random, 4)} (5 minutes)`, '');
      lines.push(
        `${item % 9 === 8 ? '  ' : ''}- [${item % 3 === 0 ? 'x' : ' '}] ${words(random, 8 + Math.floor(random() * 6))}?`,
      );
      if (item % 7 === 6) lines.push('');
    }
    return flat(lines.join('\n') + '\n');
  });
}

/** One checklist note of about `bytes` characters. */
export function largeNote(bytes) {
  const part = checklistNotes(8).join('\n');
  return flat(part.repeat(Math.ceil(bytes / part.length)));
}
