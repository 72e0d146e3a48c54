import type { Edit, Plan } from '../edit';
import type { OutlineOptions } from '../outline/outline';
import type { InsertionStyle } from '../settings';
import { endLine, isBlank, lineBehindBlock } from './blocks';
import { phaseBlocks } from './checklist-markdown';
import { findChecklist, type FoundPhase } from './find-checklist';
import { mapNote, type NoteMap } from './note-map';
import type { Insertion } from './place-items';
import { lineAmong, missingInPhase } from './place-missing';
import type { ChecklistTemplate } from './template';
import { writeInsertions } from './write-insertions';

/** Where a checklist goes that the note has nothing of yet; offsets are UTF-16 code units. */
export type InsertionPlace = { readonly at: 'cursor'; readonly offset: number } | { readonly at: 'end' };

export interface InsertChecklistOptions {
  readonly template: ChecklistTemplate;
  /** Indices of the phases wanted; null for all. */
  readonly phases: readonly number[] | null;
  readonly place: InsertionPlace;
  readonly style: InsertionStyle;
  /** Whether to insert everything again where the note already has it. */
  readonly secondCopy: boolean;
  readonly outline: OutlineOptions;
}

/** Level of the phases in a note without headings, where the note's title stands above as level 1. */
const TOP_LEVEL = 2;
const DEEPEST_LEVEL = 6;

/**
 * The plan that puts a checklist into a note. What the note has of it stays where it is, and only what is
 * missing is added, each part in its place; an edit without changes means that all of it is there. Nothing else of the
 * note changes. The cursor ends on the first new item's text.
 */
export function insertChecklist(options: InsertChecklistOptions): Plan {
  return (text): Edit => {
    const note = mapNote(text, options.outline);
    return writeInsertions(note, missingParts(note, options));
  };
}

function missingParts(note: NoteMap, options: InsertChecklistOptions): Insertion[] {
  const { template, phases, style, secondCopy } = options;
  const found = secondCopy ? template.phases.map(() => null) : findChecklist(note, template);
  const siblings = found.map((phase) => (phase?.heading ? phase : null));
  const base = siblings.every((phase) => phase === null) ? basePlace(note, options) : null;
  return template.phases.flatMap((phase, index): Insertion[] => {
    if (phases && !phases.includes(index)) return [];
    const here = found[index];
    if (here) return missingInPhase(note, here, style);
    const place = base ?? placeAmong(note, siblings, index);
    const blocks = phaseBlocks(phase, { style, level: place.level });
    return [{ line: place.line, blocks, isList: false, inside: 0 }];
  });
}

interface Place {
  readonly line: number;
  readonly level: number;
}

/** Where a phase goes in a note that has others of the checklist. */
function placeAmong(note: NoteMap, siblings: readonly (FoundPhase | null)[], index: number): Place {
  const beside = siblings.find((phase) => phase !== null);
  const line = lineAmong(note, siblings, index, { from: 0, to: note.lines.length });
  return { line, level: beside?.heading?.level ?? TOP_LEVEL };
}

/** Where a checklist goes of which the note has nothing: behind the block at the cursor, one level below its heading. */
function basePlace(note: NoteMap, { template, place }: InsertChecklistOptions): Place {
  const line = place.at === 'end' ? endLine(note) : lineBehindBlock(note, place.offset);
  const above = levelAbove(note, line, template);
  const hasSections = template.phases.some(({ sections }) => sections.some(({ title }) => title !== ''));
  return { line, level: Math.min(above + 1, hasSections ? DEEPEST_LEVEL - 1 : DEEPEST_LEVEL) };
}

/** The level of the heading that a line stands under; behind a checklist's last phase that is the one above the phase. */
function levelAbove(note: NoteMap, line: number, template: ChecklistTemplate): number {
  const phases = [...note.steps, ...findChecklist(note, template).flatMap((found) => found?.heading ?? [])];
  const closed = phases.find(({ from, to }) => from < line && line <= to && isBlank(note, { from: line, to }));
  if (closed) return closed.level - 1;
  return note.headings.findLast(({ from }) => from < line)?.level ?? TOP_LEVEL - 1;
}
