import { compareTexts, nameKey } from '../comparable';
import type { NoteSummary } from '../note';
import { folderOf } from '../paths';
import type { BoardContext } from './board-context';
import type { Grouping } from './board-state';
import { STAGES, statusKey } from '../workflow/workflow';

/** Notes that have something in common, in the order they had. */
export interface BoardGroup {
  /** What they have in common, for comparing; empty where it is that they lack it. */
  readonly key: string;
  /** The same as the user writes it; empty where `key` is. */
  readonly label: string;
  readonly notes: readonly NoteSummary[];
}

interface OpenGroup extends BoardGroup {
  readonly notes: NoteSummary[];
}

/** Fills groups. A group is made when its key is first asked for, with the label given then. */
class Grouper {
  readonly groups = new Map<string, OpenGroup>();

  group(key: string, label: string): NoteSummary[] {
    const known = this.groups.get(key);
    if (known) return known.notes;
    const notes: NoteSummary[] = [];
    this.groups.set(key, { key, label, notes });
    return notes;
  }

  /** The groups as they were made, those made after `fixed` of them by their label, the one without a key last. */
  inOrder(fixed: number): BoardGroup[] {
    const all = [...this.groups.values()];
    const rest = all
      .slice(fixed)
      .sort((a, b) => Number(a.key === '') - Number(b.key === '') || compareTexts(a.label, b.label));
    return [...all.slice(0, fixed), ...rest];
  }
}

/**
 * One group a status: the workflow's in its order, empty ones too, then statuses it does not know, then notes without
 * a status. Spellings that differ only in case or blanks are one.
 */
export function statusGroups(
  notes: readonly NoteSummary[],
  { workflow }: Pick<BoardContext, 'workflow'>,
): BoardGroup[] {
  const grouper = new Grouper();
  for (const { name } of workflow) grouper.group(statusKey(name), name);
  const fixed = grouper.groups.size;
  for (const note of notes) grouper.group(statusKey(note.status), note.status).push(note);
  return grouper.inOrder(fixed);
}

function stageGroups(notes: readonly NoteSummary[]): BoardGroup[] {
  const grouper = new Grouper();
  for (const stage of STAGES) grouper.group(stage, stage);
  for (const note of notes) grouper.group(note.stage ?? '', note.stage ?? '').push(note);
  return grouper.inOrder(STAGES.length);
}

function folderGroups(notes: readonly NoteSummary[]): BoardGroup[] {
  const grouper = new Grouper();
  for (const note of notes) {
    const folder = folderOf(note.path);
    grouper.group(folder, folder).push(note);
  }
  return grouper.inOrder(0);
}

/** One group a tag; a note with several tags is in several groups. */
function tagGroups(notes: readonly NoteSummary[], { tagsOf }: BoardContext): BoardGroup[] {
  const grouper = new Grouper();
  for (const note of notes) {
    const tags = new Map(tagsOf(note.path).map((tag) => [nameKey(tag), tag]));
    if (tags.size === 0) grouper.group('', '').push(note);
    for (const [key, tag] of tags) grouper.group(key, tag).push(note);
  }
  return grouper.inOrder(0);
}

/** The notes by what the user groups the table by; groups without notes are left out. */
export function groupNotes(notes: readonly NoteSummary[], grouping: Grouping, context: BoardContext): BoardGroup[] {
  const groupers: Record<Grouping, () => BoardGroup[]> = {
    status: () => statusGroups(notes, context),
    stage: () => stageGroups(notes),
    folder: () => folderGroups(notes),
    tag: () => tagGroups(notes, context),
  };
  return groupers[grouping]().filter((group) => group.notes.length > 0);
}
