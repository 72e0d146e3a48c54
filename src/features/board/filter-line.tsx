import { isEmptyFilter } from '../../core/board/board-filter';
import { type BoardFilter, NO_FILTER, toggled } from '../../core/board/board-state';
import { boardStrings } from './strings';
import { Icon } from '../../ui/icon';

interface FilterLineProps {
  readonly filter: BoardFilter;
  readonly shown: number;
  readonly tracked: number;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

interface Chip {
  readonly text: string;
  readonly without: Partial<BoardFilter>;
}

function chipsOf({ text, status, stage, folder, tag, flags }: BoardFilter): Chip[] {
  const { chip, groupings, stages, withoutKey } = boardStrings;
  const chips: Chip[] = [];
  if (text.trim() !== '') chips.push({ text: chip(boardStrings.text, text.trim()), without: { text: '' } });
  if (status !== null)
    chips.push({ text: chip(groupings.status, status || withoutKey.status), without: { status: null } });
  if (stage !== null) chips.push({ text: chip(groupings.stage, stages[stage]), without: { stage: null } });
  if (folder !== null)
    chips.push({ text: chip(groupings.folder, folder || withoutKey.folder), without: { folder: null } });
  if (tag !== null) chips.push({ text: chip(groupings.tag, tag), without: { tag: null } });
  for (const flag of flags) chips.push({ text: boardStrings.flags[flag], without: { flags: toggled(flags, flag) } });
  return chips;
}

/** Says which filters are on, each with a button that takes it off, and one for all. */
export function FilterLine({ filter, shown, tracked, onFilter }: FilterLineProps) {
  if (isEmptyFilter(filter)) return null;
  return (
    <div class="design-phases-filter-line">
      <span class="design-phases-count">{boardStrings.shownOf(shown, tracked)}</span>
      {chipsOf(filter).map(({ text, without }) => (
        <button
          key={text}
          type="button"
          class="design-phases-plain design-phases-chip"
          aria-label={boardStrings.removeFilter(text)}
          onClick={() => onFilter(without)}
        >
          <span>{text}</span>
          <Icon name="x" />
        </button>
      ))}
      <button type="button" class="design-phases-plain design-phases-link-button" onClick={() => onFilter(NO_FILTER)}>
        {boardStrings.clearFilters}
      </button>
    </div>
  );
}
