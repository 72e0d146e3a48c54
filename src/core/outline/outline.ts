/** Done and total items, without canceled ones. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export type ItemState = 'open' | 'done' | 'cancelled';

/** A task-list line. */
export interface Item {
  /** The line's text after the mark, trimmed, as inline Markdown. */
  readonly text: string;
  /** Zero-based. */
  readonly line: number;
  /** The character between the brackets. */
  readonly mark: string;
  readonly state: ItemState;
  /** 0 for an item in a top-level list, 1 for one nested in it, and so on. */
  readonly depth: number;
}

/** A list entry of a phase in a note whose phases hold no items. */
export interface Point {
  /** The entry's first line after its marker, trimmed. */
  readonly text: string;
  readonly line: number;
  /** 0 for the phase's own entry, 1 for one nested in it, and so on. */
  readonly depth: number;
}

/** A heading inside a phase, with the items between it and the next heading. */
export interface Section extends Progress {
  /** See `Phase`. */
  readonly title: string;
  readonly markdown: string;
  readonly line: number;
  /** Heading level, 1 to 6. */
  readonly level: number;
  readonly items: readonly Item[];
  readonly points: readonly Point[];
}

/**
 * Planned minutes, to hundredths: `(3 - 10 minutes)` in a heading or the line below. Both are one number if it has one.
 */
export interface TimeBox {
  readonly from: number;
  readonly to: number;
}

/** One step of a design walk-through. */
export interface Phase extends Progress {
  /** What reading view shows of it, with emoji and without its time box; empty for the one phase of loose items. */
  readonly title: string;
  /** The title with links, code, formulas, and HTML as typed. */
  readonly markdown: string;
  /** Zero-based line of the heading, list entry, or first loose item. */
  readonly line: number;
  /** First line after the phase. */
  readonly endLine: number;
  /** Heading level, 1 to 6; 0 if the phase isn't a heading. */
  readonly level: number;
  readonly timeBox: TimeBox | null;
  /** What follows `**Goal:**`; null for none. Known from the text only. */
  readonly goal: string | null;
  /** Items above the phase's first section. */
  readonly items: readonly Item[];
  /** List entries above the first section. Known from the text only; empty if any phase of the note holds an item. */
  readonly points: readonly Point[];
  readonly sections: readonly Section[];
}

/** The rule of `findPhases` by which the phases were found. */
export type PhaseRule = 'named-steps' | 'headings-with-items' | 'ordered-outline' | 'loose-items' | 'none';

/** A note's phases, sections, and items with their lines. */
export interface Outline extends Progress {
  readonly rule: PhaseRule;
  readonly phases: readonly Phase[];
  /** Items above the first phase or after the last. */
  readonly otherItems: readonly Item[];
}

/** That of an empty note. */
export const NO_OUTLINE: Outline = { rule: 'none', done: 0, total: 0, phases: [], otherItems: [] };

/** The settings for which marks and items count. */
export interface OutlineOptions {
  /** Characters that mean done, e.g. `xX`. */
  readonly doneMarks: string;
  /** Characters that mean canceled, e.g. `-`. */
  readonly cancelledMarks: string;
  /** Whether items nested below another item count. */
  readonly countNested: boolean;
}
