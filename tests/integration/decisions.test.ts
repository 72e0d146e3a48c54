import { Dialogs } from './dialogs';
import { createTestApp, type TestApp } from './stand-in';

const record = (...lines: string[]): string => ['---', ...lines, '---', '## Context', '', '- [x] Why?', ''].join('\n');

let app: TestApp;
let dialogs: Dialogs;

beforeAll(async () => {
  app = await createTestApp({
    'Queue table.md': record('Status: Done'),
    'Kafka.md': record('Status: In review'),
    'Local cache.md': record('Status: Done'),
    'Cookies.md': record('Status: Done', 'Superseded By: "[[Tokens]]"'),
    'Tokens.md': record('Status: In review'),
    'Polling.md': record('Status: Superseded', 'Superseded By: "[[Web sockets]]"'),
    'One region.md': record('Status: Superseded', 'Superseded By: "[[Kafka]]"'),
    'Design.md': record('Status: Draft', 'Relates:', '  - "[[One region|one region]]" # where'),
  });
  dialogs = new Dialogs(app);
});

afterEach(async () => {
  await dialogs.closeAll();
  expect(app.errors).toEqual([]);
});

afterAll(() => app.close());

const properties = async (note: string) => /^---\n([^]*?)\n---/.exec(await app.read(note))?.[1]?.split('\n');

async function setSuperseded(note: string): Promise<void> {
  await app.open(note);
  await app.run('set-status');
  await dialogs.pick('superseded');
}

describe('setting the status Superseded', () => {
  test('asks for the newer note, has each name the other, and takes both back in one', async () => {
    await setSuperseded('Queue table.md');
    expect(app.find<HTMLInputElement>('.prompt-input').placeholder).toBe('Choose the note that supersedes Queue table');
    expect(dialogs.suggestions().some((row) => row.startsWith('Queue table'))).toBe(false);
    await dialogs.pick('kafka');
    expect(await properties('Queue table.md')).toEqual(['Status: Superseded', 'Superseded By: "[[Kafka]]"']);
    expect(await properties('Kafka.md')).toEqual(['Status: In review', 'Supersedes: "[[Queue table]]"']);
    expect(app.notices.at(-1)).toBe('Queue table is superseded by Kafka.');
    const undo = [...document.querySelectorAll<HTMLElement>('.notice button')].filter(
      (one) => one.textContent === 'Undo',
    );
    await dialogs.click(undo.at(-1) as HTMLElement);
    expect(await properties('Queue table.md')).toEqual(['Status: Superseded']);
    expect(await properties('Kafka.md')).toEqual(['Status: In review']);
  });

  test('leaves it at the status where no note is chosen', async () => {
    await setSuperseded('Local cache.md');
    await dialogs.closeAll();
    expect(await properties('Local cache.md')).toEqual(['Status: Superseded']);
  });

  test('asks nothing where the note says it, nor for another status', async () => {
    await setSuperseded('Cookies.md');
    expect(dialogs.isOpen()).toBe(false);
    await app.open('Cookies.md');
    await app.run('set-status');
    await dialogs.pick('rejected');
    expect(dialogs.isOpen()).toBe(false);
  });
});

describe('the panel', () => {
  const banner = () => document.querySelector('.design-phases-superseded');

  test('leads from a superseded note to the newer one, also as the property is typed', async () => {
    const { editor } = await app.open('Cookies.md');
    await app.run('open-phase-panel');
    await app.settle();
    expect(banner()?.textContent).toBe('Superseded by Tokens');
    const line = editor
      .getValue()
      .split('\n')
      .findIndex((text) => text.startsWith('Superseded By'));
    editor.setLine(line, 'Superseded By: ["[[Tokens]]", "[[Passkeys]]"]');
    await app.settle();
    expect(banner()?.textContent).toBe('Superseded by Tokens, Passkeys');
    expect(banner()?.querySelector('.is-unresolved')?.textContent).toBe('Passkeys');
    await dialogs.click(banner()?.querySelector('a') as HTMLElement);
    expect(app.app.workspace.getActiveFile()?.path).toBe('Tokens.md');
    await app.settle();
    expect(banner()).toBeNull();
  });
});

describe('the board', () => {
  const row = (title: string) => {
    const link = [...document.querySelectorAll('.design-phases-row .is-title a')].find(
      (one) => one.textContent === title,
    );
    return link?.closest('.design-phases-row') as HTMLElement;
  };
  const newer = (title: string) => row(title).querySelector<HTMLElement>('.design-phases-newer a');

  beforeAll(async () => {
    await app.run('open-review-board');
    await app.settle();
  });

  test('marks a superseded note with a link to the newer one, and follows it', async () => {
    expect(newer('Polling')?.textContent).toBe('Superseded by Web sockets');
    expect(newer('Polling')?.classList).toContain('is-unresolved');
    expect(newer('Tokens')).toBeNull();
    await app.writeOutside('Web sockets.md', '# Web sockets\n');
    await app.settle();
    expect(newer('Polling')?.classList).not.toContain('is-unresolved');
  });

  test('shows no missing reviews for such notes', () => {
    expect(row('Polling').querySelector('.is-reviews')?.textContent).toBe('0');
    expect(row('Tokens').querySelector('.is-reviews')?.textContent).toBe('0 of 1');
  });

  test('has it in the menu of the row too, for the keyboard', async () => {
    row('One region').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await app.settle();
    const entry = [...document.querySelectorAll<HTMLElement>('.menu-item')].find(({ textContent }) =>
      textContent?.includes('Open newer note: Kafka'),
    );
    await dialogs.click(entry as HTMLElement);
    expect(app.app.workspace.getActiveFile()?.path).toBe('Kafka.md');
  });
});

describe('the check of relations', () => {
  const button = (label: string) =>
    [...document.querySelectorAll<HTMLElement>('.design-phases-findings button')].find(
      (one) => one.firstChild?.textContent === label,
    ) as HTMLElement;
  const headings = () => [...document.querySelectorAll('.design-phases-findings h3')].map((one) => one.textContent);

  test('writes the ends that are missing after showing them, and lists them no longer', async () => {
    await app.run('check-relations');
    await dialogs.drawn();
    expect(headings()[0]).toMatch(/^Superseded notes without a link back/);
    await dialogs.click(button('Link all back'));
    expect(app.find('.design-phases-bulk-list').textContent).toContain('supersedes One region');
    await dialogs.click(app.find('.modal-button-container .mod-cta'));
    await app.until(() => !headings().some((one) => one?.startsWith('Superseded notes')), 'the list to follow');
    expect(await properties('Kafka.md')).toEqual(['Status: In review', 'Supersedes: "[[One region]]"']);
  });

  test('leads a current note from a superseded one to the newer one', async () => {
    await app.run('check-relations');
    await dialogs.drawn();
    expect(headings()[0]).toBe('Links to superseded notes (1)');
    await dialogs.click(button('Use newer note'));
    expect(await properties('Design.md')).toEqual(['Status: Draft', 'Relates:', '  - "[[Kafka]]" # where']);
  });
});
