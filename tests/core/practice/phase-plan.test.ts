import fc from 'fast-check';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { notePhase } from '../../../src/core/practice/note-phase';
import { plannedMinutes, planPhases, shareTime, totalMinutes } from '../../../src/core/practice/phase-plan';
import { goToPhase, startPractice } from '../../../src/core/practice/practice';
import { runOf } from '../../../src/core/practice/practice-run';
import type { ChecklistTemplate } from '../../../src/core/templates/template';
import { MINUTE, phaseOf } from './runs';

const outline = (text: string) => outlineOf(text, { doneMarks: 'xX', cancelledMarks: '-', countNested: true });
const template: ChecklistTemplate = {
  id: 'interview',
  name: 'Interview',
  frontmatter: '',
  phases: [
    { title: 'Step 1: Clarify', emoji: '🟩', goal: '', minutes: 5, sections: [] },
    { title: 'Step 2: Sketch', emoji: '🟨', goal: '', minutes: 0, sections: [] },
  ],
};

describe('planned minutes', () => {
  it('are those of the heading’s time box, the middle of a range', () => {
    const note = outline('## Step 1: Clarify (3 - 10 minutes)\n## Step 2: Sketch (10 min)\n## Step 3: Data (15m)\n');
    expect(plannedMinutes(note, [template])).toEqual([6.5, 10, 15]);
  });

  it('are the template’s where the heading has none', () => {
    expect(
      plannedMinutes(outline('## 🟩 Step 1: **Clarify**\n## Step 2: Sketch\n## Step 3: Other\n'), [template]),
    ).toEqual([5, null, null]);
  });

  it('are shared out over the whole time', () => {
    const plan = planPhases(outline('## Step 1: Clarify (10 min)\n- [x] Why?\n## Step 2: Sketch (20 min)\n'), [], 45);
    expect(plan).toEqual([
      { title: 'Step 1: Clarify', plannedMs: 15 * MINUTE, doneAtStart: 1, items: ['why'] },
      { title: 'Step 2: Sketch', plannedMs: 30 * MINUTE, doneAtStart: 0, items: [] },
    ]);
  });
});

describe('a running practice and its note', () => {
  const before = outline('## Step 1: Clarify\n- [x] Why?\n- [ ] Who?\n## Step 2: Sketch\n- [ ] Which boxes?\n');
  const started = startPractice('n.md', 'Chat', planPhases(before, [], 10), 0);

  it('stay together when headings move, are reworded or go', () => {
    const moved = outline('## Step 2: Sketch\n- [ ] Which boxes?\n## Step 1: Clarify it all\n- [x] Why?\n');
    expect(notePhase(started, 1, moved)?.title).toBe('Step 2: Sketch');
    expect(notePhase(started, 0, outline('## Step 1: Clarify it all\n## Step 3: Sum up\n'))?.title).toBe(
      'Step 1: Clarify it all',
    );
    expect(notePhase(started, 1, outline(''))).toBeNull();
  });

  it('make a run: planned, used, and what was ticked in each phase', () => {
    const after = outline('## Step 1: Clarify\n- [x] Why?\n- [x] Who?\n## Step 2: Sketch\n- [ ] Which boxes?\n');
    const run = runOf(goToPhase(started, 1, 6 * MINUTE), after, '2026-11-20 14:05', 9 * MINUTE);
    expect(run).toEqual({
      date: '2026-11-20 14:05',
      prompt: 'Chat',
      phases: [phaseOf('Step 1: Clarify', 5, 6, [1, 1]), phaseOf('Step 2: Sketch', 5, 3, [0, 1])],
    });
  });

  const STEPS =
    '## Step 1: Clarify\n- [ ] Who?\n- [ ] Why?\n## Step 2: Sketch\n- [ ] Boxes?\n## Step 3: Sum up\n- [ ] Limits?\n';
  const BARE = STEPS.replace(/: .*/g, '');
  const tickedIn = (start: string, end: string) =>
    runOf(
      startPractice('n.md', '', planPhases(outline(start), [], 45), 0),
      outline(end),
      '2026-11-20',
      MINUTE,
    ).phases.map(({ ticked }) => ticked);
  const tick = (text: string, ...items: string[]) =>
    items.reduce((now, item) => now.replace(`[ ] ${item}`, `[x] ${item}`), text);

  it.each([
    [
      'renumbered because one was put in front',
      STEPS,
      STEPS.replace(/Step (\d)/g, (_, n) => `Step ${Number(n) + 1}`).replace(/^/, '## Step 1: Greet\n- [x] Hello?\n'),
    ],
    [
      'renumbered, with nothing but numbers',
      BARE,
      BARE.replace(/Step (\d)/g, (_, n) => `Step ${Number(n) + 1}`).replace(/^/, '## Step 1\n- [x] Hello?\n'),
    ],
    ['renamed', STEPS, STEPS.replace('Sketch', 'High-level design')],
    [
      'renamed, and one was put in between',
      STEPS,
      STEPS.replace('## Step 2: Sketch', '## Step 2: Numbers\n- [x] Load?\n## Step 3: Design'),
    ],
    ['put in another order', STEPS, STEPS.replace(/(## Step 1[^]*)(## Step 2[^]*)/, '$2$1')],
    [
      'put in another order and renumbered',
      STEPS,
      STEPS.replace(/(## Step 1[^]*)(## Step 2[^]*)/, '$2$1')
        .replace('Step 2', 'Step 1')
        .replace('Step 3', 'Step 2')
        .replace('Step 1: Clarify', 'Step 3: Clarify'),
    ],
    [
      'all of one name, and one was put in between',
      STEPS.replace(/(Step \d: ).*/g, '$1Talk'),
      STEPS.replace(/(Step \d: ).*/g, '$1Talk').replace('## Step 2', '## Step 2: Talk\n- [x] New?\n## Step 3'),
    ],
    ['given in another language', STEPS, STEPS.replace(/Step/g, 'Schritt')],
  ])('log ticks under the right phase where steps were %s', (_, start, end) => {
    expect(tickedIn(start, tick(end, 'Who?', 'Why?', 'Limits?'))).toEqual([2, 0, 1]);
  });

  it('log nothing for a phase that is gone, or that cannot be told from a new one', () => {
    expect(tickedIn(STEPS, tick(STEPS.replace(/## Step 2[^]*?(?=## Step 3)/, ''), 'Who?', 'Limits?'))).toEqual([
      1, 0, 1,
    ]);
    const elsewhere = STEPS.replace(/## Step 2[^]*?(?=## Step 3)/, '').concat('## Step 4: Load\n- [x] How many?\n');
    expect(tickedIn(STEPS, elsewhere)).toEqual([0, 0, 0]);
    const replaced = STEPS.replace(
      '## Step 2: Sketch\n- [ ] Boxes?',
      '## Step 2: Load\n- [x] How many?\n## Step 3: Cost\n- [x] How much?',
    );
    expect(tickedIn(STEPS, replaced)).toEqual([0, 0, 0]);
  });

  it('count nothing as ticked where marks were cleared', () => {
    const cleared = outline('## Step 1: Clarify\n- [ ] Why?\n- [ ] Who?\n');
    expect(runOf(started, cleared, '2026-11-20', MINUTE).phases.map((phase) => phase.ticked)).toEqual([0, 0]);
  });
});

const minutes = (total: number, boxes: readonly (number | null)[]): number[] =>
  shareTime(total * MINUTE, boxes).map((share) => share / MINUTE);
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('sharing the time out', () => {
  it('gives each phase its time box where they add up to the total', () => {
    expect(minutes(45, [5, 10, 8, 8, 6, 4, 4])).toEqual([5, 10, 8, 8, 6, 4, 4]);
  });

  it('keeps the proportions for another total', () => {
    expect(minutes(60, [5, 10, 15])).toEqual([10, 20, 30]);
  });

  it('gives a phase without a time box the average of the others', () => {
    expect(minutes(45, [10, null, 20])).toEqual([10, 15, 20]);
  });

  it('shares evenly where no phase has a time box', () => {
    expect(minutes(45, [null, 0, null])).toEqual([15, 15, 15]);
  });

  it('rounds to whole minutes, else to half ones, else to less, where that adds up', () => {
    expect(minutes(60, [5, 10, 10, 10, 5, 5])).toEqual([7, 13, 13, 13, 7, 7]);
    expect(minutes(45, [1, 1, 1, 1, 1, 1])).toEqual([7.5, 7.5, 7.5, 7.5, 7.5, 7.5]);
  });

  it('leaves equal boxes equal where nothing round adds up', () => {
    const shares = minutes(45, [5, 5, 5, 5, 5, 5, 5]);
    expect(new Set(shares).size).toBe(1);
    expect(sumOf(shares)).toBeCloseTo(45);
  });

  it('has nothing to share without phases', () => {
    expect(shareTime(45 * MINUTE, [])).toEqual([]);
  });

  it('adds up to the total; equal boxes stay equal, and a longer one never gets less', () => {
    const boxes = fc.array(fc.option(fc.integer({ min: 0, max: 240 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * 60 }), boxes, (seconds, planned) => {
        const shares = shareTime(seconds * 1000, planned);
        expect(sumOf(shares)).toBeCloseTo(seconds * 1000, 3);
        expect(shares.every((share) => share >= 0)).toBe(true);
        const byBox = planned
          .flatMap((box, index) => (box ? [[box, shares[index] ?? 0] as const] : []))
          .sort(([a], [b]) => a - b);
        byBox.slice(1).forEach(([box, share], index) => {
          const [smaller = 0, before = 0] = byBox[index] ?? [];
          if (smaller === box) expect(share).toBe(before);
          else expect(share).toBeGreaterThanOrEqual(before);
        });
      }),
    );
  });

  it('takes as long as the time boxes of a note say, those that lack one counted as the average', () => {
    expect(totalMinutes([10, null, 20])).toBe(45);
    expect(totalMinutes([null, 0])).toBeNull();
  });
});
