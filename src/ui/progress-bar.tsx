import { useHiddenName } from './hidden-name';
import { progressStrings } from './strings';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  /** What makes the progress, for screen readers. */
  readonly label: string;
}

/** How much of something is done, as a thin bar and in words. */
export function CountedProgress(props: ProgressBarProps) {
  return (
    <>
      <ProgressBar {...props} />
      <span class="design-phases-count">{progressStrings.ofTotal(props.done, props.total)}</span>
    </>
  );
}

/** The bar alone. */
export function ProgressBar({ done, total, label }: ProgressBarProps) {
  const [nameId, name] = useHiddenName(label);
  const share = total > 0 ? done / total : 0;
  return (
    <div
      class="design-phases-bar"
      role="progressbar"
      aria-labelledby={nameId}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={progressStrings.ofTotal(done, total)}
      style={{ '--design-phases-share': share }}
    >
      {name}
    </div>
  );
}
