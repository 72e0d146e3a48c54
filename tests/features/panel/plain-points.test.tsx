/** @jest-environment jsdom */
import { NO_REVIEW } from '../../../src/core/reviews/note-review';
import { render } from 'preact';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { Folds } from '../../../src/features/panel/folds';
import type { PanelControls } from '../../../src/features/panel/controls';
import type { PanelNote } from '../../../src/features/panel/panel-note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';

jest.mock('obsidian', () => ({
  ...jest.requireActual<object>('obsidian'),
  setIcon: () => undefined,
  Keymap: { isModEvent: () => false },
}));

/** Loaded after its `obsidian` is replaced. */
let Panel: typeof import('../../../src/features/panel/panel').Panel;
beforeAll(async () => ({ Panel } = await import('../../../src/features/panel/panel')));

const TALK = `1. **Scope:**
   - Who *uses* it?
   - Which [[Load|load]]?
2. **Storage:**
   - Which store?
     - Why?
3. **Wrap-up:**
   - Sum up.
`;
const STEPS = '## Step 1: Scope\n- Who uses it?\n### Load\n- Reads a second\n## Step 2: Storage\n';
const CONVERTED = '## 1. Scope\n- [ ] Who uses it?\n## 2. Storage\n- [ ] Which store?\n## 3. Wrap-up\n- [ ] Sum up.\n';

const asked = jest.fn<void, unknown[]>();
const folds = new Folds();
let page: HTMLElement;
beforeEach(() => {
  asked.mockClear();
  page = document.body.appendChild(document.createElement('div'));
});
afterEach(() => page.remove());

function show(text: string, path = 'Talk.md'): void {
  const outline = outlineOf(text, { doneMarks: 'xX', cancelledMarks: '-', countNested: true });
  const controls = {
    links: () => ({ app: {}, sourcePath: path }),
    goTo: (line: number) => asked('go to', line),
    convertToChecklist: () => asked('convert'),
  } as unknown as PanelControls;
  const note = {
    ...{ path, title: 'Talk', status: '', peerReviews: 0, review: NO_REVIEW },
    ...{ problems: [], outline, related: [], supersededBy: [] },
  };
  render(
    <Panel
      content={{ ...note, unreadable: null, next: null, answered: new Set() } as unknown as PanelNote}
      folded={folds.of(path, outline)}
      limit={500}
      drafts={{ open: null, texts: new Map() }}
      pinned={false}
      isFirst={false}
      settings={DEFAULT_SETTINGS}
      clock={{ now: () => 0 } as never}
      controls={controls}
    />,
    page,
  );
}

const texts = (selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) => element.textContent);
const buttons = (name: string): HTMLButtonElement[] =>
  [...page.querySelectorAll('button')].filter(
    ({ textContent, ariaLabel }) => textContent === name || ariaLabel === name,
  );
const openPhases = (): number => page.querySelectorAll('.design-phases-phase > * > [aria-expanded=true]').length;

describe('an ordered outline', () => {
  beforeEach(() => show(TALK));

  it('shows its steps, the first one open, with its points as plain text', () => {
    expect(texts('.design-phases-phase .design-phases-disclosure-title')).toEqual(['Scope', 'Storage', 'Wrap-up']);
    expect(openPhases()).toBe(1);
    expect(texts('.design-phases-item')).toEqual(['Who uses it?', 'Which load?']);
  });

  it('claims no progress', () => {
    expect(
      page.querySelectorAll('.design-phases-outline :is(input, [role=progressbar], .design-phases-count)'),
    ).toHaveLength(0);
    expect(buttons('Start practice')).toHaveLength(0);
    expect(texts('[hidden]')).not.toContain('Phases');
  });

  it('leads to the line of a point', () => {
    page.querySelectorAll<HTMLElement>('.design-phases-item button')[1]?.click();
    expect(asked).toHaveBeenCalledWith('go to', 2);
  });

  it('offers to convert it once', () => {
    expect(buttons('Convert to checklist')).toHaveLength(1);
    buttons('Convert to checklist')[0]?.click();
    expect(asked).toHaveBeenCalledWith('convert');
  });

  it('keeps its folds when it was converted, and offers that no more', () => {
    show(CONVERTED);
    expect(openPhases()).toBe(1);
    expect(page.querySelectorAll<HTMLInputElement>('input:not(:checked)')).toHaveLength(1);
    expect(texts('.design-phases-phase .design-phases-count')).toEqual(['0/1', '0/1', '0/1']);
    expect(buttons('Convert to checklist')).toHaveLength(0);
  });
});

it('named steps without items show their points too, below their sections, and can be practiced', () => {
  show(STEPS, 'Steps.md');
  expect(texts('.design-phases-phase-body')).toEqual(['Who uses it?LoadReads a second']);
  expect(buttons('Convert to checklist')).toHaveLength(1);
  expect(buttons('Start practice')).toHaveLength(1);
});
