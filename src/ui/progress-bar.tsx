import { useHiddenName } from './hidden-name';
import { progressStrings } from './strings';

interface Share {
  readonly done: number;
  readonly total: number;
}

interface ProgressBarProps extends Share {
  /** What makes the progress, for screen readers. */
  readonly label: string;
}

interface CountedProgressProps extends Share {
  /** As of the bar; null in a button, whose other words say it. */
  readonly label: string | null;
}

/** How much of something is done, as a thin bar and in words. */
export function CountedProgress({ label, ...share }: CountedProgressProps) {
  return (
    <>
      {label === null ? <PlainBar {...share} /> : <ProgressBar label={label} {...share} />}
      <span class="design-phases-count">{progressStrings.ofTotal(share.done, share.total)}</span>
    </>
  );
}

/** The bar alone. */
export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const [nameId, name] = useHiddenName(label);
  return (
    <div
      class="design-phases-bar"
      role="progressbar"
      aria-labelledby={nameId}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={progressStrings.ofTotal(done, total)}
      style={barStyle({ done, total })}
    >
      {name}
    </div>
  );
}

/** The bar for the eye alone, where words beside it say the same. */
export const PlainBar = (share: Share) => <div class="design-phases-bar" style={barStyle(share)} />;

const barStyle = ({ done, total }: Share) => ({ '--design-phases-share': total > 0 ? Math.min(done / total, 1) : 0 });
