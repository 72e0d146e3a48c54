import type { DesignPhasesApi } from '../../src/features/automation/api';
import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

let app: TestApp;
let dialogs: Dialogs;

beforeEach(async () => {
  app = await createTestApp({
    'Chat.md': '---\nStatus: draft # still\nPeer Reviewed: 0\nauthor: Ada\n---\n# Chat\n\n- [ ] Who sends?\n',
    'Done.md': '---\nStatus: Done\nPeer Reviewed: 3\n---\n',
    'Feed.md': '---\nStatus: In review\nPeer Reviewed:\n  - Ann\n---\n- [x] one\n- [ ] two\n',
    'Odd.md': '---\nStatus: Draft\nPeer Reviewed: -2\n---\n',
    'Parked.md': '---\nStatus: Parked\n---\n',
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
  app.close();
  localStorage.clear();
});

/** What the API says of a note once its file is saved. */
async function reviewOf(path: string) {
  await app.read(path);
  await dialogs.drawn();
  return (app.plugin as unknown as { api: DesignPhasesApi }).api.note(path)?.review;
}

const setting = async (data: Record<string, unknown>) => {
  await app.plugin.saveData(data);
  await app.plugin.onExternalSettingsChange?.();
};

async function start(command: string, note: string) {
  const { editor } = await app.open(note);
  await app.run(command);
  await dialogs.drawn();
  return editor;
}

const undo = () => [...document.querySelectorAll<HTMLElement>('.notice button')].at(-1)!;
const log = (text: string): string[] =>
  [...text.matchAll(/^ {2}- "?(\d{4}-\d\d-\d\d .*?)"?$/gm)].map(([, line = '']) =>
    line.replace(/\d{4}-\d\d-\d\d/, 'DATE').replace(/v1:[0-9a-v]{8}/, 'V1'),
  );

/** Selects the first notes of the board and clicks a button for them. */
async function onBoard(count: number, label: string): Promise<void> {
  await app.run('open-review-board');
  await dialogs.drawn();
  const boxes = document.querySelectorAll<HTMLElement>('.design-phases-entry.design-phases-row input[type="checkbox"]');
  for (const box of [...boxes].slice(0, count)) await dialogs.click(box);
  const buttons = [...document.querySelectorAll<HTMLElement>('.design-phases-selection-bar button')];
  await dialogs.click(buttons.find(({ textContent }) => textContent === label)!);
}

const noticeButton = (text: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('.notice button')].reverse();
  return found.find(({ textContent }) => textContent === text);
};
const remember = (name: string) => app.app.saveLocalStorage('design-phases-own-name', name);

describe('record-peer-review', () => {
  test('approves in the user’s name without a question, offers the next status, and Undo takes all of it back', async () => {
    remember('Ada');
    const before = await app.read('Chat.md');
    const editor = await start('record-peer-review', 'Chat.md');
    expect(dialogs.isOpen()).toBe(false);
    expect(editor.getLine(1)).toBe('Status: draft # still');
    expect(editor.getLine(2)).toBe('Peer Reviewed: 1');
    expect(log(editor.getValue())).toEqual(['DATE approved by Ada (V1)']);
    expect(app.notices.at(-1)).toContain('Peer review recorded (1 of 1)');
    await dialogs.click(noticeButton('Set to Reviewed')!);
    expect(editor.getLine(1)).toBe('Status: Reviewed # still');
    expect(app.notices.at(-1)).toContain('Peer review recorded (1 of 1). Status: Reviewed');
    expect(document.querySelectorAll('.notice')).toHaveLength(1);
    await dialogs.click(noticeButton('Undo')!);
    expect(editor.getValue()).toBe(before);
  });

  test('is undone alone where no status was set, and not at all where the note was changed since', async () => {
    remember('Ada');
    const text = await app.read('Chat.md');
    await start('record-peer-review', 'Chat.md');
    await dialogs.click(noticeButton('Undo')!);
    expect(await app.read('Chat.md')).toBe(text);
    const editor = await start('record-peer-review', 'Chat.md');
    await dialogs.click(noticeButton('Set to Reviewed')!);
    editor.replaceRange('More.\n', { line: editor.lineCount() - 1, ch: 0 });
    const changed = editor.getValue();
    await dialogs.click(noticeButton('Undo')!);
    expect(editor.getValue()).toBe(changed);
  });

  test('in a file that isn’t open, Undo takes back review and status as well', async () => {
    remember('Ada');
    const text = await app.read('Chat.md');
    await start('record-peer-review', 'Chat.md');
    await app.open('Done.md');
    await dialogs.click(noticeButton('Set to Reviewed')!);
    expect(await app.read('Chat.md')).toContain('Status: Reviewed # still');
    await dialogs.click(noticeButton('Undo')!);
    expect(await app.read('Chat.md')).toBe(text);
  });

  test('asks for the own name the first time, and never again', async () => {
    const editor = await start('record-peer-review', 'Chat.md');
    expect(document.activeElement).toBe(dialogs.field('Name'));
    expect(dialogs.button('Save').disabled).toBe(true);
    await dialogs.type('Name', ' Ada ');
    await dialogs.click(dialogs.button('Save'));
    expect(log(editor.getValue())).toEqual(['DATE approved by Ada (V1)']);
    const parked = await start('record-peer-review', 'Parked.md');
    expect(dialogs.isOpen()).toBe(false);
    expect(log(parked.getValue())).toEqual(['DATE approved by Ada (V1)']);
  });

  test('takes no name for an answer, for good; closing the question records nothing', async () => {
    const editor = await start('record-peer-review', 'Chat.md');
    const before = editor.getValue();
    await dialogs.closeAll();
    expect(editor.getValue()).toBe(before);
    await start('record-peer-review', 'Chat.md');
    await dialogs.click(dialogs.button('Skip'));
    expect(log(editor.getValue())).toEqual(['DATE approved (V1)']);
    const parked = await start('record-peer-review', 'Parked.md');
    expect(log(parked.getValue())).toEqual(['DATE approved (V1)']);
  });

  test('needs a name where the note lists its reviewers', async () => {
    const editor = await start('record-peer-review', 'Feed.md');
    const before = editor.getValue();
    expect(() => dialogs.button('Skip')).toThrow();
    await dialogs.click(dialogs.button('Cancel'));
    expect(editor.getValue()).toBe(before);
    await start('record-peer-review', 'Feed.md');
    await dialogs.type('Name', 'Bob');
    await dialogs.click(dialogs.button('Save'));
    expect(editor.getValue()).toContain('Peer Reviewed:\n  - Ann\n  - Bob\nReviews:\n');
  });

  test('only counts where no log is kept, and asks for no name then; a reviewer who is listed is not listed again', async () => {
    await setting({ keepReviewLog: false });
    const editor = await start('record-peer-review', 'Parked.md');
    expect(editor.getValue()).toBe('---\nStatus: Parked\nPeer Reviewed: 1\n---\n');
    const feed = await start('record-peer-review', 'Feed.md');
    const before = feed.getValue();
    await dialogs.type('Name', 'Ann');
    await dialogs.click(dialogs.button('Save'));
    expect(feed.getValue()).toBe(before);
  });

  test('notes who and when in the older list where the settings want it', async () => {
    await setting({ recordReviewers: true, requiredReviews: 2 });
    remember('Eve');
    const editor = await start('record-peer-review', 'Chat.md');
    expect(editor.getValue()).toMatch(/Reviewed By:.*\n?.*Eve/);
    expect(app.notices.at(-1)).toContain('Peer review recorded (1 of 2)');
  });

  test('leaves a value alone that is no count, and says so', async () => {
    remember('Ada');
    const editor = await start('record-peer-review', 'Odd.md');
    expect(editor.getValue()).toBe('---\nStatus: Draft\nPeer Reviewed: -2\n---\n');
    expect(app.notices.at(-1)).toMatch(/must be 0 or more/);
  });

  test('of several notes on the board shows first what it does, and asks nothing else', async () => {
    remember('Bob');
    await onBoard(3, 'Record peer review');
    await dialogs.click(dialogs.button('Change 3 notes'));
    expect(await app.read('Chat.md')).toContain('Status: draft # still\nPeer Reviewed: 1\n');
    expect(await app.read('Done.md')).toContain('Peer Reviewed: 4\n');
    expect(await app.read('Feed.md')).toContain('Peer Reviewed:\n  - Ann\n  - Bob\n');
    expect(dialogs.isOpen()).toBe(false);
  });

  test.each([
    ['a note that lacks further reviews', 2, 'Status: Draft\nPeer Reviewed: 0', null],
    ['the last review that was lacking', 2, 'Status: In review\nPeer Reviewed: 1', 'Set to Reviewed'],
    ['a further review of a note that has enough', 1, 'Status: In review\nPeer Reviewed: 1', null],
    ['the first review where none is required', 0, 'Status: In review\nPeer Reviewed: 0', 'Set to Reviewed'],
    ['a note that is final', 1, 'Status: Done\nPeer Reviewed: 0', null],
    ['a status the workflow doesn’t know', 1, 'Status: Parked\nPeer Reviewed: 0', null],
    ['a note without a status', 1, 'Peer Reviewed: 0', null],
    [
      'a note somebody else wants changed',
      1,
      'Status: In review\nPeer Reviewed: 0\nReviews:\n  - 2026-11-20 changes requested by Bo (v1:00000000)',
      null,
    ],
    [
      'another review after the note was edited',
      1,
      'Status: In review\nPeer Reviewed: 1\nReviews:\n  - 2026-11-20 approved by Ada (v1:00000000)',
      'Set to Reviewed',
    ],
  ])('offers the next status, never an earlier one, once: %s', async (_, requiredReviews, properties, offered) => {
    await setting({ requiredReviews });
    remember('Ada');
    await app.app.vault.create('Queue.md', `---\n${properties}\n---\n# Queue\n\nOne queue for each region.\n`);
    await start('record-peer-review', 'Queue.md');
    const labels = [...document.querySelectorAll('.notice button')].map(({ textContent }) => textContent);
    expect(labels).toEqual(offered === null ? ['Undo'] : [offered, 'Undo']);
  });
});

describe('request-changes', () => {
  test('asks for changes with a reason, and the count stays', async () => {
    const editor = await start('request-changes', 'Chat.md');
    expect(document.activeElement).toBe(dialogs.field('Comment'));
    await dialogs.type('Comment', 'capacity estimate is missing');
    await dialogs.type('Reviewer', 'Bo');
    dialogs.field('Comment').form?.requestSubmit();
    await dialogs.drawn();
    expect(editor.getValue()).toContain('Status: draft # still\nPeer Reviewed: 0\n');
    expect(log(editor.getValue())).toEqual(['DATE changes requested by Bo (V1): capacity estimate is missing']);
    expect(app.notices.at(-1)).toContain('Changes requested.');
    expect(await reviewOf('Chat.md')).toMatchObject({ state: 'changes-requested' });
  });

  test('approves with a comment and in another name instead, as record-peer-review does', async () => {
    remember('Ada');
    const editor = await start('request-changes', 'Chat.md');
    expect(dialogs.field('Reviewer').value).toBe('Ada');
    await dialogs.type('Comment', 'Cy said so on the phone');
    await dialogs.type('Reviewer', 'Cy');
    await dialogs.click(dialogs.button('Approve instead'));
    expect(log(editor.getValue())).toEqual(['DATE approved by Cy (V1): Cy said so on the phone']);
    expect(app.notices.at(-1)).toContain('Peer review recorded (1 of 1)');
    expect(noticeButton('Set to Reviewed')).toBeDefined();
    await start('request-changes', 'Chat.md');
    expect(dialogs.field('Reviewer').value).toBe('Ada');
  });

  test('needs the log', async () => {
    await setting({ keepReviewLog: false });
    const editor = await start('request-changes', 'Chat.md');
    expect(dialogs.isOpen()).toBe(false);
    expect(app.notices.at(-1)).toContain('Keep a review log');
    expect(editor.getValue()).not.toContain('Reviews');
  });
});

test('a note whose last approval is older than its status allows is due again, and nothing is written', async () => {
  const old = '---\nStatus: Done\nPeer Reviewed: 1\nReviews:\n  - 2020-01-01 approved by Ada\n---\n';
  await app.app.vault.create('Old.md', old);
  expect(await reviewOf('Old.md')).toMatchObject({ state: 'none' });
  await setting({ workflow: [{ name: 'Done', stage: 'final', reviewAgainDays: 180 }] });
  expect(await reviewOf('Old.md')).toMatchObject({ state: 'due' });
  await app.open('Old.md');
  await app.run('open-phase-panel');
  await dialogs.drawn();
  expect(app.find('.design-phases-note-reviews').textContent).toMatch(/^Ada approved .*Review due$/);
  expect(await app.read('Old.md')).toBe(old);
});

describe('request-review', () => {
  const waitingFor = async (path: string) => (await reviewOf(path))?.waitingFor;

  test('asks one or several people, offers who is known, and unticking withdraws', async () => {
    const editor = await start('request-review', 'Chat.md');
    expect(dialogs.button('Request review').disabled).toBe(true);
    await dialogs.click(dialogs.field('Ada'));
    await dialogs.type('Names', 'Bo, Cy Young');
    await dialogs.click(dialogs.button('Request review'));
    expect(log(editor.getValue())).toEqual([
      'DATE requested from Ada',
      'DATE requested from Bo',
      'DATE requested from Cy Young',
    ]);
    expect(app.notices.at(-1)).toContain('Review requested from Ada, Bo, Cy Young.');
    expect(await waitingFor('Chat.md')).toEqual(['Ada', 'Bo', 'Cy Young']);
    await app.run('request-review');
    await dialogs.drawn();
    expect(dialogs.field('Bo').checked).toBe(true);
    await dialogs.click(dialogs.field('Bo'));
    await dialogs.click(dialogs.button('Withdraw request'));
    expect(await waitingFor('Chat.md')).toEqual(['Ada', 'Cy Young']);
    undo().click();
    await dialogs.drawn();
    expect(await waitingFor('Chat.md')).toEqual(['Ada', 'Bo', 'Cy Young']);
  });

  test('of one note lists what it still needs, each leading to its line, and stands in nobody’s way', async () => {
    const editor = await start('request-review', 'Feed.md');
    await dialogs.click(dialogs.button('Not ready: 1 open item, 1 item without an answer, 3 missing properties'));
    expect([...document.querySelectorAll('.design-phases-not-ready li')].map((row) => row.textContent)).toEqual([
      'one No answer',
      'two Open item',
      'Started Missing property',
      'EditDate Missing property',
      'Relates Missing property',
    ]);
    await dialogs.click(dialogs.button('two Open item'));
    expect(dialogs.isOpen()).toBe(false);
    expect(editor.getCursor().line).toBe(6);
    expect(log(editor.getValue())).toEqual([]);
  });

  test('of several notes on the board asks once, and not again who is asked already', async () => {
    await start('request-review', 'Chat.md');
    await dialogs.type('Names', 'Bo');
    await dialogs.click(dialogs.button('Request review'));
    await onBoard(3, 'Request review');
    await dialogs.type('Names', 'bo, Cy');
    await dialogs.click(dialogs.button('Request review'));
    await dialogs.click(dialogs.button('Change 3 notes'));
    expect(await Promise.all(['Chat.md', 'Done.md', 'Feed.md'].map(waitingFor))).toEqual([
      ['Bo', 'Cy'],
      ['bo', 'Cy'],
      ['bo', 'Cy'],
    ]);
  });

  test('needs the log', async () => {
    await setting({ keepReviewLog: false });
    const editor = await start('request-review', 'Chat.md');
    expect(dialogs.isOpen()).toBe(false);
    expect(app.notices.at(-1)).toContain('Keep a review log');
    expect(editor.getValue()).not.toContain('Reviews');
  });
});

test('the command line records reviews and requests, and says what it can’t do', async () => {
  const run = (command: string, params: Record<string, string>) => app.host.runCli(`design-phases:${command}`, params);
  expect(await run('request-review', { path: 'Chat.md', from: 'Ada, Bo' })).toBe('Chat.md: Waiting for Ada, Bo');
  expect(await run('request-review', { path: 'Chat.md', from: 'Bo', withdraw: '' })).toBe('Chat.md: Waiting for Ada');
  expect(await run('request-review', { path: 'Chat.md', from: ' , ' })).toBe('Error: Use from= to name who is asked.');
  const changes = { verdict: 'changes-requested', by: 'Ada', reason: 'no capacity' };
  expect(await run('review', { path: 'Chat.md', ...changes })).toBe('Chat.md: peer reviews: 0');
  expect(await run('review', { path: 'Chat.md', by: 'Ada', format: 'json' })).toContain('"peerReviews": 1');
  expect(await run('review', { path: 'Chat.md', verdict: 'fine' })).toMatch(/^Error: Unknown verdict “fine”/);
  expect(log(await app.read('Chat.md'))).toEqual([
    'DATE requested from Ada',
    'DATE requested from Bo',
    'DATE withdrawn by Bo',
    'DATE changes requested by Ada (V1): no capacity',
    'DATE approved by Ada (V1)',
  ]);
});

test('so does the API', async () => {
  const { api } = app.plugin as unknown as { api: DesignPhasesApi };
  const reason = 'which store?';
  expect(await api.recordPeerReview('Chat.md', 'Bo', { verdict: 'changes-requested', reason })).toBe(0);
  expect(await api.recordPeerReview('Chat.md', 'Bo')).toBe(1);
  await expect(api.recordPeerReview('Chat.md', 'Bo', { verdict: 'fine' as never })).rejects.toThrow(/Unknown verdict/);
  expect(log(await app.read('Chat.md'))).toEqual([
    'DATE changes requested by Bo (V1): which store?',
    'DATE approved by Bo (V1)',
  ]);
});
