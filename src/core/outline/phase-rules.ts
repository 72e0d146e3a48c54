import type { PhaseRule } from './outline';
import { isNamedStep, numberOfHeading } from './step-words';

/** One of the note's own headings, not in a quote or list. */
export interface HeadingLine {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** As written, emphasis and time box included. */
  readonly text: string;
}

/** A phase's lines. */
export interface PhaseSpan {
  readonly line: number;
  /** First line after it. */
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

const LEVELS = [1, 2, 3, 4, 5, 6];

/** The index of the first entry at or after `line`; entries are in line order. */
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

/** The entries in a range of lines, without its end. */
export function entriesBetween<T extends Lined>(entries: readonly T[], line: number, endLine: number): T[] {
  return entries.slice(firstAt(entries, line), firstAt(entries, endLine));
}

/** Each heading up to the next one of its level or above. */
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

const FEWEST_NAMED = 2;
const FEWEST_NUMBERED = 3;

/** The headings of one level that name a step, or else those with a number, if the numbers go up by one. */
function stepsAmong(headings: readonly PhaseSpan[]): readonly PhaseSpan[] {
  const named = headings.filter(({ text }) => isNamedStep(text));
  if (named.length >= FEWEST_NAMED) return named;
  const numbered = headings.filter(({ text }) => numberOfHeading(text) !== null);
  if (numbered.length < FEWEST_NUMBERED) return [];
  const numbers = numbered.map(({ text }) => numberOfHeading(text) ?? 0);
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index) ? numbered : [];
}

/**
 * Each step up to the next one or to a heading above its level, so that headings of its level in between are sections.
 */
function upToNext(steps: readonly PhaseSpan[], spans: readonly PhaseSpan[]): PhaseSpan[] {
  const above = spans.filter(({ level }) => level < (steps[0]?.level ?? 0));
  return steps.map((step, index) => {
    const next = steps[index + 1];
    if (next === undefined) return step;
    const { line, level, text } = step;
    const endLine = Math.min(next.line, above[firstAt(above, line + 1)]?.line ?? next.line);
    return endLine === step.endLine ? step : { line, level, text, endLine };
  });
}

/** The named steps of the shallowest level where one holds an item, or no heading does. */
function namedSteps(spans: readonly PhaseSpan[], items: readonly Lined[]): PhaseSpan[] {
  const noneBelowHeadings = firstAt(items, spans[0]?.line ?? Infinity) === items.length;
  for (const level of LEVELS) {
    const headings = spans.filter((span) => span.level === level);
    const steps = headings.length < FEWEST_NAMED ? [] : upToNext(stepsAmong(headings), spans);
    if (steps.length === 0) continue;
    if (noneBelowHeadings || steps.some((step) => holdsItem(items, step))) return steps;
  }
  return [];
}

/** Whether an item is in a range of lines, without its end. */
export function holdsItem(items: readonly Lined[], { line, endLine }: Pick<PhaseSpan, 'line' | 'endLine'>): boolean {
  return firstAt(items, line) < firstAt(items, endLine);
}

/** Headings with items: those of the shallowest level that has two, or else those that directly hold items. */
function headingsWithItems(spans: readonly PhaseSpan[], items: readonly Lined[]): PhaseSpan[] {
  const holding = spans.filter((span) => holdsItem(items, span));
  if (holding.length === 0) return [];
  for (const level of LEVELS) {
    const phases = holding.filter((span) => span.level === level);
    if (phases.length > 1) return phases;
  }
  const direct = spans.filter(({ line, endLine }, index) =>
    holdsItem(items, { line, endLine: Math.min(endLine, spans[index + 1]?.line ?? endLine) }),
  );
  return direct.map((span, index) => ({
    ...span,
    endLine: Math.min(span.endLine, direct[index + 1]?.line ?? span.endLine),
  }));
}

/**
 * The phases of a note by the first rule that fits: headings that name steps; headings with items below them; the
 * entries of an ordered list; one phase without a title for loose items; none. `docs/panel.md` says more.
 * @param items in line order
 * @param orderedOutline the entries of a list that is the note's outline; asked only if no heading makes a phase
 */
export function findPhases(
  headings: readonly HeadingLine[],
  items: readonly Lined[],
  lineCount: number,
  orderedOutline: () => readonly PhaseSpan[],
): FoundPhases {
  const spans = spansOf(headings, lineCount);
  const steps = namedSteps(spans, items);
  if (steps.length > 0) return { rule: 'named-steps', spans: steps };
  const withItems = headingsWithItems(spans, items);
  if (withItems.length > 0) return { rule: 'headings-with-items', spans: withItems };
  const entries = orderedOutline();
  if (entries.length > 0) return { rule: 'ordered-outline', spans: entries };
  const [first] = items;
  if (first === undefined) return { rule: 'none', spans: [] };
  return { rule: 'loose-items', spans: [{ line: first.line, endLine: lineCount, level: 0, text: '' }] };
}
