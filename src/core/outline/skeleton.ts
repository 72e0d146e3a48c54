/** The headings of a note in their order, one entry of each column a heading. Offsets are UTF-16 code units. */
export interface HeadingColumns {
  /** Zero-based line; the first of its text for a setext heading. */
  readonly line: number[];
  /** 1 to 6. */
  readonly level: number[];
  /** Where the heading's text begins and ends, without marks and blanks around it. */
  readonly from: number[];
  readonly to: number[];
  /** How many quotes and list items the heading stands in; 0 for the note's own headings. */
  readonly containers: number[];
}

/** The task items of a note in their order, one entry of each column an item. */
export interface ItemColumns {
  /** Zero-based line of the list marker. */
  readonly line: number[];
  /** Offset of the mark, the character between the brackets. */
  readonly mark: number[];
  /** End of the line the mark is in. */
  readonly lineEnd: number[];
  /** How many task items the item is nested in. */
  readonly depth: number[];
}

/** One entry of an ordered list at the top level of the note. */
export interface ListEntry {
  readonly line: number;
  /** First line behind the entry; blank lines behind it are not part of it. */
  endLine: number;
  /** Where the text of its first line begins and ends. */
  readonly from: number;
  readonly to: number;
  /** `.` or `)`. */
  readonly delimiter: string;
  /** Entries of one list share a number. */
  readonly list: number;
  hasNested: boolean;
}

/** What one pass over a note's text finds: where its headings, items and ordered entries are. Holds no text. */
export interface Skeleton {
  readonly headings: HeadingColumns;
  readonly items: ItemColumns;
  readonly entries: readonly ListEntry[];
  readonly lineCount: number;
  /** First line behind the frontmatter. */
  readonly bodyLine: number;
}
