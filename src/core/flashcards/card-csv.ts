import { csvTable } from '../board/table-export';
import type { Flashcard } from './flashcard';

/** Without a byte order mark, Excel takes the file for one in the encoding of the system. */
const BYTE_ORDER_MARK = '\uFEFF';

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
  return BYTE_ORDER_MARK + csvTable({ headings, rows });
}
