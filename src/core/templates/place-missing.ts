import type { InsertionStyle } from '../settings';
import { contentEnd } from './blocks';
import { sectionBlocks } from './checklist-markdown';
import type { FoundPhase } from './find-checklist';
import { keptItems } from './nesting';
import type { NoteMap, Stretch } from './note-map';
import { type Insertion, missingInSection } from './place-items';

/** What a phase that the note has lacks, each part where it belongs among those that are there. */
export function missingInPhase(note: NoteMap, found: FoundPhase, style: InsertionStyle): Insertion[] {
  const { sections } = found;
  const stretches = sections.map(({ heading, stretch }) => heading ?? stretch);
  const level = sections.find(({ heading }) => heading)?.heading?.level ?? (found.heading?.level ?? 0) + 1;
  return sections.flatMap((section, index): Insertion[] => {
    if (section.stretch) return missingInSection(note, section, section.stretch, style.marker);
    const missing = keptItems(section.section, (item) => !section.items[item]);
    if (missing.items.length === 0 && section.items.length > 0) return [];
    const blocks = sectionBlocks(missing, { style, level: level - 1 });
    return [{ line: lineAmong(note, stretches, index, found), blocks, isList: false, inside: 0 }];
  });
}

/** The line where a missing sibling goes: behind the last one before it, else in front of the next, else at the end. */
export function lineAmong(
  note: NoteMap,
  siblings: readonly (Stretch | null)[],
  index: number,
  parent: Stretch,
): number {
  const before = siblings.slice(0, index).findLast((stretch) => stretch !== null);
  if (before) return contentEnd(note, before);
  const after = siblings.slice(index + 1).find((stretch) => stretch !== null);
  return after ? after.from : contentEnd(note, parent);
}
