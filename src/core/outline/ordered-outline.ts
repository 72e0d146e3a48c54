import type { PhaseSpan } from './phase-rules';
import type { ListEntry, Skeleton } from '../markdown/skeleton';

const FEWEST_ENTRIES = 3;
const TASK_BOX = /^\[[^]{1,2}\]\s+/;
const BOLD_LEAD = /^(\*\*|__)(?=\S)(.*?\S)\1/;
const COLON_AFTER = /\s*:$/;

/** An entry of an ordered list at the top level. */
interface OutlineEntry {
  readonly entry: ListEntry;
  readonly hasNested: boolean;
}

/**
 * The entries of the ordered list that is the note's outline (the third rule of `findPhases`): a top-level list of
 * three or more entries, each with a bold lead or nested entries, that is at least half of the lines after the
 * frontmatter. Empty if there is none.
 * @param entriesOf all list entries of the note, which take a second reading of it, so it's asked only if one is
 *   possible
 */
export function orderedOutlineOf(text: string, skeleton: Skeleton, entriesOf: () => readonly ListEntry[]): PhaseSpan[] {
  const fewestLines = (skeleton.lineCount - skeleton.bodyLine) / 2;
  if (skeleton.entryCount < FEWEST_ENTRIES || longestWithoutHeading(skeleton) < fewestLines) return [];
  for (const list of orderedLists(entriesOf())) {
    const lines = (list.at(-1)?.entry.endLine ?? 0) - (list[0]?.entry.line ?? 0);
    const spans = list.length >= FEWEST_ENTRIES && lines >= fewestLines ? spansOf(text, list) : [];
    if (spans.length > 0) return spans;
  }
  return [];
}

/** The most lines of the note without a heading between them, between which every top-level list is. */
function longestWithoutHeading({ headings, bodyLine, lineCount }: Skeleton): number {
  let longest = 0;
  let from = bodyLine;
  for (const { line, containers } of headings) {
    if (containers > 0) continue;
    longest = Math.max(longest, line - from);
    from = line;
  }
  return Math.max(longest, lineCount - from);
}

function orderedLists(entries: readonly ListEntry[]): Iterable<readonly OutlineEntry[]> {
  const lists = new Map<number, OutlineEntry[]>();
  for (const [index, entry] of entries.entries()) {
    if (entry.list < 0) continue;
    const list = lists.get(entry.list) ?? [];
    list.push({ entry, hasNested: (entries[index + 1]?.depth ?? 0) > 0 });
    lists.set(entry.list, list);
  }
  return lists.values();
}

/** The entries of one list; none if one of them has neither a bold lead nor an entry below it. */
function spansOf(text: string, list: readonly OutlineEntry[]): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const { entry, hasNested } of list) {
    const { line, endLine, from, to } = entry;
    const lead = text.slice(from, to).replace(TASK_BOX, '').trim();
    const bold = BOLD_LEAD.exec(lead)?.[2];
    if (bold === undefined && !hasNested) return [];
    spans.push({ line, endLine, level: 0, text: (bold ?? lead).replace(COLON_AFTER, '') });
  }
  return spans;
}
