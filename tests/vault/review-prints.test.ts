/** @jest-environment jsdom */
import { type App, Component } from 'obsidian';
import { reviewFingerprint } from '../../src/core/reviews/reviewed-text';
import { parseSettings } from '../../src/core/settings-parse';
import { NoteIndex } from '../../src/vault/note-index';
import { nextTask, SLICE_MS } from '../../src/vault/time-slice';

/** No note is being typed in. */
const NO_LIVE = { follow: () => undefined, of: () => null };
const clock = { now: () => new Date(2026, 10, 28), format: (date: Date) => date.toISOString().slice(0, 10) };

/** A vault of reviewed notes, each with its text, which tells what is read of it. */
class ReviewedVault {
  readonly read: string[] = [];
  private readonly files = new Map<string, { path: string; stat: { mtime: number; size: number } }>();
  private readonly texts = new Map<object, string>();
  private readonly properties = new Map<string, Record<string, unknown>>();
  private readonly listeners = new Map<string, (...args: unknown[]) => void>();
  readonly index: NoteIndex;

  constructor(private readonly onRead: (text: string) => Promise<string> | string = (text) => text) {
    const on = (name: string, callback: (...args: unknown[]) => void) => {
      const other = this.listeners.get(name);
      this.listeners.set(name, (...args) => [other, callback].forEach((one) => one?.(...args)));
      return {};
    };
    const app = {
      vault: {
        on,
        getMarkdownFiles: () => [...this.files.values()],
        getFileByPath: (path: string) => this.files.get(path) ?? null,
        cachedRead: (file: { path: string }) => {
          this.read.push(file.path);
          return Promise.resolve(this.onRead(this.texts.get(file) ?? ''));
        },
      },
      metadataCache: {
        on,
        getCache: (path: string) => {
          const frontmatter = this.properties.get(path);
          return frontmatter ? { frontmatter } : null;
        },
        getFirstLinkpathDest: () => null,
      },
    };
    const settings = { current: parseSettings({}), onChange: () => () => undefined };
    this.index = new NoteIndex(app as unknown as App, settings, clock, NO_LIVE);
  }

  add(path: string, reviews: readonly string[], text: string, isCached = true): void {
    const file = { path, stat: { mtime: 1, size: text.length } };
    this.files.set(path, file);
    this.texts.set(file, text);
    if (isCached) this.properties.set(path, { Status: 'Done', Reviews: reviews });
  }

  edit(path: string, text: string): void {
    const file = this.files.get(path)!;
    file.stat = { mtime: file.stat.mtime + 1, size: text.length };
    this.texts.set(file, text);
    this.tell('changed', file);
  }

  rename(path: string, to: string): void {
    const file = this.files.get(path)!;
    this.files.delete(path);
    this.properties.set(to, this.properties.get(path)!);
    this.properties.delete(path);
    file.path = to;
    this.files.set(to, file);
    this.tell('rename', file, path);
  }

  tell(event: string, ...args: unknown[]): void {
    this.listeners.get(event)?.(...args);
  }

  state = (path: string) => this.index.note(path)?.review.state;
}

const TEXT = '# Chat service\n\nMessages are kept for a year.\n';
const approved = `2026-11-22 approved by Ada (${reviewFingerprint(TEXT)})`;

test('only notes whose log has a fingerprint are read, and none before the index is ready', async () => {
  const vault = new ReviewedVault();
  vault.add('Approved.md', [approved], TEXT);
  vault.add('Asked.md', ['2026-11-20 requested from Ada'], TEXT);
  vault.add('By hand.md', ['2026-11-20 approved by Ada'], TEXT);
  vault.add('None.md', [], TEXT);
  vault.index.follow(new Component());
  await vault.index.whenReady();
  expect(vault.read).toEqual([]);
  await vault.index.whenReviewsKnown();
  expect(vault.read).toEqual(['Approved.md']);
  expect(['Approved.md', 'Asked.md', 'By hand.md', 'None.md'].map(vault.state)).toEqual([
    'approved',
    'requested',
    'none',
    'none',
  ]);
});

test('no text is read while the app still reads the vault itself', async () => {
  const vault = new ReviewedVault();
  vault.add('Approved.md', [approved], TEXT);
  vault.add('Not read yet.md', [], TEXT, false);
  const heard = new Promise((resolve) => vault.index.onChange(resolve));
  const owner = new Component();
  vault.index.follow(owner);
  await heard;
  await nextTask();
  expect(vault.read).toEqual([]);
  vault.tell('resolved');
  await vault.index.whenReviewsKnown();
  expect(vault.read).toEqual(['Approved.md']);
  expect(vault.state('Approved.md')).toBe('approved');
  owner.unload();
});

test('an edited note is read once more, one that was renamed or only looked at again is not', async () => {
  const vault = new ReviewedVault();
  vault.add('A.md', [approved], TEXT);
  vault.add('B.md', [approved], TEXT);
  vault.index.follow(new Component());
  await vault.index.whenReviewsKnown();
  vault.read.length = 0;
  vault.edit('A.md', TEXT.replace('a year', 'two years'));
  // Until it is read, it is what it was.
  expect(vault.state('A.md')).toBe('approved');
  await vault.index.whenReviewsKnown();
  expect(vault.read).toEqual(['A.md']);
  expect(vault.state('A.md')).toBe('edited-since');
  vault.rename('B.md', 'C.md');
  vault.index.onNewDay();
  await vault.index.whenReviewsKnown();
  expect(vault.read).toEqual(['A.md']);
  expect(vault.state('C.md')).toBe('approved');
});

test('many notes are read in slices, told of once a slice, with room for the page in between', async () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const vault = new ReviewedVault((text) => {
    now += SLICE_MS / 4;
    return text;
  });
  for (let number = 0; number < 40; number += 1) vault.add(`${number}.md`, [approved], TEXT);
  vault.index.follow(new Component());
  await vault.index.whenReady();
  const told: number[] = [];
  vault.index.onChange((change) => told.push(change.size));
  await vault.index.whenReviewsKnown();
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(Math.max(...told)).toBeLessThanOrEqual(10);
  expect(vault.read).toHaveLength(40);
  jest.restoreAllMocks();
});

test('a note that cannot be read is named, and the others are read', async () => {
  const error = jest.spyOn(console, 'error').mockReturnValue();
  const gone = new Error('gone');
  const vault = new ReviewedVault((text) => (text === 'gone' ? Promise.reject(gone) : text));
  vault.add('A.md', [approved], 'gone');
  vault.add('B.md', [approved], TEXT);
  vault.index.follow(new Component());
  await vault.index.whenReviewsKnown();
  expect(vault.state('A.md')).toBe('none');
  expect(vault.state('B.md')).toBe('approved');
  expect(error).toHaveBeenCalledWith('A.md', gone);
  error.mockRestore();
});
