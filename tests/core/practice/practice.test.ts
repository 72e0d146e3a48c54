import fc from 'fast-check';
import {
  addTime,
  announceEnd,
  goToPhase,
  observe,
  pauseOrResume,
  practiceAt,
  startPractice,
  type PracticeState,
} from '../../../src/core/practice/practice';
import { parsePractice } from '../../../src/core/practice/saved-practice';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 20, 12);
const at = (minutes: number): number => NOON + minutes * MINUTE;

const phase = (title: string, minutes: number) => ({ title, plannedMs: minutes * MINUTE, doneAtStart: 0, items: [] });
const started = (): PracticeState =>
  startPractice(
    'URL shortener.md',
    'Design a URL shortener',
    [phase('Step 1', 5), phase('Step 2', 10), phase('Step 3', 30)],
    NOON,
  );
const usedMinutes = (state: PracticeState, minutes: number): number[] =>
  practiceAt(state, at(minutes)).phases.map((each) => each.usedMs / MINUTE);

describe('a practice', () => {
  it('starts with the first phase, all its time left', () => {
    expect(practiceAt(started(), NOON)).toMatchObject({
      current: 0,
      paused: false,
      phaseLeftMs: 5 * MINUTE,
      totalLeftMs: 45 * MINUTE,
      usedMs: 0,
      plannedMs: 45 * MINUTE,
    });
  });

  it('works out what was used from the time of looking alone', () => {
    expect(practiceAt(started(), at(3))).toMatchObject({ phaseLeftMs: 2 * MINUTE, totalLeftMs: 42 * MINUTE });
  });

  it('shows going over instead of stopping', () => {
    expect(practiceAt(started(), at(8))).toMatchObject({ phaseLeftMs: -3 * MINUTE, totalLeftMs: 37 * MINUTE });
    expect(practiceAt(started(), at(50)).totalLeftMs).toBe(-5 * MINUTE);
  });

  it('books the time on the phase it was spent in', () => {
    const second = goToPhase(started(), 1, at(6));
    const third = goToPhase(second, 2, at(10));
    expect(usedMinutes(third, 15)).toEqual([6, 4, 5]);
  });

  it('can be given more time for the current phase, whose end is then told anew', () => {
    const over = announceEnd(started(), at(6));
    if (over === null) throw new Error('The end was not told');
    expect(announceEnd(over, at(6))).toBeNull();
    const longer = addTime(over, 5 * MINUTE, at(6));
    expect(practiceAt(longer, at(6))).toMatchObject({ phaseLeftMs: 4 * MINUTE, totalLeftMs: 44 * MINUTE });
    expect(announceEnd(longer, at(9))).toBeNull();
    expect(announceEnd(longer, at(10))).not.toBeNull();
    expect(announceEnd(addTime(over, MINUTE / 2, at(6)), at(6))).toBeNull();
  });

  it('goes on with a phase where it was left', () => {
    const back = goToPhase(goToPhase(started(), 1, at(2)), 0, at(3));
    expect(usedMinutes(back, 5)).toEqual([4, 1, 0]);
  });

  it('stays where it is behind the last phase', () => {
    const last = goToPhase(started(), 2, at(1));
    expect(goToPhase(last, 3, at(2))).toBe(last);
  });

  it('counts nothing while paused, not even through a change of phase', () => {
    const paused = pauseOrResume(started(), at(2));
    expect(practiceAt(paused, at(60))).toMatchObject({ paused: true, usedMs: 2 * MINUTE });
    expect(usedMinutes(goToPhase(paused, 1, at(30)), 60)).toEqual([2, 0, 0]);
    expect(usedMinutes(pauseOrResume(paused, at(60)), 61)).toEqual([3, 0, 0]);
  });

  it('is right after sleep, however seldom anybody looked', () => {
    const asleep = observe(observe(started(), at(1)), at(40));
    expect(usedMinutes(asleep, 40)).toEqual(usedMinutes(started(), 40));
  });

  it('goes on after a reload as if there had been none', () => {
    const state = goToPhase(started(), 1, at(3));
    const reloaded = parsePractice(JSON.parse(JSON.stringify(state)));
    expect(reloaded).toEqual(state);
  });

  it('loses and gains nothing when the clock is set back', () => {
    const seen = observe(started(), at(4));
    expect(usedMinutes(seen, -60)).toEqual([4, 0, 0]);
    const setBack = observe(seen, at(-60));
    expect(usedMinutes(setBack, -60)).toEqual([4, 0, 0]);
    expect(usedMinutes(setBack, -58)).toEqual([6, 0, 0]);
  });

  it('stays paused when the clock is set back', () => {
    const paused = pauseOrResume(started(), at(2));
    expect(practiceAt(observe(paused, at(-60)), at(-50))).toMatchObject({ paused: true, usedMs: 2 * MINUTE });
  });

  it('tells the end of a phase once', () => {
    const state = started();
    expect(announceEnd(state, at(4))).toBeNull();
    const told = announceEnd(state, at(5));
    expect(told).not.toBeNull();
    expect(told && announceEnd(told, at(6))).toBeNull();
  });
});

describe('whatever happens to the clock', () => {
  const step = fc.record({
    action: fc.constantFrom('look', 'pause', 'next', 'reload'),
    minutes: fc.integer({ min: -120, max: 120 }),
  });

  it('no used time is negative, none shrinks, and the shares add up', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: PracticeState = started();
        let now = NOON;
        let used = practiceAt(state, now).phases.map((each) => each.usedMs);
        for (const { action, minutes } of steps) {
          now += minutes * MINUTE;
          state = observe(state, now);
          if (action === 'pause') state = pauseOrResume(state, now);
          if (action === 'next') state = goToPhase(state, state.current + 1, now);
          if (action === 'reload') state = parsePractice(JSON.parse(JSON.stringify(state))) ?? state;
          const view = practiceAt(state, now);
          const next = view.phases.map((each) => each.usedMs);
          expect(next.every((value, index) => value >= (used[index] ?? 0))).toBe(true);
          expect(view.usedMs).toBe(next.reduce((sum, value) => sum + value, 0));
          expect(view.totalLeftMs + view.usedMs).toBe(view.plannedMs);
          used = next;
        }
      }),
    );
  });
});

describe('a saved practice', () => {
  it.each([
    ['nothing', null],
    ['text', 'practice'],
    ['an empty object', {}],
    ['a current phase that is not there', { ...started(), current: 3 }],
    ['a time that is no number', { ...started(), startedAt: 'noon' }],
    ['phases of another shape', { ...started(), phases: [{ title: 'Step 1' }] }],
    ['a practice without phases', { ...started(), phases: [] }],
  ])('that is %s is no practice', (_, value) => {
    expect(parsePractice(value)).toBeNull();
  });
});
