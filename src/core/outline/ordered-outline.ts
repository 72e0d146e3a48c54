import type { PhaseSpan } from './phase-rules';
import { scanEntries } from '../markdown/scan';
import type { ListEntry, Skeleton } from '../markdown/skeleton';

const FEWEST_ENTRIES = 3;
const TASK_BOX = /^\[[^]{1,2}\]\s+/;
const BOLD_LEAD = /^(\*\*|__)(?=\S)(.*?\S)\1/;
const COLON_BEHIND = /\s*:$/;

/**
 * The entries of an ordered list that is the note's outline (the third rule of `findPhases`): at the top level, three or more, each
 * with a bold lead or entries nested below it, half of the lines behind the frontmatter or more. Empty where none is.
 */
export function orderedOutlineOf(text: string, { entryCount, lineCount, bodyLine }: Skeleton): PhaseSpan[] {
  if (entryCount < FEWEST_ENTRIES) return [];
  const entries = scanEntries(text);
  const firstOfLists = entries.filter(({ list }, index) => list === index);
  for (const { list } of firstOfLists) {
    const spans = spansOf(
      text,
      entries.filter((entry) => entry.list === list),
    );
    const lines = (spans.at(-1)?.endLine ?? 0) - (spans[0]?.line ?? 0);
    if (spans.length >= FEWEST_ENTRIES && lines * 2 >= lineCount - bodyLine) return spans;
  }
  return [];
}

function spansOf(text: string, entries: readonly ListEntry[]): PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  for (const { line, endLine, from, to, hasNested } of entries) {
    const lead = text.slice(from, to).replace(TASK_BOX, '').trim();
    const bold = BOLD_LEAD.exec(lead)?.[2];
    if (bold === undefined && !hasNested) return [];
    spans.push({ line, endLine, level: 0, text: (bold ?? lead).replace(COLON_BEHIND, '') });
  }
  return spans;
}
