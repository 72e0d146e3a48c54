/** What other features may use of this one. */
export { cardsOfText } from './card-list-file';
export { exportFile } from './export-file';
export { exportFlashcards } from './export-flashcards';
export { flashcardStrings, flashcardWords } from './strings';
