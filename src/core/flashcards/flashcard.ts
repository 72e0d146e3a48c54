/** What a card asks: a question of the checklist, what a phase covers, or which phase comes next. */
export type FlashcardKind = 'item' | 'phase' | 'order';

/** One card, its two sides as Markdown. */
export interface Flashcard {
  /** What the card is known by; exports give one that was exported before the ID it had then (`identifyCards`). */
  readonly guid: string;
  readonly kind: FlashcardKind;
  /** Path of the note or ID of the template that it was made from. */
  readonly source: string;
  /** Title of the note or name of the template. */
  readonly note: string;
  /** Title of the phase; empty for items outside phases, and for cards that ask for the phase. */
  readonly phase: string;
  /** Title of the section; empty where there is none. */
  readonly section: string;
  readonly front: string;
  /** The block ID of the item, without its `^`; empty where it has none. */
  readonly blockId: string;
  /** What the user wrote below the item; empty where there is nothing. */
  readonly back: string;
  /** False for an item below which nothing is written. */
  readonly answered: boolean;
}

/** The sentences of cards that are no question of the checklist. */
export interface FlashcardWords {
  /** `step` is the number with its word, in lower case: `step 3`. */
  whatDoesStepCover(step: string): string;
  whatDoesPhaseCover(title: string): string;
  whatFollows(title: string): string;
}

export const CONTEXT_SEPARATOR = ' › ';

/** Where a card comes from, in one line: note, phase, section. */
export function contextOf(card: Pick<Flashcard, 'note' | 'phase' | 'section'>): string {
  return [card.note, card.phase, card.section].filter((part) => part !== '').join(CONTEXT_SEPARATOR);
}

/** Whether a context is one of the note's. */
export function isContextOf(note: string, context: string): boolean {
  return context === note || context.startsWith(note + CONTEXT_SEPARATOR);
}

/** Where a card stands in its note, whatever the note is called: phase, section. */
export function placeOf(card: Pick<Flashcard, 'phase' | 'section'>): string {
  return contextOf({ note: '', phase: card.phase, section: card.section });
}

/** How many cards there are of what. */
interface FlashcardCounts {
  readonly items: number;
  readonly phases: number;
  readonly order: number;
  /** Items below which nothing is written. */
  readonly unanswered: number;
}

/** Counts the cards of each kind, and those still without an answer. */
export function countCards(cards: readonly Flashcard[]): FlashcardCounts {
  const count = (kind: FlashcardKind): number => cards.filter((card) => card.kind === kind).length;
  const unanswered = cards.filter((card) => !card.answered).length;
  return { items: count('item'), phases: count('phase'), order: count('order'), unanswered };
}
