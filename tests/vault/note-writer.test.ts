/** @jest-environment jsdom */
import type { App, Editor, TFile } from 'obsidian';
import { applyEdit } from '../../src/core/edit';
import type { Plan, WriteResult } from '../../src/core/plan';
import type { NoteEditors } from '../../src/vault/note-editors';
import { NoteWriter } from '../../src/vault/note-writer';

const CHAT = '---\nStatus: Draft # by hand\n---\n## Step 1: Scope\n- [ ] Who uses it?';

/** A vault of texts. `process` is atomic, and leaves out a byte order mark as `Vault.read` of the app does. */
class Vault {
  readonly written: string[] = [];
  readonly disk: Map<string, string>;
  failing: string | null = null;

  constructor(notes: Record<string, string>) {
    this.disk = new Map(Object.entries(notes));
  }

  getFileByPath(path: string): TFile | null {
    const text = this.disk.get(path);
    return text === undefined ? null : ({ path, stat: { size: Buffer.byteLength(text) } } as TFile);
  }

  process({ path }: TFile, change: (text: string) => string): Promise<string> {
    return new Promise((resolve) => {
      const text = change(this.text(path).replace(/^\uFEFF/, ''));
      if (path === this.failing) throw new Error('The disk is full.');
      this.disk.set(path, text);
      this.written.push(path);
      resolve(text);
    });
  }

  readBinary({ path }: TFile): Promise<ArrayBuffer> {
    return Promise.resolve(Uint8Array.from(Buffer.from(this.text(path))).buffer);
  }

  text(path: string): string {
    return this.disk.get(path) ?? '';
  }
}

/** An editor that takes transactions; offsets stand for positions. */
class OpenNote {
  transactions = 0;
  cursor: number | null = null;

  constructor(public text: string) {}

  getValue(): string {
    return this.text;
  }

  offsetToPos(offset: number): { line: number; ch: number } {
    return { line: 0, ch: offset };
  }

  transaction({ changes = [] }: Parameters<Editor['transaction']>[0]): void {
    this.transactions += 1;
    const edit = changes.map(({ from, to, text }) => ({ from: from.ch, to: (to ?? from).ch, insert: text }));
    this.text = applyEdit(this.text, { changes: edit });
  }

  setCursor({ ch }: { ch: number }): void {
    this.cursor = ch;
  }

  scrollIntoView(): void {
    // Nothing is laid out.
  }
}

interface Opened {
  readonly editors?: Record<string, OpenNote>;
  /** Called before a file is written, as a note is that was just switched to reading view. */
  readonly saveReadingViews?: (path: string) => Promise<void>;
}

function writerOver(vault: Vault, { editors = {}, saveReadingViews = () => Promise.resolve() }: Opened = {}) {
  const open = { editorOf: (path: string) => Promise.resolve(editors[path] ?? null), saveReadingViews };
  return new NoteWriter({ vault } as unknown as App, open as unknown as NoteEditors);
}

/** Replaces a text that stands in the note once. */
const replacing =
  (old: string, by: string): Plan =>
  (text) => {
    const from = text.indexOf(old);
    return from < 0 ? { refused: 'line-moved' } : { changes: [{ from, to: from + old.length, insert: by }] };
  };
const tick = replacing('[ ]', '[x]');
const nothing: Plan = () => ({ changes: [] });

function undoOf(result: WriteResult | undefined): Plan {
  if (result?.outcome !== 'written') throw new Error('Nothing was written.');
  return result.undo;
}

describe('a note that is closed', () => {
  test.each([
    ['LF and no line end at the end', CHAT],
    ['CRLF and blanks at line ends', CHAT.replace(/\n/g, ' \r\n')],
    ['a byte order mark', `\uFEFF${CHAT}`],
    ['a byte order mark and CRLF', `\uFEFF${CHAT.replace(/\n/g, '\r\n')}\r\n`],
  ])('keeps every byte but those of the change: %s', async (_, text) => {
    const vault = new Vault({ 'Chat.md': text });
    const writer = writerOver(vault);
    const result = await writer.write('Chat.md', tick);
    expect(vault.text('Chat.md')).toBe(text.replace('[ ]', '[x]'));
    await writer.write('Chat.md', undoOf(result));
    expect(vault.text('Chat.md')).toBe(text);
  });

  test('is planned from the text at the moment of writing, with what a reading view had not saved yet', async () => {
    const vault = new Vault({ 'Chat.md': 'older' });
    const saveReadingViews = (path: string) => Promise.resolve(void vault.disk.set(path, CHAT));
    await writerOver(vault, { saveReadingViews }).write('Chat.md', tick);
    expect(vault.text('Chat.md')).toBe(CHAT.replace('[ ]', '[x]'));
  });

  test.each([
    ['refuses', tick, 'refused'],
    ['changes nothing', nothing, 'unchanged'],
    ['puts the same in its place', replacing('Chat', 'Chat'), 'unchanged'],
  ])('is not written where the plan %s', async (_, plan, outcome) => {
    const vault = new Vault({ 'Chat.md': '# Chat\n' });
    expect(await writerOver(vault).write('Chat.md', plan)).toMatchObject({ outcome });
    expect(vault.written).toEqual([]);
  });

  test('is refused in words where it is gone, or where the app fails', async () => {
    const vault = new Vault({ 'Chat.md': CHAT });
    vault.failing = 'Chat.md';
    expect(await writerOver(vault).write('Gone.md', tick)).toEqual({
      outcome: 'refused',
      refusal: { refused: 'note-missing' },
    });
    expect(await writerOver(vault).write('Chat.md', tick)).toEqual({
      outcome: 'refused',
      refusal: { refused: 'write-failed', detail: 'The disk is full.' },
    });
    expect(vault.text('Chat.md')).toBe(CHAT);
  });
});

describe('a note that is open', () => {
  test('is changed through its editor alone, in one transaction', async () => {
    const editor = new OpenNote(`${CHAT}\n- [ ] Typed just now?`);
    const vault = new Vault({ 'Chat.md': CHAT });
    const both: Plan = (text) => ({
      changes: [...text.matchAll(/\[ \]/g)].map(({ index }) => ({ from: index, to: index + 3, insert: '[x]' })),
      cursor: 4,
    });
    await writerOver(vault, { editors: { 'Chat.md': editor } }).write('Chat.md', both);
    expect(editor.text).toBe(`${CHAT}\n- [ ] Typed just now?`.replaceAll('[ ]', '[x]'));
    expect([editor.transactions, editor.cursor]).toEqual([1, 4]);
    expect(vault.written).toEqual([]);
  });

  test('gets no transaction where nothing changes or the plan refuses', async () => {
    const editor = new OpenNote('# Chat');
    const writer = writerOver(new Vault({ 'Chat.md': '# Chat' }), { editors: { 'Chat.md': editor } });
    await writer.write('Chat.md', nothing);
    await writer.write('Chat.md', tick);
    expect(editor.transactions).toBe(0);
  });
});

describe('an undo', () => {
  test('is refused where the note was changed since', async () => {
    const vault = new Vault({ 'Chat.md': CHAT });
    const writer = writerOver(vault);
    const undo = undoOf(await writer.write('Chat.md', tick));
    const changed = vault.text('Chat.md').replace('Who', 'Whoever');
    vault.disk.set('Chat.md', changed);
    expect(await writer.write('Chat.md', undo)).toEqual({
      outcome: 'refused',
      refusal: { refused: 'note-changed' },
    });
    expect(vault.text('Chat.md')).toBe(changed);
  });

  test('works in an editor for what was written to the file, whatever its line ends', async () => {
    const crlf = CHAT.replace(/\n/g, '\r\n');
    const vault = new Vault({ 'Chat.md': crlf });
    const undo = undoOf(await writerOver(vault).write('Chat.md', tick));
    const editor = new OpenNote(vault.text('Chat.md').replace(/\r\n/g, '\n'));
    await writerOver(vault, { editors: { 'Chat.md': editor } }).write('Chat.md', undo);
    expect(editor.text).toBe(CHAT);
  });
});

describe('several notes', () => {
  const NOTES = { 'A.md': CHAT, 'B.md': 'No items.\n', 'C.md': CHAT.replace(/\n/g, '\r\n') };
  const changes = Object.keys(NOTES).map((path) => ({ note: { path }, plan: tick }));
  const options = (onProgress = (_done: number): unknown => undefined, signal = new AbortController().signal) => ({
    signal,
    onProgress,
  });

  test('are written one after the other; one that refuses is reported, and the rest goes on', async () => {
    const vault = new Vault(NOTES);
    const progress: number[] = [];
    const bulk = await writerOver(vault).writeMany(
      changes,
      options((done) => progress.push(done)),
    );
    expect(bulk.results.map(({ result }) => result.outcome)).toEqual(['written', 'refused', 'written']);
    expect(progress).toEqual([1, 2, 3]);
    expect(vault.text('B.md')).toBe('No items.\n');
  });

  test('are left as they are from the note on at which the user cancels, or the plugin is turned off', async () => {
    const vault = new Vault(NOTES);
    const cancel = new AbortController();
    await writerOver(vault).writeMany(
      changes,
      options(() => cancel.abort(), cancel.signal),
    );
    expect(vault.written).toEqual(['A.md']);
    const other = new Vault(NOTES);
    const writer = writerOver(other);
    await writer.writeMany(
      changes,
      options(() => writer.stop()),
    );
    expect(other.written).toEqual(['A.md']);
  });

  test('can be undone as one, but for those that were changed since', async () => {
    const vault = new Vault(NOTES);
    const bulk = await writerOver(vault).writeMany(changes, options());
    const edited = `${vault.text('A.md')} And why?`;
    vault.disk.set('A.md', edited);
    const undone = await bulk.undo(options());
    expect(undone.results.map(({ note, result }) => [note.path, result.outcome])).toEqual([
      ['C.md', 'written'],
      ['A.md', 'refused'],
    ]);
    expect([vault.text('A.md'), vault.text('C.md')]).toEqual([edited, NOTES['C.md']]);
  });

  test('are followed where they are renamed meanwhile', async () => {
    const vault = new Vault(NOTES);
    const chat = { path: 'A.md' };
    const rename = () => {
      vault.disk.set('Done/A.md', CHAT);
      vault.disk.delete('A.md');
      chat.path = 'Done/A.md';
    };
    const notes = [
      { note: { path: 'C.md' }, plan: tick },
      { note: chat, plan: tick },
    ];
    await writerOver(vault).writeMany(
      notes,
      options((done) => done === 1 && rename()),
    );
    expect(vault.written).toEqual(['C.md', 'Done/A.md']);
  });
});
