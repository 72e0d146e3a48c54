import { csvTable } from '../board/table-export';
import type { Flashcard } from './flashcard';

/**
 * The cards as CSV, questions and answers as Markdown. A cell that a spreadsheet would take for a formula (it begins
 * with `=`, `+`, `-`, `@`, a tab or a line break) gets an apostrophe in front, as OWASP advises against CSV injection.
 */
export function cardsCsv(cards: readonly Flashcard[], headings: readonly string[]): string {
  const rows = cards.map(({ note, phase, section, kind, front, back, guid }) =>
    [note, phase, section, kind, front, back, guid].map(safeCell),
  );
  return csvTable({ headings, rows });
}

const safeCell = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text);
