import { foldKeys, OTHER_ITEMS, rowsOf, type RowOptions, type Rows } from '../../../src/features/panel/rows';
import { item, outline, phase, section, urlShortener } from './outlines';

const options = (change: Partial<RowOptions> = {}): RowOptions => ({
  folded: new Set(),
  hideDoneItems: false,
  hideDonePhases: false,
  limit: 500,
  ...change,
});

const textsOf = (rows: Rows): string[] =>
  rows.phases.flatMap((row) => [
    row.phase.title,
    ...row.items.map(({ item: { text } }) => text),
    ...row.sections.flatMap(({ section: { title }, items }) => [title, ...items.map(({ item: { text } }) => text)]),
  ]);

describe('the rows of an outline', () => {
  it('are its phases, sections and items in their order', () => {
    expect(textsOf(rowsOf(urlShortener, options()))).toEqual([
      'Step 1: Clarify',
      'Functional',
      'Shorten a link',
      'Edit a link',
      'Step 2: Estimate',
      'Traffic',
      'Reads a second',
      'Storage',
      'Bytes a link',
      'Growth',
      'Bytes a link',
    ]);
  });

  it('leave out what is folded', () => {
    const { phases, sections } = foldKeys(urlShortener);
    const folded = new Set([phases[0] ?? '', sections[2] ?? '']);
    expect(textsOf(rowsOf(urlShortener, options({ folded })))).toEqual([
      'Step 1: Clarify',
      'Step 2: Estimate',
      'Traffic',
      'Reads a second',
      'Storage',
    ]);
  });

  it('leave out done and cancelled items, and sections of which nothing is left', () => {
    expect(textsOf(rowsOf(urlShortener, options({ hideDoneItems: true })))).toEqual([
      'Step 1: Clarify',
      'Step 2: Estimate',
      'Storage',
      'Bytes a link',
      'Bytes a link',
    ]);
  });

  it('leave out done phases and count them', () => {
    const rows = rowsOf(urlShortener, options({ hideDonePhases: true }));
    expect(rows.phases.map((row) => row.phase.title)).toEqual(['Step 2: Estimate']);
    expect(rows.hiddenPhases).toBe(1);
  });

  it('keep a phase without items when done phases are hidden: it is not done', () => {
    const empty = outline([phase(0, 'Step 1: Talk', [])]);
    expect(rowsOf(empty, options({ hideDonePhases: true })).phases).toHaveLength(1);
  });

  it('hold the items outside all phases unless they are folded', () => {
    const loose = outline([], [item(0, '[ ] Ask the interviewer')]);
    expect(rowsOf(loose, options()).otherItems).toHaveLength(1);
    expect(rowsOf(loose, options({ folded: new Set([OTHER_ITEMS]) })).otherItems).toHaveLength(0);
  });

  it('stop at the limit and say that there is more', () => {
    const items = Array.from({ length: 10_000 }, (_, line) => item(line + 1, `[ ] Question ${line}`));
    const long = outline([phase(0, 'Step 1: Ask', [], items), phase(20_000, 'Step 2: Answer', [])]);
    const rows = rowsOf(long, options({ limit: 100 }));
    expect(textsOf(rows)).toHaveLength(100);
    expect(rows.more).toBe(true);
    expect(rowsOf(long, options({ limit: 20_000 })).more).toBe(false);
  });
});

describe('the keys of rows', () => {
  const keysOf = (rows: Rows) => rows.phases.flatMap((row) => [row.key, ...row.sections.map(({ key }) => key)]);

  it('differ where titles are the same', () => {
    const twins = outline([phase(0, 'Talk', []), phase(5, 'Talk', [section(6, 'A', []), section(7, 'A', [])])]);
    const keys = keysOf(rowsOf(twins, options()));
    expect(new Set(keys).size).toBe(4);
    const { phases, sections } = foldKeys(twins);
    expect(new Set(keys)).toEqual(new Set([...phases, ...sections]));
  });

  it('stay the same when lines above come and go', () => {
    const [first, second] = urlShortener.phases;
    if (!first || !second) throw new Error('two phases');
    const moved = outline([phase(0, 'Step 0: Greet', []), first, { ...second, line: second.line + 4 }]);
    const before = keysOf(rowsOf(urlShortener, options()));
    expect(keysOf(rowsOf(moved, options()))).toEqual(expect.arrayContaining(before));
  });

  it('tell items with the same text apart', () => {
    const storage = rowsOf(urlShortener, options()).phases[1]?.sections[1]?.items ?? [];
    expect(new Set(storage.map(({ key }) => key)).size).toBe(3);
  });
});
