import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Dialogs } from '../integration/dialogs';
import { createTestApp, type TestApp } from '../integration/stand-in';

const NOTE = `---
Status: draft
---
## Step 1: Clarify requirements (5 minutes)

**Goal:** Know what is to be built.

### Ask functional requirements

- [x] Who uses it?
  Everybody with a "browser"; \`<b>\` & co.
- [ ] Is $a < b$ and $50\\%$ in \`std::map<K, V>\`, {{c1::cloze}}?
  $$
  x^2 + y^2
  $$

  \`\`\`make
  all:
  \tcc "main.c" # not a comment
  \`\`\`
- [ ] # of servers: "how many"?
  #1 of the list, {{c2::braces}}	and a tab
- [ ] How many users?
- [ ]

## Step 2: Sketch the architecture

- [ ] What are the main boxes?
  - a gateway
  - a store
`;
/** The same questions, reworded, moved, reordered, ticked and answered. */
const EDITED = NOTE.replace('- [x] Who uses it?', '- [x] Who will use it?')
  .replace('- [ ] How many users?\n', '')
  .replace('- [ ] What are', '- [ ] How many users?\n  A million\n- [ ] What are')
  .replace('  - a gateway\n  - a store\n', '  - a store\n  - a gateway\n');

interface AnkiNote {
  readonly guid: string;
  readonly type: string;
  readonly fields: readonly string[];
  readonly tags: readonly string[];
  readonly deck: string;
  readonly question: string;
  readonly answer: string;
}

interface Imported {
  readonly anki: string;
  readonly python: string;
  readonly imports: readonly {
    readonly found: number;
    readonly new: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly conflicting: number;
    readonly notes: readonly AnkiNote[];
  }[];
}

let app: TestApp;
let dialogs: Dialogs;
let folder: string;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'design-phases-anki-'));
  app = await createTestApp({ 'Chat.md': NOTE, 'Shop/Design.md': NOTE, 'Bank/Design.md': NOTE, 'Plain.md': 'Text\n' });
  dialogs = new Dialogs(app);
});

afterAll(() => {
  app.close();
  fs.rmSync(folder, { recursive: true });
});

/** Exports the active note with all its questions, and gives the file a name of its own. */
async function exported(name: string, file: string): Promise<string> {
  await app.run('export-flashcards');
  await dialogs.drawn();
  await dialogs.click(dialogs.field('Include unanswered questions'));
  await dialogs.click(dialogs.button('Export'));
  const copy = path.join(folder, `${name}.txt`);
  fs.writeFileSync(copy, await app.read(`Flashcards/${file}`));
  return copy;
}

/** What Anki makes of the files, imported one after the other into an empty collection. */
function importAll(...files: readonly string[]): Imported {
  const python = process.env['ANKI_PYTHON'];
  if (python === undefined) throw new Error('ANKI_PYTHON is not set; run `npm run test:anki`.');
  const output = execFileSync(python, [path.join(__dirname, 'import_exports.py'), ...files], { encoding: 'utf8' });
  const imported = JSON.parse(output) as Imported;
  const counts = imported.imports.map((each, index) => {
    return `  ${path.basename(files[index] ?? '')}: ${each.found} found, ${each.new} new, ${each.updated} updated, ${each.unchanged} unchanged`;
  });
  process.stdout.write(`Anki ${imported.anki}, Python ${imported.python}\n${counts.join('\n')}\n`);
  return imported;
}

const rowsOf = (file: string): string[][] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('"'))
    .map((line) => line.split('\t').map((field) => field.slice(1, -1).replaceAll('""', '"')));

describe('Anki', () => {
  test('takes guid, deck, tags and both sides as they are meant, and updates them after every change', async () => {
    const { editor } = await app.open('Chat.md');
    const first = await exported('first', 'Chat.txt');
    const again = await exported('again', 'Chat.txt');
    editor.setValue(EDITED);
    const edited = await exported('edited', 'Chat.txt');
    const file = app.app.vault.getFileByPath('Chat.md');
    if (!file) throw new Error('The note is gone');
    await app.host.save();
    await app.app.fileManager.renameFile(file, 'Messenger.md');
    await app.settle();
    const renamed = await exported('renamed', 'Messenger.txt');

    expect(fs.readFileSync(again, 'utf8')).toBe(fs.readFileSync(first, 'utf8'));
    const rows = rowsOf(first);
    const { imports } = importAll(first, again, edited, renamed, renamed);
    expect(imports.map((each) => [each.found, each.new, each.conflicting, each.notes.length])).toEqual([
      [rows.length, rows.length, 0, rows.length],
      ...imports.slice(1).map(() => [rows.length, 0, 0, rows.length]),
    ]);
    expect(imports.map(({ updated }) => updated > 0)).toEqual([false, false, true, true, false]);

    const notes = new Map(imports[0]?.notes.map((note) => [note.guid, note]));
    for (const [guid = '', deck, tags = '', front, back] of rows) {
      expect(notes.get(guid)).toMatchObject({ type: 'Basic', deck, fields: [front, back] });
      expect([...(notes.get(guid)?.tags ?? [])].sort()).toEqual(tags.split(' ').sort());
    }
    const last = new Map(imports.at(-1)?.notes.map((note) => [note.guid, note]));
    for (const [guid = '', , tags = '', front, back] of rowsOf(renamed)) {
      expect(last.get(guid)?.fields).toEqual([front, back]);
      expect(last.get(guid)?.tags).toEqual(expect.arrayContaining(tags.split(' ')));
    }
    const askedBefore = [...notes.values()].find(({ question }) => question.includes('Who uses it?'));
    expect(last.get(askedBefore?.guid ?? '')?.question).toContain('Messenger › Step 1: Clarify requirements');
    expect(last.get(askedBefore?.guid ?? '')?.question).toContain('Who will use it?');
    // Anki leaves a card that it has in its deck.
    expect(new Set(imports.at(-1)?.notes.map(({ deck }) => deck))).toEqual(new Set(['Design Phases::Chat']));
  });

  test('shows math, code, quotes, tabs, number signs and braces as they are written', async () => {
    await app.open('Shop/Design.md');
    const { imports } = importAll(await exported('shop', 'Design (Shop).txt'));
    const notes = imports[0]?.notes ?? [];
    const find = (text: string): AnkiNote | undefined => notes.find(({ question }) => question.includes(text));
    expect(notes.every(({ question }) => !question.includes('class="cloze"'))).toBe(true);
    expect(find('std::map')?.question).toContain(
      'Is \\( a &lt; b \\) and \\( 50\\% \\) in <code>std::map&lt;K, V&gt;</code>, {{c1::cloze}}?',
    );
    expect(find('std::map')?.answer).toContain('\\[ x^2 + y^2 \\]');
    expect(find('std::map')?.answer).toMatch(
      /<pre><code>all:<br>&#9;cc &quot;main\.c&quot; # not a comment<\/code><\/pre>/,
    );
    expect(find('# of servers')?.question).toContain('# of servers: &quot;how many&quot;?');
    expect(find('# of servers')?.answer).toMatch(/#1 of the list, \{\{c2::braces\}\}&#9;and a tab/);
    expect(find('Who uses it?')?.answer).toContain(
      'Everybody with a &quot;browser&quot;; <code>&lt;b&gt;</code> &amp; co.',
    );
    expect(find('How many users?')?.fields[1]).toBe('');
    expect(notes.some(({ question }) => /<br>\s*$/.test(question))).toBe(false);
  });

  test('keeps notes of one title apart, and takes every template', async () => {
    await app.open('Shop/Design.md');
    const shop = await exported('shop', 'Design (Shop).txt');
    await app.open('Bank/Design.md');
    const bank = await exported('bank', 'Design (Bank).txt');
    const both = importAll(shop, bank).imports[1];
    expect(both?.notes).toHaveLength(rowsOf(shop).length + rowsOf(bank).length);
    expect(new Set(both?.notes.map(({ deck }) => deck))).toEqual(
      new Set(['Design Phases::Design (Shop)', 'Design Phases::Design (Bank)']),
    );
    await app.open('Plain.md');
    await app.run('export-flashcards');
    await dialogs.drawn();
    const from = dialogs.field('Cards from');
    const templates = [...from.querySelectorAll('option')].map(({ value }) => value);
    await dialogs.closeAll();
    expect(templates.length).toBeGreaterThan(1);
    for (const template of templates) {
      await app.run('export-flashcards');
      await dialogs.drawn();
      await dialogs.type('Cards from', template);
      await dialogs.click(dialogs.field('Include unanswered questions'));
      await dialogs.click(dialogs.button('Export'));
      const written = /to (Flashcards\/.*\.txt)\./.exec(app.notices.at(-1) ?? '')?.[1] ?? '';
      const copy = path.join(folder, `${template}.txt`);
      fs.writeFileSync(copy, await app.read(written));
      const { imports } = importAll(copy, copy);
      expect(imports.map((each) => each.new)).toEqual([rowsOf(copy).length, 0]);
    }
  });
});
