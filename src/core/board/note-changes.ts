import type { NoteSummary } from '../note';
import type { BoardGroup } from './board-groups';
import type { NoteCompare } from './board-sort';

/** Changes to some notes: the summaries that aren't true any more, and those that are now. */
export interface NoteChanges {
  readonly gone: readonly NoteSummary[];
  readonly come: readonly NoteSummary[];
}

/** Up to this many notes are looked for one by one; more are taken out in one pass over the list. */
const FEW = 16;

/** Where a note belongs in sorted notes. */
function placeOf(note: NoteSummary, sorted: readonly NoteSummary[], compare: NoteCompare): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = sorted[middle];
    if (other && compare(other, note) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Sorted notes after changes to some of them, without sorting or comparing the rest; the same array if nothing changes
 * in it. A note that is gone is known by its summary and not by its path, which takes a look at one pointer for each
 * note.
 */
export function sortedAfter(
  sorted: readonly NoteSummary[],
  { gone, come }: NoteChanges,
  compare: NoteCompare,
): readonly NoteSummary[] {
  if (gone.length + come.length > FEW) return mergedAfter(sorted, { gone, come }, compare);
  const lost = gone.filter((note) => sorted.includes(note));
  if (lost.length + come.length === 0) return sorted;
  const result = sorted.slice();
  for (const note of lost) result.splice(result.indexOf(note), 1);
  for (const note of come) result.splice(placeOf(note, result, compare), 0, note);
  return result;
}

function mergedAfter(
  sorted: readonly NoteSummary[],
  { gone, come }: NoteChanges,
  compare: NoteCompare,
): readonly NoteSummary[] {
  const lost = new Set(gone);
  const kept = sorted.filter((note) => !lost.has(note));
  const pieces: NoteSummary[][] = [];
  let position = 0;
  for (const note of [...come].sort(compare)) {
    const place = placeOf(note, kept, compare);
    pieces.push(kept.slice(position, place), [note]);
    position = place;
  }
  return pieces.flat().concat(kept.slice(position));
}

/**
 * Groups of sorted notes after changes to some of them; groups without a change stay the same values. Null if a group
 * is new or loses its last note, since all notes decide which groups there are, and in which order.
 * @param groupsOf the groups that notes would be in by themselves
 */
export function groupsAfter(
  groups: readonly BoardGroup[],
  { gone, come }: NoteChanges,
  compare: NoteCompare,
  groupsOf: (notes: readonly NoteSummary[]) => readonly BoardGroup[],
): readonly BoardGroup[] | null {
  const joined = new Map(groupsOf(come).map(({ key, notes }) => [key, notes]));
  if ([...joined].some(([key, notes]) => notes.length > 0 && groups.every((group) => group.key !== key))) return null;
  const after = groups.map((group) => {
    const notes = sortedAfter(group.notes, { gone, come: joined.get(group.key) ?? [] }, compare);
    return notes === group.notes ? group : { ...group, notes };
  });
  return after.some(({ notes }, index) => notes.length === 0 && groups[index]?.notes.length !== 0) ? null : after;
}
