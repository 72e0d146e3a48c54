import { useMemo } from 'preact/hooks';
import type { BoardContext } from '../../core/board/board-context';
import { statusGroups } from '../../core/board/board-groups';
import { type BoardFilter, FLAGS, toggled } from '../../core/board/board-state';
import { compareTexts, nameKey } from '../../core/comparable';
import type { NoteSummary } from '../../core/note';
import { folderOf } from '../../core/paths';
import { boardStrings } from './strings';
import { STAGES } from '../../core/workflow/workflow';

interface FilterPanelProps {
  readonly notes: readonly NoteSummary[];
  readonly context: BoardContext;
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

/** The folders that hold notes, and the folders these lie in. */
function foldersOf(notes: readonly NoteSummary[]): string[] {
  const folders = new Set<string>();
  for (const { path } of notes)
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder))
      folders.add(folder);
  return [...folders].sort(compareTexts);
}

function tagsOf(notes: readonly NoteSummary[], { tagsOf: tags }: BoardContext): string[] {
  const found = new Map<string, string>();
  for (const { path } of notes) for (const tag of tags(path)) found.set(nameKey(tag), tag);
  return [...found.values()].sort(compareTexts);
}

/** All there is to filter by. */
export function FilterPanel({ notes, context, filter, onFilter }: FilterPanelProps) {
  const choices = useMemo(
    () => ({
      status: statusGroups(notes, context).map(
        ({ label }) => [label, label || boardStrings.withoutKey.status] as const,
      ),
      folder: foldersOf(notes).map((folder) => [folder, folder] as const),
      tag: tagsOf(notes, context).map((tag) => [tag, tag] as const),
    }),
    [notes, context],
  );
  const stages = [...STAGES, 'none' as const].map((stage) => [stage, boardStrings.stages[stage]] as const);
  return (
    <div class="design-phases-filter-panel">
      <Choice
        label={boardStrings.groupings.status}
        value={filter.status}
        choices={choices.status}
        onChoose={(status) => onFilter({ status })}
      />
      <Choice
        label={boardStrings.groupings.stage}
        value={filter.stage}
        choices={stages}
        onChoose={(stage) => onFilter({ stage })}
      />
      <Choice
        label={boardStrings.groupings.folder}
        value={filter.folder}
        choices={choices.folder}
        onChoose={(folder) => onFilter({ folder })}
      />
      <Choice
        label={boardStrings.groupings.tag}
        value={filter.tag}
        choices={choices.tag}
        onChoose={(tag) => onFilter({ tag })}
      />
      <div class="design-phases-flags">
        {FLAGS.map((flag) => (
          <label key={flag} class="design-phases-flag">
            <input
              type="checkbox"
              checked={filter.flags.includes(flag)}
              onChange={() => onFilter({ flags: toggled(filter.flags, flag) })}
            />
            {boardStrings.flags[flag]}
          </label>
        ))}
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  /** Values with their names. */
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T | null) => void;
}

/** A list to choose one entry from, or any. Options are known by their place: a value may be blank. */
function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  const chosen = choices.findIndex(([entry]) => entry === value);
  return (
    <label class="design-phases-choice">
      <span>{label}</span>
      <select
        class="dropdown"
        value={chosen}
        onChange={(event) => onChoose(choices[Number(event.currentTarget.value)]?.[0] ?? null)}
      >
        <option value={-1}>{boardStrings.any}</option>
        {choices.map(([entry, name], index) => (
          <option key={entry} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
