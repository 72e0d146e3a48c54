import { useHiddenName } from './hidden-name';
import { progressStrings } from './strings';

interface ProgressBarProps {
  readonly done: number;
  readonly total: number;
  /** What makes the progress, for screen readers. */
  readonly label: string;
}

/** A thin bar that says how much of something is done. */
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
