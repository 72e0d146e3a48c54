import { goalIn, timeBoxBelow } from './time-box';
import { progressOf, stateOf } from './item-state';
import { orderedOutlineOf } from './ordered-outline';
import type { Item, Outline, OutlineOptions, Phase, Point, Section } from './outline';
import { entriesBetween, findPhases, firstAt, type HeadingLine, holdsItem, type PhaseSpan } from './phase-rules';
import { scanEntries, scanNote } from '../markdown/scan';
import { itemTextOf, type ListEntry, markOf, type Skeleton } from '../markdown/skeleton';
import { readHeading } from './titles';
import { lazily } from '../once';

/** A heading with the offsets of its text. */
interface TextHeading extends HeadingLine {
  readonly from: number;
  readonly to: number;
}

/** The phases, sections, and items of a note's text by the rules of `findPhases`. Takes any text and never throws. */
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

/** The entries of lists that aren't blank, as points. */
function pointsOf(text: string, entries: readonly ListEntry[]): Point[] {
  const points = entries.map(({ line, from, to, depth }) => ({ text: text.slice(from, to).trim(), line, depth }));
  return points.filter((point) => point.text !== '');
}

/** The items outside the phases, which are in order and don't overlap. */
function itemsOutside(items: readonly Item[], spans: readonly PhaseSpan[]): Item[] {
  let index = 0;
  return items.filter(({ line }) => {
    while (line >= (spans[index]?.endLine ?? Infinity)) index += 1;
    return line < (spans[index]?.line ?? Infinity);
  });
}

/** A list entry has its time box and goal in its own line. */
const NOTHING_BELOW = { from: 0, to: 0 };

class PhaseBuilder {
  constructor(
    private readonly text: string,
    private readonly headings: readonly TextHeading[],
    private readonly items: readonly Item[],
    private readonly points: readonly Point[],
    private readonly options: OutlineOptions,
  ) {}

  phaseOf({ line, endLine, level, text }: PhaseSpan): Phase {
    const { headings, options } = this;
    const inner = level === 0 ? [] : entriesBetween(headings, line + 1, endLine);
    const ownEnd = inner[0]?.line ?? endLine;
    const { title, markdown, timeBox } = readHeading(text);
    const { done, total } = progressOf(entriesBetween(this.items, line, endLine), options);
    const below = level === 0 ? NOTHING_BELOW : this.textBelow(line);
    return {
      title,
      markdown,
      line,
      endLine,
      level,
      timeBox: timeBox ?? timeBoxBelow(this.text, below.from, below.to),
      goal: goalIn(this.text, below.from, below.to),
      items: entriesBetween(this.items, line, ownEnd),
      points: this.pointsBelow(line, ownEnd, level),
      sections: inner.map((heading, index) => this.sectionOf(heading, inner[index + 1]?.line ?? endLine)),
      done,
      total,
    };
  }

  /** The offsets of the text between a heading and the next one. */
  private textBelow(line: number): { readonly from: number; readonly to: number } {
    const { headings, text } = this;
    const index = firstAt(headings, line);
    return { from: headings[index]?.to ?? 0, to: headings[index + 1]?.from ?? text.length };
  }

  private sectionOf({ line, level, text }: TextHeading, endLine: number): Section {
    const items = entriesBetween(this.items, line, endLine);
    const { title, markdown } = readHeading(text);
    const { done, total } = progressOf(items, this.options);
    return { title, markdown, line, level, items, points: this.pointsBelow(line, endLine, level), done, total };
  }

  /** The points below a heading or, if `level` is 0, nested in a list entry. */
  private pointsBelow(line: number, endLine: number, level: number): Point[] {
    if (this.points.length === 0) return [];
    const points = entriesBetween(this.points, line + 1, endLine);
    return level > 0 ? points : points.map((point) => ({ ...point, depth: point.depth - 1 }));
  }
}
