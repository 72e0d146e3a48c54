import type { InsertionStyle } from '../settings';
import type { TemplatePhase, TemplateSection } from './template';
import { splitEmoji } from '../outline/titles';

/** How a checklist is written. */
interface MarkdownOptions {
  readonly style: Pick<InsertionStyle, 'emoji' | 'timeBoxes' | 'goals' | 'marker'>;
  /** The heading level of phases, 1 to 6; sections are one level below, 6 at most. */
  readonly level: number;
}

const DEEPEST_LEVEL = 6;

/** A phase as blocks of Markdown to be separated by blank lines: heading, goal, list, heading, list … */
export function phaseBlocks(phase: TemplatePhase, options: MarkdownOptions): string[] {
  const { style, level } = options;
  const emoji = style.emoji && phase.emoji ? `${phase.emoji} ` : '';
  const timeBox = style.timeBoxes && phase.minutes > 0 ? ` (${timeBoxText(phase)})` : '';
  const heading = phase.title ? [headingLine(level, `${emoji}${phase.title}${timeBox}`)] : [];
  const goal = style.goals && phase.goal ? [`**Goal:** ${phase.goal}`] : [];
  return [...heading, ...goal, ...phase.sections.flatMap((section) => sectionBlocks(section, options))];
}

/** A section as blocks of Markdown: its heading, and its items as one list. */
export function sectionBlocks(section: TemplateSection, { style, level }: MarkdownOptions): string[] {
  const { indents = [] } = section;
  const title = style.emoji ? section.title : splitEmoji(section.title).rest;
  const heading = title ? [headingLine(level + 1, title)] : [];
  const items = section.items.map((item, index) => `${indents[index] ?? ''}${style.marker} [ ] ${item}`).join('\n');
  return items ? [...heading, items] : heading;
}

function headingLine(level: number, title: string): string {
  return `${'#'.repeat(Math.min(level, DEEPEST_LEVEL))} ${title}`;
}

function timeBoxText({ minutes, range }: TemplatePhase): string {
  if (range) return `${range.from} - ${range.to} minutes`;
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
