import { titleOfPath } from '../paths';
import { outlineOf } from '../outline/outline-of';
import { outlineOptionsOf, type Settings } from '../settings';
import type { Flashcard, FlashcardWords } from './flashcard';
import { cardsOfNote } from './make-cards';

/** The flashcards a note's text makes by the settings. */
export function flashcardsOf(path: string, text: string, settings: Settings, words: FlashcardWords): Flashcard[] {
  const outline = outlineOf(text, outlineOptionsOf(settings));
  return cardsOfNote({ path, title: titleOfPath(path), text, outline }, words);
}
