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

/**
 * What an item begins with (blanks, quote marks, list marker), and how many quotes and list entries that puts it in.
 */
interface ItemStart {
  readonly start: string;
  readonly inside: number;
}

/** The line before which an item goes, and how it begins there. */
export interface ItemPlace extends ItemStart {
  readonly line: number;
}

/** The list marker of new items, and what nested ones are indented by if that is enough. */
export interface ItemStyle {
  readonly marker: string;
  readonly unit: string;
}

const ENTRY_MARKER = new RegExp(`^([\\s>]*)(${LIST_MARKER})(?:\\s|$)`);
/** The blanks and quote marks before an item's marker, and the marker with the blanks after it. */
const ITEM_START = new RegExp(`^([\\s>]*)(${LIST_MARKER}\\s+)\\[`);
const ONLY_TABS = /^\t*$/;

/** The places for new items in a section of the note, where they leave its items nested as they are. */
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

  /** After an item and its answer, in its list, or in the list around that if it ends with the answer. */
  after(item: NoteItem): ItemPlace {
    const line = itemEnd(this.note, item);
    return this.beside(item, line, Math.min(containersOf(this.note, item.line).length - 1, this.openAt(line, item)));
  }

  /** In an item, after its answer and in the list that ends there; after the item if the answer isn't in it. */
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

  /** What an item nested in the one in the given line begins with; null if that isn't clear. */
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

  /** A start with no more blanks than the list entry above, or else it would be nested in that. */
  private outOf(line: number, inside: number, start: string): string {
    const above = containersOf(this.note, line - 1);
    const entry = above[inside];
    if (!isFirstEntry(above, entry)) return start;
    const blanks = blanksBefore(this.lineAt(entry.line));
    return start.startsWith(blanks) ? blanks + start.slice(blanksBefore(start).length) : start;
  }

  /** At `line`, as wanted if what is below stays nested as it is, else beside that; null if neither works. */
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

  /** How many of an item's quotes and list entries are still open at a line, and not in the middle of code. */
  private openAt(line: number, item: NoteItem): number {
    const above = this.note.open[line - 1];
    const shared = sharedContainers(containersOf(this.note, item.line), above?.containers ?? []);
    return above?.leaf === 'verbatim-to-mark' && above.containers.length === shared ? shared - 1 : shared;
  }
}

/** Whether a container is a list entry, and the first in its line, so that one beside it can begin like that line. */
function isFirstEntry(containers: readonly OpenContainer[], one: OpenContainer | undefined): one is OpenContainer {
  return one !== undefined && containers.find(({ isQuote, line }) => !isQuote && line === one.line) === one;
}

/** Whether a line would be nested in an item above it with that start. */
function isFurtherIn(line: string, start: string): boolean {
  const before = columnsBefore(line);
  const above = columnsBefore(start);
  return before.startsWith(above) && /^ +$/.test(before.slice(above.length));
}

/** Whether a line would be code where an item can have that start. */
const isCode = (line: string, start: string): boolean =>
  !/^ {0,3}$/.test(columnsBefore(line).slice(columnsBefore(start).length));

/** What an item in the given line's list begins with. */
function markerBeside(line: string): string | null {
  const match = ENTRY_MARKER.exec(line);
  if (!match) return null;
  const [, indent = '', marker = ''] = match;
  return `${indent}${marker.replace(/\d+/, (number) => String(Number(number) + 1))} `;
}

/**
 * The blanks and quote marks of a line inside the given item: `unit` further in if that is enough. Enough is as many
 * spaces as its marker is wide (and one more after a quote mark, which takes one), or a tab that reaches as far.
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
