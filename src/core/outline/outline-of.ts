import { goalIn } from './goals';
import { progressOf, stateOf } from './item-state';
import { orderedOutlineOf } from './ordered-outline';
import type { Item, Outline, OutlineOptions, Phase, Point, Section } from './outline';
import { entriesBetween, findPhases, firstAt, type HeadingLine, holdsItem, type PhaseSpan } from './phase-rules';
import { scanEntries, scanNote } from '../markdown/scan';
import { itemTextOf, type ListEntry, markOf, type Skeleton } from '../markdown/skeleton';
import { parseTimeBox, timeBoxBelow } from './time-box';
import { markdownTitleOf, titleOf } from './titles';
import { lazily } from '../once';

/** A heading with the offsets of its text. */
interface TextHeading extends HeadingLine {
  readonly from: number;
  readonly to: number;
}

/** The phases, sections and items of a note's text by the rules of `findPhases`. Takes any text and never throws. */
export function outlineOf(text: string, options: OutlineOptions): Outline {
  const skeleton = scanNote(text);
  const headings = headingsOf(text, skeleton);
  const items = itemsOf(text, skeleton, options);
  const entries = lazily(() => scanEntries(text));
  const orderedOutline = () => orderedOutlineOf(text, skeleton, entries);
  const { rule, spans } = findPhases(headings, items, skeleton.lineCount, orderedOutline);
  const isPlain = spans.length > 0 && !spans.some((span) => holdsItem(items, span));
  const build = new PhaseBuilder(text, headings, items, isPlain ? pointsOf(text, entries()) : [], options);
  const phases = spans.map((span) => build.phaseOf(span));
  return { rule, phases, otherItems: itemsOutside(items, spans), ...progressOf(items, options) };
}

function headingsOf(text: string, { headings }: Skeleton): TextHeading[] {
  const own = headings.filter(({ containers }) => containers === 0);
  return own.map(({ line, level, from, to }) => ({ line, level, text: text.slice(from, to), from, to }));
}

function itemsOf(text: string, { items }: Skeleton, options: OutlineOptions): Item[] {
  return items.map((item) => {
    const mark = markOf(text, item);
    return { text: itemTextOf(text, item), line: item.line, mark, state: stateOf(mark, options), depth: item.depth };
  });
}

/** The entries of lists as points; blank ones say nothing and are left out. */
function pointsOf(text: string, entries: readonly ListEntry[]): Point[] {
  const points = entries.map(({ line, from, to, depth }) => ({ text: text.slice(from, to).trim(), line, depth }));
  return points.filter((point) => point.text !== '');
}

/** The items that no phase holds; phases are in order and do not overlap. */
function itemsOutside(items: readonly Item[], spans: readonly PhaseSpan[]): Item[] {
  let line = 0;
  const before = spans.map((span) => {
    const above = entriesBetween(items, line, span.line);
    line = span.endLine;
    return above;
  });
  return [...before.flat(), ...entriesBetween(items, line, Infinity)];
}

class PhaseBuilder {
  constructor(
    private readonly text: string,
    private readonly headings: readonly TextHeading[],
    private readonly items: readonly Item[],
    private readonly points: readonly Point[],
    private readonly options: OutlineOptions,
  ) {}

  phaseOf({ line, endLine, level, text }: PhaseSpan): Phase {
    const { items, options } = this;
    const inner = level === 0 ? [] : entriesBetween(this.headings, line + 1, endLine);
    return {
      title: titleOf(text),
      markdown: markdownTitleOf(text),
      line,
      endLine,
      level,
      ...this.plannedFor(line, level, text),
      items: entriesBetween(items, line, inner[0]?.line ?? endLine),
      points: this.pointsBelow(line, inner[0]?.line ?? endLine, level),
      sections: inner.map((heading, index) => this.sectionOf(heading, inner[index + 1]?.line ?? endLine)),
      ...progressOf(entriesBetween(items, line, endLine), options),
    };
  }

  /** The time box in a heading or in the line below it, and the goal below it. */
  private plannedFor(line: number, level: number, heading: string): Pick<Phase, 'timeBox' | 'goal'> {
    const timeBox = parseTimeBox(heading);
    if (level === 0) return { timeBox, goal: null };
    const index = firstAt(this.headings, line);
    const from = this.headings[index]?.to ?? 0;
    const to = this.headings[index + 1]?.from ?? this.text.length;
    return { timeBox: timeBox ?? timeBoxBelow(this.text, from, to), goal: goalIn(this.text, from, to) };
  }

  private sectionOf({ line, level, text }: TextHeading, endLine: number): Section {
    const items = entriesBetween(this.items, line, endLine);
    const [title, markdown] = [titleOf(text), markdownTitleOf(text)];
    const points = this.pointsBelow(line, endLine, level);
    return { title, markdown, line, level, items, points, ...progressOf(items, this.options) };
  }

  /** The points below a heading or, where `level` is 0, nested in the entry of a list. */
  private pointsBelow(line: number, endLine: number, level: number): Point[] {
    const points = entriesBetween(this.points, line + 1, endLine);
    return level > 0 ? points : points.map((point) => ({ ...point, depth: point.depth - 1 }));
  }
}
