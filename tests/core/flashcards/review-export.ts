import { applyEdit, isRefusal } from '../../../src/core/edit';
import { type KnownCard, memoryOf, withWritten } from '../../../src/core/flashcards/card-list';
import { chosenCards } from '../../../src/core/flashcards/export-cards';
import type { Flashcard } from '../../../src/core/flashcards/flashcard';
import { identifyCards } from '../../../src/core/flashcards/identify-cards';
import { flashcardsOf } from '../../../src/core/flashcards/make-cards';
import { updateReviewNote } from '../../../src/core/flashcards/review-note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { words } from './words';

const FILE = 'Flashcards/Chat flashcards.md';

/** The question cards of a design note. */
export function questionsOf(text: string, path = 'Designs/Chat.md'): Flashcard[] {
  const cards = flashcardsOf(path, text, DEFAULT_SETTINGS, words);
  return chosenCards(cards, { kinds: new Set(['item'] as const), withUnanswered: true });
}

/** A note of cards from export to export, with the list of cards that the plugin keeps beside it. */
export class ReviewExport {
  text = '';
  known: readonly KnownCard[] = [];

  /** Exports cards, all or those chosen of all that their notes have, and returns the note. */
  export(all: readonly Flashcard[], choose: (card: Flashcard) => boolean = () => true): string {
    const identified = identifyCards(all, this.known, () => true);
    const cards = identified.cards.filter(choose);
    const edit = updateReviewNote(cards, memoryOf(identified.known, FILE, cards))(this.text);
    if (isRefusal(edit)) throw new Error(edit.refused);
    this.text = applyEdit(this.text, edit);
    this.known = withWritten(identified.known, FILE, cards);
    return this.text;
  }
}
