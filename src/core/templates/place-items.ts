import { LIST_MARKER } from '../markdown/lines';
import type { OpenContainer } from '../markdown/skeleton';
import {
  containersOf,
  contentEnd,
  isBlankLine,
  itemRange,
  type LineRange,
  type NoteItem,
  type NoteMap,
  sharedContainers,
} from './note-map';
import type { FoundSection } from './find-checklist';
import { blanksBefore, columnsBefore, parentsOf, startInside, unitOf } from './nesting';

/** Markdown that goes in front of a line of the note. */
export interface Insertion {
  readonly line: number;
  /** Pieces between which blank lines belong; `\n` within them. */
  readonly blocks: readonly string[];
  /** Whether it is items, which may stand right beside other items. */
  readonly isList: boolean;
  /** How many quotes and list entries of the note it stands in. */
  readonly inside: number;
}

/** How an item begins in a place: indent, quote marks and list marker, which put it into so many quotes and list entries. */
interface ItemStart {
  readonly start: string;
  readonly inside: number;
}

interface ItemPlace extends ItemStart {
  readonly line: number;
}

const ENTRY_MARKER = new RegExp(`^([\\s>]*)(${LIST_MARKER})(?:\\s|$)`);

/** The items that a section of the note lacks, each beside those it belongs to, with what is missing below it. */
export function missingInSection(note: NoteMap, found: FoundSection, range: LineRange, marker: string): Insertion[] {
  return new SectionFiller(note, found, range, marker).insertions();
}

class SectionFiller {
  private readonly parents: readonly number[];
  /** The note's item for each item of the section, where it stands in the section. */
  private readonly here: readonly (NoteItem | null)[];
  /** An item in no quote and no list entry. */
  private readonly plain: ItemStart;

  constructor(
    private readonly note: NoteMap,
    private readonly found: FoundSection,
    private readonly range: LineRange,
    private readonly marker: string,
  ) {
    this.plain = { start: `${marker} `, inside: 0 };
    const isHere = (item: NoteItem | null) => item !== null && item.line >= range.from && item.line < range.to;
    this.parents = parentsOf(found.section);
    this.here = found.items.map((item) => (isHere(item) ? item : null));
  }

  insertions(): Insertion[] {
    return this.found.section.items.flatMap((_, index) => {
      if (!this.isMissing(index) || this.isMissing(this.parentOf(index))) return [];
      const { line, start, inside } = this.placeOf(index);
      return [{ line, blocks: [this.linesOf(index, start).join('\n')], isList: true, inside }];
    });
  }

  private parentOf(index: number): number {
    return this.parents[index] ?? -1;
  }

  private isMissing(index: number): boolean {
    return index >= 0 && !this.found.items[index];
  }

  /** A missing item, and below it those that are missing with it. */
  private linesOf(index: number, start: string): string[] {
    const { items } = this.found.section;
    const own = `${start}[ ] ${items[index] ?? ''}`;
    const inside = this.startInside(own) ?? start;
    const below = this.parents.flatMap((parent, other) => (parent === index && this.isMissing(other) ? [other] : []));
    return [own, ...below.flatMap((other) => this.linesOf(other, inside))];
  }

  /** After the item before it in the section, else in front of the next one, else after all there is. */
  private placeOf(index: number): ItemPlace {
    const parentIndex = this.parentOf(index);
    const parent = this.here[parentIndex] ?? null;
    const isKin = (item: NoteItem | null, other: number): boolean =>
      item !== null && (parent === null || this.isBelow(other, parentIndex));
    const before = this.here.findLastIndex((item, other) => other < index && isKin(item, other));
    const after = this.here.findIndex((item, other) => other > index && isKin(item, other));
    const previous = this.here[before];
    if (previous) return this.behind(this.outermost(previous, before, parent));
    const next = this.here[after];
    if (parent === null)
      return next ? this.inFrontOf(this.outermost(next, after, null)) : this.startAt(contentEnd(this.note, this.range));
    if (next) return isIn(next, parent) ? this.inFrontOf(this.outermost(next, after, parent)) : this.behind(parent);
    return this.inside(parent) ?? this.behind(parent);
  }

  private isBelow(index: number, ancestor: number): boolean {
    const parent = this.parentOf(index);
    return parent >= 0 && (parent === ancestor || this.isBelow(parent, ancestor));
  }

  /** Of an item and those around it the one right below the parent; the item itself where the note has the list flat. */
  private outermost(item: NoteItem, index: number, parent: NoteItem | null): NoteItem {
    if (parent !== null) {
      if (!isIn(item, parent) || item.parent === parent || item.parent === null) return item;
      return this.outermost(item.parent, index, parent);
    }
    const around = this.parentOf(index);
    return around < 0 || item.parent === null ? item : this.outermost(item.parent, around, null);
  }

  private inFrontOf(item: NoteItem): ItemPlace {
    return this.beside(item, item.line, containersOf(this.note, item.line).length - 1);
  }

  /** After an item and its answer, in its list; if that list does not go on after the answer, in the one around it. */
  private behind(item: NoteItem): ItemPlace {
    const line = this.endOf(item);
    return this.beside(item, line, Math.min(containersOf(this.note, item.line).length - 1, this.openAt(line, item)));
  }

  /** Place at `line`, in the innermost list at most `most` levels deep. */
  private beside({ line: itemLine }: NoteItem, line: number, most: number): ItemPlace {
    const own = containersOf(this.note, itemLine).slice(0, most + 1);
    const inside = own.findLastIndex((entry) => isFirstEntry(own, entry));
    const start = markerBeside(this.lineAt(own[inside]?.line ?? -1));
    return start === null ? this.startAt(line) : this.startAt(line, { inside, start: this.outOf(line, inside, start) });
  }

  /** A start with no more blanks than the list entry above has, which it would else be nested in. */
  private outOf(line: number, inside: number, start: string): string {
    const above = containersOf(this.note, line - 1);
    const entry = above[inside];
    if (!isFirstEntry(above, entry)) return start;
    const blanks = blanksBefore(this.lineAt(entry.line));
    return start.startsWith(blanks) ? blanks + start.slice(blanksBefore(start).length) : start;
  }

  /** In another item, after its answer and in the list that ends there; null where the answer is not in it. */
  private inside(parent: NoteItem): ItemPlace | null {
    const line = this.endOf(parent);
    const inside = containersOf(this.note, parent.line).length;
    if (this.openAt(line, parent) < inside) return null;
    const above = containersOf(this.note, line - 1);
    const child = above[inside];
    const list = isFirstEntry(above, child) ? markerBeside(this.lineAt(child.line)) : null;
    const start = list ?? this.startInside(this.lineAt(parent.line));
    return start === null ? null : { line, start, inside };
  }

  private startInside(itemLine: string): string | null {
    const start = startInside(itemLine, unitOf(this.found.section));
    const own = ENTRY_MARKER.exec(itemLine)?.[2];
    const bullet = own?.length === 1 ? own : this.marker;
    return start === null ? null : `${start}${bullet} `;
  }

  /** In a line, as wanted where that leaves what is below as it is nested, or beside it; else after all there is. */
  private startAt(line: number, wanted: ItemStart = this.plain): ItemPlace {
    const end = contentEnd(this.note, this.range);
    return this.fitting(line, wanted) ?? this.fitting(end, this.plain) ?? { line: end, ...this.plain };
  }

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

  private endOf(item: NoteItem): number {
    return contentEnd(this.note, itemRange(this.note, item, this.range.to));
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

const isIn = (item: NoteItem, outer: NoteItem): boolean =>
  item.parent !== null && (item.parent === outer || isIn(item.parent, outer));

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
