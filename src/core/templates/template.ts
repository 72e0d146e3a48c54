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
