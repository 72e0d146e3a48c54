import { lineBreakOf } from '../markdown/lines';
import { allItems } from '../outline/navigate';
import type { Item, Outline, Phase } from '../outline/outline';
import { AnswerReader, textBetween } from './answer-below';

export interface AnsweredItem {
  readonly item: Item;
  /** What the user wrote below it, as Markdown; empty where there is nothing. */
  readonly answer: string;
}

/** An empty title holds the items that stand right below the phase's heading. */
export interface AnsweredSection {
  readonly title: string;
  /** The title as Markdown. */
  readonly markdown: string;
  readonly items: readonly AnsweredItem[];
}

interface AnsweredPhase {
  readonly title: string;
  readonly phase: Phase;
  readonly sections: readonly AnsweredSection[];
  /** All that stands below the phase's heading, as Markdown. */
  readonly text: string;
}

interface AnsweredOutline {
  readonly phases: readonly AnsweredPhase[];
  readonly otherItems: readonly AnsweredItem[];
}

/** An outline together with what is written below its items. */
export function answeredOutline(text: string, outline: Outline): AnsweredOutline {
  const lines = text.split(lineBreakOf(text));
  const answers = new AnswerReader(text, allItems(outline));
  const answered = (items: readonly Item[]): AnsweredItem[] =>
    items.map((item) => ({ item, answer: answers.answerTo(item).text }));
  const phases = outline.phases.map((phase): AnsweredPhase => {
    const sections = phase.sections.map(({ title, markdown, items }) => ({ title, markdown, items: answered(items) }));
    const direct = phase.items.length === 0 ? [] : [{ title: '', markdown: '', items: answered(phase.items) }];
    const below = textBetween(lines, phase.line + 1, phase.endLine);
    return { title: phase.title, phase, sections: [...direct, ...sections], text: below };
  });
  return { phases, otherItems: answered(outline.otherItems) };
}

/** The lines of the items that have something written below them. */
export function answeredLines(text: string, outline: Outline): ReadonlySet<number> {
  const items = allItems(outline);
  return items.length === 0 ? new Set() : new AnswerReader(text, items).answered;
}
