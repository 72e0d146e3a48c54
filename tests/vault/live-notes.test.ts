/** @jest-environment jsdom */
import { type App, Component, type TFile } from 'obsidian';
import { parseMetadata } from '../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import { parseYaml } from '../../packages/obsidian-stand-in/host/metadata/yaml';
import { reviewFingerprint } from '../../src/core/reviews/reviewed-text';
import { parseSettings } from '../../src/core/settings-parse';
import { LiveNotes } from '../../src/vault/live-notes';
import { NoteIndex } from '../../src/vault/note-index';
import { nextTask } from '../../src/vault/time-slice';

const clock = { now: () => new Date(2026, 10, 28), format: (date: Date) => date.toISOString().slice(0, 10) };

interface Note {
  readonly file: TFile;
  /** What is on disk. */
  saved: string;
  /** What the cache has read. */
  cached: string;
  /** What stands in an editor; null where none holds it. */
  typed: string | null;
  isOpen: boolean;
}

/** A vault whose notes are typed in, saved and read by the cache by hand, one step at a time. */
class TypedVault {
  private readonly notes = new Map<string, Note>();
  private readonly listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  readonly told: string[][] = [];
  readonly owner = new Component();
  readonly index: NoteIndex;

  constructor(texts: Record<string, string>) {
    for (const [path, text] of Object.entries(texts)) {
      const file = { path, stat: { mtime: 1, size: text.length } } as TFile;
      this.notes.set(path, { file, saved: text, cached: text, typed: text, isOpen: true });
    }
    const noteAt = (path: string): Note | undefined => [...this.notes.values()].find(({ file }) => file.path === path);
    const on = (name: string, callback: (...args: unknown[]) => void) => {
      this.listeners.set(name, [...(this.listeners.get(name) ?? []), callback]);
      return {};
    };
    const app = {
      vault: {
        on,
        getMarkdownFiles: () => [...this.notes.values()].map(({ file }) => file),
        getFileByPath: (path: string) => noteAt(path)?.file ?? null,
        cachedRead: (file: TFile) => Promise.resolve(noteAt(file.path)!.saved),
      },
      workspace: { on },
      metadataCache: {
        on,
        getCache: (path: string) => {
          const note = noteAt(path);
          return note ? parseMetadata(note.cached) : null;
        },
        getFirstLinkpathDest: (target: string) => noteAt(`${target}.md`)?.file ?? null,
      },
    } as unknown as App;
    const editors = {
      loadedTextOf: (path: string) => noteAt(path)?.typed ?? null,
      isOpen: (path: string) => noteAt(path)?.isOpen ?? false,
    };
    const settings = { current: parseSettings({}), onChange: () => () => undefined };
    this.index = new NoteIndex(app, settings, clock, new LiveNotes(app, editors, parseYaml));
  }

  async start(): Promise<void> {
    this.index.follow(this.owner);
    await this.index.whenReviewsKnown();
    this.index.onChange((change) => this.told.push([...change.keys()]));
  }

  note = (path: string): Note => this.notes.get(path)!;

  type(path: string, text: string): void {
    const note = this.note(path);
    note.typed = text;
    this.tell('editor-change', {}, { file: note.file });
  }

  save(path: string): void {
    const note = this.note(path);
    note.saved = note.typed ?? note.saved;
  }

  async readIntoCache(path: string): Promise<void> {
    const note = this.note(path);
    note.cached = note.saved;
    this.tell('changed', note.file, note.cached);
    await this.index.whenReviewsKnown();
  }

  close(path: string): void {
    Object.assign(this.note(path), { typed: null, isOpen: false });
    this.tell('layout-change');
  }

  read(path: string): void {
    Object.assign(this.note(path), { typed: null, isOpen: true });
    this.tell('layout-change');
  }

  progress(path: string): string {
    const { done, total } = this.index.note(path) ?? { done: 0, total: 0 };
    return `${done}/${total}`;
  }

  tell(event: string, ...args: unknown[]): void {
    this.listeners.get(event)?.forEach((callback) => callback(...args));
  }
}

const TEXT =
  '---\nStatus: Draft\nRelates: "[[Feed]]"\n---\n## Step 1: Scope\n- [x] Users?\n- [ ] Load?\n## Step 2: Data\n- [ ] Rows?\n';
const TICKED = TEXT.replace('[ ] Load', '[x] Load');
const LATER = 30_000;

let vault: TypedVault;

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['performance', 'queueMicrotask', 'nextTick'] });
  vault = new TypedVault({ 'Chat.md': TEXT, 'Feed.md': '- [ ] One\n' });
  await vault.start();
});

afterEach(() => {
  vault.owner.unload();
  jest.useRealTimers();
});

/** What happens before the page draws a frame. */
const microtasks = () => Promise.resolve();
const muchLater = async (): Promise<void> => {
  jest.advanceTimersByTime(LATER);
  await nextTask();
  await vault.index.whenReviewsKnown();
};

test('an item ticked in an editor counts before the next frame, and is told of once', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  expect(vault.progress('Chat.md')).toBe('2/3');
  expect(vault.index.notes().find(({ path }) => path === 'Chat.md')?.done).toBe(2);
  expect(vault.told).toEqual([['Chat.md', 'Feed.md']]);
  vault.save('Chat.md');
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('2/3');
  expect(vault.told).toHaveLength(1);
});

test('all that is typed in one task is read once', async () => {
  vault.type('Chat.md', TEXT.replace('[ ] Rows', '[x] Rows'));
  vault.type('Chat.md', TICKED.replace('[ ] Rows', '[x] Rows'));
  await microtasks();
  expect(vault.told).toHaveLength(1);
  expect(vault.progress('Chat.md')).toBe('3/3');
});

test('words that change nothing of what is counted are told to nobody', async () => {
  const before = vault.index.note('Chat.md');
  vault.type('Chat.md', `${TEXT}\nA thought.\n`);
  await microtasks();
  expect(vault.told).toEqual([]);
  expect(vault.index.note('Chat.md')).toBe(before);
});

test('status, relations, and whether it was edited since its review are those of the editor', async () => {
  const approved = TEXT.replace(
    '---\n',
    `---\nReviews:\n  - 2026-11-22 approved by Ada (${reviewFingerprint(TEXT)})\n`,
  );
  vault.type('Chat.md', approved);
  await microtasks();
  expect(vault.index.note('Chat.md')?.review.state).toBe('approved');
  vault.type(
    'Chat.md',
    approved.replace('Load?', 'Load at its peak?').replace('Draft', 'Done').replace('Feed', 'Nowhere'),
  );
  await microtasks();
  expect(vault.index.note('Chat.md')).toMatchObject({
    status: 'Done',
    relates: ['Nowhere'],
    review: { state: 'edited-since' },
  });
  expect(vault.index.related('Feed.md')).toEqual([]);
});

test('properties that are half typed stay as they were saved', async () => {
  vault.type('Chat.md', TICKED.replace('Status: Draft', 'Status: "Dra'));
  await microtasks();
  expect(vault.index.note('Chat.md')).toMatchObject({ status: 'Draft', done: 2 });
});

test('what is typed on while the cache reads the note stays', async () => {
  vault.type('Chat.md', TICKED);
  vault.save('Chat.md');
  vault.type('Chat.md', TICKED.replace('[ ] Rows', '[x] Rows'));
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('3/3');
  vault.save('Chat.md');
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('3/3');
  // From here on the cache counts again, as where a sync writes what no editor shows yet.
  vault.note('Chat.md').saved = TEXT;
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('1/3');
});

test('a note that is closed keeps what was typed until the cache has read what was saved', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  vault.save('Chat.md');
  vault.close('Chat.md');
  expect(vault.progress('Chat.md')).toBe('2/3');
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('2/3');
  expect(vault.told).toHaveLength(1);
});

test('a note that is closed and never saved is what it was', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  vault.close('Chat.md');
  await muchLater();
  expect(vault.progress('Chat.md')).toBe('1/3');
  expect(vault.told).toHaveLength(2);
});

test('a note that is changed back is not kept', async () => {
  vault.type('Chat.md', TICKED);
  vault.type('Chat.md', TEXT);
  await microtasks();
  await muchLater();
  // Changed by a sync, before the editor shows it.
  vault.note('Chat.md').saved = TICKED;
  await vault.readIntoCache('Chat.md');
  expect(vault.progress('Chat.md')).toBe('2/3');
});

test('a note that can’t be saved stays what its editor holds', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  await muchLater();
  expect(vault.progress('Chat.md')).toBe('2/3');
});

test('a note in reading view is what its file is, as in the panel', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  vault.read('Chat.md');
  await vault.index.whenReviewsKnown();
  expect(vault.progress('Chat.md')).toBe('1/3');
});

test('a note that is renamed while it is typed in is followed', async () => {
  vault.type('Chat.md', TICKED);
  await microtasks();
  const { file } = vault.note('Chat.md');
  file.path = 'Chat service.md';
  vault.tell('rename', file, 'Chat.md');
  await vault.index.whenReviewsKnown();
  expect(vault.progress('Chat service.md')).toBe('2/3');
  expect(vault.index.note('Chat.md')).toBeNull();
});

test('an editor that doesn’t hold its note yet says nothing of it', async () => {
  vault.note('Chat.md').typed = null;
  vault.tell('editor-change', {}, { file: vault.note('Chat.md').file });
  await microtasks();
  expect(vault.progress('Chat.md')).toBe('1/3');
  expect(vault.told).toEqual([]);
});
