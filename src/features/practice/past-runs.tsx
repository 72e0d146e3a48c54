import { useEffect, useState } from 'preact/hooks';
import type { Outline } from '../../core/outline/outline';
import { readPracticeLog } from '../../core/practice/practice-log';
import { type PracticeRun, runTotals } from '../../core/practice/practice-run';
import { practiceStrings } from './strings';
import { Disclosure } from '../../ui/disclosure';
import type { Services } from '../../vault/services';

/** The plot has room for this many; the latest count. */
const MOST_RUNS = 20;
const HEIGHT = 48;
const STEP = 12;
const BAR = 8;

interface PastRunsProps {
  readonly services: Services;
  readonly note: { readonly path: string; readonly outline: Outline };
}

/** The practices in the note's log as a small plot: a bar each for the time used, a mark for the time planned. */
export function PastRuns({ services, note }: PastRunsProps) {
  const [open, setOpen] = useState(true);
  const runs = useRuns(services, note);
  if (runs.length === 0) return null;
  return (
    <section class="design-phases-past-runs">
      <Disclosure title={practiceStrings.pastRuns(runs.length)} open={open} onToggle={() => setOpen(!open)} />
      {open && <Plot runs={runs.slice(-MOST_RUNS)} />}
      {open && <p class="design-phases-hint">{wordsOf(runs[runs.length - 1])}</p>}
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

function wordsOf(run: PracticeRun | undefined): string {
  if (run === undefined) return '';
  const { usedMs, plannedMs } = runTotals(run);
  const ticked = run.phases.reduce((sum, phase) => sum + phase.ticked, 0);
  return practiceStrings.pastRun(run.date, usedMs, plannedMs, ticked);
}

function Plot({ runs }: { readonly runs: readonly PracticeRun[] }) {
  const totals = runs.map(runTotals);
  const most = Math.max(1, ...totals.flatMap(({ usedMs, plannedMs }) => [usedMs, plannedMs]));
  const top = (ms: number): number => HEIGHT - (ms / most) * HEIGHT;
  const width = runs.length * STEP;
  return (
    <svg class="design-phases-plot" viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="list">
      {totals.map(({ usedMs, plannedMs }, index) => {
        const words = wordsOf(runs[index]);
        return (
          <g key={index} role="listitem" aria-label={words} class={usedMs > plannedMs ? 'is-over' : ''}>
            <rect class="design-phases-plot-room" x={index * STEP} y={0} width={STEP} height={HEIGHT} />
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
        );
      })}
    </svg>
  );
}
