import type { InsertionStyle } from '../settings';
import { sectionBlocks } from './checklist-markdown';
import { findChecklist, type FoundPhase, type FoundSection } from './find-checklist';
import { keptItems } from './nesting';
import { contentEnd, endLine, isBlank, lineBehindBlock, type LineRange, type NoteItem, type NoteMap } from './note-map';
import { type Insertion, missingInSection } from './place-items';
import type { ChecklistTemplate } from './template';
import { textKey } from './titles';

/** Where a checklist goes that the note has nothing of yet; offsets are UTF-16 code units. */
export type InsertionPlace = { readonly at: 'cursor'; readonly offset: number } | { readonly at: 'end' };

/** In front of which line phases go, and the level of their headings. */
export interface Place {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
}

/** Level of the phases in a note without headings, where the note's title stands above as level 1. */
const TOP_LEVEL = 2;
const DEEPEST_LEVEL = 6;

/** Where a phase goes in a note that has others of the checklist. */
export function placeAmong(note: NoteMap, siblings: readonly (FoundPhase | null)[], index: number): Place {
  const beside = siblings.find((phase) => phase !== null);
  const line = lineAmong(note, siblings, index, { from: 0, to: note.lines.length });
  return { line, level: beside?.heading?.level ?? TOP_LEVEL };
}

/**
 * Where a checklist can go, the place wanted first: after the block at the cursor, or after the phase around it; in
 * each place one level below the heading above, or at the level of the note's phases, or at any above.
 */
export function* placesFor(note: NoteMap, place: InsertionPlace, template: ChecklistTemplate): Generator<Place> {
  for (const line of linesFor(note, place)) {
    const hasSections = template.phases.some(({ sections }) => sections.some(({ title }) => title !== ''));
    const deepest = hasSections ? DEEPEST_LEVEL - 1 : DEEPEST_LEVEL;
    const nested = Math.min(levelAbove(note, line, template) + 1, deepest);
    const ofPhases = note.phases.map(({ level }) => Math.min(level, deepest)).slice(0, 1);
    const above = Array.from({ length: nested - 1 }, (_, index) => nested - 1 - index);
    for (const level of new Set([nested, ...ofPhases, ...above])) yield { line, level };
  }
}

function linesFor(note: NoteMap, place: InsertionPlace): number[] {
  if (place.at === 'end') return [endLine(note)];
  const line = lineBehindBlock(note, place.offset);
  const around = note.phases.find(({ from, to }) => from < line && line < to);
  return around ? [line, contentEnd(note, around)] : [line];
}

/** The level of the heading that a line stands under; after a checklist's last phase that is the one above the phase. */
function levelAbove(note: NoteMap, line: number, template: ChecklistTemplate): number {
  const phases = [...note.steps, ...findChecklist(note, template).flatMap((found) => found?.heading ?? [])];
  const closed = phases.find(({ from, to }) => from < line && line <= to && isBlank(note, { from: line, to }));
  if (closed) return closed.level - 1;
  return note.headings.findLast(({ from }) => from < line)?.level ?? TOP_LEVEL - 1;
}

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

/** The line where a missing sibling goes: after the last one before it, else in front of the next, else at the end. */
function lineAmong(note: NoteMap, siblings: readonly (LineRange | null)[], index: number, parent: LineRange): number {
  const before = siblings.slice(0, index).findLast((range) => range !== null);
  if (before) return contentEnd(note, before);
  const after = siblings.slice(index + 1).find((range) => range !== null);
  return after ? after.from : contentEnd(note, parent);
}
