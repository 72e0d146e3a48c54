import type { DesignPhasesApi } from '../../src/features/automation/api';
import { createTestApp, type TestApp } from './stand-in';

const URL_SHORTENER = [
  '---',
  'status: done # by Ada',
  'Relates:',
  '  - "[[News feed]]"',
  '  - "[[Nowhere]]"',
  'Peer Reviewed: -2',
  '---',
  '# URL shortener',
  '',
  '## Step 1: Scope (3 - 10 minutes)',
  '- [ ] How many links a day?',
  '- [x] How long do they live?',
  '- [-] Which colour?',
  '',
].join('\n');
const NEWS_FEED = '---\nStatus:\nrelates: "[[URL shortener#Scope|short links]]"\n---\nNo checklist yet.\n';

let app: TestApp;
let api: DesignPhasesApi;

beforeEach(async () => {
  app = await createTestApp({
    'URL shortener.md': URL_SHORTENER,
    'News feed.md': NEWS_FEED,
    'Diary.md': 'Nothing of interest.\n',
    'Broken.md': '---\nStatus: [Draft\n---\n- [ ] Is it saved?\n',
  });
  api = (app.plugin as unknown as { api: DesignPhasesApi }).api;
  await api.whenReady();
});

afterEach(() => {
  expect(app.errors).toEqual([]);
  app.close();
});

test('knows the tracked notes, and no others', () => {
  expect(
    api
      .notes()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(['Broken.md', 'News feed.md', 'URL shortener.md']);
  expect(api.note('Diary.md')).toBeNull();
  expect(api.note('News feed.md')).toMatchObject({ status: '', stage: null, done: 0, total: 0 });
});

test('summarizes a note from the metadata cache', () => {
  expect(api.note('URL shortener.md')).toEqual({
    path: 'URL shortener.md',
    title: 'URL shortener',
    status: 'Done',
    stage: 'final',
    peerReviews: null,
    started: null,
    editDate: null,
    purpose: '',
    done: 1,
    total: 2,
    phases: [{ title: 'Step 1: Scope', line: 9, done: 1, total: 2 }],
    relates: ['News feed', 'Nowhere'],
    review: { state: 'none', log: [], waitingFor: [] },
    problems: ['invalid-peer-reviews', 'unresolved-relation'],
  });
});

test('sees relations from both ends', () => {
  expect(api.related('URL shortener.md')).toEqual([
    { path: 'News feed.md', linkText: 'News feed', direction: 'mutual' },
    { path: null, linkText: 'Nowhere', direction: 'forward' },
  ]);
  expect(api.related('News feed.md')).toEqual([
    { path: 'URL shortener.md', linkText: 'URL shortener', direction: 'mutual' },
  ]);
});

test('hears when a link resolves because another note came, and when it went again', async () => {
  const heard: string[][] = [];
  const end = api.on('changed', (paths) => heard.push(paths));
  await app.writeOutside('notes/Nowhere.md', 'Here now.\n');
  expect(api.related('URL shortener.md')[1]).toMatchObject({ path: 'notes/Nowhere.md' });
  expect(api.note('URL shortener.md')?.problems).toEqual(['invalid-peer-reviews']);
  expect(heard.flat()).toContain('URL shortener.md');
  await app.app.vault.delete(app.app.vault.getFileByPath('notes/Nowhere.md')!);
  await app.settle();
  expect(api.note('URL shortener.md')?.problems).toContain('unresolved-relation');
  end();
});

test('follows a note that is renamed', async () => {
  await app.app.vault.rename(app.app.vault.getFileByPath('News feed.md')!, 'Feeds.md');
  await app.settle();
  expect(api.note('News feed.md')).toBeNull();
  expect(api.note('Feeds.md')?.title).toBe('Feeds');
  expect(api.related('URL shortener.md')[0]).toMatchObject({ path: null, linkText: 'News feed' });
});

test('sets a status in its own line only, and says which notes it could not change', async () => {
  const result = await api.setStatus(['URL shortener.md', 'News feed.md', 'Broken.md', 'Gone.md'], 'Draft');
  expect(result.written).toEqual(['URL shortener.md', 'News feed.md']);
  expect(result.failed.map(({ path }) => path)).toEqual(['Broken.md', 'Gone.md']);
  expect(result.failed[0]?.reason).toMatch(/aren’t valid YAML/);
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER.replace('status: done #', 'status: Draft #'));
  expect(await app.read('News feed.md')).toBe(NEWS_FEED.replace('Status:\n', 'Status: Draft\n'));
});

test('leaves a note alone that has the status already', async () => {
  await api.setStatus(['News feed.md'], 'Draft');
  expect(await api.setStatus(['News feed.md'], 'Draft')).toEqual({
    written: [],
    unchanged: ['News feed.md'],
    failed: [],
  });
});

test('refuses a status or reviewer that is not one line, and writes nothing', async () => {
  for (const text of ['Done\nPeer Reviewed: 9', 'In\treview', 'Done\r', 'a\u2028b', '\u0000x'].map(
    (one) => `${one}x`,
  )) {
    const { written, failed } = await api.setStatus(['News feed.md'], text);
    expect(written).toEqual([]);
    expect(failed[0]?.reason).toMatch(/has a line break or another control character in it/);
    await expect(api.recordPeerReview('News feed.md', text)).rejects.toThrow(/control character/);
  }
  expect(await app.read('News feed.md')).toBe(NEWS_FEED);
});

test('says why a checklist was inserted without properties', async () => {
  await app.writeOutside('Odd.md', '---\n{ "Status": "Draft", }\n---\n');
  const { leftOut, ...result } = await api.insertChecklist('Odd.md', 'system-design-talk-order');
  expect(result).toEqual({ inserted: true, items: 20 });
  expect(leftOut).toMatch(/^The properties weren’t changed\. /);
  expect(await api.insertChecklist('News feed.md', 'system-design-talk-order')).not.toHaveProperty('leftOut');
});

test('ticks the item on a line and clears it again, byte for byte', async () => {
  await api.toggleItem('URL shortener.md', 10);
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER.replace('- [ ] How many', '- [x] How many'));
  await api.toggleItem('URL shortener.md', 10);
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER);
  await expect(api.toggleItem('URL shortener.md', 9)).rejects.toThrow('Line 10 of URL shortener.md isn’t a task item.');
});

test('records a peer review, and refuses where the value is no count', async () => {
  await expect(api.recordPeerReview('News feed.md')).resolves.toBe(1);
  await expect(api.recordPeerReview('URL shortener.md')).rejects.toThrow(/must be 0 or more/);
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER);
});

test('inserts a checklist once, with the properties the note lacks, and undoes it as one', async () => {
  const { editor } = await app.open('Diary.md');
  await expect(api.insertChecklist('Diary.md', 'system-design-interview')).resolves.toEqual({
    inserted: true,
    items: 54,
  });
  const text = await app.read('Diary.md');
  expect(text).toMatch(
    /^---\nStatus: Draft\nStarted: \d{4}-\d\d-\d\d\nEditDate: \d{4}-\d\d-\d\d\nRelates:\nPeer Reviewed: 0\n---\n/,
  );
  const { phases, total } = await api.outline('Diary.md');
  expect([phases.length, phases.flatMap(({ sections }) => sections).length, total]).toEqual([7, 21, 54]);
  await expect(api.insertChecklist('Diary.md', 'system-design-interview')).resolves.toEqual({
    inserted: false,
    items: 0,
  });
  editor.undo();
  expect(await app.read('Diary.md')).toBe('Nothing of interest.\n');
});

test('says that it inserted something where a note with the whole checklist lacked the properties only', async () => {
  await api.insertChecklist('Diary.md', 'system-design-interview');
  const [, body = ''] = (await app.read('Diary.md')).split(/^---\n[^]*?\n---\n/);
  await app.writeOutside('Diary.md', body);
  await expect(api.insertChecklist('Diary.md', 'system-design-interview')).resolves.toEqual({
    inserted: true,
    items: 0,
  });
  expect(await app.read('Diary.md')).toMatch(/^---\nStatus: Draft\n/);
});

test('offers both built-in templates with 45 minutes each', () => {
  const minutes = api.templates().map(({ id, phases }) => [id, phases.reduce((sum, phase) => sum + phase.minutes, 0)]);
  expect(minutes).toEqual([
    ['system-design-interview', 45],
    ['system-design-talk-order', 45],
  ]);
});

test('hands out copies: what a caller does to them changes nothing', () => {
  const note = api.note('URL shortener.md') as unknown as { status: string };
  note.status = 'Ruined';
  expect(api.note('URL shortener.md')?.status).toBe('Done');
});

test('says in words that a note or a template does not exist', async () => {
  await expect(api.outline('Gone.md')).rejects.toThrow('Note not found: Gone.md.');
  await expect(api.flashcards('Gone.md')).rejects.toThrow('Note not found: Gone.md.');
  await expect(api.insertChecklist('Diary.md', 'nope')).rejects.toThrow('Unknown template “nope”.');
});

test('changes no file but notes', async () => {
  const canvas = '{"nodes":[],"edges":[]}';
  await app.writeOutside('Overview.canvas', canvas);
  const none = 'Note not found: Overview.canvas.';
  await expect(api.insertChecklist('Overview.canvas', 'system-design-interview')).rejects.toThrow(none);
  await expect(api.recordPeerReview('Overview.canvas')).rejects.toThrow(none);
  await expect(api.outline('Overview.canvas')).rejects.toThrow(none);
  await expect(api.flashcards('Overview.canvas')).rejects.toThrow(none);
  expect(await api.setStatus(['Overview.canvas', 'News feed.md'], 'Done')).toEqual({
    written: ['News feed.md'],
    unchanged: [],
    failed: [{ path: 'Overview.canvas', reason: none }],
  });
  expect(await app.read('Overview.canvas')).toBe(canvas);
});

test.each(['', 'xx', ']', '\n', '🙂'])('does not take %j for a mark', async (mark) => {
  await expect(api.toggleItem('URL shortener.md', 10, mark)).rejects.toThrow('Invalid mark');
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER);
});

test('inserts nothing where the phases asked for are none of the template, or none at all', async () => {
  const insert = (phases: number[]) => api.insertChecklist('Diary.md', 'system-design-interview', { phases });
  await expect(insert([0, 7])).rejects.toThrow('Invalid phase 7. Use numbers from 0 to 6.');
  await expect(insert([])).resolves.toEqual({ inserted: false, items: 0 });
  expect(await app.read('Diary.md')).toBe('Nothing of interest.\n');
});

test('a script that forgets the status blanks none, and blanks around one are not written', async () => {
  const careless: { setStatus(paths: string[], status?: string): Promise<unknown> } = api;
  await expect(careless.setStatus(['URL shortener.md'])).rejects.toThrow('The status must be text.');
  expect(await app.read('URL shortener.md')).toBe(URL_SHORTENER);
  await api.setStatus(['News feed.md'], ' In review ');
  expect(await app.read('News feed.md')).toBe(NEWS_FEED.replace('Status:\n', 'Status: In review\n'));
});
