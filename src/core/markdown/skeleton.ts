/** Where a heading is in a text. Offsets are in UTF-16 code units, and lines count from zero. */
export interface HeadingSpot {
  /** The first line of its paragraph for a setext heading. */
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** Where its text begins and ends, without marks and blanks. */
  readonly from: number;
  readonly to: number;
  /** How many quotes and list items it is in; 0 for the note's own headings. */
  readonly containers: number;
}

/** Where a task item is in a text. */
export interface ItemSpot {
  /** The line of its list marker. */
  readonly line: number;
  /** Offset of the mark, the character between the brackets. */
  readonly mark: number;
  /** End of the mark's line; may include the carriage return of its line break. */
  readonly lineEnd: number;
  /** How many task items it is nested in. */
  readonly depth: number;
}

/** An entry of a list, task item or not. */
export interface ListEntry {
  readonly line: number;
  /** The first line after it, or of the blank lines after it. */
  endLine: number;
  /** Where the text of its first line begins and ends. */
  readonly from: number;
  readonly to: number;
  /** How many list entries it is nested in. */
  readonly depth: number;
  /** For an ordered list at the top level of the note the index of its first entry; -1 for all others. */
  readonly list: number;
}

/** Lines that hold no headings and items: a fence, an HTML block, a comment, or math. */
export interface VerbatimBlock {
  readonly line: number;
  /** First line after it. */
  endLine: number;
  /** Whether it never ends, so that it would take in what is added after the note. */
  isOpen: boolean;
}

/** A quote, list entry or footnote definition. */
export interface OpenContainer {
  /** The line it begins in, which tells it from the others at its depth. */
  readonly line: number;
  readonly isQuote: boolean;
}

/** What is open after a line, and may go on in the next. */
export interface OpenBlocks {
  /** From the outermost in; those around a lazy line count. */
  readonly containers: readonly OpenContainer[];
  /** In the innermost container, a paragraph, or a verbatim block that ends at a blank line or at its own mark. */
  readonly leaf: 'paragraph' | 'verbatim-to-blank' | 'verbatim-to-mark' | null;
}

/** What one pass over a note's text finds, in the order of the note. Holds no text. */
export interface Skeleton {
  readonly headings: readonly HeadingSpot[];
  readonly items: readonly ItemSpot[];
  readonly verbatim: readonly VerbatimBlock[];
  /** Entries of ordered lists at the top level of the note. */
  readonly entryCount: number;
  readonly lineCount: number;
  /** First line after the frontmatter. */
  readonly bodyLine: number;
}

/** The length of the character at an offset: 2 beyond the basic plane, as for most emoji. */
export function characterLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00 ? 2 : 1;
}

/** The character between an item's brackets. */
export function markOf(text: string, { mark }: ItemSpot): string {
  return text.slice(mark, mark + characterLength(text, mark));
}

/** What an item's line says after the brackets, trimmed. */
export function itemTextOf(text: string, { mark, lineEnd }: ItemSpot): string {
  return text.slice(mark + characterLength(text, mark) + 1, lineEnd).trim();
}
