import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const PROPERTIES = 'Started: 2026-11-02\nEditDate: 2026-11-18\nPeer Reviewed: 0\n';

const LIMITER = `---
Status: Draft
${PROPERTIES}Relates:
  - "[[Token bucket]]"
  - "[[Sliding window]]"
---
# Rate limiter

## Step 1: Clarify requirements (5 minutes)

- [x] Who is limited: users, keys, or addresses?
  API keys, by plan. Addresses only at sign-up.
- [x] What happens to a request over the limit?
- [ ] Is a limit shared between regions?

## Step 2: Estimate the load (5 minutes)

- [x] How many requests per second at peak?
  TBD, ask the gateway team.

### Memory for counters

## Step 3: Sketch the architecture (10 minutes)

- [x] Where are the counters kept?
  Redis, one cluster per region. The key is \`{{plan}}:{{key}}\`.
`;

/** Nothing is open, and every property is there. */
const FEED = `---
Status: In review
${PROPERTIES}Relates: "[[Token bucket]]"
---
## Step 1: Clarify requirements

- [x] Is the feed ranked?
  By time, newest first.
`;

let app: TestApp;
let dialogs: Dialogs;

beforeAll(async () => {
  app = await createTestApp({
    'Designs/Rate limiter.md': LIMITER,
    'Designs/News feed.md': FEED,
    'Designs/Old feed.md': LIMITER.replace('Status: Draft', 'Status: Done'),
    'Token bucket.md': '# Token bucket\n\nRefills at a steady rate.\n',
  });
  dialogs = new Dialogs(app);
  await app.run('open-phase-panel');
});

afterEach(async () => {
  await dialogs.closeAll();
  document.querySelectorAll('.menu').forEach((menu) => menu.remove());
  expect(app.errors).toEqual([]);
});

async function show(note: string) {
  const { editor } = await app.open(note);
  await dialogs.drawn();
  return editor;
}

const panel = () => app.find('.design-phases-panel');
const line = () => panel().querySelector<HTMLElement>('.design-phases-not-ready .design-phases-disclosure');
const rows = () => [...panel().querySelectorAll<HTMLElement>('.design-phases-not-ready-finding')];

const SUMMARY = 'Not ready: 1 open item, 1 item without an answer, 1 placeholder, 1 empty section, 1 missing note';

test('the panel says in a line what a draft lacks for its review, and lists it on request', async () => {
  await show('Designs/Rate limiter.md');
  expect(line()?.textContent).toBe(SUMMARY);
  expect(rows()).toEqual([]);
  await dialogs.click(line()!);
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    'What happens to a request over the limit? No answer · Step 1: Clarify requirements',
    'Is a limit shared between regions? Open item · Step 1: Clarify requirements',
    'TBD, ask the gateway team. Placeholder · Step 2: Estimate the load',
    'Memory for counters Empty section · Step 2: Estimate the load',
    'Sliding window Missing note',
  ]);
});

test('a click on what is missing leads to its line', async () => {
  const editor = await show('Designs/Rate limiter.md');
  if (rows().length === 0) await dialogs.click(line()!);
  await dialogs.click(rows()[2]!);
  expect(editor.getLine(editor.getCursor().line)).toBe('  TBD, ask the gateway team.');
});

test('the line follows the note as it is edited, and goes when nothing is missing', async () => {
  const editor = await show('Designs/News feed.md');
  expect(line()).toBeNull();
  editor.replaceRange('\n- [ ] How long is it kept?\n', { line: editor.lineCount(), ch: 0 });
  await dialogs.drawn();
  expect(line()?.textContent).toBe('Not ready: 1 open item');
  editor.undo();
  await dialogs.drawn();
  expect(line()).toBeNull();
});

test('a note that is past its review has no such line', async () => {
  await show('Designs/Old feed.md');
  expect(line()).toBeNull();
});

test('the picker of statuses says it beside those of a review, and sets them all the same', async () => {
  const editor = await show('Designs/Rate limiter.md');
  await app.run('set-status');
  await dialogs.drawn();
  expect(dialogs.suggestions().slice(0, 3)).toEqual([
    'Draft | Current',
    `In review | ${SUMMARY} | In review`,
    'Reviewed | Final',
  ]);
  await dialogs.pick('in rev');
  expect(editor.getLine(1)).toBe('Status: In review');
  editor.undo();
});

test('so do the menus of the panel and of the status bar', async () => {
  const titles = () =>
    [...document.querySelectorAll<HTMLElement>('.menu .design-phases-status-title')].map(({ textContent, dataset }) =>
      [textContent, dataset['hint'] ?? []].flat().join(' | '),
    );
  await show('Designs/Rate limiter.md');
  await dialogs.click(app.find('.design-phases-panel .design-phases-pill-button'));
  expect(titles().slice(0, 3)).toEqual(['Draft', 'In review | Not ready', 'Reviewed']);
  document.querySelectorAll('.menu').forEach((menu) => menu.remove());
  await dialogs.click(app.find('.design-phases-status-bar'));
  expect(titles().slice(0, 3)).toEqual(['Draft', 'In review | Not ready', 'Reviewed']);
  document.querySelectorAll('.menu').forEach((menu) => menu.remove());
  await show('Designs/News feed.md');
  await dialogs.click(app.find('.design-phases-panel .design-phases-pill-button'));
  expect(titles().slice(0, 3)).toEqual(['Draft', 'In review', 'Reviewed']);
});

test('the command line lists the same', async () => {
  const said = await app.host.runCli('design-phases:ready', { path: 'Designs/Rate limiter.md', format: 'json' });
  const { ready, findings } = JSON.parse(said) as { ready: boolean; findings: { kind: string }[] };
  expect(ready).toBe(false);
  expect(findings.map(({ kind }) => kind)).toEqual([
    'unanswered-item',
    'open-item',
    'placeholder',
    'empty-section',
    'unresolved-relation',
  ]);
  const feed = await app.host.runCli('design-phases:ready', { path: 'Designs/News feed.md', format: 'json' });
  expect(JSON.parse(feed)).toMatchObject({ ready: true, findings: [] });
});
