import { applyEdit, type Edit, NO_EDIT } from '../edit';
import type { Plan } from '../plan';
import type { OutlineOptions } from '../outline/outline';
import { nextStepNumber, withoutStepNumber } from '../outline/step-words';
import type { InsertionStyle } from '../settings';
import { addsPhases } from './added-phases';
import { phaseBlocks } from './checklist-markdown';
import { findChecklist } from './find-checklist';
import { mapNote, type NoteMap } from './note-map';
import type { Insertion } from './place-items';
import { missingInPhase } from './place-missing';
import { type InsertionPlace, type Place, placeAmong, placesFor } from './places';
import type { ChecklistTemplate, TemplatePhase } from './template';
import { writeInsertions } from './write-insertions';

export type { InsertionPlace } from './places';

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

/**
 * The plan that puts a checklist into a note. What the note has of it stays where it is, and only what is
 * missing is added, each part in its place; an edit without changes means that all of it is there. Nothing else of the
 * note changes. The cursor ends on the first new item's text.
 *
 * Whether a heading is a phase depends on all the others in the note. So the ways to insert are tried in the order in
 * which a person would want them, until the new phases are phases of the note; where none makes them so, the first is
 * taken.
 */
export function insertChecklist(options: InsertChecklistOptions): Plan {
  return (text): Edit => {
    const note = mapNote(text, options.outline);
    let wanted: Edit | null = null;
    for (const { insertions, written } of waysToInsert(note, options)) {
      const edit = writeInsertions(note, insertions);
      if (addsPhases(edit, applyEdit(text, edit), written, options.outline)) return edit;
      wanted ??= edit;
    }
    return wanted ?? NO_EDIT;
  };
}

/** What goes into the note, and the phases that are new with it. */
interface Way {
  readonly insertions: readonly Insertion[];
  readonly written: readonly TemplatePhase[];
}

function* waysToInsert(note: NoteMap, options: InsertChecklistOptions): Generator<Way> {
  const { template, phases, place, style, secondCopy } = options;
  const found = secondCopy ? template.phases.map(() => null) : findChecklist(note, template);
  const isChosen = (index: number): boolean => !phases || phases.includes(index);
  const additions = found.flatMap((phase, index) =>
    phase && isChosen(index) ? missingInPhase(note, phase, style) : [],
  );
  const missing = template.phases.filter((_, index) => isChosen(index) && !found[index]);
  const way = (written: readonly TemplatePhase[], placeOf: (phase: TemplatePhase) => Place): Way => {
    return {
      written,
      insertions: [...additions, ...written.map((phase) => insertionOf(phase, placeOf(phase), style))],
    };
  };
  const siblings = found.map((phase) => (phase?.heading ? phase : null));
  if (siblings.every((phase) => phase === null)) {
    for (const one of placesFor(note, place, template)) yield way(missing, () => one);
  } else yield way(missing, (phase) => placeAmong(note, siblings, template.phases.indexOf(phase)));
  for (const one of placesFor(note, { at: 'end' }, template)) yield way(missing, () => one);
  for (const one of placesFor(note, { at: 'end' }, template)) yield way(countedOn(note, missing), () => one);
}

function insertionOf(phase: TemplatePhase, { line, level }: Place, style: InsertionStyle): Insertion {
  return { line, blocks: phaseBlocks(phase, { style, level }), isList: false, inside: 0 };
}

/** What sets a title apart from its number. */
const BEHIND_NUMBER = /^[\s.:：)、|–—-]+/u;

/** The phases counted on from the note's steps: among steps, a heading without a number is a section. */
function countedOn({ phases }: NoteMap, written: readonly TemplatePhase[]): TemplatePhase[] {
  let last = phases.at(-1)?.title ?? '';
  return written.map((phase, index) => {
    const number = nextStepNumber(last, phases.length + index + 1);
    if (number === null) return phase;
    last = `${number}${withoutStepNumber(phase.title).replace(BEHIND_NUMBER, '')}`;
    return { ...phase, title: last };
  });
}
