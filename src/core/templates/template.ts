import type { TimeBox } from '../outline/outline';

/** A heading inside a template's phase. Its title is Markdown, and empty for the items right below the phase. */
export interface TemplateSection {
  readonly title: string;
  readonly items: readonly string[];
  /** What each item is indented by, the same blanks for each level. Left out if none is nested. */
  readonly indents?: readonly string[];
}

export interface TemplatePhase {
  /** Markdown without emoji and time box, e.g. `Step 1: Clarify requirements and scope`. */
  readonly title: string;
  /** Empty for none. */
  readonly emoji: string;
  readonly goal: string;
  /** Planned minutes; 0 without a time box. */
  readonly minutes: number;
  /** For a time box that is a range, as in `(3 - 10 minutes)`. */
  readonly range?: TimeBox;
  readonly sections: readonly TemplateSection[];
}

/** Phases → sections → items: a checklist that can be written into a note. */
export interface ChecklistTemplate {
  /** A built-in ID, or the path of the template note. */
  readonly id: string;
  readonly name: string;
  readonly phases: readonly TemplatePhase[];
  /** What is between the template note's fences, variables and all; empty for built-in templates. */
  readonly frontmatter: string;
  /** For each text with a variable filled in, what its key can be for other values. */
  readonly patterns?: ReadonlyMap<string, RegExp>;
}

/** For each item of a section the index of the item it is nested in; -1 at the top. */
export function parentsOf({ items, indents = [] }: TemplateSection): number[] {
  const widths: readonly number[] = items.map((_, index) => indents[index]?.length ?? 0);
  return widths.map((width, index) => widths.findLastIndex((other, at) => at < index && other < width));
}

/** For each item of a section the number of items it is nested in. */
export function depthsOf(section: TemplateSection): number[] {
  const depths: number[] = [];
  for (const parent of parentsOf(section)) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
}

/** What each level of a section's nested items is indented by. */
export function unitOf({ indents = [] }: TemplateSection): string {
  return indents.find((indent) => indent !== '') ?? '';
}
