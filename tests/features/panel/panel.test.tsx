/** @jest-environment jsdom */
import { NO_REVIEW } from '../../../src/core/reviews/note-review';
import { boxIn } from '../../setup/boxes';
import { render } from 'preact';
import type { Relation } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import type { Outline } from '../../../src/core/outline/outline';
import type { PanelControls } from '../../../src/features/panel/controls';
import type { Draft } from '../../../src/features/panel/drafts';
import type { EmptyReason, PanelProps } from '../../../src/features/panel/panel';
import type { PanelNote } from '../../../src/features/panel/panel-note';
import { nextOpenItem } from '../../../src/core/outline/navigate';
import { item, outline, phase, section, urlShortener } from './outlines';

jest.mock('obsidian', () => ({
  ...jest.requireActual<object>('obsidian'),
  setIcon: () => undefined,
  Keymap: { isModEvent: (event: MouseEvent) => (event.ctrlKey || event.button === 1 ? 'tab' : false) },
}));

/** Loaded after its `obsidian` is replaced. */
let Panel: typeof import('../../../src/features/panel/panel').Panel;
beforeAll(async () => ({ Panel } = await import('../../../src/features/panel/panel')));

const opened = jest.fn<void, unknown[]>();
const trigger = jest.fn();
const asked = jest.fn<void, unknown[]>();

/** As much of the app as links in the panel use; no note is open in a tab. */
const app = {
  vault: { getFileByPath: (path: string) => ({ path }) },
  metadataCache: { getFirstLinkpathDest: (path: string) => ({ path }) },
  workspace: {
    getMostRecentLeaf: () => null,
    iterateAllLeaves: () => undefined,
    getLeaf: (pane: unknown) => ({ openFile: ({ path }: { path: string }) => opened('file', path, pane) }),
    revealLeaf: () => undefined,
    setActiveLeaf: () => undefined,
    openLinkText: (text: string, from: string, pane: unknown) => opened('link', text, from, pane),
    trigger,
  },
};

const controls: PanelControls = {
  links: () => ({ app, sourcePath: 'Designs/URL shortener.md' }) as never,
  tick: (ticked) => asked('tick', ticked.line),
  answers: {
    open: (key) => asked('write answer', key.split('\t').at(-1)),
    close: () => asked('close answer'),
    keep: (row, text) => asked('keep draft', row.item.text, text),
    discard: () => asked('discard draft'),
    save: (row, text) => Promise.resolve(asked('save answer', row.item.text, text)),
  },
  setStatus: (status) => asked('set status', status),
  showVersions: () => asked('show versions'),
  goTo: (line) => asked('go to', line),
  fold: (key) => asked('fold', key),
  foldOrUnfoldAll: () => asked('fold or unfold all'),
  showMore: () => asked('show more'),
  pinOrFollow: () => asked('pin or follow'),
  insertChecklist: () => asked('insert'),
  startPractice: () => asked('practice'),
  practiceNextQuestion: () => asked('next question'),
  convertToChecklist: () => asked('convert'),
  createNote: () => asked('create note'),
  openSettings: () => asked('open settings'),
  addRelation: () => asked('add relation'),
  me: () => 'Ada',
  recordReview: () => asked('record review'),
  requestChanges: () => asked('request changes'),
  fixReviewCount: () => asked('fix review count'),
  requestReview: () => asked('request review'),
  chooseStatus: () => asked('choose status'),
  chooseVisible: () => asked('choose visible'),
  chooseSort: () => asked('choose sort'),
};

function note(shown: Outline, change: Partial<PanelNote> = {}): PanelNote {
  return {
    path: 'Designs/URL shortener.md',
    title: 'URL shortener',
    hasFacts: true,
    status: 'In review',
    peerReviews: 1,
    started: '2026-11-01',
    editDate: '2026-11-17',
    purpose: '',
    review: NO_REVIEW,
    problems: [],
    unreadable: null,
    outline: shown,
    next: nextOpenItem(shown, -1),
    answered: new Set(),
    related: [],
    supersededBy: [],
    ...change,
  };
}

let page: HTMLElement;

function show(content: PanelNote | EmptyReason, change: Partial<PanelProps> = {}): void {
  const clock = { now: () => new Date(2026, 10, 20), format: () => '' };
  const settings = { ...DEFAULT_SETTINGS, requiredReviews: 2 };
  const drafts = { open: null, texts: new Map<string, Draft>() };
  const rest = {
    folded: new Set<string>(),
    limit: 500,
    drafts,
    pinned: false,
    isFirst: false,
    settings,
    clock,
    controls,
  };
  render(<Panel content={content} {...rest} {...change} />, page);
}

function find<T extends Element = HTMLElement>(selector: string): T {
  const found = page.querySelector<T>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}`);
  return found;
}

const button = (label: string) => find<HTMLButtonElement>(`button[aria-label="${label}"]`);
const box = (label: string) => boxIn(document.body, label);
const texts = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  Object.defineProperty(HTMLElement.prototype, 'win', { configurable: true, get: () => window });
  jest.clearAllMocks();
});

afterEach(() => {
  render(null, page);
  page.remove();
});

describe('the head of the panel', () => {
  it('says what the note is', () => {
    show(note(urlShortener, { purpose: 'Practice for Friday' }));
    expect(texts('.design-phases-note-title')).toEqual(['URL shortener']);
    expect(button('Status: In review. Change status').textContent).toBe('In review');
    expect(texts('.design-phases-facts > span')).toEqual([
      '1 of 2 reviews',
      'Started 2 weeks ago',
      'Edited 3 days ago',
    ]);
    expect(find('time[datetime="2026-11-17"]').title).toBe('2026-11-17');
    expect(texts('.design-phases-hint')).toContain('Practice for Friday');
  });

  it('says how far it is, and what comes next', () => {
    show(note(urlShortener));
    const bar = find('[role="progressbar"]');
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['3', '5']);
    find('.design-phases-next').click();
    expect(asked).toHaveBeenCalledWith('go to', 17);
  });

  it('says so when all is done', () => {
    show(note(outline([phase(0, 'Step 1', [], [item(1, '[x] a')])])));
    expect(find('.design-phases-next').textContent).toContain('All items done');
  });

  it('offers the next status once all is done', () => {
    show({ ...note(outline([phase(0, 'Step 1', [], [item(1, '[x] a')])])), status: 'Draft' });
    find('.design-phases-all-done button').click();
    expect(asked).toHaveBeenCalledWith('set status', 'In review');
  });

  it('changes the status and records a review', () => {
    show(note(urlShortener));
    button('Status: In review. Change status').click();
    button('Record peer review').click();
    button('Request changes').click();
    button('Request review').click();
    expect(asked.mock.calls).toEqual([['choose status'], ['record review'], ['request changes'], ['request review']]);
  });

  it('names what is odd about the properties', () => {
    show(
      note(urlShortener, {
        peerReviews: null,
        problems: ['invalid-peer-reviews', 'invalid-edit-date'],
        editDate: null,
      }),
    );
    expect(texts('.design-phases-problems li')).toHaveLength(2);
    expect(find('.design-phases-reviews').textContent).toBe('');
  });

  it('shows the phases of a note with broken properties, and leads to these', () => {
    show(note(urlShortener, { unreadable: { refused: 'invalid-yaml', detail: 'bad indentation' } }));
    expect(find('.design-phases-problem').textContent).toContain('bad indentation');
    find('.design-phases-problem button').click();
    expect(asked).toHaveBeenCalledWith('go to', 0);
    expect(page.querySelectorAll('.design-phases-phase')).toHaveLength(2);
  });

  it('leads to the line at which the properties could not be read, what the YAML reader says last', () => {
    const detail = 'Missing closing "quote at line 5, column 1';
    show(note(urlShortener, { unreadable: { refused: 'invalid-yaml', detail } }));
    expect(texts('.design-phases-problem p')).toEqual([
      'Can’t read this note’s properties. Check line 5 and above.',
      detail,
    ]);
    find('.design-phases-problem button').click();
    expect(asked).toHaveBeenCalledWith('go to', 4);
  });

  it('tells screen readers of progress made, not of another note', () => {
    show(note(urlShortener));
    expect(find('[role="status"]').textContent).toBe('');
    show(note({ ...urlShortener, done: 4 }));
    expect(find('[role="status"]').textContent).toBe('4 of 5 items done');
    show(note({ ...urlShortener, done: 1 }, { path: 'Other.md' }));
    expect(find('[role="status"]').textContent).toBe('');
  });
});

describe('phases', () => {
  it('have a bar, done of total, time box and goal', () => {
    const [first] = urlShortener.phases;
    if (!first) throw new Error('a phase');
    show(note(outline([{ ...first, timeBox: { from: 3, to: 10 }, goal: 'Agree on **what** is built' }])));
    expect(texts('.design-phases-phase > .design-phases-head .design-phases-count')).toEqual(['3–10 min', '1/1']);
    const name = find('.design-phases-phase [role="progressbar"]').getAttribute('aria-labelledby') ?? '';
    expect(page.ownerDocument.getElementById(name)?.textContent).toBe('Step 1: Clarify');
    expect(find('.design-phases-goal').textContent).toBe('Goal Agree on what is built');
  });

  it('hold no items in the page while they are folded', () => {
    show(note(urlShortener), { folded: new Set(['Step 1: Clarify', 'Step 2: Estimate']) });
    expect(page.querySelectorAll('.design-phases-item')).toHaveLength(0);
    const [first] = page.querySelectorAll<HTMLElement>('.design-phases-disclosure');
    expect(first?.getAttribute('aria-expanded')).toBe('false');
    first?.click();
    expect(asked).toHaveBeenCalledWith('fold', 'Step 1: Clarify');
  });

  it('lead to their heading', () => {
    show(note(urlShortener));
    button('Go to Step 2: Estimate').click();
    expect(asked).toHaveBeenCalledWith('go to', 9);
  });

  it('say when done ones are hidden', () => {
    const settings = { ...DEFAULT_SETTINGS, panel: { ...DEFAULT_SETTINGS.panel, hideDonePhases: true } };
    show(note(urlShortener), { settings });
    expect(texts('.design-phases-phase > .design-phases-head .design-phases-disclosure-title')).toEqual([
      'Step 2: Estimate',
    ]);
    expect(texts('.design-phases-hint')).toContain('1 done phase is hidden');
  });

  it('of any length are drawn up to a limit, and further on request', () => {
    const items = Array.from({ length: 10_000 }, (_, line) => item(line + 1, `[ ] Question ${line}`));
    show(note(outline([phase(0, 'Step 1', [], items)])), { limit: 200 });
    expect(page.querySelectorAll('.design-phases-item')).toHaveLength(199);
    find('.design-phases-more').click();
    expect(asked).toHaveBeenCalledWith('show more');
  });

  it('make no elements of HTML in titles and items', () => {
    const script = 'Ask <img src=x onerror="alert(1)"><script>alert(2)</script>';
    show(
      note(outline([phase(0, script, [section(1, script, [item(2, `[ ] ${script}`)])])]), {
        title: script,
        status: script,
      }),
    );
    expect(page.querySelector('img, script')).toBeNull();
    expect(texts('.design-phases-item-text')).toEqual(['Ask']);
  });
});

describe('items', () => {
  it('have a box that follows the note, not the click', () => {
    show(note(urlShortener));
    box('Growth').click();
    expect(asked).toHaveBeenCalledWith('tick', 18);
    expect(box('Growth').checked).toBe(true);
    const unticked = outline(
      urlShortener.phases.map((one) => ({
        ...one,
        sections: one.sections.map((part) => ({
          ...part,
          items: part.items.map((each) => (each.line === 18 ? item(18, '[ ] Growth') : each)),
        })),
      })),
    );
    show(note(unticked));
    expect(box('Growth').checked).toBe(false);
  });

  it('lead to their line by their words, and open the field for an answer by Enter', () => {
    show(note(urlShortener));
    page.querySelectorAll<HTMLElement>('.design-phases-item-text')[2]?.click();
    press(box('Growth'), 'Enter');
    expect(asked.mock.calls).toEqual([
      ['go to', 13],
      ['write answer', 'Growth'],
    ]);
  });

  it('lead to the line they stand on now, also where nothing but lines above them changed', () => {
    show(note(urlShortener));
    const moved = urlShortener.phases.map((one) => ({
      ...one,
      sections: one.sections.map((part) => ({
        ...part,
        items: part.items.map((each) => ({ ...each, line: each.line + 3 })),
      })),
    }));
    show(note(outline(moved)));
    box('Growth').click();
    expect(asked).toHaveBeenCalledWith('tick', 21);
  });

  it('keep the focus when others come and go', () => {
    show(note(urlShortener));
    box('Growth').focus();
    const focused = document.activeElement;
    const [, second] = urlShortener.phases;
    if (!second) throw new Error('two phases');
    show(note(outline([phase(0, 'Step 0: Greet', [], [item(1, '[ ] Smile')]), second])));
    expect(document.activeElement).toBe(focused);
    expect(focused).toBe(box('Growth'));
  });

  it('stand out where they are the next open one', () => {
    show(note(urlShortener));
    expect(texts('[aria-current="step"]')).toEqual(['Bytes a link']);
  });
});

describe('the keyboard', () => {
  it('moves between rows and opens and closes them', () => {
    show(note(urlShortener), { folded: new Set(['Step 1: Clarify']) });
    const rows = [...page.querySelectorAll<HTMLElement>('[data-design-phases-row]')];
    rows[0]?.focus();
    press(rows[0] ?? page, 'ArrowRight');
    expect(asked).toHaveBeenLastCalledWith('fold', 'Step 1: Clarify');
    press(rows[0] ?? page, 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    asked.mockClear();
    press(rows[1] ?? page, 'ArrowRight');
    expect(asked).not.toHaveBeenCalled();
    press(rows[1] ?? page, 'ArrowLeft');
    expect(asked).toHaveBeenLastCalledWith('fold', 'Step 2: Estimate');
    press(rows[1] ?? page, 'ArrowUp');
    expect(document.activeElement).toBe(rows[0]);
  });
});

describe('related notes', () => {
  const relation = (direction: Relation['direction'], path: string | null, linkText: string) => ({
    direction,
    path,
    linkText,
    note: null,
  });
  const review = NO_REVIEW;
  const caching = { title: 'Caching', status: 'Draft', peerReviews: 0, review, done: 1, total: 3 } as never;
  const related = [
    { ...relation('mutual', 'Concepts/Caching.md', 'Caching'), note: caching },
    relation('forward', null, 'Rate limiter'),
    relation('backward', 'Concepts/Hashing.md', 'Hashing'),
  ];

  it('are shown with direction, status, reviews and progress', () => {
    show(note(urlShortener, { related }));
    expect(texts('.design-phases-related-link')).toEqual([
      'Linked both waysCachingDraft0 of 2 reviews1 of 3',
      'Not created yetRate limiter',
      'It links to this noteHashing',
    ]);
  });

  it('open on click, in a new tab with Mod or the middle button; one not created yet is created', () => {
    show(note(urlShortener, { related }));
    const [first, second] = page.querySelectorAll<HTMLElement>('.design-phases-related-link');
    first?.click();
    first?.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true }));
    first?.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
    second?.click();
    expect(opened.mock.calls).toEqual([
      ['file', 'Concepts/Caching.md', false],
      ['file', 'Concepts/Caching.md', 'tab'],
      ['file', 'Concepts/Caching.md', 'tab'],
      ['link', 'Rate limiter', 'Designs/URL shortener.md', false],
    ]);
  });

  it('are previewed on hover', () => {
    show(note(urlShortener, { related }));
    const [first] = page.querySelectorAll<HTMLElement>('.design-phases-related-link');
    first?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(trigger).toHaveBeenCalledWith(
      'hover-link',
      expect.objectContaining({ source: 'design-phases', targetEl: first, linktext: 'Concepts/Caching.md' }),
    );
  });

  it('can be folded and sorted', () => {
    show(note(urlShortener, { related }), { folded: new Set(['related']) });
    expect(page.querySelectorAll('.design-phases-related-link')).toHaveLength(0);
    button('Sort related notes').click();
    expect(asked).toHaveBeenCalledWith('choose sort');
  });
});

describe('where there is nothing to show', () => {
  it('offers a checklist to a note without phases', () => {
    show(note(outline([])));
    expect(page.textContent).toContain('This note has no phases yet.');
    find('.design-phases-empty button').click();
    expect(asked).toHaveBeenCalledWith('insert');
  });

  it.each<[EmptyReason, string]>([
    ['no-note', 'Open a note'],
    ['not-a-note', 'Open a note'],
    ['out-of-scope', 'Open settings'],
    ['note-missing', 'no longer exists'],
  ])('says what to do next: %s', (reason, words) => {
    show(reason);
    expect(find('.design-phases-empty').textContent).toContain(words);
  });

  it('leads from a note outside the scope to the settings', () => {
    show('out-of-scope');
    find('.design-phases-empty button').click();
    expect(asked).toHaveBeenCalledWith('open settings');
  });

  it('leads back from a pinned note that is gone', () => {
    show('note-missing', { pinned: true });
    find('.design-phases-empty button').click();
    expect(asked).toHaveBeenCalledWith('pin or follow');
  });
});
