import type { InsertionStyle } from '../settings';
import { contentEnd, itemStretch } from './blocks';
import { sectionBlocks } from './checklist-markdown';
import type { FoundPhase, FoundSection } from './find-checklist';
import type { NoteItem, NoteMap, Stretch } from './note-map';

/** Markdown that goes in front of a line of the note. */
export interface Insertion {
  readonly line: number;
  /** Pieces between which blank lines belong; `\n` within them. */
  readonly blocks: readonly string[];
  /** Whether it is items, which may stand right beside other items. */
  readonly isList: boolean;
}

const ITEM_MARKER = /^([\s>]*)(?:([-*+])|(\d+)([.)]))\s+\[/;

/** What a phase that the note has lacks, each part where it belongs among those that are there. */
export function missingInPhase(note: NoteMap, found: FoundPhase, style: InsertionStyle): Insertion[] {
  const { sections } = found;
  const stretches = sections.map(({ heading, stretch }) => heading ?? stretch);
  const level = sections.find(({ heading }) => heading)?.heading?.level ?? (found.heading?.level ?? 0) + 1;
  return sections.flatMap((section, index): Insertion[] => {
    if (section.stretch) return missingInSection(note, section, section.stretch, style);
    const items = missingItems(section);
    if (items.length === 0 && section.items.length > 0) return [];
    const blocks = sectionBlocks({ title: section.section.title, items }, { style, level: level - 1 });
    return [{ line: lineAmong(note, stretches, index, found), blocks, isList: false }];
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

function missingItems({ section, items }: FoundSection): string[] {
  return section.items.filter((_, index) => !items[index]);
}

function missingInSection(note: NoteMap, found: FoundSection, stretch: Stretch, style: InsertionStyle): Insertion[] {
  const isInside = (item: NoteItem | null): item is NoteItem =>
    item !== null && item.line >= stretch.from && item.line < stretch.to;
  const siblings = found.items.map((item) => (isInside(item) ? itemStretch(note, item, stretch.to) : null));
  return found.section.items.flatMap((text, index): Insertion[] => {
    if (found.items[index]) return [];
    const beside = siblings.slice(0, index).findLast((sibling) => sibling) ?? siblings.find((sibling) => sibling);
    const marker = markerBeside(note.lines[beside?.from ?? -1] ?? '') ?? `${style.marker} `;
    return [{ line: lineAmong(note, siblings, index, stretch), blocks: [`${marker}[ ] ${text}`], isList: true }];
  });
}

/** What an item begins with that stands in the same list as the given line: indent, quote marks and list marker. */
function markerBeside(line: string): string | null {
  const match = ITEM_MARKER.exec(line);
  if (!match) return null;
  const [, indent = '', bullet, number, delimiter = ''] = match;
  return `${indent}${bullet ?? `${Number(number) + 1}${delimiter}`} `;
}
