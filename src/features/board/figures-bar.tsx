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

/** The headline figures; each filters the board by what it counts. */
export function FiguresBar({ figures, filter, onFilter }: FiguresBarProps) {
  const flagFigure = (flag: BoardFlag, text: string) => (
    <Figure
      text={text}
      pressed={filter.flags.includes(flag)}
      onClick={() => onFilter({ flags: toggled(filter.flags, flag) })}
    />
  );
  const [nameId, name] = useHiddenName(boardStrings.figures);
  return (
    <div class="design-phases-figures" role="group" aria-labelledby={nameId}>
      {name}
      {[...STAGES, 'none' as const].map((stage) => (
        <Figure
          key={stage}
          text={boardStrings.figure(figures.stages[stage], boardStrings.stages[stage])}
          pressed={filter.stage === stage}
          onClick={() => onFilter({ stage: filter.stage === stage ? null : stage })}
        />
      ))}
      {flagFigure('reviewed', boardStrings.reviewed(figures.reviewed, figures.tracked))}
      {(figures.waitingForMe > 0 || filter.flags.includes('waiting-for-me')) &&
        flagFigure('waiting-for-me', boardStrings.waitingForMe(figures.waitingForMe))}
      {flagFigure('has-open-items', boardStrings.meanProgress(meanProgress(figures)))}
      {flagFigure('stale', boardStrings.figure(figures.stale, boardStrings.stale))}
    </div>
  );
}

interface FigureProps {
  readonly text: string;
  readonly pressed: boolean;
  readonly onClick: () => void;
}

function Figure({ text, pressed, onClick }: FigureProps) {
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
