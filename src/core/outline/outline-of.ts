import { goalIn } from './goals';
import { progressOf, stateOf } from './item-state';
import { orderedOutlineOf } from './ordered-outline';
import type { Item, Outline, OutlineOptions, Phase, Section } from './outline';
import { entriesBetween, findPhases, firstAt, type HeadingLine, type PhaseSpan } from './phase-rules';
import { scanNote } from './scan';
import type { Skeleton } from './skeleton';
import { parseTimeBox } from './time-box';
import { titleOf } from './titles';

/** A heading with the offsets of its text. */
interface TextHeading extends HeadingLine {
  readonly from: number;
  readonly to: number;
}

/** The phases, sections and items of a note's text by the rules of DESIGN §3. Takes any text and never throws. */
export function outlineOf(text: string, options: OutlineOptions): Outline {
  const skeleton = scanNote(text);
  const headings = headingsOf(text, skeleton);
  const items = itemsOf(text, skeleton, options);
  const { rule, spans } = findPhases(headings, items, skeleton.lineCount, () => orderedOutlineOf(text, skeleton));
  const build = new PhaseBuilder(text, headings, items, options);
  const phases = spans.map((span) => build.phaseOf(span));
  return { rule, phases, otherItems: itemsOutside(items, spans), ...progressOf(items, options) };
}

function headingsOf(text: string, { headings }: Skeleton): TextHeading[] {
  const { line, level, from, to, containers } = headings;
  const found: TextHeading[] = [];
  for (let index = 0; index < line.length; index += 1) {
    if (containers[index] !== 0) continue;
    const start = from[index] ?? 0;
    const end = to[index] ?? 0;
    found.push({ line: line[index] ?? 0, level: level[index] ?? 0, text: text.slice(start, end), from: start, to: end });
  }
  return found;
}

function itemsOf(text: string, { items }: Skeleton, options: OutlineOptions): Item[] {
  return items.line.map((line, index) => {
    const from = items.mark[index] ?? 0;
    const mark = String.fromCodePoint(text.codePointAt(from) ?? 0);
    const behindBox = from + mark.length + 1;
    return {
      text: text.slice(behindBox, items.lineEnd[index]).trim(),
      line,
      mark,
      state: stateOf(mark, options),
      depth: items.depth[index] ?? 0,
    };
  });
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
    private readonly options: OutlineOptions,
  ) {}

  phaseOf({ line, endLine, level, text }: PhaseSpan): Phase {
    const { items, options } = this;
    const inner = level === 0 ? [] : entriesBetween(this.headings, line + 1, endLine);
    return {
      title: titleOf(text),
      line,
      endLine,
      level,
      timeBox: parseTimeBox(text),
      goal: level === 0 ? null : this.goalBelow(firstAt(this.headings, line)),
      items: entriesBetween(items, line, inner[0]?.line ?? endLine),
      sections: inner.map((heading, index) => this.sectionOf(heading, inner[index + 1]?.line ?? endLine)),
      ...progressOf(entriesBetween(items, line, endLine), options),
    };
  }

  private goalBelow(headingIndex: number): string | null {
    const from = this.headings[headingIndex]?.to ?? 0;
    return goalIn(this.text, from, this.headings[headingIndex + 1]?.from ?? this.text.length);
  }

  private sectionOf({ line, level, text }: TextHeading, endLine: number): Section {
    const items = entriesBetween(this.items, line, endLine);
    return { title: titleOf(text), line, level, items, ...progressOf(items, this.options) };
  }
}
