import { LIST_MARKER } from '../markdown/lines';
import type { TemplateSection } from './template';

/** Blanks and quote marks in front of an item's marker, the marker, and the blanks after it. */
const ITEM_START = new RegExp(`^([\\s>]*)(${LIST_MARKER}\\s+)\\[`);
const ONLY_TABS = /^\t*$/;
/** Columns; where only tabs stand in front, the next one reaches over a marker as wide. */
const TAB_WIDTH = 4;

/** For each item of a section the index of the item that it is nested in; -1 for those at the top. */
export function parentsOf({ items, indents = [] }: TemplateSection): number[] {
  const widths: readonly number[] = items.map((_, index) => indents[index]?.length ?? 0);
  return widths.map((width, index) => widths.findLastIndex((other, at) => at < index && other < width));
}

/** For each item of a section in how many others it is nested. */
export function depthsOf(section: TemplateSection): number[] {
  const depths: number[] = [];
  for (const parent of parentsOf(section)) depths.push(parent < 0 ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
}

/** Some of a section's items, each nested in those that are left of the ones around it. */
export function keptItems(section: TemplateSection, isWanted: (index: number) => boolean): TemplateSection {
  const { title, items, indents } = section;
  const kept = items.flatMap((text, index) => (isWanted(index) ? [{ text, index }] : []));
  const texts = kept.map(({ text }) => text);
  if (!indents) return { title, items: texts };
  const parents = parentsOf(section);
  const depthOf = (index: number): number => {
    const parent = parents[index] ?? -1;
    return parent < 0 ? 0 : depthOf(parent) + Number(isWanted(parent));
  };
  const unit = unitOf(section);
  return { title, items: texts, indents: kept.map(({ index }) => unit.repeat(depthOf(index))) };
}

/** What nested items of a section are indented by for each level. */
export function unitOf({ indents = [] }: TemplateSection): string {
  return indents.find((indent) => indent !== '') ?? '';
}

/**
 * What a line can begin with that belongs to the item in the given line: as many spaces more as its marker is wide (and
 * one right after a quote mark, which takes it), or a tab more where that reaches as far. None where that is not plain
 * to see.
 */
function startsInside(itemLine: string): string[] {
  const [, before = '', marker = ''] = ITEM_START.exec(itemLine) ?? [];
  if (marker === '') return [];
  const width = marker.length + Number(before.endsWith('>'));
  const spaces = marker.includes('\t') ? [] : [before + ' '.repeat(width)];
  return ONLY_TABS.test(before) && marker.length <= TAB_WIDTH ? [...spaces, `${before}\t`] : spaces;
}

/** What a line begins with that is nested in the item in the given line, indented by `unit` if that is enough; null where that is not plain to see. */
export function startInside(itemLine: string, unit: string): string | null {
  const starts = startsInside(itemLine);
  const wanted = blanksBefore(itemLine) + unit;
  return starts.some((start) => wanted.startsWith(start)) ? wanted : (starts[0] ?? null);
}

/** The blanks and quote marks that a line begins with. */
export const blanksBefore = (line: string): string => /^[\s>]*/.exec(line)?.[0] ?? '';

/** The same with spaces for tabs, so that it is as long as it is wide. */
export const columnsBefore = (line: string): string =>
  [...blanksBefore(line)].reduce(
    (columns, character) =>
      columns + (character === '\t' ? ' '.repeat(TAB_WIDTH - (columns.length % TAB_WIDTH)) : character),
    '',
  );
