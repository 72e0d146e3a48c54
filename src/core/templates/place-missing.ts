import type { InsertionStyle } from '../settings';
import { contentEnd } from './blocks';
import { sectionBlocks } from './checklist-markdown';
import type { FoundPhase, FoundSection } from './find-checklist';
import { keptItems } from './nesting';
import type { NoteItem, NoteMap, LineRange } from './note-map';
import { type Insertion, missingInSection } from './place-items';
import { textKey } from './titles';

/** What a phase that the note has lacks, each part where it belongs among those that are there. */
export function missingInPhase(note: NoteMap, found: FoundPhase, style: InsertionStyle): Insertion[] {
  const { sections } = found;
  const keys = sections.flatMap(({ section }) => section.items.map(textKey));
  const ranges = sections.map(({ heading, range }) => heading ?? range);
  const level = sections.find(({ heading }) => heading)?.heading?.level ?? (found.heading?.level ?? 0) + 1;
  return sections.flatMap((section, index): Insertion[] => {
    if (section.range) {
      return holdsOthers(note, section, keys) ? [] : missingInSection(note, section, section.range, style.marker);
    }
    const missing = keptItems(section.section, (item) => !section.items[item]);
    if (missing.items.length === 0 && section.items.length > 0) return [];
    const blocks = sectionBlocks(missing, { style, level: level - 1 });
    return [{ line: lineAmong(note, ranges, index, found), blocks, isList: false, inside: 0 }];
  });
}

/** Whether a section has items, but none of the template's, whose keys are given: it is worked out in other words. */
function holdsOthers(note: NoteMap, { range, items }: FoundSection, keys: readonly string[]): boolean {
  if (range === null || items.some((item) => item !== null)) return false;
  const isOther = ({ key }: NoteItem): boolean =>
    key !== '' && !keys.some((wanted) => `${key} `.startsWith(`${wanted} `));
  return note.items.some((item) => item.line >= range.from && item.line < range.to && isOther(item));
}

/** The line where a missing sibling goes: behind the last one before it, else in front of the next, else at the end. */
export function lineAmong(
  note: NoteMap,
  siblings: readonly (LineRange | null)[],
  index: number,
  parent: LineRange,
): number {
  const before = siblings.slice(0, index).findLast((range) => range !== null);
  if (before) return contentEnd(note, before);
  const after = siblings.slice(index + 1).find((range) => range !== null);
  return after ? after.from : contentEnd(note, parent);
}
