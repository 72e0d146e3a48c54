import fc from 'fast-check';
import { shareTime, totalMinutes } from '../../../src/core/practice/phase-plan';
import { MINUTE } from './runs';

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
