import { answeredOutline, type AnsweredItem } from '../answers/answered-outline';
import { progressOf } from '../outline/item-state';
import type { ItemState, Outline, OutlineOptions, TimeBox } from '../outline/outline';
import { type ChecklistTemplate, depthsOf } from '../templates/template';

/** A checklist as it is printed. All texts are Markdown. */
export interface PrintableChecklist {
  readonly title: string;
  /** Status, date, reviewers; blank values are lines to fill in. */
  readonly facts: readonly PrintableFact[];
  readonly phases: readonly PrintablePhase[];
}

export interface PrintableFact {
  readonly name: string;
  readonly value: string;
}

export interface PrintablePhase {
  readonly title: string;
  readonly goal: string;
  readonly timeBox: TimeBox | null;
  readonly sections: readonly { readonly title: string; readonly items: readonly PrintableItem[] }[];
  /** Set for the items outside phases, which have a heading of their own but aren't a phase. */
  readonly isRest?: true;
}

export interface PrintableItem {
  readonly text: string;
  readonly state: ItemState;
  /** How many items it is nested in. */
  readonly depth: number;
  readonly answer: string;
}

/** A note with its marks and answers. @param otherTitle the heading of the items outside phases */
export function printableNote(text: string, outline: Outline, otherTitle: string): readonly PrintablePhase[] {
  const { phases, otherItems } = answeredOutline(text, outline);
  const printed = phases.map(({ phase, sections }): PrintablePhase => {
    const printedSections = sections.map((section) => ({
      title: section.markdown,
      items: section.items.map(printableItem),
    }));
    return { title: phase.markdown, goal: phase.goal ?? '', timeBox: phase.timeBox, sections: printedSections };
  });
  if (otherItems.length === 0) return printed;
  const others = { title: '', items: otherItems.map(printableItem) };
  return [...printed, { title: otherTitle, goal: '', timeBox: null, sections: [others], isRest: true }];
}

/** The phases and questions with empty boxes and no answers. */
export function withoutAnswers(phases: readonly PrintablePhase[]): readonly PrintablePhase[] {
  const blank = ({ text, depth }: PrintableItem): PrintableItem => ({ text, state: 'open', depth, answer: '' });
  return phases.map((phase) => ({
    ...phase,
    sections: phase.sections.map(({ title, items }) => ({ title, items: items.map(blank) })),
  }));
}

export function printableTemplate({ phases }: ChecklistTemplate): readonly PrintablePhase[] {
  return phases.map(({ title, goal, minutes, sections }) => ({
    title,
    goal,
    timeBox: minutes > 0 ? { from: minutes, to: minutes } : null,
    sections: sections.map((section) => ({
      title: section.title,
      items: depthsOf(section).map((depth, index) => ({
        text: section.items[index] ?? '',
        state: 'open' as const,
        depth,
        answer: '',
      })),
    })),
  }));
}

/** How many phases are printed, and how many items that count by the settings. */
export function printedCounts(
  printed: readonly PrintablePhase[],
  options: OutlineOptions,
): { readonly phases: number; readonly items: number } {
  const items = printed.flatMap(({ sections }) => sections.flatMap((section) => section.items));
  return { phases: printed.filter(({ isRest }) => !isRest).length, items: progressOf(items, options).total };
}

const printableItem = ({ item, answer }: AnsweredItem): PrintableItem => ({
  text: item.text,
  state: item.state,
  depth: item.depth,
  answer,
});
