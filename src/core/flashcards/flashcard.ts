/** What a card asks: a question of the checklist, what a phase covers, or which phase comes next. */
export type FlashcardKind = 'item' | 'phase' | 'order';

/** A card with two sides of Markdown. */
export interface Flashcard {
  /** The card's ID. A card that was exported before gets the ID it had then (`identifyCards`). */
  readonly guid: string;
  readonly kind: FlashcardKind;
  /** The path of its note, or the ID of its template. */
  readonly source: string;
  /** Title of the note or name of the template. */
  readonly note: string;
  /** The phase's title; empty for items outside phases, and for cards about a phase. */
  readonly phase: string;
  /** The section's title; empty for none. */
  readonly section: string;
  readonly front: string;
  /** The item's block ID without `^`; empty for none. */
  readonly blockId: string;
  /** The answer; empty for none. */
  readonly back: string;
  /** False for an item without an answer. */
  readonly answered: boolean;
}

/** The sentences on cards that aren't questions of the checklist. */
export interface FlashcardWords {
  /** `step` is the number with its word, in lower case: `step 3`. */
  whatDoesStepCover(step: string): string;
  whatDoesPhaseCover(title: string): string;
  whatFollows(title: string): string;
}

export const CONTEXT_SEPARATOR = ' › ';

/** Where a card comes from, on one line: note, phase, section. */
export function contextOf(card: Pick<Flashcard, 'note' | 'phase' | 'section'>): string {
  return [card.note, card.phase, card.section].filter((part) => part !== '').join(CONTEXT_SEPARATOR);
}

/** Whether a context is in the note. */
export function isContextOf(note: string, context: string): boolean {
  return context === note || context.startsWith(note + CONTEXT_SEPARATOR);
}

/** Where a card is in its note: phase, section. */
export function placeOf(card: Pick<Flashcard, 'phase' | 'section'>): string {
  return contextOf({ note: '', phase: card.phase, section: card.section });
}

/** How many cards there are of each kind. */
interface FlashcardCounts {
  readonly items: number;
  readonly phases: number;
  readonly order: number;
  /** Items without an answer. */
  readonly unanswered: number;
}

/** Counts the cards of each kind, and those without an answer. */
export function countCards(cards: readonly Flashcard[]): FlashcardCounts {
  const count = (kind: FlashcardKind): number => cards.filter((card) => card.kind === kind).length;
  const unanswered = cards.filter((card) => !card.answered).length;
  return { items: count('item'), phases: count('phase'), order: count('order'), unanswered };
}
