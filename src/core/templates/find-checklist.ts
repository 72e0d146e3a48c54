import { isWithin, type LineRange, type NoteHeading, type NoteItem, type NoteMap } from '../outline/note-map';
import { type ChecklistTemplate, parentsOf, type TemplatePhase, type TemplateSection } from './template';
import { isAnything } from './variables';
import { textKey, titleKey, uncountedKey } from '../outline/titles';

/** An item of the template, and the note's item for it. */
export interface FoundItem {
  readonly text: string;
  /** The template's item that it is nested in. */
  readonly parent: FoundItem | null;
  /** Null if the note lacks it. */
  readonly item: NoteItem | null;
}

/** A section of the template, and what the note has of it. */
export interface FoundSection {
  readonly section: TemplateSection;
  /** Null if the note lacks it. */
  readonly range: LineRange | null;
  /** Null also for items right below the phase's heading. */
  readonly heading: NoteHeading | null;
  readonly items: readonly FoundItem[];
}

/** A phase of the template, and what the note has of it. */
export interface FoundPhase extends LineRange {
  /** Null for a phase without a title, whose items are anywhere in the note. */
  readonly heading: NoteHeading | null;
  readonly sections: readonly FoundSection[];
}

/** What a note has of a template's phases; null for those it lacks. */
export function findChecklist(note: NoteMap, template: ChecklistTemplate): (FoundPhase | null)[] {
  const patterns: Patterns = template.patterns ?? new Map<string, RegExp>();
  const headings = findHeadings(note, template.phases, patterns);
  return template.phases.map((phase, index) => {
    const heading = headings[index] ?? null;
    if (heading === null && phase.title !== '') return null;
    const found = findPhase(note, phase, heading, patterns);
    const isThere = heading !== null || found.sections.some(({ items }) => items.some(({ item }) => item !== null));
    return isThere ? found : null;
  });
}

/** What the key of a text with variables can be. */
type Patterns = ReadonlyMap<string, RegExp>;

/** A sign that something in the note is what the template has. */
type Sign<Entry, Wanted> = (entry: Entry, wanted: Wanted) => boolean;

/** An entry for each of those wanted, by the surest sign first; no entry is given twice. */
function claim<Entry, Wanted>(
  wanted: readonly Wanted[],
  entries: readonly Entry[],
  signs: readonly Sign<Entry, Wanted>[],
): (Entry | null)[] {
  const free = [...entries];
  const found = wanted.map((): Entry | null => null);
  for (const isSign of signs) {
    wanted.forEach((one, index) => {
      const at = found[index] === null ? free.findIndex((entry) => isSign(entry, one)) : -1;
      if (at >= 0) found[index] = free.splice(at, 1)[0] ?? null;
    });
  }
  return found;
}

interface WantedHeading {
  readonly key: string;
  readonly uncounted: string;
  readonly pattern: RegExp | undefined;
}

type HeadingSign = Sign<NoteHeading, WantedHeading | null>;

const hasTitle: HeadingSign = ({ key }, wanted) => key === wanted?.key;
const hasOtherNumber: HeadingSign = ({ uncounted }, wanted) => uncounted === wanted?.uncounted;
/** A text that is only a title can be anything. */
const hasOtherValuesInTitle: HeadingSign = ({ key }, wanted) =>
  wanted?.pattern !== undefined && !isAnything(wanted.pattern) && wanted.pattern.exec(key)?.[0] === key;

const SECTION_SIGNS = [hasTitle, hasOtherValuesInTitle];
const PHASE_SIGNS = [hasTitle, hasOtherNumber, hasOtherValuesInTitle];

/** Null without a title to look for. */
function wantedHeading({ title }: { readonly title: string }, patterns: Patterns): WantedHeading | null {
  if (title === '') return null;
  return { key: titleKey(title), uncounted: uncountedKey(title) || titleKey(title), pattern: patterns.get(title) };
}

/**
 * The note's heading for each phase, whatever its number. The level of most of them comes first, so that a section with
 * a phase's title isn't taken for it.
 */
function findHeadings(note: NoteMap, phases: readonly TemplatePhase[], patterns: Patterns): (NoteHeading | null)[] {
  const wanted = phases.map((phase) => wantedHeading(phase, patterns));
  const candidates = note.headings.filter((heading) =>
    wanted.some((one) => PHASE_SIGNS.some((isSign) => isSign(heading, one))),
  );
  const level = mostFrequent(candidates.map((heading) => heading.level));
  const byLevel = [...candidates].sort((a, b) => Number(b.level === level) - Number(a.level === level));
  return claim(wanted, byLevel, PHASE_SIGNS);
}

function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return [...new Set(values)].sort((a, b) => count(b) - count(a) || a - b)[0];
}

/** @param heading null for a phase without a title, whose items are looked for in the whole note. */
function findPhase(note: NoteMap, phase: TemplatePhase, heading: NoteHeading | null, patterns: Patterns): FoundPhase {
  const range: LineRange = heading ?? { from: 0, to: note.lines.length };
  const below = note.headings.filter((other) => other !== heading && isWithin(range, other.from));
  const inside = note.items.filter(({ line }) => isWithin(range, line));
  const lineBelowPhase = (section: TemplateSection) => (heading ? range.from : lineOfFirst(section, inside));
  const wanted = phase.sections.map((section) => wantedHeading(section, patterns));
  const headings = claim(wanted, below, SECTION_SIGNS);
  const sections = phase.sections.map((section, index) => {
    const own = headings[index] ?? null;
    const line = section.title === '' ? lineBelowPhase(section) : own?.from;
    const place = line === undefined ? null : rangeAround(line, below, range);
    return { section, heading: own, range: place, items: wantedItems(section, place, patterns) };
  });
  const items = sections.flatMap((section) => section.items);
  claim(items, inside, ITEM_SIGNS).forEach((item, index) => {
    const one = items[index];
    if (one) one.item = item;
  });
  return { heading, sections, from: range.from, to: range.to };
}

/** The line of the first item that a section has too; 0 for none. */
function lineOfFirst({ items }: TemplateSection, inside: readonly NoteItem[]): number {
  const keys = items.map(textKey);
  return inside.find(({ key }) => keys.some((wanted) => saysSame(key, wanted)))?.line ?? 0;
}

/** Whether a key is the wanted one, perhaps with an answer after it. */
export const saysSame = (key: string, wanted: string): boolean => `${key} `.startsWith(`${wanted} `);

/** The part of a range around a line, between the headings in it. */
function rangeAround(line: number, headings: readonly NoteHeading[], { from, to }: LineRange): LineRange {
  return {
    from: headings.findLast((heading) => heading.from <= line)?.from ?? from,
    to: headings.find((heading) => heading.from > line)?.from ?? to,
  };
}

/** An item of the template that is looked for in the note. */
interface WantedItem extends FoundItem {
  readonly key: string;
  /** What its key can be if it has variables. */
  readonly pattern: RegExp | undefined;
  readonly parent: WantedItem | null;
  /** Where its section is; null if the note lacks it. */
  readonly place: LineRange | null;
  item: NoteItem | null;
}

function wantedItems(section: TemplateSection, place: LineRange | null, patterns: Patterns): WantedItem[] {
  const wanted: WantedItem[] = [];
  parentsOf(section).forEach((parent, index) => {
    const text = section.items[index] ?? '';
    const pattern = patterns.get(text);
    wanted.push({ text, key: textKey(text), pattern, parent: wanted[parent] ?? null, place, item: null });
  });
  return wanted;
}

type ItemSign = Sign<NoteItem, WantedItem>;

const both =
  (one: ItemSign, other: ItemSign): ItemSign =>
  (item, wanted) =>
    one(item, wanted) && other(item, wanted);

const isInPlace: ItemSign = ({ line }, { place }) => place !== null && isWithin(place, line);
const isNestedAlike: ItemSign = ({ parent }, wanted) => (parent?.key ?? null) === (wanted.parent?.key ?? null);
const hasText: ItemSign = ({ key }, wanted) => key === wanted.key;
const hasAnswer: ItemSign = ({ key }, wanted) => key.startsWith(`${wanted.key} `);
const hasOtherValues: ItemSign = ({ key }, { pattern }) =>
  pattern !== undefined && !isAnything(pattern) && pattern.test(key);
const canBeAnything: ItemSign = (_, { pattern }) => pattern !== undefined && isAnything(pattern);

/**
 * The very text in its own section, nested in the same item or not; then an answer after it, or other values for its
 * variables; then all of that anywhere in the phase, since a question that was moved isn't missing. A text that is only
 * a title is told by its place.
 */
const ITEM_SIGNS = [
  both(both(isInPlace, hasText), isNestedAlike),
  both(isInPlace, hasText),
  both(isInPlace, hasAnswer),
  both(isInPlace, hasOtherValues),
  hasText,
  hasAnswer,
  hasOtherValues,
  both(isInPlace, canBeAnything),
];
