import { figureStrings } from './strings';

const WIDTH = 64;
const HEIGHT = 16;
const MARGIN = 2;
/** What the highest point stands for. */
const MOST = 3;
/** Points that there is room for; the latest count. */
const MOST_POINTS = 12;

/** Scores over time as a small line, from two on, and in words for screen readers. */
export function Trend({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null;
  const shown = values.slice(-MOST_POINTS);
  const x = (index: number): number => MARGIN + (index / (shown.length - 1)) * (WIDTH - 2 * MARGIN);
  const y = (value: number): number => HEIGHT - MARGIN - (value / MOST) * (HEIGHT - 2 * MARGIN);
  return (
    <>
      <svg
        class="design-phases-trend"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <polyline points={shown.map((value, index) => `${x(index)},${y(value)}`).join(' ')} />
        <circle cx={x(shown.length - 1)} cy={y(shown.at(-1) ?? 0)} r={MARGIN} />
      </svg>
      <span class="design-phases-unseen">{figureStrings.trend(shown)}</span>
    </>
  );
}
