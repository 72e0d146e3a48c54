export { exportFlashcards } from './export-flashcards';
