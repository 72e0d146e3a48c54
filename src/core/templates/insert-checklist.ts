import { applyEdit, type Edit, NO_EDIT } from '../edit';
import type { OutlineOptions, Phase } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { nextStepNumber, withoutStepNumber } from '../outline/step-words';
import type { Plan } from '../plan';
import type { InsertionStyle } from '../settings';
import { phaseBlocks } from './checklist-markdown';
import { findChecklist } from './find-checklist';
import { lineBreakOf, mapNote, type NoteMap } from './note-map';
import type { Insertion } from './place-items';
import { type InsertionPlace, missingInPhase, type Place, placeAmong, placesFor } from './places';
import type { ChecklistTemplate, TemplatePhase } from './template';
import { textKey, titleKey } from './titles';
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

/**
 * Whether all phases that an edit writes into a note are phases of the note after it, each with its own items and no
 * others. Phases without a title are not looked at.
 */
function addsPhases(
  { changes }: Edit,
  after: string,
  written: readonly TemplatePhase[],
  options: OutlineOptions,
): boolean {
  const wanted = written.filter(({ title }) => title !== '');
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
  const items = [phase, ...phase.sections].reduce((sum, part) => sum + part.items.length, 0);
  return items === wanted.length;
}
