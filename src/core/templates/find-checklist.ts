import { isWithin, type LineRange, type NoteHeading, type NoteItem, type NoteMap } from './note-map';
import { type ChecklistTemplate, parentsOf, type TemplatePhase, type TemplateSection } from './template';
import { isAnything } from './variables';
import { textKey, titleKey, uncountedKey } from '../outline/titles';

/** An item of the template with the note's item for it. */
export interface FoundItem {
  readonly text: string;
  /** The item of the template that it is nested in. */
  readonly parent: FoundItem | null;
  /** Null where the note lacks it. */
  readonly item: NoteItem | null;
}

/** A section of the template with what the note has of it. */
export interface FoundSection {
  readonly section: TemplateSection;
  /** Where it stands in the note; null where the note lacks it. */
  readonly range: LineRange | null;
  /** Null also for items that stand right below the phase's heading. */
  readonly heading: NoteHeading | null;
  readonly items: readonly FoundItem[];
}

/** A phase of the template with what the note has of it. */
export interface FoundPhase extends LineRange {
  readonly phase: TemplatePhase;
  /** Null for a phase without a title, whose items stand anywhere in the note. */
  readonly heading: NoteHeading | null;
  readonly sections: readonly FoundSection[];
}

/** What a note has of a template: one entry for each phase, null where the note lacks it. */
export function findChecklist(note: NoteMap, template: ChecklistTemplate): (FoundPhase | null)[] {
  const headings = findHeadings(note, template);
  const whole: LineRange = { from: 0, to: note.lines.length };
  const { patterns = new Map() } = template;
  return template.phases.map((phase, index) => {
    const heading = headings[index] ?? null;
    if (heading) return findPhase(note, { phase, heading, range: heading, patterns });
    return phase.title === '' ? nullIfEmpty(findPhase(note, { phase, heading: null, range: whole, patterns })) : null;
  });
}

/**
 * The note's heading for each phase, which may be counted in another way. The level at which most of them stand goes
 * before the others, so that a section that happens to be called like a phase is not taken for it.
 */
function findHeadings(note: NoteMap, template: ChecklistTemplate): (NoteHeading | undefined)[] {
  const keys = template.phases.map(({ title }) => (title === '' ? null : titleKey(title)));
  const uncounted = template.phases.map(({ title }) => uncountedKey(title) || titleKey(title));
  const patterns = template.phases.map(({ title }) => template.patterns?.get(title));
  const candidates = note.headings.filter(
    ({ key, uncounted: rest }) =>
      keys.includes(key) || (rest !== '' && uncounted.includes(rest)) || patterns.some((one) => isWhole(key, one)),
  );
  const level = mostFrequent(candidates.map((heading) => heading.level));
  const byLevel = [...candidates].sort((a, b) => Number(b.level === level) - Number(a.level === level));
  const exact = keys.map((key) => take(byLevel, (heading) => heading.key === key));
  const counted = exact.map(
    (found, index) => found ?? take(byLevel, (heading) => heading.uncounted === uncounted[index]),
  );
  return counted.map((found, index) => found ?? take(byLevel, ({ key }) => isWhole(key, patterns[index])));
}

/** Whether a key is what a text with variables can be; a text that is nothing but a title can be anything. */
const isWhole = (key: string, pattern: RegExp | undefined): boolean =>
  pattern !== undefined && !isAnything(pattern) && pattern.exec(key)?.[0] === key;

function mostFrequent(values: readonly number[]): number | undefined {
  const count = (value: number): number => values.filter((other) => other === value).length;
  return [...new Set(values)].sort((a, b) => count(b) - count(a) || a - b)[0];
}

interface PhaseSearch {
  readonly phase: TemplatePhase;
  readonly heading: NoteHeading | null;
  readonly range: LineRange;
  readonly patterns: ReadonlyMap<string, RegExp>;
}

function findPhase(note: NoteMap, { phase, heading, range, patterns }: PhaseSearch): FoundPhase {
  const below = note.headings.filter((other) => other !== heading && isWithin(range, other.from));
  const unclaimed = note.items.filter(({ line }) => isWithin(range, line));
  const free = [...below];
  const lineBelowPhase = (section: TemplateSection) => (heading ? range.from : lineOfFirst(section, unclaimed));
  const sections = phase.sections.map((section) => {
    const { title } = section;
    const own = title === '' ? null : takeHeading(free, title, patterns);
    const line = title === '' ? lineBelowPhase(section) : own?.from;
    const place = line === undefined ? null : rangeAround(line, below, range);
    return { section, heading: own, range: place, items: wantedItems(section, place, patterns) };
  });
  claimItems(
    sections.flatMap(({ items }) => items),
    unclaimed,
  );
  return { phase, heading, sections, from: range.from, to: range.to };
}

function takeHeading(free: NoteHeading[], title: string, patterns: ReadonlyMap<string, RegExp>): NoteHeading | null {
  const wanted = titleKey(title);
  return take(free, ({ key }) => key === wanted) ?? take(free, ({ key }) => isWhole(key, patterns.get(title))) ?? null;
}

/** The line of the first item that a section has too; 0 where there is none. */
function lineOfFirst({ items }: TemplateSection, unclaimed: readonly NoteItem[]): number {
  const keys = items.map(textKey);
  return unclaimed.find(({ key }) => keys.some((wanted) => saysSame(key, wanted)))?.line ?? 0;
}

/** Whether a key is the wanted one, or begins with it and goes on with an answer. */
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
  /** What its key can be where it has variables. */
  readonly pattern: RegExp | undefined;
  readonly parent: WantedItem | null;
  /** Where its section stands; null where the note has no such section. */
  readonly place: LineRange | null;
  item: NoteItem | null;
}

function wantedItems(
  section: TemplateSection,
  place: LineRange | null,
  patterns: ReadonlyMap<string, RegExp>,
): WantedItem[] {
  const wanted: WantedItem[] = [];
  parentsOf(section).forEach((parent, index) => {
    const text = section.items[index] ?? '';
    const pattern = patterns.get(text);
    wanted.push({ text, key: textKey(text), pattern, parent: wanted[parent] ?? null, place, item: null });
  });
  return wanted;
}

/** Whether an item of the note can be the one that is looked for. */
type Fits = (item: NoteItem, wanted: WantedItem) => boolean;

const both =
  (one: Fits, other: Fits): Fits =>
  (item, wanted) =>
    one(item, wanted) && other(item, wanted);

const isInPlace: Fits = ({ line }, { place }) => place !== null && isWithin(place, line);
const isNestedAlike: Fits = ({ parent }, wanted) => (parent?.key ?? null) === (wanted.parent?.key ?? null);
const hasText: Fits = ({ key }, wanted) => key === wanted.key;
const hasAnswer: Fits = ({ key }, wanted) => key.startsWith(`${wanted.key} `);
const hasOtherValues: Fits = ({ key }, { pattern }) =>
  pattern !== undefined && !isAnything(pattern) && pattern.test(key);
const canBeAnything: Fits = (_, { pattern }) => pattern !== undefined && isAnything(pattern);

/**
 * From the surest sign to the faintest: the very text in its own section, nested in the same item or not; an answer after
 * the text; its variables filled in otherwise; then all that anywhere in the phase, since a question that was moved is
 * not missing. Of a text that is nothing but a title, only its place is left to tell it by.
 */
const SIGNS: readonly Fits[] = [
  both(both(isInPlace, hasText), isNestedAlike),
  both(isInPlace, hasText),
  both(isInPlace, hasAnswer),
  both(isInPlace, hasOtherValues),
  hasText,
  hasAnswer,
  hasOtherValues,
  both(isInPlace, canBeAnything),
];

function claimItems(wanted: readonly WantedItem[], unclaimed: NoteItem[]): void {
  for (const fits of SIGNS) {
    for (const one of wanted) one.item ??= take(unclaimed, (item) => fits(item, one)) ?? null;
  }
}

function nullIfEmpty(found: FoundPhase): FoundPhase | null {
  return found.sections.some(({ items }) => items.some(({ item }) => item !== null)) ? found : null;
}

/** Removes the first entry that fits from the list and gives it back. */
function take<T>(list: T[], fits: (entry: T) => boolean): T | undefined {
  const index = list.findIndex(fits);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}
