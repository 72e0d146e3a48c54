import { boxIn, nameOf } from '../setup/boxes';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const DESIGN = `---
Status: Draft
Started: 2026-11-01
Relates:
  - "[[Caching]]"
  - "[[Rate limiter]]"
---
# URL shortener

## Step 1: Clarify (5 minutes)

**Goal:** Agree on what is built.

### Functional

- [x] Shorten a link
- [ ] Edit a link

## Step 2: Estimate

- [ ] Reads a second
- [ ] Bytes a link
`;

const TALK = `---
Status: Draft
---
1. **Scope:**
   - Who uses it?
   - Which load?
2. **Storage:**
   - Which store?
3. **Wrap-up:**
   - Sum up.
`;

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp({
    'URL shortener.md': DESIGN,
    'Caching.md': '---\nStatus: Done\nPeer Reviewed: 2\nRelates: "[[URL shortener]]"\n---\n- [x] Evict\n',
    'Plain.md': 'Just a thought.\n',
    'Broken.md': '---\nStatus: [Draft\n---\n## Step 1: A\n- [ ] one\n',
    'Talk.md': TALK,
    'Points.md': '## Step 1: Scope\n- Who uses it?\n\n## Step 2: Storage\n- Which store?\n',
    'Board.canvas': '{}',
  });
  await app.run('open-phase-panel');
});

afterEach(async () => {
  await app.host.save();
  expect(app.errors).toEqual([]);
  app.close();
});

const panel = () => app.find('.design-phases-panel');
const words = () => (panel().textContent ?? '').replace(/\s+/g, ' ');
const button = (label: string) => app.find<HTMLButtonElement>(`.design-phases-panel button[aria-label="${label}"]`);
const box = (label: string) => boxIn(app.find('.design-phases-panel'), label);
const entries = (selector: string) => [...panel().querySelectorAll<HTMLElement>(selector)];
const viewState = () => app.app.workspace.getLeavesOfType('design-phases-panel')[0]?.getViewState().state;

async function open(note: string) {
  const view = await app.open(note);
  await drawn();
  return view;
}

/** Lets the next frame draw what happened. */
async function drawn(): Promise<void> {
  await new Promise((resolve) => window.requestAnimationFrame(resolve));
  await app.settle();
}

async function choose(title: string): Promise<void> {
  const found = [...document.querySelectorAll<HTMLElement>('.menu .menu-item')].find(
    (item) => item.textContent === title,
  );
  if (!found) throw new Error(`No menu item ${title}`);
  found.click();
  await drawn();
}

describe('ticking', () => {
  it('an item in the panel ticks it in the note, and only there', async () => {
    const { editor } = await open('URL shortener.md');
    box('Edit a link').click();
    await drawn();
    expect(editor.getValue()).toBe(DESIGN.replace('[ ] Edit', '[x] Edit'));
    expect(box('Edit a link').checked).toBe(true);
    expect(words()).toContain('2 of 4');
    editor.undo();
    await drawn();
    expect(editor.getValue()).toBe(DESIGN);
    expect(box('Edit a link').checked).toBe(false);
  });

  it('an item of a note in reading view ticks it in the file', async () => {
    await app.open('URL shortener.md', 'preview');
    await drawn();
    box('Edit a link').click();
    await drawn();
    expect(await app.read('URL shortener.md')).toBe(DESIGN.replace('[ ] Edit', '[x] Edit'));
    await app.until(() => box('Edit a link').checked, 'the box to be ticked');
  });
});

describe('opened by its command', () => {
  it('has the keyboard on the next open item, or on its phase where that is folded', async () => {
    await open('URL shortener.md');
    await app.run('open-phase-panel');
    expect(document.activeElement).toBe(box('Edit a link'));
    button('Unfold all').click();
    button('Fold all').click();
    await app.run('open-phase-panel');
    expect(document.activeElement?.textContent).toContain('Step 1: Clarify');
  });

  it('has the keyboard on what there is to do in a note without items', async () => {
    await open('Plain.md');
    await app.run('open-phase-panel');
    expect(document.activeElement).toBe(entries('.design-phases-empty button')[0]);
  });
});

describe('while the user types', () => {
  it('the panel follows, before anything is saved', async () => {
    const { editor } = await open('URL shortener.md');
    editor.replaceRange('- [ ] Writes a second\n', { line: editor.lastLine(), ch: 0 });
    await drawn();
    expect(words()).toContain('1 of 5');
    editor.setLine(1, 'Status: Done');
    await drawn();
    expect(button('Status: Done. Change status').textContent).toBe('Done');
  });

  it('folds, focus and rows stay what they are', async () => {
    const { editor } = await open('URL shortener.md');
    button('Unfold all').click();
    const focused = box('Reads a second');
    focused.focus();
    editor.replaceRange('\nA new line\n\n', { line: 8, ch: 0 });
    await drawn();
    expect(document.activeElement).toBe(focused);
    expect(entries('.design-phases-item')).toHaveLength(4);
    focused.click();
    await drawn();
    expect(editor.getValue()).toContain('- [x] Reads a second');
  });
});

describe('going there', () => {
  it('puts the cursor on the line of the item, in the tab the note stands in', async () => {
    const { editor } = await open('URL shortener.md');
    button('Unfold all').click();
    entries('.design-phases-item-text')[3]?.click();
    await drawn();
    expect(editor.getLine(editor.getCursor().line)).toBe('- [ ] Bytes a link');
    expect(app.app.workspace.getLeavesOfType('markdown')).toHaveLength(1);
  });
});

describe('the head', () => {
  it('changes the status by the menu of the workflow', async () => {
    const { editor } = await open('URL shortener.md');
    button('Status: Draft. Change status').click();
    await choose('In review');
    expect(editor.getLine(1)).toBe('Status: In review');
    expect(words()).toContain('In review');
  });

  it('records a peer review', async () => {
    const { editor } = await open('URL shortener.md');
    button('Record peer review').click();
    await drawn();
    app.button('.modal', 'Skip').click();
    await drawn();
    expect(editor.getValue()).toContain('Peer Reviewed: 1');
  });
});

describe('folding and hiding', () => {
  it('begins with the phase to go on with; folds all and unfolds all', async () => {
    await open('URL shortener.md');
    expect(entries('.design-phases-item')).toHaveLength(2);
    button('Unfold all').click();
    expect(entries('.design-phases-item')).toHaveLength(4);
    button('Fold all').click();
    expect(entries('.design-phases-item, .design-phases-related-link')).toHaveLength(0);
    expect(entries('.design-phases-phase')).toHaveLength(2);
  });

  it('keeps what is folded when another note was shown in between, and in the workspace', async () => {
    await open('URL shortener.md');
    button('Unfold all').click();
    await open('Plain.md');
    await open('URL shortener.md');
    expect(entries('.design-phases-item')).toHaveLength(4);
    expect(viewState()).toMatchObject({ folds: { 'URL shortener.md': [] } });
  });

  it('hides done items, and the focus goes on to the one in their place', async () => {
    await open('URL shortener.md');
    button('Show and hide').click();
    await choose('Hide done items');
    expect(entries('.design-phases-item').map((item) => item.textContent)).toEqual(['Edit a link']);
    button('Unfold all').click();
    box('Edit a link').focus();
    box('Edit a link').click();
    await drawn();
    expect(panel().contains(document.activeElement)).toBe(true);
  });
});

describe('related notes', () => {
  const related = () => entries('.design-phases-related-link').map((link) => link.textContent);

  it('are there with direction, status, reviews and progress', async () => {
    await open('URL shortener.md');
    expect(related()).toEqual(['Linked both waysCachingDone2 reviews1 of 1', 'Not created yetRate limiter']);
    await open('Caching.md');
    expect(related()).toEqual([expect.stringMatching(/^Linked both waysURL shortenerDraft/)]);
  });

  it('show a link that was just typed', async () => {
    const { editor } = await open('Plain.md');
    editor.setValue('---\nRelates: "[[Caching]]"\n---\nJust a thought.\n');
    await drawn();
    expect(related()).toEqual([expect.stringMatching(/^This note links to itCachingDone/)]);
  });

  it('are sorted where there are two or more, and one is added in the panel', async () => {
    await open('Caching.md');
    expect(entries('button[aria-label="Sort related notes"]')).toEqual([]);
    button('Add relation').click();
    await app.settle();
    await new Dialogs(app).pick('plain');
    await drawn();
    expect(related()).toEqual([expect.stringMatching(/URL shortener/), expect.stringMatching(/Plain$/)]);
    expect(button('Sort related notes')).toBeTruthy();
  });

  it('create a note that does not exist yet', async () => {
    await open('URL shortener.md');
    entries('.is-unresolved')[0]?.click();
    await drawn();
    expect(app.exists('Rate limiter.md')).toBe(true);
    await open('URL shortener.md');
    expect(related()[1]).toBe('This note links to itRate limiter');
  });
});

describe('which note is shown', () => {
  it('is the active one', async () => {
    await open('Caching.md');
    expect(entries('.design-phases-note-title')[0]?.textContent).toBe('Caching');
  });

  it('is the pinned one, also after it was renamed; where it is deleted the panel says so', async () => {
    await open('URL shortener.md');
    button('Pin to this note').click();
    await open('Plain.md');
    expect(words()).toContain('URL shortener');
    const file = app.app.vault.getFileByPath('URL shortener.md');
    if (!file) throw new Error('the note');
    await app.app.vault.rename(file, 'TinyURL.md');
    await drawn();
    expect(entries('.design-phases-note-title')[0]?.textContent).toBe('TinyURL');
    expect(viewState()).toMatchObject({ pinned: 'TinyURL.md' });
    await app.app.vault.delete(file);
    await drawn();
    expect(words()).toContain('The pinned note no longer exists.');
    entries('.design-phases-empty button')[0]?.click();
    await drawn();
    expect(words()).toContain('Plain');
  });
});

describe('where there is little to show', () => {
  const labels = () => entries('button').map((one) => one.getAttribute('aria-label') ?? one.textContent);

  it('shows the title of a plain note and offers it a checklist, and nothing that it has none of', async () => {
    await open('Plain.md');
    expect(words()).toBe(
      'PlainThis note has no phases yet.Insert a checklist, or add headings with task lists below them.Insert checklist',
    );
    expect(labels()).toEqual(['Insert checklist', 'Pin to this note', 'Insert checklist']);
  });

  it('says of a note with a status, and of a reviewed one, what it has', async () => {
    const { editor } = await open('Plain.md');
    editor.setValue('---\nStatus:\n---\nJust a thought.\n');
    await drawn();
    expect(words()).toContain('No status0 of 1 review');
    expect(button('Add relation')).toBeTruthy();
    editor.setValue('---\nPeer Reviewed: 2\n---\nJust a thought.\n');
    await drawn();
    expect(words()).toContain('2 reviews');
  });

  it('says of phases without check boxes that they have none, and offers both ways to get some', async () => {
    await open('Points.md');
    expect(words()).toContain('There are no check boxes yet, so there’s no progress.');
    expect(words()).not.toContain('No status');
    expect(labels()).toEqual(expect.arrayContaining(['Insert checklist', 'Unfold all', 'Convert to checklist']));
    expect(labels()).not.toContain('Show and hide');
  });

  it('asks for a note where none is open', async () => {
    await drawn();
    expect(words()).toContain('Open a note to see its phases.');
  });

  it('shows the phases of a note with broken properties and where they are broken, and claims no status', async () => {
    await open('Broken.md');
    expect(words()).toContain('Can’t read this note’s properties.');
    expect(words()).not.toMatch(/No status|review|Nothing was changed/);
    expect(entries('.design-phases-item')).toHaveLength(1);
  });

  it('names a status that the workflow does not know among the problems, and an invalid count once', async () => {
    const { editor } = await open('Plain.md');
    editor.setValue('---\nStatus: Parked\nPeer Reviewed: soon\n---\nJust a thought.\n');
    await drawn();
    expect(entries('.design-phases-problems li').map(({ textContent }) => textContent.trim())).toEqual([
      'Peer reviews must be 0 or more.',
      'This status isn’t in your workflow.',
    ]);
    expect(words()).not.toContain('Invalid number of reviews');
  });
});

describe('in a vault without design notes', () => {
  beforeEach(async () => {
    app.close();
    app = await createTestApp({ 'Groceries.md': 'Milk, bread.\n' });
    await app.run('open-phase-panel');
    await drawn();
  });

  const intro = 'Design Phases takes you through a system design phase by phase and tracks which notes are reviewed.';

  it('says what the plugin is for, and offers to create a note', async () => {
    expect(words()).toContain(intro);
    app.button('.design-phases-panel', 'Create design note').click();
    await drawn();
    expect(app.find('.modal-title').textContent).toBe('Create note from checklist');
  });

  it('offers the note that is open a checklist too, and says no more of it once there is one', async () => {
    const { editor } = await open('Groceries.md');
    expect(words()).toContain(intro);
    expect(entries('.design-phases-empty button').map(({ textContent }) => textContent)).toEqual([
      'Insert checklist',
      'Create design note',
    ]);
    editor.setValue('- [ ] Milk\n');
    await app.host.save();
    await drawn();
    expect(words()).not.toContain(intro);
  });
});

test('an ordered outline shows plain points that lead to their lines, and reads as its checklist once converted', async () => {
  const { editor } = await open('Talk.md');
  expect(entries('.design-phases-item').map(({ textContent }) => textContent)).toEqual(['Who uses it?', 'Which load?']);
  expect(entries('.design-phases-outline :is(input, .design-phases-count)')).toEqual([]);
  entries('.design-phases-item button')[1]?.click();
  await drawn();
  expect(editor.getCursor().line).toBe(5);
  app.button('.design-phases-panel', 'Convert to checklist').click();
  const dialogs = new Dialogs(app);
  await dialogs.drawn();
  await dialogs.click(dialogs.button('Convert'));
  await drawn();
  expect(entries('.design-phases-phase > .design-phases-head').map(({ textContent }) => textContent)).toEqual([
    '1. Scope0/2',
    '2. Storage0/1',
    '3. Wrap-up0/1',
  ]);
  expect(entries('input').map(nameOf)).toEqual(['Who uses it?', 'Which load?']);
  expect(entries('input:checked')).toEqual([]);
  expect(entries('.design-phases-convert-outline')).toEqual([]);
});
