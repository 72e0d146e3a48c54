import { contentEnd, isBlankLine, itemStretch } from './blocks';
import type { FoundSection } from './find-checklist';
import { blanksBefore, parentsOf, startInside, startsInside, unitOf } from './nesting';
import type { NoteItem, NoteMap, Stretch } from './note-map';

/** Markdown that goes in front of a line of the note. */
export interface Insertion {
  readonly line: number;
  /** Pieces between which blank lines belong; `\n` within them. */
  readonly blocks: readonly string[];
  /** Whether it is items, which may stand right beside other items. */
  readonly isList: boolean;
}

/** Where an item goes, and what it begins with there: indent, quote marks and list marker. */
interface ItemPlace {
  readonly line: number;
  readonly start: string;
}

const ITEM_MARKER = /^([\s>]*)(?:([-*+])|(\d+)([.)]))\s+\[/;
const FENCE_END = /^[\s>]*(?:`{3,}|~{3,})\s*$/;

/** The items that a section of the note lacks, each beside those it belongs to, with what is missing below it. */
export function missingInSection(note: NoteMap, found: FoundSection, stretch: Stretch, marker: string): Insertion[] {
  return new SectionFiller(note, found, stretch, marker).insertions();
}

class SectionFiller {
  private readonly parents: readonly number[];
  /** The note's item for each item of the section, where it stands in the section. */
  private readonly here: readonly (NoteItem | null)[];

  constructor(
    private readonly note: NoteMap,
    private readonly found: FoundSection,
    private readonly stretch: Stretch,
    private readonly marker: string,
  ) {
    const isHere = (item: NoteItem | null) => item !== null && item.line >= stretch.from && item.line < stretch.to;
    this.parents = parentsOf(found.section);
    this.here = found.items.map((item) => (isHere(item) ? item : null));
  }

  insertions(): Insertion[] {
    return this.found.section.items.flatMap((_, index) => {
      if (!this.isMissing(index) || this.isMissing(this.parentOf(index))) return [];
      const { line, start } = this.placeOf(index);
      return [{ line, blocks: [this.linesOf(index, start).join('\n')], isList: true }];
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

  /** Behind the item before it in the section, else in front of the next one, else behind all there is. */
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
      return next
        ? this.inFrontOf(this.outermost(next, after, null))
        : this.startAt(contentEnd(this.note, this.stretch));
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

  private inFrontOf({ line }: NoteItem): ItemPlace {
    return this.startAt(line, markerBeside(this.lineAt(line)));
  }

  /** Behind an item and its answer, in its list; if that list does not go on behind the answer, in the one around it. */
  private behind(item: NoteItem): ItemPlace {
    const own = this.lineAt(item.line);
    const line = this.endOf(item);
    const start = markerBeside(own);
    const before = blanksBefore(own);
    if (before === '' || (start !== null && this.goesOn(item.line + 1, line, [before])))
      return this.startAt(line, start);
    return item.parent ? this.behind(item.parent) : this.startAt(line);
  }

  /** The first item in another, behind its answer; null where the answer is not in it. */
  private inside(parent: NoteItem): ItemPlace | null {
    const own = this.lineAt(parent.line);
    const line = this.endOf(parent);
    const start = this.startInside(own);
    return start !== null && this.goesOn(parent.line + 1, line, startsInside(own)) ? { line, start } : null;
  }

  private startInside(itemLine: string): string | null {
    const start = startInside(itemLine, unitOf(this.found.section));
    const bullet = ITEM_MARKER.exec(itemLine)?.[2] ?? this.marker;
    return start === null ? null : `${start}${bullet} `;
  }

  private startAt(line: number, start: string | null = null): ItemPlace {
    const wanted = start ?? `${this.marker} `;
    const below = this.itemBelow(line);
    return { line, start: isFurtherIn(below, wanted) ? (markerBeside(below) ?? wanted) : wanted };
  }

  /** The line behind the blank ones, where an item begins in it. */
  private itemBelow(line: number): string {
    const { lines, items } = this.note;
    const below = lines.findIndex((text, index) => index >= line && !isBlankLine(text));
    return items.some((item) => item.line === below) ? this.lineAt(below) : '';
  }

  private lineAt(line: number): string {
    return this.note.lines[line] ?? '';
  }

  private endOf(item: NoteItem): number {
    return contentEnd(this.note, itemStretch(this.note, item, this.stretch.to));
  }

  /** Whether what begins in one of these ways goes on up to a line, and is not in the middle of code there. */
  private goesOn(from: number, to: number, starts: readonly string[]): boolean {
    const { lines, opaque } = this.note;
    const last = to - 1;
    if (opaque[last] !== -1 && (opaque[last] === last || !FENCE_END.test(this.lineAt(last)))) return false;
    return lines.slice(from, to).every((line) => isBlankLine(line) || starts.some((start) => line.startsWith(start)));
  }
}

const isIn = (item: NoteItem, outer: NoteItem): boolean =>
  item.parent !== null && (item.parent === outer || isIn(item.parent, outer));

/** Whether a line would become nested in an item above it that begins like that. */
function isFurtherIn(line: string, start: string): boolean {
  const before = blanksBefore(line);
  const above = blanksBefore(start);
  return before.startsWith(above) && /^[ \t]+$/.test(before.slice(above.length));
}

/** What an item begins with that stands in the same list as the given line: indent, quote marks and list marker. */
function markerBeside(line: string): string | null {
  const match = ITEM_MARKER.exec(line);
  if (!match) return null;
  const [, indent = '', bullet, number, delimiter = ''] = match;
  return `${indent}${bullet ?? `${Number(number) + 1}${delimiter}`} `;
}
