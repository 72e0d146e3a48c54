import type { Flashcard, FlashcardWords } from '../../../src/core/flashcards/flashcard';
import type { Item, Outline, Phase, Section } from '../../../src/core/outline/outline';

export const words: FlashcardWords = {
  whatDoesStepCover: (step) => `What does ${step} cover?`,
  whatDoesPhaseCover: (title) => `What does “${title}” cover?`,
  whatFollows: (title) => `What follows “${title}”?`,
};

/** A card about one question of a note. */
export function card(question: string, given: Partial<Flashcard> = {}): Flashcard {
  return {
    guid: `guid of ${question}`,
    kind: 'item',
    note: 'URL shortener',
    phase: 'Step 1: Clarify requirements',
    section: 'Ask functional requirements',
    question,
    answer: 'It shortens links.',
    answered: true,
    ...given,
  };
}

const noProgress = { done: 0, total: 0 };

/** The outline of a note with named steps and sections, as the outline rules would find it. */
export function outlineOfSteps(text: string): Outline {
  const lines = text.split(/\r?\n/);
  const phases: (Phase & { sections: (Section & { items: Item[] })[]; items: Item[]; endLine: number; goal: string | null })[] = [];
  lines.forEach((raw, line) => {
    const [, marks = '', title = ''] = /^(#{2,3}) (.*)$/.exec(raw) ?? [];
    const item = /^[\s>]*[-*] \[(.)\] (.*)$/.exec(raw);
    const phase = phases[phases.length - 1];
    if (marks === '##') {
      if (phase) phase.endLine = line;
      phases.push({ ...noProgress, title, line, endLine: lines.length, level: 2, timeBox: null, goal: null, items: [], sections: [] });
    } else if (marks === '###') {
      phase?.sections.push({ ...noProgress, title, line, level: 3, items: [] });
    } else if (item) {
      const found: Item = { text: item[2] ?? '', line, mark: item[1] ?? ' ', state: 'open', depth: 0 };
      (phase?.sections[phase.sections.length - 1] ?? phase)?.items.push(found);
    } else if (raw.startsWith('**Goal:**') && phase) {
      phase.goal = raw.slice('**Goal:** '.length);
    }
  });
  return { ...noProgress, rule: 'named-steps', phases, otherItems: [] };
}
