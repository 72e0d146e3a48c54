import { blanksBefore } from '../markdown/lines';
import { allItems, itemsOfPhase } from '../outline/navigate';
import type { Item, OutlineOptions, Phase } from '../outline/outline';
import { outlineOf } from '../outline/outline-of';
import { findFrontmatter } from '../properties/frontmatter';
import { minutesOf } from '../outline/time-box';
import { splitEmoji } from '../outline/titles';
import { titleOfPath } from '../paths';
import type { ChecklistTemplate, TemplatePhase, TemplateSection } from './template';

/**
 * A note as a template: its outline is the checklist, and its properties are the defaults for new ones. Without items
 * the template has no phases.
 * @param path the note's path in the vault, which becomes the template's ID
 */
export function templateOfNote(path: string, text: string, options: OutlineOptions): ChecklistTemplate {
  const outline = outlineOf(text, { ...options, countNested: true });
  const hasItems = outline.phases.some((phase) => itemsOfPhase(phase).length > 0);
  const unit = indentUnit(text, allItems(outline));
  const block = findFrontmatter(text);
  return {
    id: path,
    name: titleOfPath(path),
    phases: hasItems ? outline.phases.map((phase) => templatePhase(phase, unit)) : [],
    frontmatter: block ? text.slice(block.from, block.to) : '',
  };
}

/** What each level of nested items is indented by: a tab, or as many spaces as in the template, from two to four. */
function indentUnit(text: string, items: readonly Item[]): string {
  const lines = text.split(/\r\n?|\n/);
  const first = items.findIndex(({ depth }) => depth > 0);
  const [outer = '', nested = ''] = items
    .slice(first - 1, first + 1)
    .map(({ line }) => blanksBefore(lines[line] ?? ''));
  if (nested.includes('\t')) return '\t';
  return ' '.repeat(Math.min(Math.max(nested.length - outer.length, 2), 4));
}

function templatePhase({ markdown, goal, timeBox, items, sections }: Phase, unit: string): TemplatePhase {
  const { emoji, rest } = splitEmoji(markdown);
  const isRange = timeBox !== null && timeBox.from !== timeBox.to;
  return {
    title: rest,
    emoji,
    goal: goal ?? '',
    minutes: minutesOf(timeBox) ?? 0,
    ...(isRange ? { range: timeBox } : {}),
    sections: [
      ...(items.length > 0 ? [templateSection('', items, unit)] : []),
      ...sections.map((section) => templateSection(section.markdown, section.items, unit)),
    ],
  };
}

function templateSection(title: string, items: readonly Item[], unit: string): TemplateSection {
  const isNested = items.some(({ depth }) => depth > 0);
  return {
    title,
    items: items.map(({ text }) => text),
    ...(isNested ? { indents: items.map(({ depth }) => unit.repeat(depth)) } : {}),
  };
}
