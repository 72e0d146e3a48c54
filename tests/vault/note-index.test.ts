/** @jest-environment jsdom */
import { type App, Component, type TFile } from 'obsidian';
import { parseSettings } from '../../src/core/settings-parse';
import { nextTask } from '../../src/vault/time-slice';
import { type IndexChange, NoteIndex } from '../../src/vault/note-index';

/** No note is being typed in. */
const NO_LIVE = { follow: () => undefined, of: () => null };
const clock = { now: () => new Date(2026, 10, 28), format: (date: Date) => date.toISOString().slice(0, 10) };

/** The part of the app the index reads: files with their frontmatter, and events to fire by hand. */
function fakeApp(frontmatters: Record<string, Record<string, unknown>>) {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  const events = {
    on(name: string, callback: (...args: unknown[]) => void) {
      listeners.set(name, [...(listeners.get(name) ?? []), callback]);
      return {};
    },
  };
  const app = {
    vault: { ...events, getMarkdownFiles: () => Object.keys(frontmatters).map((path) => ({ path })) },
    metadataCache: {
      ...events,
      getCache: (path: string) => (frontmatters[path] ? { frontmatter: frontmatters[path] } : null),
      getFirstLinkpathDest: () => null,
    },
  };
  const fire = (name: string, ...args: unknown[]) => listeners.get(name)?.forEach((callback) => callback(...args));
  return { app: app as unknown as Pick<App, 'vault' | 'metadataCache'>, fire };
}

function indexOf(frontmatters: Record<string, Record<string, unknown>>) {
  const { app, fire } = fakeApp(frontmatters);
  const index = new NoteIndex(app, { current: parseSettings({}), onChange: () => () => undefined }, clock, NO_LIVE);
  index.follow(new Component());
  return { index, fire };
}

test('is not ready before every note was read', async () => {
  const { index } = indexOf({ 'A.md': { Status: 'Draft' }, 'B.md': { Status: 'Done' } });
  expect(index.ready).toBe(false);
  await index.whenReady();
  expect(index.notes().map(({ path }) => path)).toEqual(['A.md', 'B.md']);
});

test('is ready in an empty vault', async () => {
  const { index } = indexOf({});
  await index.whenReady();
  expect(index.notes()).toEqual([]);
});

test('keeps the summary of a note that did not change the same object', async () => {
  const notes = { 'A.md': { Status: 'Draft' }, 'B.md': { Status: 'Draft' } };
  const { index, fire } = indexOf(notes);
  await index.whenReady();
  const [a, b] = [index.note('A.md'), index.note('B.md')];
  const heard = new Promise<IndexChange>((resolve) => index.onChange(resolve));
  notes['B.md'].Status = 'Done';
  fire('changed', { path: 'B.md' });
  expect([...(await heard)]).toEqual([['B.md', b]]);
  expect(index.note('A.md')).toBe(a);
  expect(index.note('B.md')).not.toBe(b);
  expect(index.note('B.md')?.status).toBe('Done');
});

test('tells of many changes at once, and not of notes that read as they did', async () => {
  const notes = { 'A.md': { Status: 'Draft' }, 'B.md': { Status: 'Draft' }, 'C.md': { Status: 'Draft' } };
  const { index, fire } = indexOf(notes);
  await index.whenReady();
  const unchanged = index.note('C.md');
  const batches: string[][] = [];
  const heard = new Promise<void>((resolve) =>
    index.onChange((paths) => {
      batches.push([...paths.keys()]);
      resolve();
    }),
  );
  notes['A.md'].Status = 'Done';
  notes['B.md'].Status = 'In review';
  for (const path of ['A.md', 'B.md', 'C.md']) fire('changed', { path });
  await heard;
  expect(batches).toEqual([['A.md', 'B.md']]);
  expect(index.note('C.md')).toBe(unchanged);
});

test('goes on behind a note that cannot be read, and says which', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue();
  const frontmatters = { 'A.md': { Status: 'Draft' }, 'B.md': { Status: 'Draft' }, 'C.md': { Status: 'Draft' } };
  Object.defineProperty(frontmatters['B.md'], 'Status', {
    get: () => {
      throw new Error('no status today');
    },
    enumerable: true,
  });
  const { index } = indexOf(frontmatters);
  await index.whenReady();
  expect(index.notes().map(({ path }) => path)).toEqual(['A.md', 'C.md']);
  expect(error).toHaveBeenCalledWith('B.md', new Error('no status today'));
  error.mockRestore();
});

describe('a cache that is still being read', () => {
  /** A vault whose second note the cache does not know yet. */
  function coldIndex() {
    const notes: Record<string, Record<string, unknown>> = { 'A.md': { Status: 'Draft' } };
    const { app, fire } = fakeApp(notes);
    app.vault.getMarkdownFiles = () => ['A.md', 'B.md'].map((path) => ({ path }) as TFile);
    const index = new NoteIndex(app, { current: parseSettings({}), onChange: () => () => undefined }, clock, NO_LIVE);
    index.follow(new Component());
    const ready = jest.fn();
    void index.whenReady().then(ready);
    return { index, notes, fire, ready };
  }

  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick'] }));
  afterEach(() => jest.useRealTimers());

  const turns = async () => {
    for (let turn = 0; turn < 20; turn += 1) await nextTask();
  };

  test('makes the index ready only when it says that all is resolved', async () => {
    const { index, notes, fire, ready } = coldIndex();
    await turns();
    expect(ready).not.toHaveBeenCalled();
    notes['B.md'] = { Status: 'Done' };
    fire('changed', { path: 'B.md' });
    await turns();
    expect(ready).not.toHaveBeenCalled();
    fire('resolved');
    await turns();
    expect(ready).toHaveBeenCalled();
    expect(index.notes().map(({ path }) => path)).toEqual(['A.md', 'B.md']);
  });

  test('is taken as complete where it has said so before, and cannot read a note', async () => {
    const { index, ready } = coldIndex();
    await turns();
    expect(index.ready).toBe(false);
    jest.advanceTimersByTime(60_000);
    await turns();
    expect(ready).toHaveBeenCalled();
  });
});
