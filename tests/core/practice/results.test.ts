import { nextQuestion, questionOfTitle } from '../../../src/core/practice/next-question';
import { cardFigures, type LoggedRun, resultsOf } from '../../../src/core/practice/results';
import { MINUTE, phaseOf } from './runs';

const run = (date: string, prompt: string, ...phases: LoggedRun['phases']): LoggedRun => ({
  path: 'Practice/Chat – 2026-11-20.md',
  date,
  prompt,
  phases,
});
const clarify = (title: string, score: 0 | 1 | 2 | 3 | null, used = 5, ticked = 3) =>
  phaseOf(title, 5, used, [ticked, 6], score);

describe('results of a phase over several practices', () => {
  const only = (...runs: LoggedRun[]) => resultsOf(runs).phases[0];

  it('average its scores, the share of items ticked and the time over, over every note', () => {
    const result = only(
      run('2026-11-20', 'Chat', clarify('Step 1: Clarify requirements', 1, 7, 6)),
      run('2026-11-21', 'Feed', clarify('🟩 2. **clarify requirements!**', 2, 5, 0)),
      run('2026-11-22', 'Maps', clarify('Clarify Requirements (5 minutes)', null, 8, 3)),
    );
    expect(result).toMatchObject({ title: 'Clarify Requirements', score: 1.5, share: 0.5, trend: [1, 2] });
    expect(result?.overMs).toBeCloseTo((5 / 3) * MINUTE);
    expect(result?.entries.map((entry) => entry.run.prompt)).toEqual(['Chat', 'Feed', 'Maps']);
  });

  it('say nothing where the logs do not', () => {
    expect(only(run('2026-11-20', 'Chat', phaseOf('Clarify', null, 4)))).toMatchObject({
      score: null,
      share: null,
      overMs: null,
      trend: [],
      isWeak: false,
    });
  });

  it('leave out a practice that never reached the phase, unless it was scored', () => {
    const early = (score: 0 | null) => run('2026-11-20', 'Chat', clarify('Clarify', score, 0, 0));
    expect(resultsOf([early(null)]).phases).toEqual([]);
    expect(only(early(0), early(null), run('2026-11-21', '', clarify('Clarify', 2)))?.entries).toHaveLength(2);
  });

  it('go by the day, whichever note comes first', () => {
    const [later, earlier] = [clarify('Clarify', 3), clarify('Clarify', 0)];
    expect(only(run('2026-11-22', 'A', later), run('2026-11-20 18:30', 'B', earlier))?.trend).toEqual([0, 3]);
  });

  it('show the shares as the trend where fewer than two practices have a score', () => {
    const runs = [clarify('Clarify', null, 5, 0), clarify('Clarify', 2, 5, 6)];
    expect(only(...runs.map((phase, day) => run(`2026-11-2${day}`, 'Chat', phase)))?.trend).toEqual([0, 3]);
  });

  it.each([
    ['one bad practice', [0], false],
    ['two bad ones', [1, 1], true],
    ['a bad and a good one', [1, 2], false],
    ['one that got better', [0, 3], false],
    ['a bad one and one without a score', [0, null], false],
  ] as const)('call a phase weak from two practices on: %s', (_, scores, isWeak) => {
    const runs = scores.map((score, day) => run(`2026-11-2${day}`, 'Chat', clarify('Clarify', score, 5, 6)));
    expect(only(...runs)?.isWeak).toBe(isWeak);
  });

  it('call a phase weak by its items where there are no scores', () => {
    const half = (ticked: number) =>
      only(...['20', '21'].map((day) => run(`2026-11-${day}`, '', clarify('A', null, 5, ticked))));
    expect([half(2)?.isWeak, half(3)?.isWeak]).toEqual([true, false]);
  });

  it('begin with the weakest, and end with those nothing is known of', () => {
    const twice = (title: string, score: 0 | 1 | 2 | 3) => [clarify(title, score), clarify(title, score)];
    const day = run(
      '2026-11-20',
      'Chat',
      ...twice('Strong', 3),
      ...twice('Weak', 1),
      clarify('Missed once', 0),
      phaseOf('New', 5, 5),
      clarify('Half', null),
    );
    expect(resultsOf([day]).phases.map(({ title }) => title)).toEqual(['Weak', 'Missed once', 'Half', 'New', 'Strong']);
  });
});

describe('results of a question', () => {
  const { questions } = resultsOf([
    run('2026-11-25', 'design a chat', clarify('A', 1), clarify('B', 2), clarify('C', null)),
    run('2026-11-20', 'Design a chat!', clarify('A', 3)),
    run('2026-11-21', '', clarify('A', null)),
    run('2026-11-26', 'Design a feed', clarify('A', 2)),
  ]);

  it('are its best, its last and the day of that, the latest first', () => {
    expect(questions.map(({ question, best, last, date, runs }) => [question, best, last, date, runs.length])).toEqual([
      ['Design a feed', 2, 2, '2026-11-26', 1],
      ['design a chat', 3, 1.5, '2026-11-25', 2],
      ['Chat – 2026-11-20', null, null, '2026-11-21', 1],
    ]);
  });

  it('lead to the next one: never practiced before longest ago', () => {
    expect(nextQuestion(['Design a feed', 'Design a chat', 'Design maps'], questions)).toBe('Design maps');
    expect(nextQuestion(['Design a feed', 'Design a chat'], questions)).toBe('Design a chat');
    expect(nextQuestion(['B', 'A'], [])).toBe('A');
    expect(nextQuestion([], questions)).toBe('Chat – 2026-11-20');
    expect(nextQuestion([], [])).toBeNull();
  });

  it('are named by a note without the day of its practice', () => {
    expect(questionOfTitle('Design a chat – 2026-11-20')).toBe('Design a chat');
    expect(questionOfTitle('Design a chat – 2026-11-20 2')).toBe('Design a chat');
    expect(questionOfTitle('2026-11-20')).toBe('2026-11-20');
  });
});

test('cards are counted under the phase they are of, however it is numbered', () => {
  const card = (phase: string, due: string, ease: number) => ({ phase, due, ease });
  const cards = [
    card('Step 1: Clarify', '2026-11-27', 230),
    card('🟩 2. clarify', '2026-11-28', 250),
    card('Sketch', '2026-11-20', 270),
    card('', '2026-11-20', 130),
  ];
  expect([...cardFigures(cards, '2026-11-27')]).toEqual([
    ['clarify', { due: 1, hard: 1 }],
    ['sketch', { due: 1, hard: 0 }],
  ]);
});
