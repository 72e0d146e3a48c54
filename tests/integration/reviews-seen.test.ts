import type { DesignPhasesApi } from '../../src/features/automation/api';
import { reviewFingerprint } from '../../src/core/reviews/reviewed-text';
import { createTestApp, type TestApp } from './stand-in';

const body = (title: string): string => `# ${title}\n\n- [x] Who reads?\n- [ ] How much?\n`;
const note = (title: string, status: string, ...log: string[]): string =>
  `---\nStatus: ${status}\nPeer Reviewed: ${log.filter((line) => line.includes('approved')).length}\nReviews:\n${log
    .map((line) => `  - "${line}"\n`)
    .join('')}---\n${body(title)}`;
const read = (title: string): string => reviewFingerprint(body(title));

let app: TestApp;
let api: DesignPhasesApi;

beforeAll(async () => {
  app = await createTestApp({
    'Cache.md': note('Cache', 'In review', '2026-11-20 requested from Ada', '2026-11-21 requested from Bo'),
    'Chat.md': note('Chat', 'Done', `2026-11-20 approved by Bo (${read('Chat')})`),
    'Feed.md': note('Feed', 'Done', '2026-11-20 approved by Bo (v1:00000000)'),
    'Queue.md': note('Queue', 'In review', `2026-11-20 changes requested by Ada (${read('Queue')}): no capacity`),
    'Search.md': '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n',
    'Home.md': '```design-phases\nreview: waiting-for-me\n```\n',
  });
  app.app.saveLocalStorage('design-phases-own-name', 'ada');
  api = (app.plugin as unknown as { api: DesignPhasesApi }).api;
  await api.whenReady();
  await app.host.runCli('design-phases:reviews', {});
});

afterAll(() => {
  expect(app.errors).toEqual([]);
  app.close();
  localStorage.clear();
});

const textOf = (selector: string): string[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ textContent }) => textContent ?? '');

test('the API tells the state of each note, with its log and for whom it waits', () => {
  expect(api.notes().map(({ path, review }) => [path, review.state, review.waitingFor])).toEqual([
    ['Cache.md', 'requested', ['Ada', 'Bo']],
    ['Chat.md', 'approved', []],
    ['Feed.md', 'edited-since', []],
    ['Queue.md', 'changes-requested', []],
    ['Search.md', 'none', []],
  ]);
  expect(api.note('Queue.md')?.review.log).toEqual([
    {
      date: '2026-11-20',
      event: 'changes-requested',
      reviewer: 'Ada',
      fingerprint: read('Queue'),
      reason: 'no capacity',
    },
  ]);
});

test('the command line lists reviews, the most pressing first, and those of one state', async () => {
  expect(await app.host.runCli('design-phases:reviews', {})).toBe(
    [
      'Cache.md: Waiting for you',
      'Queue.md: Changes requested by Ada',
      'Feed.md: Edited since Bo’s review',
      'Chat.md: Approved by Bo',
    ].join('\n'),
  );
  const flags = { state: 'waiting-for-me', me: 'Bo', format: 'json' };
  expect(JSON.parse(await app.host.runCli('design-phases:reviews', flags))).toMatchObject([
    { path: 'Cache.md', status: 'In review', state: 'requested', waitingFor: ['Ada', 'Bo'] },
  ]);
  expect(await app.host.runCli('design-phases:reviews', { state: 'review-due' })).toBe('No reviews match.');
  expect(await app.host.runCli('design-phases:reviews', { state: 'late' })).toMatch(/^Error: Unknown state “late”/);
});

test('the board has a column and a figure that filters', async () => {
  await app.run('open-review-board');
  await app.settle();
  app.button('.design-phases-board', 'Properties').click();
  [...document.querySelectorAll<HTMLElement>('.menu-item')].find((item) => item.textContent === 'Review')?.click();
  await app.settle();
  expect(textOf('.design-phases-board .design-phases-review')).toEqual([
    'Waiting for you',
    'Approved by Bo',
    'Edited since Bo’s review',
    'Changes requested by Ada',
  ]);
  expect(textOf('.design-phases-board .design-phases-pill.is-outdated')).toEqual(['Done']);
  const figures = [...document.querySelectorAll<HTMLElement>('.design-phases-figure')];
  figures.find(({ textContent }) => textContent === '1 waiting for you')?.click();
  await app.settle();
  expect(textOf('.design-phases-board .design-phases-review')).toEqual(['Waiting for you']);
});

test('what changed since a review leads to the versions that File recovery keeps, or says where versions are', async () => {
  await app.open('Feed.md');
  await app.run('open-phase-panel');
  await app.settle();
  const ask = () => app.button('.design-phases-note', 'What changed?').click();
  ask();
  await app.until(() => textOf('.notice').some((text) => text?.includes('File recovery')), 'where versions are');
  const opened: unknown[] = [];
  const { commands, workspace } = app.host.app;
  commands.addCommand({
    id: 'file-recovery:open',
    name: 'File recovery: Open saved snapshots',
    callback: () => opened.push(workspace.getActiveFile()?.path),
  });
  ask();
  await app.until(() => opened.length > 0, 'the versions of the note');
  expect(opened).toEqual(['Feed.md']);
  commands.removeCommand('file-recovery:open');
});

test('the panel names each reviewer, and says what was edited since', async () => {
  await app.open('Feed.md');
  await app.run('open-phase-panel');
  await app.settle();
  expect(textOf('.design-phases-note-reviews li')).toEqual([expect.stringMatching(/^Bo approved .*edited since$/)]);
  expect(textOf('.design-phases-note .design-phases-pill.is-outdated')).toEqual(['Done']);
  await app.open('Cache.md');
  await app.settle();
  expect(textOf('.design-phases-note-reviews li')).toEqual([
    expect.stringMatching(/^Waiting for Ada asked /),
    expect.stringMatching(/^Waiting for Bo asked /),
  ]);
  expect(app.find('.design-phases-status-bar').getAttribute('aria-label')).toContain('Waiting for you.');
  expect(app.find('.design-phases-waiting-dot')).toBeTruthy();
});

test('a count other than the log’s is said in the panel, with a fix that can be undone', async () => {
  const { editor } = await app.open('Feed.md');
  const text = editor.getValue();
  editor.setValue(text.replace('Peer Reviewed: 1', 'Peer Reviewed: 4 # many'));
  await app.settle();
  const [fix] = [...document.querySelectorAll<HTMLElement>('.design-phases-problems button')];
  expect(fix?.parentElement?.textContent).toContain('differs from the approvals');
  fix?.click();
  await app.settle();
  expect(editor.getValue()).toBe(text.replace('Peer Reviewed: 1', 'Peer Reviewed: 1 # many'));
  [...document.querySelectorAll<HTMLElement>('.notice button')].at(-1)?.click();
  await app.settle();
  expect(editor.getValue()).toContain('Peer Reviewed: 4 # many');
});

test('related notes show it', async () => {
  await app.open('Search.md');
  await app.settle();
  expect(textOf('.design-phases-related-link .design-phases-review')).toEqual(['Edited since Bo’s review']);
});

test('a code block lists what waits for the reader', async () => {
  await app.open('Home.md', 'preview');
  await app.settle();
  expect(textOf('.design-phases-block-board .design-phases-review')).toEqual(['Waiting for you']);
});
