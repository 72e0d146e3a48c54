import type { TimeBox } from '../outline/outline';

/** A heading inside a template's phase; an empty title (Markdown) holds the items that stand right below the phase. */
export interface TemplateSection {
  readonly title: string;
  readonly items: readonly string[];
  /** What each item is indented by: once the same blanks for every item it is nested in. Left out where none is nested. */
  readonly indents?: readonly string[];
}

export interface TemplatePhase {
  /** Markdown without emoji and time box, e.g. `Step 1: Clarify requirements and scope`. */
  readonly title: string;
  /** Empty where there is none. */
  readonly emoji: string;
  readonly goal: string;
  /** Planned minutes; 0 where there is no time box. */
  readonly minutes: number;
  /** Where the time box is a range, as in `(3 - 10 minutes)`. */
  readonly range?: TimeBox;
  readonly sections: readonly TemplateSection[];
}

/** Phases → sections → items: a checklist that can be written into a note. */
export interface ChecklistTemplate {
  /** A built-in id, or the path of the user's template note. */
  readonly id: string;
  readonly name: string;
  readonly phases: readonly TemplatePhase[];
  /** What stands between a template note's fences, variables and all; empty for built-in templates. */
  readonly frontmatter: string;
  /** For each text that a variable was filled into, what its key is whatever the variable stood for. */
  readonly patterns?: ReadonlyMap<string, RegExp>;
}

/** For each item of a section the index of the item that it is nested in; -1 for those at the top. */
export function parentsOf({ items, indents = [] }: TemplateSection): number[] {
  const widths: readonly number[] = items.map((_, index) => indents[index]?.length ?? 0);
  return widths.map((width, index) => widths.findLastIndex((other, at) => at < index && other < width));
}

/** For each item of a section in how many others it is nested. */
export function depthsOf(section: TemplateSection): number[] {
  const depths: number[] = [];
  for (const parent of parentsOf(section)) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
}

/** What nested items of a section are indented by for each level. */
export function unitOf({ indents = [] }: TemplateSection): string {
  return indents.find((indent) => indent !== '') ?? '';
}
