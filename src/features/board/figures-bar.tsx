import { type BoardFigures, meanProgress } from '../../core/board/board-figures';
import { type BoardFilter, type BoardFlag, toggled } from '../../core/board/board-state';
import { boardStrings } from './strings';
import { useHiddenName } from '../../ui/hidden-name';
import { STAGES } from '../../core/workflow/workflow';

interface FiguresBarProps {
  readonly figures: BoardFigures;
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

/** The headline figures. Each that counts some of the notes filters the board by them; a count of none is left out. */
export function FiguresBar({ figures, filter, onFilter }: FiguresBarProps) {
  const mean = meanProgress(figures);
  const [nameId, name] = useHiddenName(boardStrings.figures);
  const flagFigure = (flag: BoardFlag, count: number, text: string) => (
    <Figure
      count={count}
      text={text}
      pressed={filter.flags.includes(flag)}
      onClick={() => onFilter({ flags: toggled(filter.flags, flag) })}
    />
  );
  return (
    <div class="design-phases-figures" role="group" aria-labelledby={nameId}>
      {name}
      <span class="design-phases-figure">{boardStrings.tracked(figures.tracked)}</span>
      {[...STAGES, 'none' as const].map((stage) => (
        <Figure
          key={stage}
          count={figures.stages[stage]}
          text={boardStrings.figure(figures.stages[stage], boardStrings.stages[stage])}
          pressed={filter.stage === stage}
          onClick={() => onFilter({ stage: filter.stage === stage ? null : stage })}
        />
      ))}
      {flagFigure('reviewed', figures.reviewed, boardStrings.figure(figures.reviewed, boardStrings.flags.reviewed))}
      {flagFigure('waiting-for-me', figures.waitingForMe, boardStrings.waitingForMe(figures.waitingForMe))}
      {flagFigure('stale', figures.stale, boardStrings.figure(figures.stale, boardStrings.stale))}
      {mean !== null && <span class="design-phases-figure">{boardStrings.meanProgress(mean)}</span>}
    </div>
  );
}

interface FigureProps {
  readonly count: number;
  readonly text: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Figure({ count, text, pressed, onClick }: FigureProps) {
  if (count === 0 && !pressed) return null;
  return (
    <button
      type="button"
      class={`design-phases-plain design-phases-figure${pressed ? ' is-active' : ''}`}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {text}
    </button>
  );
}
