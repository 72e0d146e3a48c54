import { nextStepNumber, withoutStepNumber } from '../outline/step-words';
import type { FoundPhase } from './find-checklist';
import { contentEnd, isBlank, lineBehindBlock, type LineRange, type NoteMap } from '../outline/note-map';
import type { ChecklistTemplate, TemplatePhase } from './template';

/** Where a checklist goes if the note has nothing of it; the offset is in UTF-16 code units. */
export type InsertionPlace = { readonly at: 'cursor'; readonly offset: number } | { readonly at: 'end' };

/** The line before which phases go, and the level of their headings. */
interface Place {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
}

export interface PlacedPhase extends Place {
  readonly phase: TemplatePhase;
}

/** The phases of a template that go into a note. */
export interface PhasesToPlace {
  readonly template: ChecklistTemplate;
  /** What the note has of the template. */
  readonly found: readonly (FoundPhase | null)[];
  /** The template's phases that are missing. */
  readonly missing: readonly TemplatePhase[];
  readonly place: InsertionPlace;
  /** Whether they don't go among those that the note has. */
  readonly secondCopy: boolean;
}

/** The level of phases in a note without headings, whose title is shown as level 1. */
const TOP_LEVEL = 2;
const DEEPEST_LEVEL = 6;

/**
 * The ways to put phases into a note, best first: among the template's phases that the note has, or else in the place
 * wanted; then at the end; then at the end with numbers that go on from the note's steps.
 */
export function* waysToPlace(note: NoteMap, phases: PhasesToPlace): Generator<readonly PlacedPhase[]> {
  const { missing, found, template, secondCopy, place } = phases;
  const siblings = found.map((one) => (!secondCopy && one?.heading ? one : null));
  if (siblings.every((one) => one === null)) {
    for (const one of placesFor(note, phases, place)) yield missing.map((phase) => ({ phase, ...one }));
  } else yield missing.map((phase) => ({ phase, ...placeAmong(note, siblings, template.phases.indexOf(phase)) }));
  for (const written of [missing, countedOn(note, missing)])
    for (const one of placesFor(note, phases, { at: 'end' })) yield written.map((phase) => ({ phase, ...one }));
}

/** Where a phase goes in a note that has others of its template. */
function placeAmong(note: NoteMap, siblings: readonly (FoundPhase | null)[], index: number): Place {
  const beside = siblings.find((phase) => phase !== null);
  const line = lineAmong(note, siblings, index, { from: 0, to: note.lines.length });
  return { line, level: beside?.heading?.level ?? TOP_LEVEL };
}

/** The line for a missing sibling: after the one before it, else before the next, else at the end. */
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

/**
 * Where a checklist can go: after the block at the cursor, or after the phase around it; in each place one level below
 * the heading above, or at the level of the note's phases, or at any higher one.
 */
function* placesFor(note: NoteMap, { template, found }: PhasesToPlace, place: InsertionPlace): Generator<Place> {
  const hasSections = template.phases.some(({ sections }) => sections.some(({ title }) => title !== ''));
  const deepest = hasSections ? DEEPEST_LEVEL - 1 : DEEPEST_LEVEL;
  const ofPhases = note.phases.map(({ level }) => Math.min(level, deepest)).slice(0, 1);
  for (const line of linesFor(note, place)) {
    const nested = Math.min(levelAbove(note, line, found) + 1, deepest);
    const above = Array.from({ length: nested - 1 }, (_, index) => nested - 1 - index);
    for (const level of new Set([nested, ...ofPhases, ...above])) yield { line, level };
  }
}

function linesFor(note: NoteMap, place: InsertionPlace): number[] {
  if (place.at === 'end') return [note.endLine];
  const line = lineBehindBlock(note, place.offset);
  const around = note.phases.find(({ from, to }) => from < line && line < to);
  return around ? [line, contentEnd(note, around)] : [line];
}

/** The level of the heading above a line; right after a checklist's last phase, that of the heading above the phase. */
function levelAbove(note: NoteMap, line: number, found: readonly (FoundPhase | null)[]): number {
  const phases = [...note.steps, ...found.flatMap((one) => one?.heading ?? [])];
  const closed = phases.find(({ from, to }) => from < line && line <= to && isBlank(note, { from: line, to }));
  if (closed) return closed.level - 1;
  return note.headings.findLast(({ from }) => from < line)?.level ?? TOP_LEVEL - 1;
}

/** What is between a number and its title. */
const AFTER_NUMBER = /^[\s.:：)、|–—-]+/u;

/** The phases with numbers that go on from the note's steps; among steps, a heading without a number is a section. */
function countedOn({ phases }: NoteMap, missing: readonly TemplatePhase[]): TemplatePhase[] {
  let last = phases.at(-1)?.title ?? '';
  return missing.map((phase, index) => {
    const number = nextStepNumber(last, phases.length + index + 1);
    if (number === null) return phase;
    last = `${number}${withoutStepNumber(phase.title).replace(AFTER_NUMBER, '')}`;
    return { ...phase, title: last };
  });
}
