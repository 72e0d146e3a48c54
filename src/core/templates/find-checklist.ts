import { parentsOf } from './nesting';
import type { LineRange, NoteHeading, NoteItem, NoteMap } from './note-map';
import type { ChecklistTemplate, TemplatePhase, TemplateSection } from './template';
import { textKey, titleKey, uncountedKey } from './titles';
import { isAnything } from './variables';

/** A section of the template with what the note has of it. */
export interface FoundSection {
  readonly section: TemplateSection;
  /** Where it stands in the note; null where the note lacks it. */
  readonly range: LineRange | null;
  /** Null also for items that stand right below the phase's heading. */
  readonly heading: NoteHeading | null;
  /** One entry for each item of the template's section; null where the note lacks it. */
  readonly items: readonly (NoteItem | null)[];
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
  const inside = (line: number): boolean => line >= range.from && line < range.to;
  const below = note.headings.filter((other) => other !== heading && inside(other.from));
  const unclaimed = note.items.filter(({ line }) => inside(line));
  const free = [...below];
  const places = phase.sections.map((section) => {
    const { title } = section;
    if (title === '') {
      const line = heading ? range.from : lineOfFirst(section, unclaimed);
      return { heading: null, range: rangeAround(line, below, range) };
    }
    const key = titleKey(title);
    const own =
      take(free, (other) => other.key === key) ?? take(free, (other) => isWhole(other.key, patterns.get(title)));
    if (!own) return { heading: null, range: null };
    return { heading: own, range: { from: own.from, to: nextHeadingLine(below, own, range.to) } };
  });
  const claims = claimItems(
    phase,
    places.map((place) => place.range),
    unclaimed,
    patterns,
  );
  const sections = phase.sections.map((section, index) => ({
    section,
    items: claims[index] ?? [],
    ...(places[index] ?? { heading: null, range: null }),
  }));
  return { phase, heading, sections, from: range.from, to: range.to };
}

function nextHeadingLine(headings: readonly NoteHeading[], heading: NoteHeading, end: number): number {
  return headings.find(({ from }) => from > heading.from)?.from ?? end;
}

/** The line of the first item that a section has too; 0 where there is none. */
function lineOfFirst({ items }: TemplateSection, unclaimed: readonly NoteItem[]): number {
  const keys = items.map(textKey);
  return unclaimed.find(({ key }) => keys.some((wanted) => `${key} `.startsWith(`${wanted} `)))?.line ?? 0;
}

/** The part of a range around a line, between the headings in it. */
function rangeAround(line: number, headings: readonly NoteHeading[], { from, to }: LineRange): LineRange {
  return {
    from: headings.findLast((heading) => heading.from <= line)?.from ?? from,
    to: headings.find((heading) => heading.from > line)?.from ?? to,
  };
}

/** An item of the template that is looked for in the note. */
interface WantedItem {
  readonly key: string;
  /** What its key can be where it has variables. */
  readonly pattern: RegExp | undefined;
  /** The key of the item that it is nested in; null at the top. */
  readonly parentKey: string | null;
  /** Where its section stands; null where the note has no such section. */
  readonly place: LineRange | null;
  found: NoteItem | null;
}

/**
 * The note's item for each item of each section: with the very text in its own section first, nested in the same item if
 * there is one, then with an answer after the text, then with its variables filled in otherwise, and last anywhere in
 * the phase, since a question that was moved is not missing.
 */
function claimItems(
  { sections }: TemplatePhase,
  places: readonly (LineRange | null)[],
  unclaimed: NoteItem[],
  patterns: ReadonlyMap<string, RegExp>,
): (NoteItem | null)[][] {
  const wanted = sections.map((section, index) => wantedItems(section, places[index] ?? null, patterns));
  const claim = (fits: (item: NoteItem, wanted: WantedItem) => boolean): void => {
    for (const one of wanted.flat()) one.found ??= take(unclaimed, (item) => fits(item, one)) ?? null;
  };
  const isInPlace = ({ line }: NoteItem, { place }: WantedItem): boolean =>
    place !== null && line >= place.from && line < place.to;
  const isSame = (item: NoteItem, { key }: WantedItem): boolean => item.key === key;
  const isAnswered = (item: NoteItem, { key }: WantedItem): boolean => item.key.startsWith(`${key} `);
  claim((item, one) => isInPlace(item, one) && isSame(item, one) && (item.parent?.key ?? null) === one.parentKey);
  claim((item, one) => isInPlace(item, one) && isSame(item, one));
  claim((item, one) => isInPlace(item, one) && isAnswered(item, one));
  const isAlike = ({ key }: NoteItem, { pattern }: WantedItem): boolean =>
    pattern !== undefined && !isAnything(pattern) && pattern.test(key);
  claim((item, one) => isInPlace(item, one) && isAlike(item, one));
  claim(isSame);
  claim(isAnswered);
  claim(isAlike);
  // Of a text that is nothing but a title, only its place is left to tell it by.
  claim((item, one) => isInPlace(item, one) && one.pattern !== undefined && isAnything(one.pattern));
  return wanted.map((row) => row.map(({ found }) => found));
}

function wantedItems(
  section: TemplateSection,
  place: LineRange | null,
  patterns: ReadonlyMap<string, RegExp>,
): WantedItem[] {
  const keys = section.items.map(textKey);
  return parentsOf(section).map((parent, index) => ({
    key: keys[index] ?? '',
    pattern: patterns.get(section.items[index] ?? ''),
    parentKey: keys[parent] ?? null,
    place,
    found: null,
  }));
}

function nullIfEmpty(found: FoundPhase): FoundPhase | null {
  return found.sections.some(({ items }) => items.some((item) => item !== null)) ? found : null;
}

/** Removes the first entry that fits from the list and gives it back. */
function take<T>(list: T[], fits: (entry: T) => boolean): T | undefined {
  const index = list.findIndex(fits);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}
