import { CODE_INDENT } from '../markdown/block-starts';
import { blanksBefore, columnsBefore, LIST_MARKER } from '../markdown/lines';
import type { OpenContainer } from '../markdown/skeleton';
import {
  containersOf,
  contentEnd,
  isBlankLine,
  itemEnd,
  type LineRange,
  type NoteItem,
  type NoteMap,
  sharedContainers,
} from '../outline/note-map';

/** How an item begins in a place: indent, quote marks and list marker, which put it into so many quotes and list entries. */
interface ItemStart {
  readonly start: string;
  readonly inside: number;
}

/** In front of which line of the note an item goes, and how it begins there. */
export interface ItemPlace extends ItemStart {
  readonly line: number;
}

/** How the items begin that are written: by this list marker, those in others indented by this unit if that is enough. */
export interface ItemStyle {
  readonly marker: string;
  readonly unit: string;
}

const ENTRY_MARKER = new RegExp(`^([\\s>]*)(${LIST_MARKER})(?:\\s|$)`);
/** Blanks and quote marks in front of an item's marker, the marker, and the blanks after it. */
const ITEM_START = new RegExp(`^([\\s>]*)(${LIST_MARKER}\\s+)\\[`);
const ONLY_TABS = /^\t*$/;

/** The places for new items in a section of the note: beside and in its items, so that all that is there stays as it is nested. */
export class ItemPlaces {
  /** An item in no quote and no list entry. */
  private readonly plain: ItemStart;
  private readonly end: number;

  constructor(
    private readonly note: NoteMap,
    section: LineRange,
    private readonly style: ItemStyle,
  ) {
    this.plain = { start: `${style.marker} `, inside: 0 };
    this.end = contentEnd(note, section);
  }

  atEnd(): ItemPlace {
    return this.fitting(this.end, this.plain) ?? { line: this.end, ...this.plain };
  }

  before(item: NoteItem): ItemPlace {
    return this.beside(item, item.line, containersOf(this.note, item.line).length - 1);
  }

  /** After an item and its answer, in its list; if that list does not go on after the answer, in the one around it. */
  after(item: NoteItem): ItemPlace {
    const line = itemEnd(this.note, item);
    return this.beside(item, line, Math.min(containersOf(this.note, item.line).length - 1, this.openAt(line, item)));
  }

  /** In an item, after its answer and in the list that ends there; after it where the answer is not in it. */
  inside(parent: NoteItem): ItemPlace {
    const line = itemEnd(this.note, parent);
    const inside = containersOf(this.note, parent.line).length;
    if (this.openAt(line, parent) < inside) return this.after(parent);
    const above = containersOf(this.note, line - 1);
    const child = above[inside];
    const list = isFirstEntry(above, child) ? markerBeside(this.lineAt(child.line)) : null;
    const start = list ?? this.startInside(this.lineAt(parent.line));
    return start === null ? this.after(parent) : { line, start, inside };
  }

  /** What an item begins with that is nested in the one in the given line; null where that is not plain to see. */
  startInside(itemLine: string): string | null {
    const { marker, unit } = this.style;
    const blanks = blanksInside(itemLine, unit);
    const own = ENTRY_MARKER.exec(itemLine)?.[2];
    const bullet = own?.length === 1 ? own : marker;
    return blanks === null ? null : `${blanks}${bullet} `;
  }

  /** At `line`, in the innermost list around the item that is at most `most` levels deep. */
  private beside({ line: itemLine }: NoteItem, line: number, most: number): ItemPlace {
    const own = containersOf(this.note, itemLine).slice(0, most + 1);
    const inside = own.findLastIndex((entry) => isFirstEntry(own, entry));
    const start = markerBeside(this.lineAt(own[inside]?.line ?? -1));
    const wanted = start === null ? this.plain : { inside, start: this.outOf(line, inside, start) };
    return this.fitting(line, wanted) ?? this.atEnd();
  }

  /** A start with no more blanks than the list entry above has, which it would else be nested in. */
  private outOf(line: number, inside: number, start: string): string {
    const above = containersOf(this.note, line - 1);
    const entry = above[inside];
    if (!isFirstEntry(above, entry)) return start;
    const blanks = blanksBefore(this.lineAt(entry.line));
    return start.startsWith(blanks) ? blanks + start.slice(blanksBefore(start).length) : start;
  }

  /** At `line`, as wanted where that leaves what is below as it is nested, else beside it; null where neither can be. */
  private fitting(line: number, wanted: ItemStart): ItemPlace | null {
    const below = this.note.lines.findIndex((text, index) => index >= line && !isBlankLine(text));
    const containers = containersOf(this.note, below);
    const inside = containers.findIndex((container) => container.line === below);
    const isInside = sharedContainers(containersOf(this.note, line - 1), containers) > wanted.inside;
    const isApart = wanted.start.includes('>') && this.note.lines.slice(line, below).includes('');
    if (!isInside && (isApart || !isFurtherIn(this.lineAt(below), wanted.start))) return { line, ...wanted };
    const start = containers[inside]?.isQuote === false ? markerBeside(this.lineAt(below)) : null;
    if (start !== null) return { line, start, inside };
    const isEnd = !isInside && !isCode(this.lineAt(below), wanted.start);
    return isEnd ? { line, ...wanted } : null;
  }

  private lineAt(line: number): string {
    return this.note.lines[line] ?? '';
  }

  /** How many of the quotes and list entries that an item is in are still open in a line, and not in the middle of code. */
  private openAt(line: number, item: NoteItem): number {
    const above = this.note.open[line - 1];
    const shared = sharedContainers(containersOf(this.note, item.line), above?.containers ?? []);
    return above?.leaf === 'verbatim-to-mark' && above.containers.length === shared ? shared - 1 : shared;
  }
}

/** Whether a container is a list entry, and the first that begins in its line, so that one beside it can begin like that. */
function isFirstEntry(containers: readonly OpenContainer[], one: OpenContainer | undefined): one is OpenContainer {
  return one !== undefined && containers.find(({ isQuote, line }) => !isQuote && line === one.line) === one;
}

/** Whether a line would become nested in an item above it that begins like that. */
function isFurtherIn(line: string, start: string): boolean {
  const before = columnsBefore(line);
  const above = columnsBefore(start);
  return before.startsWith(above) && /^ +$/.test(before.slice(above.length));
}

/** Whether a line is indented so far that it makes code where an item can begin like that. */
const isCode = (line: string, start: string): boolean =>
  !/^ {0,3}$/.test(columnsBefore(line).slice(columnsBefore(start).length));

/** What an item begins with that stands in the same list as the given line: indent, quote marks and list marker. */
function markerBeside(line: string): string | null {
  const match = ENTRY_MARKER.exec(line);
  if (!match) return null;
  const [, indent = '', marker = ''] = match;
  return `${indent}${marker.replace(/\d+/, (number) => String(Number(number) + 1))} `;
}

/**
 * The blanks and quote marks of a line in the item of the given one: `unit` further in if that is enough. Enough are as
 * many spaces as its marker is wide (and one right after a quote mark, which takes it), or a tab that reaches as far.
 */
function blanksInside(itemLine: string, unit: string): string | null {
  const [, before = '', marker = ''] = ITEM_START.exec(itemLine) ?? [];
  if (marker === '') return null;
  const width = marker.length + Number(before.endsWith('>'));
  const spaces = marker.includes('\t') ? [] : [before + ' '.repeat(width)];
  const tabs = ONLY_TABS.test(before) && marker.length <= CODE_INDENT ? [`${before}\t`] : [];
  const enough = [...spaces, ...tabs];
  const wanted = before + unit;
  return enough.some((blanks) => wanted.startsWith(blanks)) ? wanted : (enough[0] ?? null);
}
