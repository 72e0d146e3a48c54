import type { Flashcard, FlashcardWords } from '../../../src/core/flashcards/flashcard';

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
    source: 'Designs/URL shortener.md',
    note: 'URL shortener',
    phase: 'Step 1: Clarify requirements',
    section: 'Ask functional requirements',
    front: question,
    blockId: '',
    back: 'It shortens links.',
    answered: true,
    ...given,
  };
}
