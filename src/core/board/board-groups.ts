import { compareTexts, nameKey } from '../comparable';
import type { NoteSummary } from '../note';
import { folderOf } from '../paths';
import type { BoardContext } from './board-context';
import type { Grouping } from './board-state';
import { STAGES, statusKey } from '../workflow/workflow';

/** Notes that have something in common, in the order they had. */
export interface BoardGroup {
  /** What they have in common, for comparing; empty if they lack it. */
  readonly key: string;
  /** The same as the user writes it. */
  readonly label: string;
  readonly notes: readonly NoteSummary[];
}

/** A group's key and label. */
type Name = readonly [key: string, label: string];

/**
 * Notes in groups: the given ones first, even if they are empty, then the others by label, the one without a key last.
 * Of several labels for a key, the first counts.
 */
function grouped(
  notes: readonly NoteSummary[],
  namesOf: (note: NoteSummary) => Iterable<Name>,
  first: readonly Name[] = [],
): BoardGroup[] {
  const groups = new Map<string, BoardGroup & { readonly notes: NoteSummary[] }>();
  for (const [key, label] of first) groups.set(key, { key, label, notes: [] });
  const fixed = groups.size;
  for (const note of notes)
    for (const [key, label] of namesOf(note)) {
      const group = groups.get(key) ?? { key, label, notes: [] };
      groups.set(key, group);
      group.notes.push(note);
    }
  const all = [...groups.values()];
  const rest = all
    .slice(fixed)
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || compareTexts(a.label, b.label));
  return [...all.slice(0, fixed), ...rest];
}

const statusName = (status: string): Name => [statusKey(status), status];

/**
 * One group for each status: the workflow's in its order, even if they are empty, then unknown statuses, then notes
 * without a status. Case and blanks don't make another status.
 */
export function statusGroups(
  notes: readonly NoteSummary[],
  { workflow }: Pick<BoardContext, 'workflow'>,
): BoardGroup[] {
  return grouped(
    notes,
    ({ status }) => [statusName(status)],
    workflow.map(({ name }) => statusName(name)),
  );
}

/** The notes in the groups of the table, without empty ones; a note is in the group of each of its tags. */
export function groupNotes(notes: readonly NoteSummary[], grouping: Grouping, context: BoardContext): BoardGroup[] {
  const groupers: Record<Grouping, () => BoardGroup[]> = {
    status: () => statusGroups(notes, context),
    stage: () =>
      grouped(
        notes,
        ({ stage }) => [[stage ?? '', stage ?? '']],
        STAGES.map((stage) => [stage, stage]),
      ),
    folder: () => grouped(notes, ({ path }) => [[folderOf(path), folderOf(path)]]),
    tag: () => grouped(notes, ({ path }) => tagNames(context.tagsOf(path))),
  };
  return groupers[grouping]().filter((group) => group.notes.length > 0);
}

function tagNames(tags: readonly string[]): Iterable<Name> {
  return tags.length === 0 ? [['', '']] : new Map(tags.map((tag) => [nameKey(tag), tag]));
}
