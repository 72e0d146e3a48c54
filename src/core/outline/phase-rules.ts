import type { PhaseRule } from './outline';

/** A heading of the note's own, not one in a quote or list. */
export interface HeadingLine {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** As written, emphasis and time box included. */
  readonly text: string;
}

/** Where a phase stands. */
export interface PhaseSpan {
  readonly line: number;
  /** First line behind it. */
  readonly endLine: number;
  /** Heading level; 0 for an entry of an ordered list. */
  readonly level: number;
  readonly text: string;
}

interface FoundPhases {
  readonly rule: PhaseRule;
  readonly spans: readonly PhaseSpan[];
}

interface Lined {
  readonly line: number;
}

/**
 * In front there may be emphasis, punctuation and emoji, those made of a digit (keycaps) and those that arrived broken
 * (UTF-8 read as Windows-1252, which leaves a few letters) among them.
 */
const NAMED_STEP =
  /^(?:\d\uFE0F?\u20E3|[^\p{L}\p{N}]|[âïðÂÃŠŒŽšœžŸƒˆªºµ²³¹¼½¾])*(?:step|phase|stage|part)[\s#.:*_–—-]*\d/iu;

/** Whether a heading's text says "Step 1", "Phase 2", "Stage 3" or "Part 4" first. */
export const isNamedStep = (text: string): boolean => NAMED_STEP.test(text);

const LEVELS = [1, 2, 3, 4, 5, 6];

/** The index of the first entry at or behind `line`; entries are in the order of their lines. */
export function firstAt(entries: readonly Lined[], line: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entries whose lines lie in a range, its end excluded. */
export function entriesBetween<T extends Lined>(entries: readonly T[], line: number, endLine: number): T[] {
  return entries.slice(firstAt(entries, line), firstAt(entries, endLine));
}

/** Each heading with the line where the next heading of its level or above ends it. */
export function spansOf(headings: readonly HeadingLine[], lineCount: number): PhaseSpan[] {
  const endOfLevel = LEVELS.map(() => lineCount);
  const spans: PhaseSpan[] = [];
  for (let index = headings.length - 1; index >= 0; index -= 1) {
    const heading = headings[index];
    if (heading === undefined) continue;
    const { line, level, text } = heading;
    spans.push({ line, level, text, endLine: endOfLevel[level - 1] ?? lineCount });
    endOfLevel.fill(line, level - 1);
  }
  return spans.reverse();
}

/** Named steps: the headings of the shallowest level that says "Step 1", "Phase 2" and the like. */
function namedSteps(spans: readonly PhaseSpan[]): PhaseSpan[] {
  const named = spans.filter(({ text }) => isNamedStep(text));
  if (named.length < 2) return named;
  const level = Math.min(...named.map((span) => span.level));
  return named.filter((span) => span.level === level);
}

/** Headings with items: those of the shallowest level that has two of them, else each that directly holds items. */
function headingsWithItems(spans: readonly PhaseSpan[], items: readonly Lined[]): PhaseSpan[] {
  const holds = (line: number, endLine: number): boolean => firstAt(items, line) < firstAt(items, endLine);
  const holding = spans.filter(({ line, endLine }) => holds(line, endLine));
  for (const level of LEVELS) {
    const phases = holding.filter((span) => span.level === level);
    if (phases.length > 1) return phases;
  }
  const direct = spans.filter(({ line, endLine }, index) =>
    holds(line, Math.min(endLine, spans[index + 1]?.line ?? endLine)),
  );
  return direct.map((span, index) => ({
    ...span,
    endLine: Math.min(span.endLine, direct[index + 1]?.line ?? span.endLine),
  }));
}

/**
 * The phases of a note by the first rule that fits: headings that name a step; headings with items below them; the
 * entries of an ordered list; one phase without a title for items that stand alone; none. `docs/panel.md` says more.
 * @param items in the order of their lines.
 * @param orderedOutline the entries of a list that is the note's outline; asked only where no heading makes a phase.
 */
export function findPhases(
  headings: readonly HeadingLine[],
  items: readonly Lined[],
  lineCount: number,
  orderedOutline: () => readonly PhaseSpan[],
): FoundPhases {
  const spans = spansOf(headings, lineCount);
  const steps = namedSteps(spans);
  if (steps.length > 0) return { rule: 'named-steps', spans: steps };
  const withItems = headingsWithItems(spans, items);
  if (withItems.length > 0) return { rule: 'headings-with-items', spans: withItems };
  const entries = orderedOutline();
  if (entries.length > 0) return { rule: 'ordered-outline', spans: entries };
  const [first] = items;
  if (first === undefined) return { rule: 'none', spans: [] };
  return { rule: 'loose-items', spans: [{ line: first.line, endLine: lineCount, level: 0, text: '' }] };
}
