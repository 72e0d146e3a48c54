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
  /** Properties a template note hands to new properties, as YAML values by name; none for built-in templates. */
  readonly properties: Readonly<Record<string, unknown>>;
}
