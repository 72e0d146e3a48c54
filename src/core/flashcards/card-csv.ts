import { csvTable } from '../board/table-export';
import type { Flashcard } from './flashcard';

/** The cards as CSV, questions and answers as Markdown. */
export function cardsCsv(cards: readonly Flashcard[], headings: readonly string[]): string {
  const rows = cards.map(({ note, phase, section, kind, front, back, guid }) => [
    note,
    phase,
    section,
    kind,
    front,
    back,
    guid,
  ]);
  return csvTable({ headings, rows });
}
