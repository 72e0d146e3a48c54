import type { InsertionStyle } from '../settings';
import { sectionBlocks } from './checklist-markdown';
import { type FoundItem, type FoundPhase, type FoundSection, saysSame } from './find-checklist';
import { type ItemPlace, ItemPlaces } from './item-places';
import { isWithin, type LineRange, type NoteItem, type NoteMap } from '../outline/note-map';
import { lineAmong } from './place-phases';
import { type TemplateSection, unitOf } from './template';
import type { Insertion } from './write-insertions';
import { textKey } from '../outline/titles';

/** What the note lacks of a phase that it has, each part where it belongs. */
export function missingParts(note: NoteMap, found: FoundPhase, style: InsertionStyle): Insertion[] {
  const { sections } = found;
  const keys = sections.flatMap(({ section }) => section.items.map(textKey));
  const ranges = sections.map(({ heading, range }) => heading ?? range);
  const level = sections.find(({ heading }) => heading)?.heading?.level ?? (found.heading?.level ?? 0) + 1;
  return sections.flatMap((section, index): Insertion[] => {
    const { range } = section;
    if (range) {
      if (isInOtherWords(note, range, section, keys)) return [];
      return new SectionFiller(note, section, range, style.marker).insertions();
    }
    if (isElsewhere(section)) return [];
    const blocks = sectionBlocks(missingItems(section), { style, level: level - 1 });
    return [{ line: lineAmong(note, ranges, index, found), blocks, isList: false, inside: 0 }];
  });
}

/** Whether the note has all items of a section that it lacks: they were moved. */
const isElsewhere = ({ items }: FoundSection): boolean => items.length > 0 && items.every(({ item }) => item !== null);

/** Whether a section has items, but none with the template's keys: it is written in other words. */
function isInOtherWords(note: NoteMap, range: LineRange, { items }: FoundSection, keys: readonly string[]): boolean {
  if (items.some(({ item }) => item !== null)) return false;
  const isOther = ({ key }: NoteItem): boolean => key !== '' && !keys.some((wanted) => saysSame(key, wanted));
  return note.items.some((item) => isWithin(range, item.line) && isOther(item));
}

/** The items of a section that the note lacks, each nested in those around it that are missing too. */
function missingItems({ section, items }: FoundSection): TemplateSection {
  const missing = items.filter(isMissing);
  const unit = unitOf(section);
  return {
    title: section.title,
    items: missing.map(({ text }) => text),
    indents: missing.map((one) => unit.repeat(depthInMissing(one))),
  };
}

const isMissing = ({ item }: FoundItem): boolean => item === null;

const depthInMissing = ({ parent }: FoundItem): number =>
  parent === null ? 0 : depthInMissing(parent) + Number(isMissing(parent));

/** Puts the missing items of a section beside those they belong to, each with what is missing below it. */
class SectionFiller {
  private readonly places: ItemPlaces;

  constructor(
    note: NoteMap,
    private readonly found: FoundSection,
    private readonly range: LineRange,
    marker: string,
  ) {
    this.places = new ItemPlaces(note, range, { marker, unit: unitOf(found.section) });
  }

  insertions(): Insertion[] {
    const tops = this.found.items.filter((one) => isMissing(one) && one.parent?.item !== null);
    return tops.map((one) => {
      const { line, start, inside } = this.placeOf(one);
      return { line, blocks: [this.linesOf(one, start).join('\n')], isList: true, inside };
    });
  }

  /** A missing item, and those missing below it. */
  private linesOf(one: FoundItem, start: string): string[] {
    const own = `${start}[ ] ${one.text}`;
    const inside = this.places.startInside(own) ?? start;
    const below = this.found.items.filter((other) => other.parent === one && isMissing(other));
    return [own, ...below.flatMap((other) => this.linesOf(other, inside))];
  }

  /** After the item before it in the section, else before the next one, else at the end. */
  private placeOf(one: FoundItem): ItemPlace {
    const { places } = this;
    const parent = this.itemHere(one.parent);
    const siblings = this.found.items.map((other) => this.siblingFor(other, one, parent));
    const at = this.found.items.indexOf(one);
    const before = siblings.findLast((item, index) => item !== null && index < at);
    if (before) return places.after(before);
    const next = siblings.find((item) => item !== null);
    if (!next) return parent === null ? places.atEnd() : places.inside(parent);
    return parent === null || isIn(next, parent) ? places.before(next) : places.after(parent);
  }

  /** The note's item beside which `one` would be if it were beside the note's item for `other`. */
  private siblingFor(other: FoundItem, one: FoundItem, parent: NoteItem | null): NoteItem | null {
    const item = this.itemHere(other);
    if (item === null) return null;
    if (parent === null) return outermost(item, other);
    return isBelow(other, one.parent) ? childAround(item, parent) : null;
  }

  /** The note's item, if it stands in the section. */
  private itemHere(one: FoundItem | null): NoteItem | null {
    return one?.item && isWithin(this.range, one.item.line) ? one.item : null;
  }
}

const isBelow = ({ parent }: FoundItem, ancestor: FoundItem | null): boolean =>
  parent !== null && (parent === ancestor || isBelow(parent, ancestor));

const isIn = (item: NoteItem, outer: NoteItem): boolean =>
  item.parent !== null && (item.parent === outer || isIn(item.parent, outer));

/** Of an item and those around it the one right in `parent`; the item itself if it isn't in there. */
const childAround = (item: NoteItem, parent: NoteItem): NoteItem =>
  item.parent === null || item.parent === parent || !isIn(item, parent) ? item : childAround(item.parent, parent);

/** Of an item and those around it the outermost that the template has around it too. */
const outermost = (item: NoteItem, { parent }: FoundItem): NoteItem =>
  item.parent === null || parent === null ? item : outermost(item.parent, parent);
