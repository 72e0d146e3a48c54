import type { PhaseSpan } from './phase-rules';
import type { ListEntry, Skeleton } from '../markdown/skeleton';

const FEWEST_ENTRIES = 3;
const TASK_BOX = /^\[[^]{1,2}\]\s+/;
const BOLD_LEAD = /^(\*\*|__)(?=\S)(.*?\S)\1/;
const COLON_BEHIND = /\s*:$/;

/**
 * The entries of an ordered list that is the note's outline (the third rule of `findPhases`): at the top level, three or more, each
 * with a bold lead or entries nested below it, half of the lines after the frontmatter or more. Empty where none is.
 * @param entriesOf all list entries of the note; asked for only where there can be an outline.
 */
export function orderedOutlineOf(
  text: string,
  { entryCount, lineCount, bodyLine }: Skeleton,
  entriesOf: () => readonly ListEntry[],
): PhaseSpan[] {
  if (entryCount < FEWEST_ENTRIES) return [];
  const entries = entriesOf();
  const firstOfLists = entries.filter(({ list }, index) => list === index);
  for (const { list } of firstOfLists) {
    const spans = spansOf(text, entries, list);
    const lines = (spans.at(-1)?.endLine ?? 0) - (spans[0]?.line ?? 0);
    if (spans.length >= FEWEST_ENTRIES && lines * 2 >= lineCount - bodyLine) return spans;
  }
  return [];
}

/** The entries of one list; none where one of them has neither a bold lead nor an entry below it. */
function spansOf(text: string, entries: readonly ListEntry[], list: number): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.list !== list) continue;
    const { line, endLine, from, to } = entry;
    const lead = text.slice(from, to).replace(TASK_BOX, '').trim();
    const bold = BOLD_LEAD.exec(lead)?.[2];
    const hasNested = (entries[index + 1]?.depth ?? 0) > 0;
    if (bold === undefined && !hasNested) return [];
    spans.push({ line, endLine, level: 0, text: (bold ?? lead).replace(COLON_BEHIND, '') });
  }
  return spans;
}
