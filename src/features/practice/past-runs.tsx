import { useEffect, useState } from 'preact/hooks';
import type { Outline } from '../../core/outline/outline';
import { readPracticeLog } from '../../core/practice/practice-log';
import { type PracticeRun, runTotals } from '../../core/practice/practice-run';
import { dayOf, questionOf, scoreOf } from '../../core/practice/results';
import { practiceStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import type { Services } from '../../vault/services';

/** The plot has room for the latest of this many. */
const MOST_RUNS = 20;
/** Runs that are named in the panel. */
const MOST_NAMED = 5;
const HEIGHT = 48;
const STEP = 12;
const BAR = 8;

interface PastRunsProps {
  readonly services: Services;
  readonly note: { readonly path: string; readonly outline: Outline };
}

/** The practices in the note's log, latest first, and from two on a plot of their times. */
export function PastRuns({ services, note }: PastRunsProps) {
  const [open, setOpen] = useState(true);
  const runs = useRuns(services, note);
  if (runs.length === 0) return null;
  const named = [...runs].reverse().slice(0, MOST_NAMED);
  return (
    <section class="design-phases-past-runs">
      <Disclosure title={practiceStrings.pastRuns(runs.length)} open={open} onToggle={() => setOpen(!open)} />
      {open && runs.length > 1 && <Plot runs={runs.slice(-MOST_RUNS)} />}
      {open && (
        <ul class="design-phases-past-run-list">
          {named.map((run, index) => (
            <li key={index}>
              <span class="design-phases-text">{nameOf(run, note.path)}</span>
              <span class="design-phases-hint">{figuresOf(run)}</span>
            </li>
          ))}
          {runs.length > named.length && (
            <li class="design-phases-hint">{practiceStrings.earlierRuns(runs.length - named.length)}</li>
          )}
        </ul>
      )}
    </section>
  );
}

function useRuns({ texts }: Services, note: PastRunsProps['note']): readonly PracticeRun[] {
  const [runs, setRuns] = useState<readonly PracticeRun[]>([]);
  useEffect(() => {
    let wanted = true;
    void texts.read(note.path).then((text) => {
      if (wanted) setRuns(readPracticeLog(text ?? ''));
    });
    return () => {
      wanted = false;
    };
  }, [note]);
  return runs;
}

const nameOf = (run: PracticeRun, path: string): string =>
  practiceStrings.pastRunNamed(dayOf(run), questionOf({ ...run, path }));

function figuresOf(run: PracticeRun): string {
  const { usedMs, plannedMs } = runTotals(run);
  const ticked = run.phases.reduce((sum, phase) => sum + phase.ticked, 0);
  const score = scoreOf(run);
  const words = practiceStrings.pastRun(usedMs, plannedMs, ticked);
  return score === null ? words : `${words}, ${practiceStrings.averageScore(score)}`;
}

/** A bar for the time used and a line for the time planned. The list below says the same in words. */
function Plot({ runs }: { readonly runs: readonly PracticeRun[] }) {
  const totals = runs.map(runTotals);
  const most = Math.max(1, ...totals.flatMap(({ usedMs, plannedMs }) => [usedMs, plannedMs]));
  const top = (ms: number): number => HEIGHT - (ms / most) * HEIGHT;
  const width = runs.length * STEP;
  return (
    <div class="design-phases-plot" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT}>
        {totals.map(({ usedMs, plannedMs }, index) => (
          <g key={index} class={usedMs > plannedMs ? 'is-over' : ''}>
            <rect
              class="design-phases-plot-used"
              x={index * STEP}
              y={top(usedMs)}
              width={BAR}
              height={HEIGHT - top(usedMs)}
              rx={1}
            />
            <line
              class="design-phases-plot-planned"
              x1={index * STEP - 1}
              x2={index * STEP + BAR + 1}
              y1={top(plannedMs)}
              y2={top(plannedMs)}
            />
          </g>
        ))}
      </svg>
      <Legend hasOver={totals.some(({ usedMs, plannedMs }) => usedMs > plannedMs)} />
    </div>
  );
}

function Legend({ hasOver }: { readonly hasOver: boolean }) {
  const marks = (['used', 'over', 'planned'] as const).filter((mark) => mark !== 'over' || hasOver);
  return (
    <ul class="design-phases-plot-legend">
      {marks.map((mark) => (
        <li key={mark} class={`is-${mark}`}>
          {practiceStrings.legend[mark]}
        </li>
      ))}
    </ul>
  );
}
