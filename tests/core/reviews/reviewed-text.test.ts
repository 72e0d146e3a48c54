import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { resetItems } from '../../../src/core/outline/item-edits';
import { scanNote } from '../../../src/core/markdown/scan';
import type { Plan } from '../../../src/core/plan';
import type { PracticeRun } from '../../../src/core/practice/practice-run';
import { addToPracticeLog } from '../../../src/core/practice/practice-log';
import { setProperty } from '../../../src/core/properties/property-edits';
import { addRelation } from '../../../src/core/relations/relation-edits';
import { recordReview, requestReviews } from '../../../src/core/reviews/record-review';
import { reviewedText, reviewFingerprint } from '../../../src/core/reviews/reviewed-text';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
const note = (...lines: string[]): string => lines.join('\n');

const CHAT = note(
  '# Chat service',
  '',
  '## Step 1: Scope',
  '',
  '- [ ] Who uses it?',
  '  Teams of up to 50 people.',
  '- [x] How large is a message?',
);

/** What `v1` gives, for good, worked out by another program too. A change here makes every approval in every vault look outdated. */
test.each<[string, string, string]>([
  ['nothing', '', 'v1:n0det3c3'],
  ['one word', 'Chat', 'v1:tq6adhdt'],
  ['a note', CHAT, 'v1:isoh7m07'],
  ['letters beyond ASCII', '# Größe 📝\n\n設計の範囲', 'v1:gah41pc2'],
  ['a task in a list in a quote', '> - 1. [x] Peak traffic?\n> text', 'v1:thvs3k1j'],
  ['code', '```ts\nconst ids = 10n ** 6n;\n```', 'v1:enoa100o'],
])('the fingerprint of %s is frozen', (_, text, fingerprint) => {
  expect(reviewFingerprint(text)).toBe(fingerprint);
});

test('what a reviewer read is the words of the body', () => {
  const text = note(
    '---',
    'Status: Draft',
    '---',
    '# Chat service  ',
    '',
    '```design-phases',
    'show: progress',
    '```',
    '- [x] Who uses it?\t',
    '  > 2) [-] Peak traffic?',
    '',
    '## Practice log',
    '',
    '### 2026-11-27 Chat service (41 of 45 min)',
    '| Phase | Planned |',
    '|---|---|',
    '',
    '## Later',
    'Sharding',
  );
  expect(reviewedText(text)).toBe(
    note('# Chat service', '- [ ] Who uses it?', '  > 2) [ ] Peak traffic?', '## Later', 'Sharding'),
  );
});

test.each([
  ['CRLF', CHAT.replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${CHAT}`],
  ['blanks at the ends of lines', CHAT.replaceAll('\n', '  \n')],
  ['empty lines', CHAT.replaceAll('\n', '\n\n \n')],
  ['no last line break', `${CHAT}\n`],
  ['ticking', CHAT.replace('[ ]', '[x]')],
  ['properties', `---\nStatus: Done\nReviews:\n  - 2026-11-20 requested from Ada\n---\n${CHAT}`],
  ['a block of the plugin', `${CHAT}\n\n~~~~design-phases\nshow: notes\n~~~~\n`],
  ['a block of the plugin in a quote', `${CHAT}\n\n> \`\`\` design-phases\n> show: notes\n> \`\`\``],
  ['a practice log', `${CHAT}\n\n## Practice log\n\n### 2026-11-27 Chat\n\n| Phase | Used |\n|---|---|\n| Scope | 5 |`],
  ['a practice log with an underline', `${CHAT}\n\nPractice log\n---\n\n| Date | Phases |\n|---|---|`],
  ['two practice logs, as a sync may leave', `${CHAT}\n\n## Practice log\nA\n\n## Practice log\nB`],
  ['combining characters', CHAT.normalize('NFD')],
])('%s makes no other version', (_, text) => {
  expect(reviewFingerprint(text)).toBe(reviewFingerprint(CHAT));
});

test('what stood at the end in a block that is never closed is still read after a practice', () => {
  const text = `${CHAT}\n\n\`\`\`\nGET /messages`;
  const practiced = `${CHAT}\n\n## Practice log\n\n| Date | Phases |\n|---|---|\n\n\`\`\`\nGET /messages`;
  expect(reviewFingerprint(practiced)).toBe(reviewFingerprint(text));
  expect(reviewFingerprint(practiced.replace('GET', 'PUT'))).not.toBe(reviewFingerprint(text));
});

test.each([
  ['a block of another language', '```design-phases-2\nshow: progress\n```'],
  ['a heading that names the log', '## Practice logs\nSee below.'],
  ['the log named in a list', '- ## Practice log\n  See below.'],
  ['brackets that are no task', '[x] done'],
])('%s is part of what was read', (_, added) => {
  expect(reviewFingerprint(`${CHAT}\n\n${added}`)).not.toBe(reviewFingerprint(CHAT));
});

const LINES = [
  '# Design a news feed',
  '## Step 1: Requirements (5 minutes)',
  '### Functional',
  'Users follow *others* and read their posts.',
  '- [ ] Who posts, and how often?',
  '- [x] How fresh is the feed?',
  '  - [-] Ads',
  '    Seconds are fine.',
  '1. [ ] Fan out on write or on read?',
  '> - [ ] What about celebrities?',
  '',
  '',
  '| Entity | Rows |',
  '|---|---|',
  '```sql',
  '```',
  '<div>',
  '%%',
  '---',
  'Practice log',
  '## Practice log',
  '~~~design-phases',
  '~~~',
  '設計 — größer',
];
const arbitraryText = fc
  .array(fc.constantFrom(...LINES), { maxLength: 25 })
  .map((lines) => lines.join('\n'))
  // A block that is left open at the top is neither body nor properties: nothing is written there.
  .filter((text) => !text.startsWith('---'));

const { properties: names, ...settings } = DEFAULT_SETTINGS;
const parts = { names, today: '2026-11-28', yaml };
const edited =
  (plan: Plan) =>
  (text: string): string => {
    const edit = plan(text);
    return isRefusal(edit) ? text : applyEdit(text, edit);
  };
const tick =
  (seed: number, mark: string) =>
  (text: string): string => {
    const { items } = scanNote(text);
    const item = items[seed % Math.max(items.length, 1)];
    return item ? text.slice(0, item.mark) + mark + text.slice(item.mark + 1) : text;
  };
const run: PracticeRun = {
  date: '2026-11-28',
  prompt: 'Design a news feed',
  phases: [{ title: 'Requirements', plannedMs: 300_000, usedMs: 360_000, ticked: 2, items: 3, score: 2, notes: '' }],
};
const harmless = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom('x', ' ', '-', '/')).map(([seed, mark]) => tick(seed, mark)),
  fc.constantFrom(
    edited(resetItems(null, settings)),
    edited(setProperty('Status', 'In review', yaml)),
    edited(
      recordReview({
        ...parts,
        verdict: 'approved',
        reviewer: 'Ada',
        reason: '',
        keepLog: true,
        recordReviewers: false,
      }),
    ),
    edited(requestReviews(['Bo'], parts)),
    edited(addRelation('Relates', '[[Chat service]]', () => false, yaml)),
    edited(addToPracticeLog(run, 2)),
    (text: string) => text.replace(/\r?\n/g, '\r\n'),
    (text: string) => text.replace(/\r\n/g, '\n'),
    (text: string) => (text.startsWith('\uFEFF') ? text : `\uFEFF${text}`),
    (text: string) => text.replace(/^\uFEFF/, ''),
    (text: string) => `${text}  `,
    (text: string) => text.normalize('NFD'),
  ),
);

test('nothing that the plugin or a sync does makes another version', () => {
  fc.assert(
    fc.property(arbitraryText, fc.array(harmless, { maxLength: 12 }), (text, steps) => {
      const after = steps.reduce((current, step) => step(current), text);
      expect(reviewedText(after)).toBe(reviewedText(text));
      expect(reviewFingerprint(after)).toBe(reviewFingerprint(text));
    }),
  );
});

test('every other word does', () => {
  const words = fc.array(fc.stringMatching(/^[a-zà-ž设計0-9]{1,9}$/u), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, fc.nat(), fc.stringMatching(/^[a-z]{1,9}$/), fc.nat(2), (text, seed, word, kind) => {
      const at = seed % text.length;
      const after = text.toSpliced(at, kind === 0 ? 0 : 1, ...(kind === 1 ? [] : [word]));
      const isSame = after.join(' ').normalize('NFC') === text.join(' ').normalize('NFC');
      const joined = (all: string[]) => `# Design\n\n- [ ] ${all.join(' ')}`;
      expect(reviewFingerprint(joined(after)) === reviewFingerprint(joined(text))).toBe(isSame);
    }),
  );
});

test('thousands of versions of one note all differ', () => {
  const prints = Array.from({ length: 20_000 }, (_, number) => reviewFingerprint(`${CHAT}\nUp to ${number} users.`));
  expect(new Set(prints).size).toBe(prints.length);
  for (const print of prints.slice(0, 100)) expect(print).toMatch(/^v1:[0-9a-v]{8}$/);
});
