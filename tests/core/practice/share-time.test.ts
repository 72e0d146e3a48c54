import fc from 'fast-check';
import { shareTime } from '../../../src/core/practice/phase-plan';

const MINUTE = 60_000;
const minutes = (shares: number[]): number[] => shares.map((share) => share / MINUTE);

describe('sharing the time out', () => {
  it('gives each phase its time box where they add up to the total', () => {
    expect(minutes(shareTime(45 * MINUTE, [5, 10, 8, 8, 6, 4, 4]))).toEqual([5, 10, 8, 8, 6, 4, 4]);
  });

  it('keeps the proportions for another total', () => {
    expect(minutes(shareTime(60 * MINUTE, [5, 10, 15]))).toEqual([10, 20, 30]);
  });

  it('gives a phase without a time box the average of the others', () => {
    expect(minutes(shareTime(45 * MINUTE, [10, null, 20]))).toEqual([10, 15, 20]);
  });

  it('shares evenly where no phase has a time box', () => {
    expect(minutes(shareTime(45 * MINUTE, [null, 0, null]))).toEqual([15, 15, 15]);
  });

  it('has nothing to share without phases', () => {
    expect(shareTime(45 * MINUTE, [])).toEqual([]);
  });

  it('adds up to the total in the tenths of a minute that the log writes, and no share is negative', () => {
    const boxes = fc.array(fc.option(fc.integer({ min: 0, max: 240 })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * 10 }), boxes, (tenths, planned) => {
        const shares = shareTime(tenths * 6000, planned);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(tenths * 6000);
        expect(shares.every((share) => share >= 0 && share % 6000 === 0)).toBe(true);
      }),
    );
  });
});
