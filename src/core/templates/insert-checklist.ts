import { applyEdit, type Edit, NO_EDIT } from '../edit';
import { lineBreakOf } from '../markdown/lines';
import { itemsOfPhase } from '../outline/navigate';
import type { OutlineOptions, Phase } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { textKey, titleKey } from '../outline/titles';
import type { Plan } from '../plan';
import type { InsertionStyle } from '../settings';
import { phaseBlocks } from './checklist-markdown';
import { findChecklist } from './find-checklist';
import { missingParts } from './missing-parts';
import { mapNote } from '../outline/note-map';
import { type InsertionPlace, type PlacedPhase, waysToPlace } from './place-phases';
import type { ChecklistTemplate, TemplatePhase } from './template';
import { type Insertion, writeInsertions } from './write-insertions';

export type { InsertionPlace } from './place-phases';

export interface InsertChecklistOptions {
  readonly template: ChecklistTemplate;
  /** Indices of the phases wanted; null for all. */
  readonly phases: readonly number[] | null;
  readonly place: InsertionPlace;
  readonly style: InsertionStyle;
  /** Whether to insert everything again, whatever the note has. */
  readonly secondCopy: boolean;
  readonly outline: OutlineOptions;
}

/**
 * The plan that puts a checklist into a note. Only what the note lacks is added, each part in its place; an edit
 * without changes means that all of it is there. Nothing else changes. The cursor ends on the first new item's text.
 *
 * Whether a heading is a phase depends on all the others in the note, so places for the phases are tried until the new
 * ones are phases of the note. If none makes them so, the first is taken.
 */
export function insertChecklist({ template, phases, place, style, secondCopy, outline }: InsertChecklistOptions): Plan {
  return (text): Edit => {
    const note = mapNote(text, outline);
    const found = findChecklist(note, template);
    const isChosen = (index: number): boolean => phases?.includes(index) ?? true;
    const kept = secondCopy ? template.phases.map(() => null) : found;
    const parts = kept.flatMap((one, index) => (one && isChosen(index) ? missingParts(note, one, style) : []));
    const missing = template.phases.filter((_, index) => isChosen(index) && !kept[index]);
    let first: Edit | null = null;
    for (const placed of waysToPlace(note, { template, found, missing, place, secondCopy })) {
      const edit = writeInsertions(note, [...parts, ...placed.map((phase) => insertionOf(phase, style))]);
      if (addsPhases(edit, applyEdit(text, edit), placed, outline)) return edit;
      first ??= edit;
    }
    return first ?? NO_EDIT;
  };
}

function insertionOf({ phase, line, level }: PlacedPhase, style: InsertionStyle): Insertion {
  return { line, blocks: phaseBlocks(phase, { style, level }), isList: false, inside: 0 };
}

/** Whether all phases with a title that an edit adds are phases of the note after it, each with its own items alone. */
function addsPhases(
  { changes }: Edit,
  after: string,
  written: readonly PlacedPhase[],
  options: OutlineOptions,
): boolean {
  const wanted = written.map(({ phase }) => phase).filter(({ title }) => title !== '');
  if (wanted.length === 0) return true;
  const lineOf = (offset: number): number => after.slice(0, offset).split(lineBreakOf(after)).length - 1;
  let shift = 0;
  const added = changes.map(({ from, insert }) => {
    const start = from + shift + insert.search(/\S|$/);
    shift += insert.length;
    return { from: lineOf(start), to: lineOf(from + shift) };
  });
  const isNew = ({ line, level }: Phase): boolean =>
    level > 0 && added.some(({ from, to }) => line >= from && line < to);
  const phases = outlineOf(after, options).phases.filter(isNew);
  return phases.length === wanted.length && wanted.every((phase, index) => isWhole(phases[index], phase));
}

function isWhole(phase: Phase | undefined, { title, sections }: TemplatePhase): boolean {
  if (phase === undefined || textKey(phase.title) !== titleKey(title)) return false;
  const wanted = sections.flatMap(({ items }) => items).filter((item) => item.trim() !== '');
  return itemsOfPhase(phase).length === wanted.length;
}
